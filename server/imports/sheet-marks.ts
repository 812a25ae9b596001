import { unpacked, type ZipEntry } from '#server/platform/zip.ts';

/** What a reader of workbooks leaves out of a sheet: cells joined to one, and cells whose formula came to nothing. */
export type SheetMarks = {
	/** Places counted from 0, both ends included. */
	joined: { column: number; from: number; to: number }[];
	failed: { column: number; row: number; said: string }[];
};

const sheetEntry = /<(?:\w+:)?sheet\s[^<>]{0,2000}?\bid="([^"]{1,100})"/g;
const relation = /<(?:\w+:)?Relationship\s([^<>]{1,2000})>/g;
const joinedCells = /<(?:\w+:)?mergeCell\s[^<>]{0,200}?\bref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g;
const failedCell = /<(?:\w+:)?c\s(?=[^<>]{0,300}\bt="e")[^<>]{0,300}?\br="([A-Z]{1,3})(\d{1,7})"[^<>]{0,300}>/g;
/** A formula is at most that long, with what stands around it. */
const longestFormula = 9_000;

/** The marks of every sheet in the workbook's order. `most` bytes of each part are read; a part that is missing marks nothing. */
export async function marksOf(bytes: Uint8Array, entries: readonly ZipEntry[], most: number): Promise<SheetMarks[]> {
	const read = async (name: string): Promise<string> => {
		const entry = entries.find((each) => each.name === name);
		if (!entry) return '';
		const pieces: Buffer[] = [];
		for await (const piece of unpacked(bytes, entry, most)) pieces.push(piece);
		return Buffer.concat(pieces).toString('utf8');
	};
	const targets = new Map<string, string>();
	for (const [, attributes = ''] of (await read('xl/_rels/workbook.xml.rels')).matchAll(relation)) {
		const id = /\bId="([^"]+)"/.exec(attributes)?.[1];
		const target = /\bTarget="([^"]+)"/.exec(attributes)?.[1];
		if (id && target) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
	}
	const marks: SheetMarks[] = [];
	for (const [, id = ''] of (await read('xl/workbook.xml')).matchAll(sheetEntry))
		marks.push(marksIn(await read(targets.get(id) ?? '')));
	return marks;
}

function marksIn(xml: string): SheetMarks {
	const joined = [...xml.matchAll(joinedCells)].map(([, column = '', from, to]) => ({
		column: columnOf(column),
		from: Number(from) - 1,
		to: Number(to) - 1,
	}));
	const failed = [...xml.matchAll(failedCell)].map(({ 0: cell, 1: column = '', 2: row, index }) => {
		const after = xml.slice(index + cell.length, index + cell.length + longestFormula);
		const [inside = ''] = after.split(/<\/(?:\w+:)?c>/, 1);
		const said = /<(?:\w+:)?v>([^<]{1,20})</.exec(inside)?.[1];
		return { column: columnOf(column), row: Number(row) - 1, said: said ?? '#VALUE!' };
	});
	return { joined, failed };
}

/** "A" is 0, "AA" is 26. */
function columnOf(letters: string): number {
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Cells that are filled from joined ones at most: more is no register. */
const mostFilled = 1_000_000;

/**
 * A sheet as its reader sees it: what stands in cells joined downwards holds for each of their rows, and a failed
 * formula says so instead of being an empty cell.
 */
export function withMarks(table: string[][], { joined, failed }: SheetMarks, columns: number): string[][] {
	const put = (row: number, column: number, text: string) => {
		const cells = table[row];
		if (!cells || column >= columns || cells[column]) return;
		while (cells.length < column) cells.push('');
		cells[column] = text;
	};
	for (const { row, column, said } of failed) put(row, column, said);
	let left = mostFilled;
	for (const { column, from, to } of joined) {
		const text = table[from]?.[column];
		if (!text) continue;
		for (let row = from + 1; row <= Math.min(to, table.length - 1) && left > 0; row += 1, left -= 1)
			put(row, column, text);
	}
	return table;
}
