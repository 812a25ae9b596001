import type { z } from 'zod';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import type { dropMilestoneInput } from '#server/milestones/inputs.ts';
import { type MilestoneTouched, openMilestone, saveMilestone } from '#server/milestones/state.ts';
import { refuse } from '#server/platform/errors.ts';

/** Gives a milestone up, with a reason. It stays in sight, and no longer counts. */
export async function dropMilestone(
	actor: Actor,
	input: z.output<typeof dropMilestoneInput>,
): Promise<MilestoneTouched> {
	const scope = scopeFor(actor, 'milestone.keep');
	return transact(async () => {
		const { state, found } = await openMilestone(actor, scope, input);
		if (found.state !== 'planned') throw refuse('CONFLICT', 'milestone_not_planned');
		return saveMilestone(
			actor,
			scope,
			state,
			found,
			{ state: 'dropped' },
			{ action: 'milestone.drop', reason: input.reason, facts: {} },
		);
	});
}
