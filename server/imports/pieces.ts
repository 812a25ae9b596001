import type { RowsInput } from '#server/imports/inputs.ts';

/** The rows of a file in pieces of at most `most` that are taken one after the other, each knowing the numbers before it. */
export function piecesOf(whole: Omit<RowsInput, 'earlier'>, most: number): RowsInput[] {
	const column = whole.mapping.indexOf('number');
	const earlier: string[] = [];
	const pieces: RowsInput[] = [];
	for (let from = 0; from < whole.rows.length; from += most) {
		const rows = whole.rows.slice(from, from + most);
		pieces.push({ ...whole, rows, earlier: [...earlier] });
		if (column >= 0)
			earlier.push(...rows.map(({ cells }) => cells[column]?.trim() ?? '').filter((number) => number !== ''));
	}
	return pieces;
}
