import { and, eq, gte, isNull, lte } from 'drizzle-orm';
import { deputy } from '#db/schema/collaboration.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { notify } from '#server/notifications/notify.ts';
import { colleaguesOf } from '#server/people/colleagues.ts';
import { loadPerson } from '#server/people/find.ts';
import type { NameDeputyInput } from '#server/people/inputs.ts';
import { now, today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import { refuse } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import { recordEvent } from '#server/trail/record.ts';

/** An absence longer than this many days is a change of roles, which an administrator makes. */
const longest = 366;

/**
 * Names who stands in for a person from one day to another, both included: by the person, or by an administrator.
 * During these days the deputy has the person's rights beside his or her own (see `lentMemberships`).
 * RULE: a deputy of another organization, away in these days, days in the past or reversed, a second deputy.
 */
export async function nameDeputy(actor: Actor, input: NameDeputyInput): Promise<{ id: string }> {
	const personId = input.personId ?? actor.personId;
	scopeFor(actor, personId === actor.personId ? 'account.change' : 'person.change');
	const { deputyId, fromOn, toOn } = input;
	return transact(async (tx) => {
		const absent = await loadPerson(personId);
		checkDays(fromOn, toOn);
		const chosen = (await colleaguesOf(personId, actor.locale)).find((each) => each.id === deputyId);
		if (!chosen) throw refuse('RULE', 'deputy_not_colleague');
		if (await isAway(personId, fromOn, toOn)) throw refuse('RULE', 'deputy_named_already');
		if (await isAway(deputyId, fromOn, toOn)) throw refuse('RULE', 'deputy_away', { name: chosen.name });
		const id = newId();
		const reason = input.reason || null;
		const row = { id, personId, deputyId, fromOn, toOn, reason, createdById: actor.personId, createdAt: now() };
		await tx.insert(deputy).values(row);
		await notify(actor, { personId: deputyId, kind: 'deputy', facts: { absent: absent.name, from: fromOn, to: toOn } });
		await recordEvent(actor, {
			action: 'person.name-deputy',
			subjectKind: 'person',
			subjectId: personId,
			facts: { deputy: chosen.name, from: fromOn, to: toOn, reason },
			onBehalfOf: null,
		});
		return { id };
	});
}

function checkDays(fromOn: string, toOn: string): void {
	if (fromOn < today()) throw refuse('RULE', 'absence_in_past', { from: fromOn });
	if (toOn < fromOn) throw refuse('RULE', 'absence_reversed', { from: fromOn, to: toOn });
	if (toOn > addDays(fromOn, longest)) throw refuse('RULE', 'absence_too_long', { days: longest });
}

/** Whether somebody else stands in for a person on any of these days: who is away is no deputy, and has one. */
async function isAway(personId: string, fromOn: string, toOn: string): Promise<boolean> {
	const [found] = await database()
		.select({ id: deputy.id })
		.from(deputy)
		.where(
			and(eq(deputy.personId, personId), isNull(deputy.endedAt), lte(deputy.fromOn, toOn), gte(deputy.toOn, fromOn)),
		)
		.limit(1);
	return found !== undefined;
}
