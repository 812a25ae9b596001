import type { CellValue } from '#server/summaries/columns.ts';
import { type ZipEntry, zip } from '#server/summaries/render/zip.ts';

/** How a cell looks; the order is that of the style sheet below. */
const looks = [
	'plain',
	'header',
	'wrapped',
	'date',
	'title',
	'quiet',
	'strong',
	'percent',
	'strongPercent',
	'numbersHeader',
] as const;
export type Look = (typeof looks)[number];
const wrapping: ReadonlySet<Look> = new Set(['wrapped', 'header', 'numbersHeader', 'quiet']);

/** A cell: a date (`YYYY-MM-DD`) must be said to be one. */
export type SheetCell = { value: CellValue; look?: Look; date?: boolean };

export type Sheet = {
	name: string;
	/** Widths in characters, column by column. */
	widths: number[];
	rows: AsyncIterable<SheetCell[]> | Iterable<SheetCell[]>;
	/** How many pages wide it prints. */
	pagesWide: number;
	/** Row of headers, counted from 1: it stays in view, repeats on paper and carries the filter. */
	headerRow?: number;
};

/** Pieces of a sheet are handed on at about this many characters. */
const PIECE = 64 * 1024;
/** Lines a row grows to at most: a longer text is read in its cell. */
const MOST_LINES = 16;
/** The longest text a cell of the format may hold. */
const LONGEST = 32_767;

/**
 * An XLSX workbook (ECMA-376) as a stream of bytes: rows are written as they are read, so that a hundred thousand
 * need no more memory than one. Texts stand in their cells and are never read as formulas; dates are real dates.
 */
export function workbook(
	sheets: Sheet[],
	about: { title: string; author: string; made: string },
): AsyncGenerator<Buffer> {
	return zip(entries(sheets, about));
}

function* entries(sheets: Sheet[], about: { title: string; author: string; made: string }): Generator<ZipEntry> {
	const numbers = sheets.map((_, index) => index + 1);
	const counts = new Map<number, number>();
	yield { name: '[Content_Types].xml', pieces: [contentTypes(numbers)] };
	yield { name: '_rels/.rels', pieces: [rootRelations] };
	yield { name: 'docProps/core.xml', pieces: [properties(about)] };
	yield { name: 'xl/_rels/workbook.xml.rels', pieces: [relations(numbers)] };
	yield { name: 'xl/styles.xml', pieces: [styles] };
	for (const [index, sheet] of sheets.entries()) {
		yield { name: `xl/worksheets/sheet${index + 1}.xml`, pieces: sheetPieces(sheet, index, counts) };
	}
	// Last, because the ranges of the filters are known only when the rows have been written.
	yield { name: 'xl/workbook.xml', pieces: [book(sheets, counts)] };
}

async function* sheetPieces(sheet: Sheet, index: number, counts: Map<number, number>): AsyncGenerator<string> {
	let piece = sheetHead(sheet, index === 0);
	let count = 0;
	for await (const row of sheet.rows) {
		count += 1;
		piece += rowXml(row, count, sheet.widths);
		if (piece.length < PIECE) continue;
		yield piece;
		piece = '';
	}
	counts.set(index, count);
	const filter = sheet.headerRow ? `<autoFilter ref="${filterRange(sheet, count)}"/>` : '';
	yield `${piece}</sheetData>${filter}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="${sheet.pagesWide}" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

function sheetHead({ widths, headerRow }: Sheet, first: boolean): string {
	const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
	const pane = headerRow
		? `<pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/>`
		: '';
	return `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"${first ? ' tabSelected="1"' : ''}>${pane}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
}

function rowXml(cells: SheetCell[], row: number, widths: number[]): string {
	const written = cells.map(({ value, look, date }, at) => {
		if (value === null || value === '') return '';
		const place = `${columnName(at)}${row}`;
		const style = looks.indexOf(look ?? (date ? 'date' : 'plain'));
		if (typeof value === 'number') return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
		if (date) return `<c r="${place}" s="${style}"><v>${dayNumber(value)}</v></c>`;
		return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value.slice(0, LONGEST))}</t></is></c>`;
	});
	const height = heightOf(cells, widths);
	return `<row r="${row}"${height ? ` ht="${height}" customHeight="1"` : ''}>${written.join('')}</row>`;
}

/** Height in points that the wrapped texts of a row need; programs differ in whether they find it themselves. */
function heightOf(cells: SheetCell[], widths: number[]): number | null {
	if (cells.some(({ look }) => look === 'title')) return 24;
	const lines = cells.map(({ value, look }, at) =>
		look && wrapping.has(look)
			? String(value ?? '')
					.split('\n')
					.reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.15) / (widths[at] ?? 10))), 0)
			: 1,
	);
	const most = Math.max(1, ...lines);
	return most > 1 ? Math.min(most, MOST_LINES) * 14.6 + 2 : null;
}

/** Days since 30 December 1899, by which sheets count dates. */
function dayNumber(date: string): number {
	return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

function columnName(at: number): string {
	return (at >= 26 ? String.fromCharCode(64 + Math.floor(at / 26)) : '') + String.fromCharCode(65 + (at % 26));
}

function filterRange({ widths, headerRow = 1 }: Sheet, count: number): string {
	return `A${headerRow}:${columnName(widths.length - 1)}${Math.max(count, headerRow)}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
const special = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML text; characters that XML cannot hold are dropped. */
function escaped(text: string): string {
	return text.toWellFormed().replace(special, (character) => entities[character] ?? '');
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(numbers: number[]): string {
	const parts = numbers.map(
		(n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${contentType}.worksheet+xml"/>`,
	);
	return `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${parts.join('')}</Types>`;
}

const rootRelations = `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

function relations(numbers: number[]): string {
	const parts = numbers.map(
		(n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
	);
	return `${declaration}<Relationships xmlns="${packages}/relationships">${parts.join('')}<Relationship Id="rId${numbers.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`;
}

function properties({ title, author, made }: { title: string; author: string; made: string }): string {
	return `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${made}</dcterms:created></cp:coreProperties>`;
}

function book(sheets: Sheet[], counts: Map<number, number>): string {
	const list = sheets.map(
		({ name }, at) => `<sheet name="${escaped(name).slice(0, 31)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
	);
	const names = sheets.flatMap((sheet, at) => {
		if (!sheet.headerRow) return [];
		const quoted = `'${escaped(sheet.name).slice(0, 31)}'`;
		const range = filterRange(sheet, counts.get(at) ?? 0).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
		return [
			`<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${quoted}!${range}</definedName>`,
			`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted}!$${sheet.headerRow}:$${sheet.headerRow}</definedName>`,
		];
	});
	return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join('')}</sheets>${names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''}</workbook>`;
}

const font = (inner: string) => `<font>${inner}<name val="Calibri"/><family val="2"/></font>`;
const look = (format: number, face: number, fill: number, border: number, alignment: string) =>
	`<xf numFmtId="${format}" fontId="${face}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"${alignment}/></xf>`;

/** One `xf` for each of `looks`, in their order. */
const styles = `${declaration}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts><fonts count="5">${font('<sz val="11"/>')}${font('<b/><sz val="11"/>')}${font('<b/><sz val="16"/><color rgb="FF1F3A5F"/>')}${font('<sz val="10"/><color rgb="FF56606D"/>')}${font('<b/><sz val="11"/><color rgb="FF1F3A5F"/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF2F5F8"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF56606D"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="10">${look(0, 0, 0, 0, '')}${look(0, 4, 2, 1, ' wrapText="1"')}${look(0, 0, 0, 0, ' wrapText="1"')}${look(164, 0, 0, 0, ' horizontal="left"')}${look(0, 2, 0, 0, '')}${look(0, 3, 0, 0, ' wrapText="1"')}${look(0, 1, 0, 0, '')}${look(165, 0, 0, 0, ' horizontal="right"')}${look(165, 1, 0, 0, ' horizontal="right"')}${look(0, 4, 2, 1, ' wrapText="1" horizontal="right"')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
