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
		const [owner] = await chosenOwners(state, [input]);
		const change = { title: input.title, note: input.note === undefined ? found.note : input.note || null, ...owner };
		return saveMilestone(actor, state, found, change, { action: 'milestone.edit', facts: { before: found.title } });
	});
}
