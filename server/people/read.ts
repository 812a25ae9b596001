import { and, eq, exists, inArray, isNotNull, isNull, like, type SQL } from 'drizzle-orm';
import { wordsOf } from '#db/full-text.ts';
import { membership, organization, person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import type { Role } from '#server/access/grants.ts';
import { scopeFor } from '#server/access/scope.ts';
import { nameOf } from '#server/organizations/names.ts';
import { loadPerson } from '#server/people/find.ts';
import type { ListPeopleInput } from '#server/people/inputs.ts';
import { inOrder } from '#server/people/memberships.ts';
import type { HeldMembership, PersonOutput, PersonRow } from '#server/people/outputs.ts';
import { sessionsOf } from '#server/people/sessions.ts';
import { decodeCursor, encodeCursor } from '#server/platform/cursor.ts';
import { isLocale, type Locale } from '#server/platform/language.ts';

/**
 * People by name as readers of the language sort it, with their memberships. All matching names are sorted here
 * and not by the database, which knows only byte order; a government has a few thousand accounts at most.
 */
export async function listPeople(
	actor: Actor,
	input: ListPeopleInput,
): Promise<{ rows: PersonRow[]; total: number; nextCursor: string | null }> {
	scopeFor(actor, 'person.read');
	const found = await database()
		.select({ id: person.id, name: person.name })
		.from(person)
		.where(and(...conditionsOf(input)));
	const collator = new Intl.Collator(actor.locale, { numeric: true });
	const compare = (a: Named, b: Named) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
	found.sort(compare);
	const after = input.cursor ? decodeCursor(input.cursor) : null;
	const rest = after ? found.filter((each) => compare(each, { name: after.value, id: after.id }) > 0) : found;
	const page = rest.slice(0, input.limit);
	const last = page.at(-1);
	return {
		rows: await rowsOf(
			page.map((each) => each.id),
			actor.locale,
		),
		total: found.length,
		nextCursor: last && rest.length > input.limit ? encodeCursor({ value: last.name, id: last.id }) : null,
	};
}

type Named = { id: string; name: string };

function conditionsOf(input: ListPeopleInput): (SQL | undefined)[] {
	const state = { active: isNull(person.disabledAt), disabled: isNotNull(person.disabledAt), all: undefined };
	return [
		state[input.state],
		...wordsOf(input.query ?? '').map((word) => like(person.folded, `%${word}%`)),
		input.role || input.organization ? exists(membershipLike(input)) : undefined,
	];
}

/** One membership that has both the role and the organization asked for. */
function membershipLike({ role, organization: code }: ListPeopleInput) {
	return database()
		.select({ id: membership.id })
		.from(membership)
		.leftJoin(organization, eq(organization.id, membership.organizationId))
		.where(
			and(
				eq(membership.personId, person.id),
				role ? eq(membership.role, role) : undefined,
				code ? eq(organization.code, code) : undefined,
			),
		);
}

async function rowsOf(ids: string[], locale: Locale): Promise<PersonRow[]> {
	if (ids.length === 0) return [];
	const people = new Map(
		(await database().select().from(person).where(inArray(person.id, ids))).map((row) => [row.id, row]),
	);
	const held = await membershipsByPerson(ids, locale);
	return ids.flatMap((id) => {
		const row = people.get(id);
		return row ? [toRow(row, held.get(id) ?? [])] : [];
	});
}

function toRow(row: typeof person.$inferSelect, memberships: HeldMembership[]): PersonRow {
	const { id, version, name, email, position, locale, disabledAt, lastSeenAt, mustChangePassword, twoFactorEnabled } =
		row;
	return {
		id,
		version,
		name,
		email,
		position,
		locale: isLocale(locale) ? locale : 'ru',
		disabledAt,
		lastSeenAt,
		mustChangePassword,
		twoFactorEnabled,
		memberships,
	};
}

/** The memberships of people, organizations named for a reader. */
export async function membershipsByPerson(ids: string[], locale: Locale): Promise<Map<string, HeldMembership[]>> {
	const rows = await database()
		.select({ personId: membership.personId, role: membership.role, organization })
		.from(membership)
		.leftJoin(organization, eq(organization.id, membership.organizationId))
		.where(inArray(membership.personId, ids));
	const held = new Map<string, HeldMembership[]>();
	for (const row of rows) {
		const each = { role: row.role as Role, organization: row.organization ? nameOf(locale, row.organization) : null };
		held.set(row.personId, [...(held.get(row.personId) ?? []), each]);
	}
	for (const [id, list] of held)
		held.set(
			id,
			inOrder(list, (each) => each.organization?.code ?? null),
		);
	return held;
}

/** One person with memberships and standing sessions. NOT_FOUND `person_not_found`. */
export async function readPerson(actor: Actor, id: string): Promise<PersonOutput> {
	scopeFor(actor, 'person.read');
	const found = await loadPerson(id);
	const memberships = (await membershipsByPerson([id], actor.locale)).get(id) ?? [];
	const sessions = await sessionsOf(id, actor.sessionId);
	return { ...toRow(found, memberships), createdAt: found.createdAt.toISOString(), sessions: sessions.length };
}
