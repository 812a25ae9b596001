/** Times of one thing at one size, in milliseconds. */
export type Sample = number[];

export function median(sample: Sample): number {
	return quantile(sample, 0.5);
}

/** The time within which that share of all runs ended; NaN without runs. */
export function quantile(sample: Sample, share: number): number {
	const sorted = [...sample].sort((one, other) => one - other);
	return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

/** A table with its first column to the left and all others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
	return rows
		.map((row) =>
			row
				.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
				.join('  '),
		)
		.join('\n');
}

/** Milliseconds with as many digits as are worth reading. */
export function milliseconds(value: number): string {
	return Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 2 : 1);
}
