import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { endDelegation, loadDelegation, receiverFor } from '#server/delegations/end.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';

/** Whoever was given a task, or their deputy, says that it is done. Also under review: it is no change of the directive. */
export async function finishDelegation(
	actor: Actor,
	input: { id: string; note?: string | null | undefined },
): Promise<{ id: string }> {
	const scope = scopeFor(actor, 'directive.delegate');
	return transact(async () => {
		const given = await loadDelegation(scope, input.id);
		const onBehalfOf = receiverFor(actor, given.toId);
		if (onBehalfOf === undefined) throw refuse('RULE', 'not_given_to_you');
		return endDelegation(actor, given, {
			change: { doneAt: now(), doneNote: input.note ?? null },
			action: 'delegation.finish',
			kind: 'delegation_done',
			personId: given.fromId,
			onBehalfOf,
		});
	});
}
