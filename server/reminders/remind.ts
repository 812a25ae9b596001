import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { membership, person } from '#db/schema/people.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import { type DirectiveState, loadDirective } from '#server/directives/state.ts';
import { notify } from '#server/notifications/notify.ts';
import { refuse } from '#server/platform/errors.ts';
import { recordEvent } from '#server/trail/record.ts';

/**
 * Reminds the responsible person and the lead's coordinators of a directive on which work is owed; the note stands in
 * the directive's trail. Throws RULE `nobody_to_remind` when the lead has no such person.
 */
export async function remindOfDirective(
	actor: Actor,
	{ number, note }: { number: string; note?: string | null | undefined },
): Promise<{ number: string; reminded: number }> {
	const scope = scopeFor(actor, 'directive.remind');
	return transact(async () => {
		const state = await loadDirective(scope, number);
		await assertMove(actor, state, 'remind');
		const people = await remindedPeople(state);
		if (people.length === 0) throw refuse('RULE', 'nobody_to_remind');
		for (const personId of people) await notify(actor, { personId, kind: 'reminder', directiveId: state.id });
		await recordEvent(actor, {
			action: 'directive.remind',
			subjectKind: 'directive',
			subjectId: state.id,
			directiveId: state.id,
			facts: { number: state.number, count: people.length, note: note || null },
		});
		return { number, reminded: people.length };
	});
}

/** Only people of the lead as it is today: whoever moved on no longer reaches the directive. */
async function remindedPeople(state: DirectiveState): Promise<string[]> {
	if (!state.leadOrganizationId) return [];
	const rows = await database()
		.selectDistinct({ id: person.id })
		.from(membership)
		.innerJoin(person, eq(person.id, membership.personId))
		.where(
			and(
				eq(membership.organizationId, state.leadOrganizationId),
				inArray(membership.role, ['coordinator', 'executor']),
				isNull(person.disabledAt),
				or(eq(membership.role, 'coordinator'), state.responsibleId ? eq(person.id, state.responsibleId) : undefined),
			),
		);
	return rows.map(({ id }) => id);
}
