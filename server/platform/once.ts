import { and, eq } from 'drizzle-orm';
import { idempotencyKey } from '#db/schema/platform.ts';
import { transact } from '#db/transact.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';

/** An answer to keep: its HTTP status and its body as text. */
export type Answer = { status: number; body: string };

/**
 * Does something once for a key that a program chose. The answer is stored in the transaction of the change itself,
 * so that a repeat finds both or neither. What the work throws is not stored: the repeat may fare better.
 * RULE `idempotency_key_reused` when the key came before with another request (`digest`).
 */
export function once(
	{ personId, key, digest }: { personId: string; key: string; digest: string },
	work: () => Promise<Answer>,
): Promise<Answer & { repeated: boolean }> {
	return transact(async (tx) => {
		const [given] = await tx
			.select()
			.from(idempotencyKey)
			.where(and(eq(idempotencyKey.personId, personId), eq(idempotencyKey.key, key)));
		if (given && given.request !== digest) throw refuse('RULE', 'idempotency_key_reused');
		if (given) return { status: given.status, body: given.body, repeated: true };
		const answer = await work();
		await tx.insert(idempotencyKey).values({ personId, key, request: digest, ...answer, createdAt: now() });
		return { ...answer, repeated: false };
	});
}
