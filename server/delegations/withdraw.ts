import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { endDelegation, loadDelegation, mayWithdraw } from '#server/delegations/end.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';

/** Whoever gave a task, or a coordinator of the organization, takes it back; whoever had it is told. */
export async function withdrawDelegation(actor: Actor, input: { id: string }): Promise<{ id: string }> {
	const scope = scopeFor(actor, 'directive.delegate');
	return transact(async () => {
		const given = await loadDelegation(scope, input.id);
		if (!mayWithdraw(actor, given)) throw refuse('RULE', 'not_yours_to_delegate');
		return endDelegation(actor, given, {
			change: { withdrawnAt: now() },
			action: 'delegation.withdraw',
			kind: 'delegation_withdrawn',
			personId: given.toId,
		});
	});
}
