import { and, eq } from 'drizzle-orm';
import { obligation } from '#db/schema/execution.ts';
import { transact } from '#db/transact.ts';
import { isOpen } from '#server/obligations/generate.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';

/**
 * Takes a report as the one owed for a period. NOT_FOUND for an obligation of another directive, CONFLICT
 * `obligation_not_open` for one that is met or cancelled.
 */
export async function meetObligation(directiveId: string, obligationId: string, reportId: string): Promise<void> {
	await transact(async (tx) => {
		const own = and(eq(obligation.id, obligationId), eq(obligation.directiveId, directiveId));
		const [found] = await tx.select({ id: obligation.id }).from(obligation).where(own);
		if (!found) throw refuse('NOT_FOUND', 'obligation_not_found');
		const met = await tx
			.update(obligation)
			.set({ reportId, fulfilledAt: now() })
			.where(and(own, isOpen()))
			.returning({ id: obligation.id });
		if (met.length === 0) throw refuse('CONFLICT', 'obligation_not_open');
	});
}
