import { Readable } from 'node:stream';
import { createDeflate } from 'node:zlib';
import pdfmake from 'pdfmake';
import type { Content } from 'pdfmake/interfaces.js';
import '#server/summaries/render/pdf.ts';

/** A PDF with a text layer, or behind a password. */
export function pdf(content: Content[], more: { userPassword?: string } = {}): Promise<Buffer> {
	return pdfmake.createPdf({ content, defaultStyle: { font: 'NotoSans' }, ...more }).getBuffer();
}

/** A PDF of one page whose content is what a stream unpacks to. */
export function pdfOf(packed: Uint8Array): Buffer {
	const objects = [
		'<</Type/Catalog/Pages 2 0 R>>',
		'<</Type/Pages/Count 1/Kids[3 0 R]>>',
		'<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>',
	].map((words) => Buffer.from(words));
	const head = `<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n`;
	objects.push(Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]));
	const parts = [Buffer.from('%PDF-1.7\n')];
	const places: number[] = [];
	let at = parts[0]?.length ?? 0;
	for (const [index, object] of objects.entries()) {
		const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
		places.push(at);
		at += part.length;
		parts.push(part);
	}
	const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
	const size = `xref\n0 5\n0000000000 65535 f \n${table}trailer<</Size 5/Root 1 0 R>>\nstartxref\n${at}\n%%EOF`;
	return Buffer.concat([...parts, Buffer.from(size)]);
}

/** So many megabytes of spaces, packed. */
export async function packedSpaces(megabytes: number): Promise<Buffer> {
	const spaces = Buffer.alloc(1_048_576, ' ');
	const packer = Readable.from(Array.from({ length: megabytes }, () => spaces)).pipe(createDeflate());
	const parts: Buffer[] = [];
	for await (const part of packer as AsyncIterable<Buffer>) parts.push(part);
	return Buffer.concat(parts);
}

/** A ZIP file of one entry; `claimed` is the size that its directory tells. */
export function zip(name: string, packed: Uint8Array, claimed: number, flags = 0): Uint8Array {
	const title = new TextEncoder().encode(name);
	const entry = Buffer.alloc(30);
	entry.writeUInt32LE(0x04034b50, 0);
	entry.writeUInt16LE(flags, 6);
	entry.writeUInt16LE(8, 8);
	entry.writeUInt32LE(packed.length, 18);
	entry.writeUInt32LE(claimed, 22);
	entry.writeUInt16LE(title.length, 26);
	const directory = Buffer.alloc(46);
	directory.writeUInt32LE(0x02014b50, 0);
	directory.writeUInt16LE(flags, 8);
	directory.writeUInt16LE(8, 10);
	directory.writeUInt32LE(packed.length, 20);
	directory.writeUInt32LE(claimed, 24);
	directory.writeUInt16LE(title.length, 28);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(1, 8);
	end.writeUInt16LE(1, 10);
	end.writeUInt32LE(directory.length + title.length, 12);
	end.writeUInt32LE(entry.length + title.length + packed.length, 16);
	return Buffer.concat([entry, title, packed, directory, title, end]);
}
