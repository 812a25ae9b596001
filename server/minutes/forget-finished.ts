import { and, isNotNull, lt } from 'drizzle-orm';
import { captureSession } from '#db/schema/capture.ts';
import { database, transact } from '#db/transact.ts';
import { now } from '#server/platform/clock.ts';

/** A discarded text can be brought back for that long; an issued one stands in its meeting's minutes. */
const keptDays = 30;

/** Removes texts that were issued or discarded a month ago. Returns how many. */
export async function forgetFinishedCaptures(): Promise<number> {
	const before = new Date(Date.parse(now()) - keptDays * 86_400_000).toISOString();
	const old = and(isNotNull(captureSession.finishedAt), lt(captureSession.finishedAt, before));
	return transact(async (tx) => {
		const count = await database().$count(captureSession, old);
		if (count > 0) await tx.delete(captureSession).where(old);
		return count;
	});
}
