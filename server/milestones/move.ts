import type { z } from 'zod';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import type { moveMilestoneInput } from '#server/milestones/inputs.ts';
import { type MilestoneTouched, openMilestone, saveMilestone } from '#server/milestones/state.ts';
import { refuse } from '#server/platform/errors.ts';

/** Moves a milestone still to be reached to another date, with a reason; the original date and the count stay. */
export async function moveMilestone(
	actor: Actor,
	input: z.output<typeof moveMilestoneInput>,
): Promise<MilestoneTouched> {
	const scope = scopeFor(actor, 'report.milestone');
	return transact(async () => {
		const { state, found } = await openMilestone(actor, scope, input);
		if (found.state !== 'planned') throw refuse('CONFLICT', 'milestone_not_planned');
		if (found.dueOn === input.dueOn) throw refuse('RULE', 'milestone_date_unchanged', { dueOn: input.dueOn });
		return saveMilestone(
			actor,
			scope,
			state,
			found,
			{ dueOn: input.dueOn, moves: found.moves + 1 },
			{ action: 'milestone.move', reason: input.reason, facts: { from: found.dueOn, to: input.dueOn } },
		);
	});
}
