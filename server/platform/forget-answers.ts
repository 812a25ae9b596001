import { lt } from 'drizzle-orm';
import { idempotencyKey } from '#db/schema/platform.ts';
import { transact } from '#db/transact.ts';
import { machineTime } from '#server/platform/clock.ts';

/** A write repeated with its `Idempotency-Key` gets its first answer for this long, in milliseconds. */
const keptFor = 24 * 60 * 60 * 1000;

/** Removes answers kept for repeated writes once no repeat is to be expected. A timed task. Returns how many went. */
export async function forgetOldAnswers(): Promise<number> {
	const before = new Date(machineTime() - keptFor).toISOString();
	return transact(async (tx) => {
		const gone = await tx
			.delete(idempotencyKey)
			.where(lt(idempotencyKey.createdAt, before))
			.returning({ key: idempotencyKey.key });
		return gone.length;
	});
}
