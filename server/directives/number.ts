import { eq } from 'drizzle-orm';
import { counter } from '#db/schema/platform.ts';
import { transact } from '#db/transact.ts';

/** The next number of a year's register, `2026-00042`. Numbers are never given twice, nor reused after a discarded draft. */
export async function nextNumber(year: string): Promise<string> {
	return transact(async (tx) => {
		const name = `directive:${year}`;
		const [row] = await tx.select().from(counter).where(eq(counter.name, name));
		const value = (row?.value ?? 0) + 1;
		if (row) await tx.update(counter).set({ value }).where(eq(counter.name, name));
		else await tx.insert(counter).values({ name, value });
		return `${year}-${String(value).padStart(5, '0')}`;
	});
}

/** Whether a number from elsewhere has the form of this register's own, so that it can be kept. */
export function isKeepable(number: string): boolean {
	return /^(?:19|20|21)\d\d-(?!00000)\d{5}$/.test(number);
}

/** Keeps a number that a directive brings from another register; the numbers given from here on lie above it. */
export async function keepNumber(number: string): Promise<string> {
	return transact(async (tx) => {
		const name = `directive:${number.slice(0, 4)}`;
		const value = Number(number.slice(5));
		const [row] = await tx.select().from(counter).where(eq(counter.name, name));
		if (!row) await tx.insert(counter).values({ name, value });
		else if (row.value < value) await tx.update(counter).set({ value }).where(eq(counter.name, name));
		return number;
	});
}
