import { setImmediate as othersTurn } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import type { CellValue, DataColumn } from '#server/summaries/columns.ts';

/** Rows turned into text at once; between two batches others get their turn. */
const BATCH = 500;

/**
 * CSV as RFC 4180 has it, with the byte order mark by which Excel knows UTF-8. Text that a spreadsheet would take
 * for a formula (it begins with = + - @ tab or CR, full-width ones too) gets an apostrophe in front.
 */
export async function* renderCsv(
	columns: readonly DataColumn[],
	rows: AsyncIterable<CellValue[]> | Iterable<CellValue[]>,
): AsyncGenerator<string> {
	yield `\uFEFF${written([columns.map((column) => column.header)])}`;
	let batch: CellValue[][] = [];
	for await (const row of rows) {
		batch.push(row);
		if (batch.length < BATCH) continue;
		yield written(batch);
		batch = [];
		await othersTurn();
	}
	if (batch.length > 0) yield written(batch);
}

function written(rows: CellValue[][]): string {
	// A lone line break inside a cell is not the record's own CR LF, so it must be told to be quoted.
	return stringify(rows, { record_delimiter: '\r\n', escape_formulas: true, quoted_match: /[\r\n]/ });
}
