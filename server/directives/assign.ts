import { and, eq, isNull } from 'drizzle-orm';
import { membership, person } from '#db/schema/people.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import type { Touched } from '#server/directives/draft.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { loadDirective, saveDirective } from '#server/directives/state.ts';
import { refuse } from '#server/platform/errors.ts';

/** Names the responsible person, one of the lead organization's own active people. */
export async function assignDirective(
	actor: Actor,
	input: { number: string; version: number; responsibleId: string },
): Promise<Touched> {
	const scope = scopeFor(actor, 'directive.assign');
	return transact(async () => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'assign');
		const chosen = (await assignablePeople(state.leadOrganizationId)).find((each) => each.id === input.responsibleId);
		if (!chosen) throw refuse('RULE', 'person_not_of_lead');
		const next = await saveDirective(
			actor,
			state,
			{ responsibleId: chosen.id },
			{ action: 'directive.assign', facts: { responsible: chosen.name } },
		);
		return { id: next.id, number: next.number, version: next.version, stage: next.stage };
	});
}

/** The active coordinators and executors of an organization. */
export async function assignablePeople(
	organizationId: string | null,
): Promise<{ id: string; name: string; position: string | null }[]> {
	if (!organizationId) return [];
	const rows = await database()
		.selectDistinct({ id: person.id, name: person.name, position: person.position, role: membership.role })
		.from(membership)
		.innerJoin(person, eq(person.id, membership.personId))
		.where(and(eq(membership.organizationId, organizationId), isNull(person.disabledAt)))
		.orderBy(person.name);
	const able = rows.filter((row) => row.role === 'executor' || row.role === 'coordinator');
	return [...new Map(able.map(({ id, name, position }) => [id, { id, name, position }])).values()];
}
