import pdfmake from 'pdfmake';
import type { Content } from 'pdfmake/interfaces.js';
import '#server/summaries/render/pdf.ts';

/** A PDF with a text layer, or behind a password. */
export function pdf(content: Content[], more: { userPassword?: string } = {}): Promise<Buffer> {
	return pdfmake.createPdf({ content, defaultStyle: { font: 'NotoSans' }, ...more }).getBuffer();
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
