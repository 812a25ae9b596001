import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** A part of an archive as a test wants it, also wrongly. */
export type Part = { name: string; body: Buffer | string; stored?: boolean; encrypted?: boolean; claims?: number };

/** An archive of these parts, with its directory behind them, and other bytes before it. */
export function makeZip(parts: readonly Part[], before = Buffer.alloc(0)): Buffer {
	const bodies: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = before.length;
	for (const { name, body, stored = false, encrypted = false, claims } of parts) {
		const plain = Buffer.from(body as string);
		const packed = stored ? plain : deflateRawSync(plain);
		const title = Buffer.from(name);
		const local = Buffer.alloc(30);
		local.writeUInt32LE(0x04034b50, 0);
		const central = Buffer.alloc(46);
		central.writeUInt32LE(0x02014b50, 0);
		for (const [head, from] of [
			[local, 4],
			[central, 6],
		] as const) {
			head.writeUInt16LE(20, from);
			head.writeUInt16LE(encrypted ? 1 : 0, from + 2);
			head.writeUInt16LE(stored ? 0 : 8, from + 4);
			head.writeUInt32LE(crc32(plain), from + 10);
			head.writeUInt32LE(packed.length, from + 14);
			head.writeUInt32LE(claims ?? plain.length, from + 18);
			head.writeUInt16LE(title.length, from + 22);
		}
		central.writeUInt32LE(at, 42);
		bodies.push(local, title, packed);
		directory.push(central, title);
		at += 30 + title.length + packed.length;
	}
	const listed = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(parts.length, 8);
	end.writeUInt16LE(parts.length, 10);
	end.writeUInt32LE(listed.length, 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([before, ...bodies, listed, end]);
}

const ooxml = 'application/vnd.openxmlformats-officedocument';
const mains = {
	docx: ['word/document.xml', `${ooxml}.wordprocessingml.document.main+xml`],
	xlsx: ['xl/workbook.xml', `${ooxml}.spreadsheetml.sheet.main+xml`],
	pptx: ['ppt/presentation.xml', `${ooxml}.presentationml.presentation.main+xml`],
} as const;

/** An office document, with further parts. */
export function officeFile(kind: keyof typeof mains, more: readonly Part[] = []): Buffer {
	const [main, type] = mains[kind];
	return makeZip([
		{
			name: '[Content_Types].xml',
			body: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="${type}"/></Types>`,
		},
		{ name: '_rels/.rels', body: '<?xml version="1.0"?><Relationships/>' },
		{ name: main, body: '<?xml version="1.0"?><document>Есеп</document>' },
		...more,
	]);
}

/** A text or table of the open format. */
export function openFile(kind: 'text' | 'spreadsheet', more: readonly Part[] = []): Buffer {
	return makeZip([
		{ name: 'mimetype', body: `application/vnd.oasis.opendocument.${kind}`, stored: true },
		{ name: 'content.xml', body: '<?xml version="1.0"?><office:document-content/>' },
		...more,
	]);
}

/** A PDF of one empty page, with more objects. */
export function pdfFile(more = ''): Buffer {
	return Buffer.from(
		`%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n${more}\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`,
		'latin1',
	);
}

/** A PDF whose objects stand packed in a stream. */
export function packedPdf(objects: string): Buffer {
	const packed = deflateSync(Buffer.from(objects)).toString('latin1');
	const stream = `<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream`;
	return pdfFile(`3 0 obj\n${stream}\nendobj`);
}

function chunk(kind: string, body: Buffer): Buffer {
	const head = Buffer.alloc(8);
	head.writeUInt32BE(body.length, 0);
	head.write(kind, 4, 'latin1');
	const check = Buffer.alloc(4);
	check.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), body])), 0);
	return Buffer.concat([head, body, check]);
}

/** A PNG that says it is this wide and high. */
export function pngFile(width = 1, height = 1): Buffer {
	const size = Buffer.alloc(13);
	size.writeUInt32BE(width, 0);
	size.writeUInt32BE(height, 4);
	size[8] = 8;
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', size),
		chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

/** A JPEG that says it is this wide and high. */
export function jpegFile(width = 1, height = 1): Buffer {
	const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
	return Buffer.concat([
		Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
		frame,
		Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0x00, 0x34, 0xff, 0xd9]),
	]);
}

/** A TIFF of one page that says it is this wide and high; `next` is where it says the next page stands. */
export function tiffFile(width = 1, height = 1, next = 0): Buffer {
	const bytes = Buffer.alloc(64);
	bytes.write('II', 0, 'latin1');
	bytes.writeUInt16LE(42, 2);
	bytes.writeUInt32LE(8, 4);
	bytes.writeUInt16LE(2, 8);
	for (const [order, tag, value] of [
		[0, 256, width],
		[1, 257, height],
	] as const) {
		bytes.writeUInt16LE(tag, 10 + order * 12);
		bytes.writeUInt16LE(4, 12 + order * 12);
		bytes.writeUInt32LE(1, 14 + order * 12);
		bytes.writeUInt32LE(value, 18 + order * 12);
	}
	bytes.writeUInt32LE(next, 34);
	return bytes;
}
