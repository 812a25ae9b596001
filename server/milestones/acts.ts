import { eq } from 'drizzle-orm';
import { milestone } from '#db/schema/execution.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { findScope, isWithin, partsWithin, type Scope } from '#server/access/scope.ts';
import { type DirectiveState, placeOf } from '#server/directives/state.ts';
import type { MilestoneState } from '#server/milestones/standing.ts';

/** What can be done with one milestone, in the order in which its row offers it. */
export const milestoneActs = ['finish', 'move', 'edit', 'drop', 'reopen'] as const;
export type MilestoneAct = (typeof milestoneActs)[number];

type Owned = { organizationId: string | null; state: string };

/**
 * For which milestones of a directive a scope of `report.milestone` speaks: the lead's people for all, a co-executor's
 * for those that their organization answers for. What the lead gave up is the lead's to take back.
 */
export function speaksFor(scope: Scope | null, directive: DirectiveState): (milestone: Owned) => boolean {
	const placed = placeOf(directive);
	if (!scope || !isWithin(scope, placed)) return () => false;
	const own = partsWithin(scope, placed);
	return ({ organizationId, state }) =>
		own === null || (organizationId !== null && own.includes(organizationId) && state !== 'dropped');
}

/** How many milestones of a directive the actor may speak for. */
export async function milestonesSpokenFor(actor: Actor, directive: DirectiveState): Promise<number> {
	const scope = findScope(actor, 'report.milestone');
	if (!scope || !isWithin(scope, placeOf(directive))) return 0;
	const rows = await database()
		.select({ organizationId: milestone.organizationId, state: milestone.state })
		.from(milestone)
		.where(eq(milestone.directiveId, directive.id));
	return rows.filter(speaksFor(scope, directive)).length;
}

/** What is open with a milestone for whoever keeps its road map, or only speaks for it. */
export function actsOn(state: MilestoneState, right: { keeps: boolean; speaks: boolean }): MilestoneAct[] {
	const acts: readonly MilestoneAct[] = state === 'planned' ? ['finish', 'move', 'edit', 'drop'] : ['reopen'];
	return acts.filter((act) => (act === 'edit' || act === 'drop' ? right.keeps : right.speaks));
}
