import { and, inArray, isNull, like } from 'drizzle-orm';
import { wordsOf } from '#db/full-text.ts';
import { person } from '#db/schema/people.ts';
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

/** So many names are looked at for one word: more of one name no government has. */
const lookedAt = 300;

/**
 * The active people in a circle whose name contains the words, by name; the first `limit`. Somebody outside the circle
 * is not among them, however exactly named: whoever looks for a name learns nothing of whom the directive is hidden from.
 */
export async function reachersNamed(circle: Circle, words: string, limit: number): Promise<Reacher[]> {
	const named = wordsOf(words).map((word) => like(person.folded, `%${word}%`));
	const candidates = await database()
		.select()
		.from(person)
		.where(and(isNull(person.disabledAt), ...named))
		.orderBy(person.name, person.id)
		.limit(lookedAt);
	const found: Reacher[] = [];
	for (const row of candidates) {
		if (found.length === limit) break;
		const reacher = await reacherOf(row, circle);
		if (reacher) found.push(reacher);
	}
	return found;
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
