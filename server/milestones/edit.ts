import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import type { EditMilestoneInput } from '#server/milestones/inputs.ts';
import { chosenOwners } from '#server/milestones/owners.ts';
import { type MilestoneTouched, openMilestone, saveMilestone } from '#server/milestones/state.ts';

/** Words a milestone anew, names another owner, adds a note. Its date only moves with a reason, by `moveMilestone`. */
export async function editMilestone(actor: Actor, input: EditMilestoneInput): Promise<MilestoneTouched> {
	const scope = scopeFor(actor, 'milestone.keep');
	return transact(async () => {
		const { state, found } = await openMilestone(actor, scope, input);
		// Whoever answers for it may have left since, and stays named until somebody else is.
		const kept = input.ownerId != null && input.ownerId === found.ownerId ? { ownerId: found.ownerId } : {};
		const [chosen] = await chosenOwners(state, ['ownerId' in kept ? { ...input, ownerId: null } : input]);
		const owner = { ...chosen, ...kept };
		const change = { title: input.title, note: input.note === undefined ? found.note : input.note || null, ...owner };
		return saveMilestone(actor, scope, state, found, change, {
			action: 'milestone.edit',
			facts: { before: found.title },
		});
	});
}
