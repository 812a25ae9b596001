import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assignablePeople } from '#server/directives/assign.ts';

/** Everybody whom the actor may name as responsible: the people of the organizations for which the actor assigns. */
export async function assignableByMe(actor: Actor) {
	const scope = scopeFor(actor, 'directive.assign');
	const ids = [...new Set(scope.doors.flatMap((door) => door.organizationIds ?? []))];
	const people = await Promise.all(ids.map(assignablePeople));
	return [...new Map(people.flat().map((each) => [each.id, each])).values()];
}
