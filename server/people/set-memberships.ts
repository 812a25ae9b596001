import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { updatePerson } from '#server/people/accounts.ts';
import { loadPersonAt } from '#server/people/find.ts';
import type { SetMembershipsInput } from '#server/people/inputs.ts';
import { assertAnotherAdministrator, namedMembershipsOf, replaceMemberships } from '#server/people/memberships.ts';
import { endSessions } from '#server/people/sessions.ts';
import { recordEvent } from '#server/trail/record.ts';

/**
 * Says what a person may do from now on. Their sessions end, except when nothing changed; an administrator who
 * changes their own memberships signs in again. RULE: see `replaceMemberships`, and `last_administrator`.
 */
export async function setMemberships(actor: Actor, input: SetMembershipsInput): Promise<{ version: number }> {
	scopeFor(actor, 'person.change');
	return transact(async () => {
		const found = await loadPersonAt(actor, input.id, input.version);
		const before = await namedMembershipsOf(found.id);
		const said = (each: (typeof before)[number]) => `${each.role} ${each.organization ?? ''}`;
		const unchanged = before.map(said).sort().join('\n') === input.memberships.map(said).sort().join('\n');
		if (unchanged) return { version: found.version };
		const isDemoted =
			before.some(({ role }) => role === 'administrator') &&
			!input.memberships.some(({ role }) => role === 'administrator');
		if (isDemoted && found.disabledAt === null) await assertAnotherAdministrator(found.id);
		await replaceMemberships(found.id, input.memberships);
		const version = await updatePerson(found, {});
		await endSessions(found.id);
		await recordEvent(actor, {
			action: 'person.set-memberships',
			subjectKind: 'person',
			subjectId: found.id,
			facts: { from: before, to: input.memberships },
		});
		return { version };
	});
}
