import type { RowsInput } from '#server/imports/inputs.ts';
import { longestNumber } from '#server/imports/limits.ts';

/**
 * The rows of a file in pieces of at most `most` that are taken one after the other, each knowing the numbers before it
 * and which of its rows say the same as others of the file.
 */
export function piecesOf(whole: Omit<RowsInput, 'earlier'>, most: number): RowsInput[] {
	const column = whole.mapping.indexOf('number');
	const said = counted(whole);
	const earlier: string[] = [];
	const pieces: RowsInput[] = [];
	for (let from = 0; from < whole.rows.length; from += most) {
		const rows = whole.rows
			.slice(from, from + most)
			.map((row) => ({ ...row, alike: (said.counts.get(said.of(row)) ?? 0) > 1 }));
		pieces.push({ ...whole, rows, earlier: [...earlier] });
		if (column >= 0) earlier.push(...rows.map(({ cells }) => cells[column]?.trim() ?? '').filter(isNumber));
	}
	return pieces;
}

/** Whether a cell may be a number; what is longer is none, and none is told of as coming twice. */
function isNumber(cell: string): boolean {
	return cell !== '' && cell.length <= longestNumber;
}

/** How often each text is said for one meeting. */
function counted({ mapping, rows }: Pick<RowsInput, 'mapping' | 'rows'>) {
	const [words, title, meeting, heldOn] = (['words', 'title', 'meeting', 'meetingDate'] as const).map((field) =>
		mapping.indexOf(field),
	);
	const cell = (cells: readonly string[], at = -1) => cells[at]?.replace(/\s+/g, ' ').trim() ?? '';
	const of = ({ cells }: RowsInput['rows'][number]) =>
		JSON.stringify([cell(cells, words) || cell(cells, title), cell(cells, meeting), cell(cells, heldOn)]);
	const counts = new Map<string, number>();
	for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1);
	return { of, counts };
}
