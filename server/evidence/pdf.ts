import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { refuse } from '#server/platform/errors.ts';
import { endsAsZip } from '#server/platform/zip.ts';

const unpack = promisify(inflate);

/** What a document that is only read does not need: programs, actions on the machine, files within the file. */
const acting = ['/JavaScript', '/Launch', '/EmbeddedFile', '/RichMedia'];
/** Bytes after the end that some programs leave: line breaks, zeros. */
const slack = 1024;
/** Streams of objects that are looked into, and how far each may unpack. */
const mostStreams = 5000;
const streamLimit = 8_388_608;

/** A PDF from its first byte to its last, without programs and without other files inside. */
export async function checkPdf(bytes: Buffer): Promise<void> {
	const begins = bytes.indexOf('%PDF-');
	if (begins < 0 || begins > 1024) throw refuse('UNSUPPORTED_MEDIA', 'file_type_differs', { extension: '.pdf' });
	if (begins > 0) throw refuse('RULE', 'file_hides_another');
	const end = bytes.lastIndexOf('%%EOF');
	if (end < 0) throw refuse('RULE', 'file_broken');
	const rest = bytes.subarray(end + 5);
	if (rest.length > slack || /[^\s\0]/.test(rest.toString('latin1')) || endsAsZip(bytes)) {
		throw refuse('RULE', 'file_hides_another');
	}
	const text = bytes.toString('latin1');
	refuseActing(text);
	let looked = 0;
	for (const stream of objectStreams(bytes, text)) {
		looked += 1;
		if (looked > mostStreams) throw refuse('TOO_LARGE', 'file_unpacks_too_large');
		refuseActing(await unpackedStream(stream));
	}
}

function refuseActing(text: string): void {
	const plain = text.includes('#')
		? text.replace(/#([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
		: text;
	if (acting.some((name) => text.includes(name) || plain.includes(name))) throw refuse('RULE', 'file_acting');
}

/** Since PDF 1.5 objects stand packed in streams of their own; only there would an action be seen. */
function* objectStreams(bytes: Buffer, text: string): Generator<Buffer> {
	for (let at = text.indexOf('/ObjStm'); at >= 0; at = text.indexOf('/ObjStm', at + 7)) {
		const start = text.indexOf('stream', at);
		const end = text.indexOf('endstream', start);
		if (start < 0 || end < 0 || start - at > 2000) continue;
		const from = start + 6 + (text.startsWith('\r\n', start + 6) ? 2 : 1);
		yield bytes.subarray(from, end);
	}
}

/** What cannot be unpacked (encrypted, packed otherwise) stays unseen, and no reader runs it before it is opened. */
async function unpackedStream(stream: Buffer): Promise<string> {
	try {
		return (await unpack(stream, { maxOutputLength: streamLimit })).toString('latin1');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
			throw refuse('TOO_LARGE', 'file_unpacks_too_large');
		return '';
	}
}
