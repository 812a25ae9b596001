import { and, eq, inArray, isNull, ne, or, type SQL } from 'drizzle-orm';
import { membership, person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import { sortedBy } from '#server/platform/dates.ts';
import type { Locale } from '#server/platform/language.ts';

/** Somebody of the same organization, as forms offer them. */
export type Colleague = { id: string; name: string; position: string | null };

/**
 * The active people who hold a role where this person holds one; the whole government counts as a place. These are
 * the people who may stand in for the person. Sorted as readers of the language expect.
 */
export async function colleaguesOf(personId: string, locale: Locale): Promise<Colleague[]> {
	const places = await database()
		.selectDistinct({ organizationId: membership.organizationId })
		.from(membership)
		.where(eq(membership.personId, personId));
	const here = anyOf(places.map((each) => each.organizationId));
	if (!here) return [];
	const rows = await database()
		.selectDistinct({ id: person.id, name: person.name, position: person.position })
		.from(membership)
		.innerJoin(person, eq(person.id, membership.personId))
		.where(and(here, ne(person.id, personId), isNull(person.disabledAt)));
	return sortedBy(locale, rows, (row) => row.name);
}

function anyOf(organizationIds: readonly (string | null)[]): SQL | undefined {
	const named = organizationIds.filter((id) => id !== null);
	return or(
		named.length > 0 ? inArray(membership.organizationId, named) : undefined,
		named.length < organizationIds.length ? isNull(membership.organizationId) : undefined,
	);
}
