import mammoth from 'mammoth';
import { type DocumentLimits, documentLimits } from '#server/capture/document-limits.ts';
import { oneByteLetters } from '#server/capture/grammar/alphabets.ts';
import { textOfHtml } from '#server/capture/html-text.ts';
import { pdfText } from '#server/capture/pdf-text.ts';
import { decodedText } from '#server/platform/decoded.ts';
import { isRefusal, refuse } from '#server/platform/errors.ts';
import { assertUnpacks, zipEntries } from '#server/platform/zip.ts';

/** The words of a document and how many pages it has, where it has pages. */
export type DocumentText = { text: string; kind: 'text' | 'docx' | 'pdf'; pages: number | null };

/**
 * The text of an uploaded document, told by its content and not by its name. Whatever cannot be read ends in one
 * refusal: UNSUPPORTED_MEDIA for what is no text, HTML, DOCX or PDF (`document_sheet` for a sheet), RULE for what is empty, encrypted, broken or a scan,
 * TOO_LARGE for what is beyond the limits.
 */
export async function documentText(bytes: Uint8Array, limits: DocumentLimits = documentLimits): Promise<DocumentText> {
	if (bytes.length === 0) throw refuse('RULE', 'document_empty');
	if (bytes.length > limits.bytes)
		throw refuse('TOO_LARGE', 'document_too_large', { megabytes: Math.round(limits.bytes / 1_048_576) });
	const read = await readByContent(bytes, limits);
	if (read.text.length > limits.characters)
		throw refuse('TOO_LARGE', 'document_too_long', { characters: limits.characters });
	if (read.text.trim() === '') throw refuse('RULE', read.kind === 'pdf' ? 'document_scanned' : 'document_empty');
	return read;
}

function begins(bytes: Uint8Array, ...signature: number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte);
}

async function readByContent(bytes: Uint8Array, limits: DocumentLimits): Promise<DocumentText> {
	if (begins(bytes, 0x50, 0x4b)) return { text: await docxText(bytes, limits), kind: 'docx', pages: null };
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
	if (head.includes('%PDF-')) return { ...(await pdfText(bytes, limits)), kind: 'pdf' };
	// The container of old Word files is also that of encrypted new ones.
	if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw refuse('UNSUPPORTED_MEDIA', oldFormat(bytes));
	if (/^\s*\{\\rtf/.test(head)) throw refuse('UNSUPPORTED_MEDIA', 'document_rtf');
	const text = plainText(bytes, head);
	return { text: isHtml(text) ? textOfHtml(text) : text, kind: 'text', pages: null };
}

/** A page as browsers and mail programs save it, told by how it begins. */
function isHtml(text: string): boolean {
	return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype html|html|head|body|meta|table|div|p|h[1-6])[\s>]/i.test(
		text.slice(0, 2000),
	);
}

function oldFormat(bytes: Uint8Array): string {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 400_000)).toString('utf16le');
	return text.includes('EncryptedPackage') ? 'document_encrypted' : 'document_old_format';
}

async function docxText(bytes: Uint8Array, limits: DocumentLimits): Promise<string> {
	const entries = zipEntries(bytes);
	if (!entries) throw refuse('RULE', 'document_broken');
	if (entries.some((entry) => entry.encrypted)) throw refuse('RULE', 'document_encrypted');
	const has = (part: string) => entries.some(({ name }) => name === part);
	if (!has('word/document.xml'))
		throw refuse('UNSUPPORTED_MEDIA', has('xl/workbook.xml') ? 'document_sheet' : 'document_unknown');
	if (entries.length > 5000) throw refuse('TOO_LARGE', 'document_too_large_inside');
	// Pictures stay packed: nobody reads them.
	await assertUnpacks(bytes, entries, /\.(?:xml|rels)$/i, limits.unpacked);
	try {
		const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		const { value } = await mammoth.convertToHtml(
			{ buffer },
			{ convertImage: mammoth.images.imgElement(async () => ({ src: '' })), ignoreEmptyParagraphs: true },
		);
		return textOfHtml(value);
	} catch (error) {
		throw isRefusal(error) ? error : refuse('RULE', 'document_broken');
	}
}

function plainText(bytes: Uint8Array, head: string): string {
	const named = /<meta\s[^>]{0,200}charset\s*=\s*["']?([\w-]{2,20})/i.exec(head)?.[1];
	const read = decodedText(bytes, named);
	if (!read || (!read.certain && !isReadable(read.text))) throw refuse('UNSUPPORTED_MEDIA', 'document_unknown');
	return read.text;
}

/** Whether a text of unknown coding is likely read in the right one. */
function isReadable(text: string): boolean {
	const letters = text.slice(0, 20_000).match(oneByteLetters)?.length ?? 0;
	return letters * 2 >= Math.min(text.length, 20_000);
}
