import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { bestHeadings } from '#server/imports/columns.ts';
import { marksOf, type SheetMarks, withMarks } from '#server/imports/sheet-marks.ts';
import { decodedText } from '#server/platform/decoded.ts';
import { isRefusal, refuse } from '#server/platform/errors.ts';
import { assertUnpacks, zipEntries } from '#server/platform/zip.ts';

/**
 * A table of a sheet: its headings, and under them rows of text, each with its number as a spreadsheet counts it, where
 * an empty line is a row and a cell of several lines is none; dates are `YYYY-MM-DD`.
 */
export type Sheet = { headings: string[]; rows: { line: number; cells: string[] }[] };

/** What is accepted: bytes of the file and of its parts once unpacked, rows, columns, characters in a cell. */
const sheetLimits = {
	bytes: 26_214_400,
	unpacked: 200_000_000,
	rows: 200_000,
	columns: 200,
	characters: 32_767,
} as const;

/**
 * The table in a CSV or XLSX file, told by its content and not by its name: of several sheets the one whose
 * headings say most, with whatever stands above its headings left out. What cannot be read ends in one refusal:
 * UNSUPPORTED_MEDIA for other files, RULE for what is broken, encrypted or without rows, TOO_LARGE beyond limits.
 */
export async function readSheet(bytes: Uint8Array): Promise<Sheet> {
	if (bytes.length === 0) throw refuse('RULE', 'document_empty');
	if (bytes.length > sheetLimits.bytes)
		throw refuse('TOO_LARGE', 'document_too_large', { megabytes: Math.round(sheetLimits.bytes / 1_048_576) });
	const tables = bytes[0] === 0x50 && bytes[1] === 0x4b ? await tablesOfWorkbook(bytes) : [tableOfText(bytes)];
	const found = bestHeadings(tables);
	const table = tables[found.table] ?? [];
	const headings = (table[found.row] ?? []).map((cell) => cell.trim());
	const width = headings.length;
	const rows = table
		.map((row, at) => ({ line: at + 1, row }))
		.slice(found.row + 1)
		.filter(({ row }) => row.slice(0, width).some((cell) => cell.trim() !== ''))
		.filter(({ row }, at) => !repeats(row, headings) && !(at === 0 && countsColumns(row)))
		.map(({ line, row }) => ({
			line,
			cells: Array.from({ length: width }, (_, at) => (row[at] ?? '').slice(0, sheetLimits.characters)),
		}));
	if (width === 0 || rows.length === 0) throw refuse('RULE', 'sheet_without_rows');
	if (rows.length > sheetLimits.rows) throw refuse('TOO_LARGE', 'sheet_too_long', { rows: sheetLimits.rows });
	if (width > sheetLimits.columns) throw refuse('TOO_LARGE', 'sheet_too_wide', { columns: sheetLimits.columns });
	return { headings, rows };
}

/** The headings once more: the second of two lines of them, or those of the next printed page. */
function repeats(row: readonly string[], headings: readonly string[]): boolean {
	return row.filter((cell, at) => cell.trim() !== '' && cell.trim() === headings[at]).length > 1;
}

/** The line under the headings of an official form that numbers its columns: 1, 2, 3, and so on. */
function countsColumns(row: readonly string[]): boolean {
	const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
	const first = Number(filled[0]);
	return filled.length > 2 && (first === 0 || first === 1) && filled.every((cell, at) => cell === String(first + at));
}

async function tablesOfWorkbook(bytes: Uint8Array): Promise<string[][][]> {
	const entries = zipEntries(bytes);
	if (!entries) throw refuse('RULE', 'document_broken');
	if (entries.some((entry) => entry.encrypted)) throw refuse('RULE', 'document_encrypted');
	if (!entries.some((entry) => entry.name === 'xl/workbook.xml')) throw refuse('UNSUPPORTED_MEDIA', 'sheet_unknown');
	if (entries.length > 5000) throw refuse('TOO_LARGE', 'document_too_large_inside');
	await assertUnpacks(bytes, entries, /\.(?:xml|rels)$/i, sheetLimits.unpacked);
	try {
		const sheets = await readWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { trim: false });
		const tables = sheets.map(({ data }) => data.map((row) => row.map(cellText)));
		const marks = await marksOf(bytes, entries, sheetLimits.unpacked);
		// Where a workbook holds more than sheets of cells, nobody can say which marks are whose.
		if (marks.length !== tables.length) return tables;
		return tables.map((table, at) => withMarks(table, marks[at] as SheetMarks, sheetLimits.columns));
	} catch (error) {
		throw isRefusal(error) ? error : refuse('RULE', 'document_broken');
	}
}

function cellText(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
	return String(value);
}

function tableOfText(bytes: Uint8Array): string[][] {
	const read = decodedText(bytes);
	if (!read || isOther(read.text)) throw refuse('UNSUPPORTED_MEDIA', 'sheet_unknown');
	const text = read.text.replace(/^\uFEFF/, '');
	try {
		const rows: string[][] = parse(text, {
			delimiter: delimiterOf(text),
			relax_column_count: true,
			relax_quotes: true,
			max_record_size: 4_000_000,
		});
		return rows.map((row) => row.map(withoutGuard));
	} catch {
		throw refuse('RULE', 'document_broken');
	}
}

/** Whether a text is the source of something else: a PDF, an RTF, JSON, a page of the web under the name of a sheet. */
function isOther(text: string): boolean {
	return /^\uFEFF?\s*(?:%PDF-|\{\\rtf|[[{]\s*["{}]|<(?:!doctype|html|\?xml|table|meta)\b)/i.test(text.slice(0, 1000));
}

/** The sign that parts the first lines into most cells, outside of quotes. */
function delimiterOf(text: string): string {
	const head = text
		.slice(0, 20_000)
		.replace(/"(?:[^"]|"")*"/g, '""')
		.split(/\r?\n/, 20)
		.join('\n');
	const signs = [',', ';', '\t', '|'].map((sign) => ({ sign, count: head.split(sign).length }));
	return signs.reduce((most, one) => (one.count > most.count ? one : most)).sign;
}

/** Takes off the apostrophe by which exports keep a spreadsheet from taking text for a formula. */
function withoutGuard(cell: string): string {
	return /^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
