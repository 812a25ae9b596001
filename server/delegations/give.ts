import { delegation } from '#db/schema/collaboration.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import type { DelegateInput } from '#server/delegations/inputs.ts';
import { type Sharing, sharingOf } from '#server/delegations/may-delegate.ts';
import { assignablePeople } from '#server/directives/assign.ts';
import { mayShareOut } from '#server/directives/lifecycle.ts';
import { type DirectiveState, loadDirective } from '#server/directives/state.ts';
import { notify } from '#server/notifications/notify.ts';
import { now, today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import { recordEvent } from '#server/trail/record.ts';

/**
 * Gives a task of a directive to a colleague: by the coordinator of the lead or of a co-executor, or by the person
 * responsible, within the own organization. It changes nothing of the directive and is that organization's own
 * matter, so neither the directive's versions nor the trail that its readers see tell it; the whole trail does.
 */
export async function delegateTask(actor: Actor, input: DelegateInput): Promise<{ id: string }> {
	const scope = scopeFor(actor, 'directive.delegate');
	return transact(async (tx) => {
		const state = await loadDirective(scope, input.number);
		const { sharing, name } = await receiverOf(actor, state, input.toId);
		const dueOn = input.dueOn ?? null;
		checkDue(dueOn, sharing);
		const id = newId();
		await tx.insert(delegation).values({
			id,
			directiveId: state.id,
			organizationId: sharing.organizationId,
			fromId: actor.personId,
			toId: input.toId,
			task: input.task,
			dueOn,
			createdAt: now(),
		});
		const told = { personId: input.toId, kind: 'delegated', directiveId: state.id, facts: { dueOn } } as const;
		await notify(actor, told);
		await recordEvent(actor, {
			action: 'delegation.give',
			subjectKind: 'delegation',
			subjectId: id,
			facts: { number: state.number, name, dueOn },
			onBehalfOf: sharing.onBehalfOf,
		});
		return { id };
	});
}

/** The organization for which the actor may give this person a task, and the person's name. */
async function receiverOf(
	actor: Actor,
	state: DirectiveState,
	toId: string,
): Promise<{ sharing: Sharing; name: string }> {
	if (!mayShareOut(state.stage)) throw refuse('CONFLICT', 'wrong_stage', { stage: state.stage });
	const all = sharingOf(actor, state);
	if (all.length === 0) throw refuse('RULE', 'not_yours_to_delegate');
	for (const sharing of all) {
		const found = (await assignablePeople(sharing.organizationId)).find(({ id }) => id === toId);
		if (found && found.id !== actor.personId) return { sharing, name: found.name };
	}
	throw refuse('RULE', 'delegate_not_colleague');
}

function checkDue(dueOn: string | null, { latest }: Sharing): void {
	if (!dueOn) return;
	if (dueOn < today()) throw refuse('RULE', 'delegation_due_past', { dueOn });
	if (latest && dueOn > latest) throw refuse('RULE', 'delegation_due_late', { dueOn, latest });
}
