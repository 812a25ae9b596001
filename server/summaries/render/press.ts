import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

const require = createRequire(import.meta.url);
const face = (path: string) => require.resolve(`@expo-google-fonts/noto-sans/${path}`);
const fonts = {
	NotoSans: {
		normal: face('400Regular/NotoSans_400Regular.ttf'),
		bold: face('600SemiBold/NotoSans_600SemiBold.ttf'),
		italics: face('400Regular_Italic/NotoSans_400Regular_Italic.ttf'),
		bolditalics: face('600SemiBold_Italic/NotoSans_600SemiBold_Italic.ttf'),
	},
};
const faces = new Set(Object.values(fonts.NotoSans));

pdfmake.setFonts(fonts);
// A document is made of its definition alone: nothing is fetched and only the fonts are read.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => faces.has(path));

/** A PDF in the house's face, which holds all Kazakh letters. The same definition with a date gives the same bytes. */
export function printed(definition: TDocumentDefinitions): Promise<Buffer> {
	return pdfmake.createPdf(definition).getBuffer();
}
