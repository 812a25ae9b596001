import mammoth from 'mammoth';
import { type DocumentLimits, documentLimits } from '#server/capture/document-limits.ts';
import { oneByteLetters } from '#server/capture/grammar/alphabets.ts';
import { textOfHtml } from '#server/capture/html-text.ts';
import { pdfText } from '#server/capture/pdf-text.ts';
import { isRefusal, refuse } from '#server/platform/errors.ts';
import { assertUnpacks, zipEntries } from '#server/platform/zip.ts';

/** The words of a document and how many pages it has, where it has pages. */
export type DocumentText = { text: string; kind: 'text' | 'docx' | 'pdf'; pages: number | null };

/**
 * The text of an uploaded document, told by its content and not by its name. Whatever cannot be read ends in one
 * refusal: UNSUPPORTED_MEDIA for what is no text, DOCX or PDF (`document_sheet` for a sheet), RULE for what is empty, encrypted, broken or a scan,
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
	return { text: plainText(bytes), kind: 'text', pages: null };
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

/** UTF-8, UTF-16 with its mark, or the one-byte Cyrillic of older systems. */
function plainText(bytes: Uint8Array): string {
	if (begins(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
	if (begins(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
	const zeros = bytes.subarray(0, 65_536).filter((byte) => byte === 0).length;
	if (zeros > bytes.length / 100) throw refuse('UNSUPPORTED_MEDIA', 'document_unknown');
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		const text = new TextDecoder('windows-1251').decode(bytes);
		const letters = text.slice(0, 20_000).match(oneByteLetters)?.length ?? 0;
		if (letters * 2 < Math.min(text.length, 20_000)) throw refuse('UNSUPPORTED_MEDIA', 'document_unknown');
		return text;
	}
}
