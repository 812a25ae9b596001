import { type Absent, type Actor, absentOf } from '#server/access/actor.ts';
import { mayShareOut } from '#server/directives/lifecycle.ts';
import type { DirectiveState } from '#server/directives/state.ts';

/** An organization for which an actor shares out the work of a directive. */
export type Sharing = {
	organizationId: string;
	/** The last day a task may be due: the organization's own part's, else the directive's deadline. Null: any. */
	latest: string | null;
	onBehalfOf: Absent | null;
};

/**
 * For which organizations of a directive the actor may give tasks now: a coordinator for his or her own, the person
 * responsible for the lead; a deputy for the absent person. Never before it is issued, nor while it is under review.
 */
export function sharingOf(actor: Actor, state: DirectiveState): Sharing[] {
	if (!mayShareOut(state.stage)) return [];
	const answering = responsible(actor, state);
	return state.assignments.flatMap((each) => {
		const latest = each.dueOn ?? state.deadline;
		const coordinating = actor.memberships
			.filter(({ role, organizationId }) => role === 'coordinator' && organizationId === each.organizationId)
			.sort((one, other) => Number(Boolean(one.onBehalfOf)) - Number(Boolean(other.onBehalfOf)))[0];
		if (coordinating) {
			return { organizationId: each.organizationId, latest, onBehalfOf: coordinating.onBehalfOf ?? null };
		}
		if (!answering || each.role !== 'lead') return [];
		return { organizationId: each.organizationId, latest, onBehalfOf: answering.onBehalfOf };
	});
}

function responsible(actor: Actor, { responsibleId }: DirectiveState): { onBehalfOf: Absent | null } | null {
	if (responsibleId === actor.personId) return { onBehalfOf: null };
	const absent = absentOf(actor).find(({ id }) => id === responsibleId);
	return absent ? { onBehalfOf: absent } : null;
}
