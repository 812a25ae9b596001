import type { Kind } from '#server/evidence/kinds.ts';
import { limits } from '#server/evidence/limits.ts';
import { isRefusal, refuse } from '#server/platform/errors.ts';
import { isOnlyZip, unpacked, type ZipEntry, zipEntries } from '#server/platform/zip.ts';

/** The part by which a document of each kind is known. */
const mainParts: Record<string, string> = {
	docx: 'word/document.xml',
	xlsx: 'xl/workbook.xml',
	pptx: 'ppt/presentation.xml',
	odt: 'content.xml',
	ods: 'content.xml',
};

/** Parts in which programs live: macros, controls, objects of other programs. */
const acting =
	/(?:vbaProject|vbaData|vbaProjectSignature)|(?:^|\/)(?:activeX|macrosheets|dialogsheets)\/|embeddings\/[^/]*\.bin$|^(?:Basic|Scripts)\/|^Object \d+$/i;
const programs: readonly (readonly number[])[] = [
	[0x4d, 0x5a],
	[0x7f, 0x45, 0x4c, 0x46],
	[0x23, 0x21, 0x2f],
	[0xd0, 0xcf, 0x11, 0xe0],
];
const mostEntries = 10_000;

/** Bytes that may still be unpacked, for a document and everything within it together. */
type Budget = { left: number };

/**
 * An office document without macros, foreign objects or anything outside its parts, that unpacks to a bearable size.
 * Documents within it (the sheet behind a chart) are looked into once more; deeper ones are refused.
 */
export async function checkOffice(bytes: Buffer, kind: Kind): Promise<void> {
	// A document with a password is a container of another format.
	if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw refuse('RULE', 'file_encrypted');
	if (!begins(bytes, [0x50, 0x4b]))
		throw refuse('UNSUPPORTED_MEDIA', 'file_type_differs', { extension: `.${kind.extension}` });
	const budget = { left: Math.min(limits.unpacked, Math.max(limits.unpackedFloor, bytes.length * limits.ratio)) };
	try {
		const entries = partsOf(bytes);
		await checkMain(bytes, entries, kind);
		await checkParts(bytes, entries, budget, 0);
	} catch (error) {
		throw inOurWords(error);
	}
}

/** What the reader of archives says is meant for minutes; here the same is said of a file. */
function inOurWords(error: unknown): unknown {
	if (!isRefusal(error)) return error;
	if (error.reason === 'document_too_large_inside') return refuse('TOO_LARGE', 'file_unpacks_too_large');
	if (error.reason === 'document_broken') return refuse('RULE', 'file_broken');
	return error;
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte);
}

function partsOf(bytes: Buffer): ZipEntry[] {
	const entries = zipEntries(bytes);
	if (!entries || entries.length === 0) throw refuse('RULE', 'file_broken');
	if (entries.length > mostEntries) throw refuse('TOO_LARGE', 'file_unpacks_too_large');
	if (entries.some((entry) => entry.encrypted)) throw refuse('RULE', 'file_encrypted');
	if (!isOnlyZip(bytes, entries)) throw refuse('RULE', 'file_hides_another');
	const names = entries.map((entry) => entry.name.toLowerCase());
	if (
		new Set(names).size < names.length ||
		names.some((name) => /^[/\\]|^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)|\0/.test(name))
	)
		throw refuse('RULE', 'file_broken');
	if (entries.some((entry) => acting.test(entry.name))) throw refuse('RULE', 'file_acting');
	return entries;
}

async function checkMain(bytes: Buffer, entries: readonly ZipEntry[], { extension, mediaType }: Kind): Promise<void> {
	const differs = refuse('UNSUPPORTED_MEDIA', 'file_type_differs', { extension: `.${extension}` });
	if (!entries.some((entry) => entry.name === mainParts[extension])) throw differs;
	const isOpenDocument = extension === 'odt' || extension === 'ods';
	const types = entries.find((entry) => entry.name === (isOpenDocument ? 'mimetype' : '[Content_Types].xml'));
	if (!types) throw differs;
	const text = await textOf(bytes, types, 1_048_576);
	if (isOpenDocument && text.trim() !== mediaType) throw differs;
	if (!isOpenDocument && /macroEnabled|vbaProject/i.test(text)) throw refuse('RULE', 'file_acting');
}

async function textOf(bytes: Buffer, entry: ZipEntry, most: number): Promise<string> {
	const pieces: Buffer[] = [];
	for await (const piece of unpacked(bytes, entry, most)) pieces.push(piece);
	return Buffer.concat(pieces).toString('utf8');
}

async function checkParts(bytes: Buffer, entries: readonly ZipEntry[], budget: Budget, depth: number): Promise<void> {
	for (const entry of entries) {
		const isXml = /\.(?:xml|rels|vml)$/i.test(entry.name);
		const kept: Buffer[] = [];
		let size = 0;
		let tail = '';
		for await (const piece of unpacked(bytes, entry, budget.left)) {
			budget.left -= piece.length;
			if (size === 0 && programs.some((signature) => begins(piece, signature))) throw refuse('RULE', 'file_acting');
			if (isXml) tail = withoutEntities(tail, piece);
			size += piece.length;
			if (kept.length > 0 || (size === piece.length && begins(piece, [0x50, 0x4b]))) kept.push(piece);
		}
		if (size !== entry.size) throw refuse('RULE', 'file_broken');
		if (kept.length > 0) await checkWithin(Buffer.concat(kept), budget, depth + 1);
	}
}

/** An archive inside: a document like the outer one, or nothing that belongs here. */
async function checkWithin(bytes: Buffer, budget: Budget, depth: number): Promise<void> {
	if (depth > 1) throw refuse('TOO_LARGE', 'file_unpacks_too_large');
	const entries = partsOf(bytes);
	if (!entries.some((entry) => Object.values(mainParts).includes(entry.name)))
		throw refuse('RULE', 'file_hides_another');
	await checkParts(bytes, entries, budget, depth);
}

/** Entities of a document type swell when they are read; office documents have no need of them. */
function withoutEntities(before: string, piece: Buffer): string {
	const text = before + piece.toString('latin1').replaceAll('\0', '');
	if (text.includes('<!ENTITY')) throw refuse('RULE', 'file_acting');
	return text.slice(-16);
}
