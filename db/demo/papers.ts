import { crc32, deflateSync } from 'node:zlib';
import type { Content } from 'pdfmake/interfaces.js';
import type { DemoPaper } from '#db/demo/content/shape.ts';
import type { Instant } from '#server/platform/clock.ts';
import { printed } from '#server/summaries/render/press.ts';
import { zip } from '#server/summaries/render/zip.ts';

/** The bytes of a file of the demo: a PDF, a DOCX or a PNG by its name. The same content at the same moment gives the same. */
export function bytesOf(paper: DemoPaper, made: Instant): Promise<Buffer> {
	if (paper.name.endsWith('.pdf')) return asPdf(paper, made);
	return paper.name.endsWith('.docx') ? asDocx(paper) : Promise.resolve(asPng(paper));
}

const seal = '#2f4f9e';

function asPdf({ heading, lines, signed }: DemoPaper, made: Instant): Promise<Buffer> {
	const date = new Date(made);
	return printed({
		pageSize: 'A4',
		pageMargins: [70, 64, 56, 64],
		info: { title: heading, creationDate: date, modDate: date },
		defaultStyle: { font: 'NotoSans', fontSize: 11, lineHeight: 1.3 },
		content: [
			{ text: heading, bold: true, alignment: 'center', margin: [0, 0, 0, 18] },
			...lines.map((text): Content => ({ text, alignment: 'justify', margin: [0, 0, 0, 8] })),
			...(signed ? signature(signed) : []),
		],
	});
}

/** A name, a stroke of the pen above it and a round seal beside it. */
function signature(name: string): Content[] {
	const pen = [0, 9, 3, 7, 10, 4, 8, 11, 6, 9, 5, 8].map((y, index) => ({ x: 190 + index * 9, y: y * 2 }));
	return [
		{ text: '', margin: [0, 14, 0, 0] },
		{
			canvas: [
				{ type: 'polyline', lineWidth: 1.1, lineColor: seal, points: pen },
				{ type: 'ellipse', x: 400, y: 16, r1: 44, r2: 44, lineWidth: 1.6, lineColor: seal },
				{ type: 'ellipse', x: 400, y: 16, r1: 31, r2: 31, lineWidth: 0.7, lineColor: seal },
			],
		},
		{ text: name, bold: true, margin: [0, -34, 0, 0] },
	];
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const xml = (text: string) => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);

async function asDocx({ heading, lines }: DemoPaper): Promise<Buffer> {
	const open = 'http://schemas.openxmlformats.org';
	const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
	const packed = 'application/vnd.openxmlformats-package.relationships+xml';
	const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
	const run = (text: string, format = '') =>
		`<w:r>${format && `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
	const paragraphs = [
		`<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run(heading, '<w:b/>')}</w:p>`,
		...lines.map((text) => `<w:p>${run(text)}</w:p>`),
	];
	const parts = {
		'[Content_Types].xml': `${head}<Types xmlns="${open}/package/2006/content-types"><Default Extension="rels" ContentType="${packed}"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
		'_rels/.rels': `${head}<Relationships xmlns="${open}/package/2006/relationships"><Relationship Id="rId1" Type="${open}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		'word/document.xml': `${head}<w:document xmlns:w="${open}/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
	};
	const pieces: Buffer[] = [];
	const entries = Object.entries(parts).map(([name, body]) => ({ name, pieces: [body] }));
	for await (const piece of zip(entries)) pieces.push(piece);
	return Buffer.concat(pieces);
}

/** A graph of a series on ruled paper, in shades of grey: nothing is written on it, its title stands beside it. */
function asPng({ series = [] }: DemoPaper): Buffer {
	const [width, height, margin] = [720, 400, 30];
	const points = Buffer.alloc(height * (width + 1), 255);
	const put = (x: number, y: number, shade: number) => points.writeUInt8(shade, Math.round(y) * (width + 1) + 1 + x);
	for (let row = 0; row < height; row += 1) points.writeUInt8(0, row * (width + 1));
	for (let y = margin; y <= height - margin; y += 34) for (let x = margin; x < width - margin; x += 1) put(x, y, 215);
	const [lowest, highest] = [Math.min(...series), Math.max(...series)];
	const step = (width - 2 * margin) / Math.max(1, series.length - 1);
	const level = (value: number) =>
		height - margin - ((value - lowest) / Math.max(1, highest - lowest)) * (height - 2 * margin - 8);
	for (let x = margin; x < width - margin; x += 1) {
		const at = (x - margin) / step;
		const [from = 0, to = from] = [series[Math.floor(at)], series[Math.ceil(at)]];
		const y = level(from + (to - from) * (at % 1));
		for (let below = y; below < height - margin; below += 1) put(x, below, 232);
		for (let thick = -1; thick <= 1; thick += 1) put(x, y + thick, 40);
	}
	const size = Buffer.alloc(13);
	size.writeUInt32BE(width, 0);
	size.writeUInt32BE(height, 4);
	// Eight bits of grey.
	size.writeUInt8(8, 8);
	const chunks = [chunk('IHDR', size), chunk('IDAT', deflateSync(points)), chunk('IEND', Buffer.alloc(0))];
	return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

function chunk(kind: string, body: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(body.length);
	sum.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, sum]);
}
