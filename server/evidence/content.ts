import { fileTypeFromBuffer } from 'file-type';
import type { Kind } from '#server/evidence/kinds.ts';
import { checkOffice } from '#server/evidence/office.ts';
import { checkPdf } from '#server/evidence/pdf.ts';
import { checkPicture } from '#server/evidence/picture.ts';
import { checkText } from '#server/evidence/text.ts';
import { refuse } from '#server/platform/errors.ts';

/**
 * Whether a file is what its name says and nothing besides. Throws UNSUPPORTED_MEDIA when it is something else, RULE
 * when it is broken, locked, or hides something that a reader would not see, TOO_LARGE when opening it would swell.
 */
export async function checkContent(bytes: Buffer, kind: Kind): Promise<void> {
	if (bytes.length === 0) throw refuse('RULE', 'file_empty');
	if (kind.family === 'text') checkText(bytes, kind);
	if (kind.family === 'pdf') await checkPdf(bytes);
	if (kind.family === 'picture') checkPicture(bytes, kind.extension);
	if (kind.family === 'office') await checkOffice(bytes, kind);
	await checkSignature(bytes, kind);
}

/** A second opinion: what a library that knows hundreds of formats takes the file for. */
async function checkSignature(bytes: Buffer, kind: Kind): Promise<void> {
	const found = await fileTypeFromBuffer(bytes);
	if (kind.family === 'text' ? found === undefined : found?.ext === kind.extension) return;
	throw refuse('UNSUPPORTED_MEDIA', 'file_type_differs', { extension: `.${kind.extension}` });
}
