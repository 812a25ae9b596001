import { refuse } from '#server/platform/errors.ts';

/** How the content of a kind is checked. */
export type Family = 'pdf' | 'office' | 'picture' | 'text';

/** A kind of file that is accepted. */
export type Kind = {
	extension: string;
	family: Family;
	mediaType: string;
	/** What a sender may call it besides its own media type. */
	also: readonly string[];
};

const ooxml = 'application/vnd.openxmlformats-officedocument';

/**
 * What ministries exchange and what nothing can run in: finished documents, office documents without macros,
 * pictures of paper, plain text and tables. Old office formats and RTF carry programs that cannot be told from
 * content, archives hide what they hold, SVG and HTML are programs.
 */
const accepted: readonly Kind[] = [
	{ extension: 'pdf', family: 'pdf', mediaType: 'application/pdf', also: [] },
	{ extension: 'docx', family: 'office', mediaType: `${ooxml}.wordprocessingml.document`, also: [] },
	{ extension: 'xlsx', family: 'office', mediaType: `${ooxml}.spreadsheetml.sheet`, also: [] },
	{ extension: 'pptx', family: 'office', mediaType: `${ooxml}.presentationml.presentation`, also: [] },
	{ extension: 'odt', family: 'office', mediaType: 'application/vnd.oasis.opendocument.text', also: [] },
	{ extension: 'ods', family: 'office', mediaType: 'application/vnd.oasis.opendocument.spreadsheet', also: [] },
	{ extension: 'png', family: 'picture', mediaType: 'image/png', also: [] },
	{ extension: 'jpg', family: 'picture', mediaType: 'image/jpeg', also: ['image/pjpeg', 'image/jpg'] },
	{ extension: 'tif', family: 'picture', mediaType: 'image/tiff', also: [] },
	{ extension: 'txt', family: 'text', mediaType: 'text/plain', also: [] },
	// Browsers on Windows name a table after the program that opens it.
	{ extension: 'csv', family: 'text', mediaType: 'text/csv', also: ['application/vnd.ms-excel', 'text/plain'] },
];

/** Other spellings of the same kind. */
const spellings: Record<string, string> = { jpeg: 'jpg', tiff: 'tif' };

/** Every extension that a chooser of files should offer, with its dot. */
export const acceptedExtensions: readonly string[] = [
	...accepted.map((kind) => `.${kind.extension}`),
	...Object.keys(spellings).map((extension) => `.${extension}`),
];

const unsafe = new Set(
	(
		'svg svgz html htm xhtml xht shtml mht mhtml xml xsl xslt js mjs cjs vbs vbe wsf hta ps1 bat cmd com exe msi scr pif ' +
		'cpl dll sys jar class sh bash py php phtml asp aspx jsp pl rb lnk url reg inf chm hlp gadget iso img vhd dmg pkg deb ' +
		'rpm apk appx docm dotm dotx xlsm xlsb xltm xltx xlam pptm potm potx ppam ppsm sldm swf one'
	).split(' '),
);
const old = new Set('doc dot xls xlt xlw ppt pot pps rtf wps wri pub mdb'.split(' '));
const archives = new Set('zip rar 7z tar gz tgz bz2 xz zst cab arj lzh ace'.split(' '));

/** The kinds as a sentence names them. */
const named = 'PDF, DOCX, XLSX, PPTX, ODT, ODS, PNG, JPG, TIF, TXT, CSV';

/** The kind behind an extension (lower case, without the dot). Throws UNSUPPORTED_MEDIA, saying what to do instead. */
export function kindOf(extension: string): Kind {
	const wanted = spellings[extension] ?? extension;
	const kind = accepted.find((each) => each.extension === wanted);
	if (kind) return kind;
	const facts = { extension: extension ? `.${extension}` : '—', accepted: named };
	if (unsafe.has(extension)) throw refuse('UNSUPPORTED_MEDIA', 'file_kind_unsafe', facts);
	if (old.has(extension)) throw refuse('UNSUPPORTED_MEDIA', 'file_kind_old', facts);
	if (archives.has(extension)) throw refuse('UNSUPPORTED_MEDIA', 'file_kind_archive', facts);
	throw refuse('UNSUPPORTED_MEDIA', 'file_kind_unknown', facts);
}

/** Throws UNSUPPORTED_MEDIA when a sender calls the file something that its name is not. */
export function checkDeclaredType(kind: Kind, declared: string | null): void {
	const type = (declared ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
	if (type === '' || type === 'application/octet-stream') return;
	if (type === kind.mediaType || kind.also.includes(type)) return;
	throw refuse('UNSUPPORTED_MEDIA', 'file_declared_differs', {
		extension: `.${kind.extension}`,
		type: type.slice(0, 80),
	});
}
