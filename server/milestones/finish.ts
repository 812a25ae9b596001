import type { z } from 'zod';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import type { finishMilestoneInput } from '#server/milestones/inputs.ts';
import { type MilestoneTouched, openMilestone, saveMilestone } from '#server/milestones/state.ts';
import { today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';

/**
 * Marks a milestone as reached, on a date that has come; when that was said is the version's own time (rule 17). The
 * lead says it of any, a co-executor of its own.
 */
export async function finishMilestone(
	actor: Actor,
	input: z.output<typeof finishMilestoneInput>,
): Promise<MilestoneTouched> {
	const scope = scopeFor(actor, 'report.milestone');
	return transact(async () => {
		const { state, found } = await openMilestone(actor, scope, input);
		if (found.state !== 'planned') throw refuse('CONFLICT', 'milestone_not_planned');
		if (input.doneOn > today()) throw refuse('RULE', 'milestone_done_in_future', { doneOn: input.doneOn });
		return saveMilestone(
			actor,
			scope,
			state,
			found,
			{ state: 'done', doneOn: input.doneOn, note: input.note || found.note },
			{ action: 'milestone.finish', facts: { doneOn: input.doneOn } },
		);
	});
}
