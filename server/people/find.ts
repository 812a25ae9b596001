import { and, eq, exists, isNull } from 'drizzle-orm';
import { account, membership, person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import type { Role } from '#server/access/grants.ts';
import { refuse } from '#server/platform/errors.ts';
import { lastChangeOf } from '#server/trail/last-change.ts';

export type Person = typeof person.$inferSelect;

/** A person by id or by e-mail (in any letter case), or null. */
export async function personNamed(by: { id: string } | { email: string }): Promise<Person | null> {
	const condition = 'id' in by ? eq(person.id, by.id) : eq(person.email, by.email.trim().toLowerCase());
	const [found] = await database().select().from(person).where(condition);
	return found ?? null;
}

/** Who holds a role of their own and can sign in, by e-mail. */
export async function peopleInRole(role: Role): Promise<Person[]> {
	const held = database()
		.select({ id: membership.id })
		.from(membership)
		.where(and(eq(membership.personId, person.id), eq(membership.role, role)));
	return database()
		.select()
		.from(person)
		.where(and(isNull(person.disabledAt), exists(held)))
		.orderBy(person.email);
}

/** A person by id; NOT_FOUND `person_not_found` when there is none. */
export async function loadPerson(id: string): Promise<Person> {
	const found = await personNamed({ id });
	if (!found) throw refuse('NOT_FOUND', 'person_not_found');
	return found;
}

/** As `loadPerson`, and CONFLICT `stale` when it changed since it was read; the facts say how it stands now. */
export async function loadPersonAt(actor: Actor, id: string, version: number): Promise<Person> {
	const found = await loadPerson(id);
	if (found.version === version) return found;
	const { name, email, position, locale } = found;
	const change = await lastChangeOf(actor, 'person', id);
	throw refuse('CONFLICT', 'stale', { version: found.version, ...change, current: { name, email, position, locale } });
}

/** The hash of a person's password, or null for an account without one. */
export async function passwordHashOf(personId: string): Promise<string | null> {
	const rows = await database()
		.select({ provider: account.providerId, password: account.password })
		.from(account)
		.where(eq(account.userId, personId));
	return rows.find((row) => row.provider === 'credential')?.password ?? null;
}
