import type { z } from 'zod';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import type { reopenMilestoneInput } from '#server/milestones/inputs.ts';
import { type MilestoneTouched, openMilestone, saveMilestone } from '#server/milestones/state.ts';
import { refuse } from '#server/platform/errors.ts';

/** Takes back that a milestone was reached or given up, with a reason; what was said before stays in its history. */
export async function reopenMilestone(
	actor: Actor,
	input: z.output<typeof reopenMilestoneInput>,
): Promise<MilestoneTouched> {
	const scope = scopeFor(actor, 'report.milestone');
	return transact(async () => {
		const { state, found } = await openMilestone(actor, scope, input);
		if (found.state === 'planned') throw refuse('CONFLICT', 'milestone_still_planned');
		return saveMilestone(
			actor,
			scope,
			state,
			found,
			{ state: 'planned', doneOn: null },
			{ action: 'milestone.reopen', reason: input.reason, facts: { was: found.state } },
		);
	});
}
