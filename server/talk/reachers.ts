import { and, desc, eq, exists, inArray, isNull, like } from 'drizzle-orm';
import { wordsOf } from '#db/full-text.ts';
import { membership, person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { findScope, isWithin, type Placed } from '#server/access/scope.ts';
import { membershipsOf } from '#server/people/rights.ts';
import { isLocale } from '#server/platform/language.ts';

/** Who may read a remark: the directive's place, and the one organization it is kept to (undefined: everybody there). */
export type Circle = { placed: Placed; onlyOrganization?: string | null };

/** Whether an actor may read what is said in a circle. */
export function isInCircle(actor: Actor, { placed, onlyOrganization }: Circle): boolean {
	const scope = findScope(actor, 'directive.read');
	if (!scope || !isWithin(scope, placed)) return false;
	return (
		onlyOrganization === undefined ||
		actor.memberships.some(({ organizationId }) => organizationId === onlyOrganization)
	);
}

export type Reacher = Pick<Actor, 'memberships'> & { id: string; name: string; position: string | null };

/** So many names are looked at for one word: those of the directive's own organizations, then more of one name than any government has. */
const lookedAt = 300;

/**
 * The active people in a circle whose name contains the words; the first `limit`, those of the organizations that the
 * directive is about before all others, and by name. Somebody outside the circle
 * is not among them, however exactly named: whoever looks for a name learns nothing of whom the directive is hidden from.
 */
export async function reachersNamed(circle: Circle, words: string, limit: number): Promise<Reacher[]> {
	const named = wordsOf(words).map((word) => like(person.folded, `%${word}%`));
	const candidates = await database()
		.select()
		.from(person)
		.where(and(isNull(person.disabledAt), ...named))
		.orderBy(desc(exists(membershipsIn(circle))), person.name, person.id)
		.limit(lookedAt);
	const found: Reacher[] = [];
	for (const row of candidates) {
		if (found.length === limit) break;
		const reacher = await reacherOf(row, circle);
		if (reacher) found.push(reacher);
	}
	return found;
}

/** A person's memberships in the organizations that a circle is about; of a circle about none, any. */
function membershipsIn({ placed, onlyOrganization }: Circle) {
	const concerned = onlyOrganization ? [onlyOrganization] : [...placed.organizationIds];
	return database()
		.select({ id: membership.id })
		.from(membership)
		.where(
			and(
				eq(membership.personId, person.id),
				concerned.length > 0 ? inArray(membership.organizationId, concerned) : undefined,
			),
		);
}

async function reacherOf(row: typeof person.$inferSelect, circle: Circle): Promise<Reacher | null> {
	const { id, name, email, position } = row;
	const memberships = await membershipsOf(id);
	const locale = isLocale(row.locale) ? row.locale : 'ru';
	const inside = isInCircle({ personId: id, name, email, locale, memberships }, circle);
	return inside ? { id, name, position, memberships } : null;
}

/** Those of some people who are in a circle: a mention that was once right may lead outside by now. */
export async function reachersAmong(circle: Circle, ids: readonly string[]): Promise<Reacher[]> {
	if (ids.length === 0) return [];
	const rows = await database()
		.select()
		.from(person)
		.where(and(isNull(person.disabledAt), inArray(person.id, [...ids])));
	const found = await Promise.all(rows.map((row) => reacherOf(row, circle)));
	return found.filter((each) => each !== null);
}
