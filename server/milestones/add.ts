import { milestone } from '#db/schema/execution.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import type { Touched } from '#server/directives/draft.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { loadDirective, saveDirective } from '#server/directives/state.ts';
import type { AddMilestonesInput } from '#server/milestones/inputs.ts';
import { chosenOwners } from '#server/milestones/owners.ts';
import { keepMilestoneVersion, type Milestone, milestonesOf } from '#server/milestones/state.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';

/** More steps than this are no road map that anybody can follow. */
const most = 200;

/**
 * Puts milestones on a directive's road map, one or a whole plan, after those that stand there. The first ones meet
 * the duty to plan. A milestone after the directive's deadline is kept: pages warn of it.
 */
export async function addMilestones(actor: Actor, input: AddMilestonesInput): Promise<Touched & { ids: string[] }> {
	const scope = scopeFor(actor, 'milestone.keep');
	return transact(async (tx) => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'plan');
		const standing = await milestonesOf(state.id);
		if (standing.length + input.milestones.length > most) throw refuse('RULE', 'milestones_too_many', { most });
		const owners = await chosenOwners(state, input.milestones);
		const position = Math.max(-1, ...standing.map((each) => each.position)) + 1;
		const made = input.milestones.map(
			({ title, dueOn }, index): Milestone => ({
				id: newId(),
				directiveId: state.id,
				position: position + index,
				title,
				dueOn,
				originalDueOn: dueOn,
				moves: 0,
				organizationId: owners[index]?.organizationId ?? null,
				ownerId: owners[index]?.ownerId ?? null,
				state: 'planned',
				doneOn: null,
				note: null,
				createdAt: now(),
				updatedAt: now(),
				version: 1,
			}),
		);
		await tx.insert(milestone).values(made);
		for (const each of made) await keepMilestoneVersion(actor, each, null);
		const next = await saveDirective(
			actor,
			state,
			{ plannedAt: state.plannedAt ?? now() },
			{ action: 'milestone.add', facts: { count: made.length, title: made[0]?.title } },
		);
		const ids = made.map(({ id }) => id);
		return { id: next.id, number: next.number, version: next.version, stage: next.stage, ids };
	});
}
