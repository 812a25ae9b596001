import type { z } from 'zod';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import type { reorderMilestoneInput } from '#server/milestones/inputs.ts';
import {
	type MilestoneTouched,
	milestonesOf,
	openMilestone,
	rewriteMilestone,
	saveMilestone,
} from '#server/milestones/state.ts';

/**
 * Puts a milestone at another place of the road map, counted from zero; those between make room and keep a version of
 * their own, so that the order of any day can be shown. A place beyond the end is the end.
 */
export async function reorderMilestone(
	actor: Actor,
	input: z.output<typeof reorderMilestoneInput>,
): Promise<MilestoneTouched> {
	const scope = scopeFor(actor, 'milestone.keep');
	return transact(async () => {
		const { state, found } = await openMilestone(actor, scope, input);
		const standing = await milestonesOf(state.id);
		const others = standing.filter(({ id }) => id !== found.id);
		const place = Math.min(input.place, others.length);
		if (standing[place]?.id === found.id) return { id: found.id, number: state.number, version: found.version };
		const order = others.toSpliced(place, 0, found);
		for (const [position, each] of order.entries()) {
			if (each.id !== found.id && each.position !== position) await rewriteMilestone(actor, each, { position });
		}
		const facts = { place: place + 1 };
		return saveMilestone(actor, scope, state, found, { position: place }, { action: 'milestone.reorder', facts });
	});
}
