import { type Actor, capacitiesOf } from '#server/access/actor.ts';
import { findScope, isWithin } from '#server/access/scope.ts';
import { type DirectiveState, placeOf } from '#server/directives/state.ts';

/**
 * The organization for which an actor speaks about a directive: that of the first membership through which the actor
 * may, own ones before lent ones. Null: the whole government.
 */
export function ownPlace(actor: Actor, state: DirectiveState): string | null {
	for (const capacity of capacitiesOf(actor)) {
		for (const membership of capacity.actor.memberships) {
			const scope = findScope({ ...capacity.actor, memberships: [membership] }, 'comment.write');
			if (scope && isWithin(scope, placeOf(state))) return membership.organizationId;
		}
	}
	return null;
}
