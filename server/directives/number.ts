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
