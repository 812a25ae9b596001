import { withWholeWords } from '#server/capture/broken-words.ts';
import { fold } from '#server/capture/folded.ts';
import { headsTable } from '#server/capture/tables.ts';

/*
 * Tables on a page of PDF, where there are no cells but only words at places. Words that stand apart on one line begin
 * a table; it goes on as long as no line runs across the gaps between its columns. Rows are told by the space between
 * them, which is wider than that between the lines of a cell, whether cells hang from the top or stand in the middle.
 */

/** Words as a page sets them: their place in points from the lower left corner. */
export type PlacedItem = { str: string; width: number; height: number; transform: number[] };
/** Words without a gap between them; `items` are their places in the stream. */
type Piece = { text: string; x: number; end: number; y: number; height: number; items: number[] };
type Line = { y: number; pieces: Piece[] };
type Range = { start: number; end: number };

/** A table found: the items that it takes up, where its columns are, and its rows; `goesOn`: from the page before. */
export type PageTable = {
	items: ReadonlySet<number>;
	columns: readonly Range[];
	rows: readonly (readonly string[])[];
	goesOn: boolean;
};

/** Gaps in parts of the letters' height: between words of one cell, and between tables that only seem to be one. */
const wordGap = 0.7;
const adjoining = 0.3;
const farBelow = 4;
/** Lines of one cell stand closer than this many heights; what stands wider apart is no cell's next line. */
const widestLeading = 1.6;
const moreThanLeading = 1.12;
/** Pages, tables and beginnings of tables beyond that are no minutes; they are read as lines, so that time is bounded. */
const mostItems = 6000;
const mostLines = 200;
const mostBeginnings = 200;

function piecesOf(items: readonly PlacedItem[]): Piece[] {
	const found: Piece[] = [];
	for (const [index, { str, width, height, transform }] of items.entries()) {
		const [, skewed, slanted, , x = 0, y = 0] = transform;
		// What stands upright or slanted belongs to no row.
		if (str.trim() === '' || skewed || slanted) continue;
		found.push({ text: str, x, end: x + width, y, height: height || 10, items: [index] });
	}
	return found;
}

/** The lines of a page from top to bottom, each with its stretches of words from left to right. */
function linesOf(items: readonly PlacedItem[]): Line[] {
	const order = new Map<number, number>();
	const pieces = piecesOf(items);
	for (const [place, { items: own }] of pieces.entries()) order.set(own[0] ?? 0, place);
	const lines: Line[] = [];
	for (const piece of [...pieces].sort((one, other) => other.y - one.y)) {
		const line = lines.at(-1);
		if (line && line.y - piece.y < piece.height * 0.25) line.pieces.push(piece);
		else lines.push({ y: piece.y, pieces: [piece] });
	}
	for (const line of lines) {
		const joined: Piece[] = [];
		for (const piece of line.pieces.sort((one, other) => one.x - other.x)) {
			const before = joined.at(-1);
			const gap = before ? (piece.x - before.end) / piece.height : Number.POSITIVE_INFINITY;
			const follows = before && order.get(piece.items[0] ?? 0) === (order.get(before.items.at(-1) ?? 0) ?? 0) + 1;
			if (before && (gap < adjoining || (gap < wordGap && follows))) {
				before.text += gap > 0.12 && !/\s$/.test(before.text) ? ` ${piece.text}` : piece.text;
				before.end = Math.max(before.end, piece.end);
				before.items.push(...piece.items);
			} else joined.push(piece);
		}
		line.pieces = joined;
	}
	return lines;
}

/** The columns in which words stand one under the other; null where words of one line would share a column. */
function columnsOf(pieces: readonly Piece[], known: readonly Range[]): Range[] | null {
	const columns: (Range & { pieces: Piece[]; known: number })[] = [];
	const all = [
		...known.map(({ start, end }) => ({ start, end, piece: null })),
		...pieces.map((piece) => ({ start: piece.x, end: piece.end, piece })),
	].sort((one, other) => one.start - other.start);
	for (const { start, end, piece } of all) {
		let column = columns.at(-1);
		if (!column || start > column.end - 1) {
			column = { start, end, pieces: [], known: 0 };
			columns.push(column);
		}
		column.end = Math.max(column.end, end);
		if (piece) column.pieces.push(piece);
		else column.known += 1;
	}
	const shared = columns.some((column) => {
		const down = column.pieces.sort((one, other) => other.y - one.y);
		return column.known > 1 || down.some((piece, at) => (down[at - 1]?.y ?? Infinity) - piece.y < piece.height * 0.6);
	});
	return shared ? null : columns.map(({ start, end }) => ({ start, end }));
}

type Reach = { from: number; to: number; columns: Range[] };

/** How far a table reaches from a line that may begin it; null where it is none. */
function reach(lines: readonly Line[], first: number, free: number, known: readonly Range[]): Reach | null {
	let [from, to] = [first, first + 1];
	let pieces = [...(lines[first]?.pieces ?? [])];
	let columns = columnsOf(pieces, known);
	if (!columns) return null;
	const take = (line: Line | undefined, most: number, gap: number): boolean => {
		const height = line?.pieces[0]?.height ?? 10;
		if (!line || gap > height * most) return false;
		const wider = columnsOf([...pieces, ...line.pieces], known);
		if (!wider) return false;
		pieces = [...pieces, ...line.pieces];
		columns = wider;
		return true;
	};
	// A heading set in the middle of its cell may begin above the others, and so may the rest of a row begun before.
	const above = known.length > 0 ? 2.2 : 1.45;
	while (from > free && take(lines[from - 1], above, (lines[from - 1]?.y ?? 0) - (lines[from]?.y ?? 0))) from -= 1;
	while (to - from < mostLines && take(lines[to], farBelow, (lines[to - 1]?.y ?? 0) - (lines[to]?.y ?? 0))) to += 1;
	return { from, to, columns };
}

function columnOf(columns: readonly Range[], piece: Piece): number {
	const at = columns.findIndex(({ end }) => piece.x < end - 0.5);
	return at < 0 ? columns.length - 1 : at;
}

/** The distance between the lines of a cell; null where no cell has two. */
function leadingOf(lines: readonly Line[], columns: readonly Range[]): number | null {
	let least = Number.POSITIVE_INFINITY;
	const above = new Map<number, number>();
	for (const { pieces } of lines) {
		for (const piece of pieces) {
			const column = columnOf(columns, piece);
			const gap = (above.get(column) ?? Number.POSITIVE_INFINITY) - piece.y;
			if (gap > piece.height * 0.9 && gap < piece.height * widestLeading) least = Math.min(least, gap);
			above.set(column, piece.y);
		}
	}
	return Number.isFinite(least) ? least : null;
}

/** The lines of each row, and how many of them stand apart. */
function bandsOf(lines: readonly Line[], columns: readonly Range[]): { bands: Line[][]; apart: number } {
	const leading = leadingOf(lines, columns);
	const bands: Line[][] = [];
	for (const [index, line] of lines.entries()) {
		const gap = (lines[index - 1]?.y ?? Number.POSITIVE_INFINITY) - line.y;
		const wide = leading === null ? (line.pieces[0]?.height ?? 10) * 0.9 : leading * moreThanLeading;
		if (gap > wide) bands.push([line]);
		else bands.at(-1)?.push(line);
	}
	const isFull = ({ pieces }: Line) => pieces.length === columns.length;
	// Rows without a space between them are told by their numbers, else by lines that fill every column.
	if (bands.length > 2) return { bands, apart: bands.length };
	const numbered = bands.flatMap((band) => split(band, numbering()));
	const full = numbered.length > 2 ? numbered : numbered.flatMap((band) => split(band, isFull));
	return { bands: full, apart: bands.length };
}

/** Tells lines that begin with the next number; what is left of a number that its cell broke is less. */
function numbering(): (line: Line) => boolean {
	let last = 0;
	return ({ pieces }) => {
		const number = /^(\d+(?:\.\d+)?)(?:\.\d+)*[.)]?$/.exec(pieces.length > 1 ? (pieces[0]?.text.trim() ?? '') : '');
		if (!number || Number(number[1]) <= last) return false;
		last = Number(number[1]);
		return true;
	};
}

function split(band: readonly Line[], begins: (line: Line) => boolean): Line[][] {
	const first = band.map(begins);
	if (first.filter(Boolean).length < 2) return [[...band]];
	const parts: Line[][] = [];
	for (const [at, line] of band.entries()) {
		if (parts.length === 0 || first[at]) parts.push([line]);
		else parts.at(-1)?.push(line);
	}
	return parts;
}

function cellsOf(band: readonly Line[], columns: readonly Range[]): string[] {
	const cells = columns.map((): string[] => []);
	for (const { pieces } of band) for (const piece of pieces) cells[columnOf(columns, piece)]?.push(piece.text.trim());
	return cells.map((lines) => withWholeWords(lines.join('\n')).replace(/\s+/g, ' ').trim());
}

/** Columns of which no row fills two neighbours are one: a heading set in the middle stands apart from its cells. */
function withoutHalves(rows: readonly (readonly string[])[]): string[][] {
	let merged = rows.map((row) => [...row]);
	for (let at = (merged[0]?.length ?? 0) - 1; at > 0; at -= 1)
		if (merged.every((row) => row[at] === '' || row[at - 1] === ''))
			merged = merged.map((row) => [...row.slice(0, at - 1), `${row[at - 1]}${row[at]}`, ...row.slice(at + 1)]);
	return merged;
}

const filled = (row: readonly string[]) => row.filter((cell) => cell !== '').length;

/** A paragraph of its own within a cell goes on with its row. */
function withoutStrays(rows: readonly (readonly string[])[]): string[][] {
	const whole: string[][] = [];
	for (const row of rows) {
		const above = whole.at(-1);
		if (above && filled(row) === 1 && row[0] === '' && filled(above) > 1)
			for (const [at, cell] of row.entries()) above[at] = `${above[at]} ${cell}`.trim();
		else whole.push([...row]);
	}
	return whole;
}

/**
 * Whether rows are a table's: under the headings of minutes any are; without headings three columns must be filled in
 * two rows that stand apart, so that columns of a newspaper, numbered paragraphs and signatures are none.
 */
function isTable(rows: readonly (readonly string[])[], apart: number, goesOn: boolean): boolean {
	const full = rows.filter((row) => filled(row) > 1);
	if (goesOn) return full.length > 0;
	if (full.length < 2) return false;
	if (full.slice(0, 2).some((row) => headsTable(row.map((cell) => fold(cell).low)))) return true;
	return apart > 1 && full.filter((row) => filled(row) > 2).length > 1;
}

/** The tables of a page; one whose columns the page before ends with goes on. */
export function tablesOn(items: readonly PlacedItem[], before: readonly Range[] | null): PageTable[] {
	if (items.length > mostItems) return [];
	const lines = linesOf(items);
	const found: PageTable[] = [];
	let known = before;
	let free = 0;
	let tried = 0;
	for (let at = 0; at < lines.length; at += 1) {
		if ((lines[at]?.pieces.length ?? 0) < 2 || tried >= mostBeginnings) continue;
		tried += 1;
		const made = (known && tableAt(lines, at, free, known)) ?? tableAt(lines, at, free, []);
		if (!made) continue;
		found.push({ ...made.table, goesOn: made.table.goesOn && found.length === 0 });
		known = made.table.columns;
		free = made.to;
		at = made.to - 1;
	}
	return found;
}

function tableAt(lines: readonly Line[], at: number, free: number, known: readonly Range[]) {
	const reached = reach(lines, at, free, known);
	if (!reached || reached.columns.length < 2) return null;
	const { from, to, columns } = reached;
	const goesOn = known.length > 0;
	if (goesOn && columns.length !== known.length) return null;
	const own = lines.slice(from, to);
	const { bands, apart } = bandsOf(own, columns);
	const cells = bands.map((band) => cellsOf(band, columns));
	const rows = withoutStrays(goesOn ? cells : withoutHalves(cells));
	if (!isTable(rows, apart, goesOn)) return null;
	const items = new Set(own.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.items)));
	return { table: { items, columns, rows, goesOn }, to };
}

/** Whether a row is the rest of one that the page before broke off. */
function isRest(row: readonly string[], above: readonly string[]): boolean {
	if (row.length !== above.length || above[0] === '') return false;
	if (row[0] === '') return true;
	return (
		row.every(
			(cell, at) => cell === '' || (/^[\p{Ll}\d]/u.test(cell) && above[at] !== '' && !/[.;]$/.test(above[at] ?? '')),
		) && row.some((cell) => /^\p{Ll}/u.test(cell))
	);
}

function lineOf(row: readonly string[]): string {
	// A line that fills one cell only is a line of text: a title within the table or what stands under it.
	return filled(row) > 1 ? row.join('\t') : row.join('');
}

/** A text with a table under it, its cells parted by tabs; the rest of a row that a page broke off joins that row. */
export function withTable(text: string, { rows, goesOn }: PageTable): string {
	const told = text.trimEnd();
	const lastLine = told.slice(told.lastIndexOf('\n') + 1);
	const [first, ...others] = rows;
	const above = lastLine.split('\t');
	if (!goesOn || !first || !isRest(first, above)) return `${told}\n\n${rows.map(lineOf).join('\n')}\n`;
	const whole = above.map((cell, at) => withWholeWords(`${cell}\n${first[at]}`).replace('\n', ' ').trim());
	return `${told.slice(0, told.length - lastLine.length)}${[whole, ...others].map(lineOf).join('\n')}\n`;
}
