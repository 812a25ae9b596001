import { inflateRawSync, inflateSync } from 'node:zlib';
import readXlsxFile, { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { locales } from '#server/platform/language.ts';
import { directiveTable } from '#server/summaries/columns.ts';
import { renderAside } from '#server/summaries/render/aside.ts';
import { renderCsv } from '#server/summaries/render/csv.ts';
import { renderDocx } from '#server/summaries/render/docx.ts';
import { renderPdf } from '#server/summaries/render/pdf.ts';
import { renderRegisterXlsx, renderXlsx } from '#server/summaries/render/xlsx.ts';
import { sampleDirective, sampleSummary } from '#server/summaries/testing/sample.ts';

async function text(pieces: AsyncIterable<string>): Promise<string> {
	let all = '';
	for await (const piece of pieces) all += piece;
	return all;
}

async function bytes(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
	const all: Uint8Array[] = [];
	for await (const piece of pieces) all.push(piece);
	return Buffer.concat(all);
}

const { columns, cells } = directiveTable('en', 'register');
const place = (key: string) => columns.findIndex((column) => column.key === key);

describe('CSV', () => {
	it('begins with the byte order mark, parts records by CR LF and names its columns', async () => {
		const csv = await text(renderCsv(columns, [cells(sampleDirective(0, 'en'))]));
		expect(csv.startsWith('\uFEFFNumber,Item,Meeting,')).toBe(true);
		expect(csv.split('\r\n')).toHaveLength(3);
		expect(csv.endsWith('\r\n')).toBe(true);
	});

	it('quotes commas, quotes and line breaks of every kind', async () => {
		const csv = await text(renderCsv(columns.slice(0, 4), [['a,b', 'say "no"', 'one\ntwo', 'one\rtwo']]));
		expect(csv.split('\r\n')[1]).toBe('"a,b","say ""no""","one\ntwo","one\rtwo"');
	});

	it('keeps texts that look like formulas from being calculated, and numbers as they are', async () => {
		for (const start of ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
			const csv = await text(renderCsv(columns.slice(0, 1), [[`${start}1+1`]]));
			expect(csv.split('\r\n').slice(1).join('\r\n')).toMatch(/^"?'/);
		}
		expect(await text(renderCsv(columns.slice(0, 1), [[-5]]))).toContain('\r\n-5\r\n');
	});
});

describe('XLSX', () => {
	it('holds real dates, numbers and the words as they are', async () => {
		const sample = sampleDirective(3, 'en', { words: '=HYPERLINK("x") <&> \u0001 "Қ"', percent: 39 });
		const about = { title: 'Register', author: 'Office', made: '2026-11-22T10:00:00.000Z' };
		const file = await bytes(renderRegisterXlsx(columns, [cells(sample)], about));
		const [head, row] = await readSheet(file);
		expect(head).toEqual(columns.map(({ header }) => header));
		expect(row?.[place('deadline')]).toEqual(new Date(`${sample.deadline}T00:00:00Z`));
		expect(row?.[place('percent')]).toBe(39);
		expect(row?.[place('words')]).toBe('=HYPERLINK("x") <&>  "Қ"');
	});

	it('has a sheet for the figures, one for organizations and one for directives', async () => {
		const model = sampleSummary('kk', 40);
		const sheets = await readXlsxFile(await bytes(renderXlsx(model)));
		expect(sheets.map(({ sheet }) => sheet)).toEqual(['Жиынтық', 'Ұйымдар', 'Тапсырмалар']);
		expect(sheets.map(({ data }) => data.length).slice(1)).toEqual([model.organizations.length + 1, 41]);
	});

	it('writes ten thousand rows without keeping them', async () => {
		const row = cells(sampleDirective(1, 'ru'));
		function* many() {
			for (let made = 0; made < 10_000; made += 1) yield row;
		}
		let size = 0;
		for await (const piece of renderRegisterXlsx(columns, many(), { title: 'x', author: 'x', made: '' })) {
			expect(piece.length).toBeLessThan(256 * 1024);
			size += piece.length;
		}
		expect(size).toBeGreaterThan(100_000);
	});
});

describe('documents', () => {
	it.each(locales)('are drawn in %s', async (locale) => {
		const model = sampleSummary(locale, 40);
		const pdf = await renderPdf(model);
		expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
		expect(pdf.toString('latin1')).toContain(`/Lang (${locale})`);
		const docx = await renderDocx(model);
		const words = entryOf(docx, 'word/document.xml');
		for (const word of [model.title, model.chart.title, model.labels.annex, model.annex[0]?.line.title ?? '']) {
			expect(words).toContain(word.replaceAll('&', '&amp;'));
		}
	});

	it('hold the Kazakh letters as text that can be searched and copied', async () => {
		const letters = 'ӘәҒғҚқҢңӨөҰұҮүҺһІі';
		const mapped = mappedCharacters(await renderPdf(sampleSummary('kk', 5, { house: letters })));
		for (const letter of letters) expect(mapped).toContain(letter);
	});

	it('say so when there is nothing to tell', async () => {
		const model = sampleSummary('en', 0);
		expect((await renderPdf(model)).length).toBeGreaterThan(1_000);
		expect(entryOf(await renderDocx(model), 'word/document.xml')).toContain(model.labels.none);
	});

	it('are drawn aside while others go on', async () => {
		let turns = 0;
		const timer = setInterval(() => {
			turns += 1;
		}, 5);
		const pdf = await renderAside('pdf', sampleSummary('ru', 30));
		clearInterval(timer);
		expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
		expect(turns).toBeGreaterThan(5);
	});
});

/** The characters that the fonts of a PDF give back to a reader, by their ToUnicode maps. */
function mappedCharacters(pdf: Buffer): string {
	let found = '';
	for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
		const body = pdf.subarray(at + 7, pdf.indexOf('endstream', at));
		if (body[0] !== 0x78) continue;
		const map = inflateSync(body, { finishFlush: 2 }).toString('latin1');
		if (!map.includes('beginbfrange')) continue;
		for (const [, code = ''] of map.matchAll(/<([0-9a-f]{4})>/g))
			found += String.fromCharCode(Number.parseInt(code, 16));
	}
	return found;
}

/** One file of a ZIP archive whose entries tell their sizes in its directory. */
function entryOf(archive: Buffer, name: string): string {
	for (
		let at = archive.indexOf('PK\u0001\u0002', 0, 'latin1');
		at >= 0;
		at = archive.indexOf('PK\u0001\u0002', at + 4, 'latin1')
	) {
		const length = archive.readUInt16LE(at + 28);
		if (archive.toString('utf8', at + 46, at + 46 + length) !== name) continue;
		const offset = archive.readUInt32LE(at + 42);
		const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
		const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
		return archive.readUInt16LE(at + 10) === 0 ? packed.toString('utf8') : inflateRawSync(packed).toString('utf8');
	}
	throw new Error(`the archive has no ${name}`);
}
