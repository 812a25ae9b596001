import { and, eq } from 'drizzle-orm';
import { extension } from '#db/schema/execution.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import type { ExtensionDecision } from '#server/extensions/outputs.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';

type Request = typeof extension.$inferSelect;
type Settled = {
	decision: Exclude<ExtensionDecision, 'pending'>;
	decidedDeadline?: string | null;
	decisionReason?: string | null | undefined;
};

/** The request that waits for a decision; CONFLICT `extension_missing` when none does. */
export async function pendingRequest(state: { pendingExtensionId: string | null }): Promise<Request> {
	const [row] = state.pendingExtensionId
		? await database().select().from(extension).where(eq(extension.id, state.pendingExtensionId))
		: [];
	if (row?.decision !== 'pending') throw refuse('CONFLICT', 'extension_missing');
	return row;
}

/** Writes down how a waiting request ended; the directive is freed of it by the verb that calls this. */
export async function settleRequest(actor: Actor, id: string, settled: Settled): Promise<void> {
	await transact(async (tx) => {
		await tx
			.update(extension)
			.set({
				...settled,
				decisionReason: settled.decisionReason || null,
				decidedById: actor.personId || null,
				decidedAt: now(),
			})
			.where(and(eq(extension.id, id), eq(extension.decision, 'pending')));
	});
}
