import { isNull } from 'drizzle-orm';
import { person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import { type Circle, type Reacher, reachersAmong } from '#server/talk/reachers.ts';

/** So many people one remark may call. */
const most = 20;

type Named = Pick<Reacher, 'id' | 'name'>;

/**
 * Who is mentioned in a text: every `@Name` that is the whole name of somebody in the circle, the longest where
 * several fit. Any other @ is plain text, also the name of somebody who may not read it.
 */
export async function mentionsIn(text: string, circle: Circle): Promise<Named[]> {
	const calls = [...text.matchAll(/@(?=\p{L})/gu)].map(({ index }) => text.slice(index + 1, index + 201));
	if (calls.length === 0) return [];
	const everybody = Map.groupBy(await activePeople(), ({ name }) => firstWord(name));
	const namedBy = (call: string) => (everybody.get(firstWord(call)) ?? []).filter(({ name }) => beginsWith(call, name));
	// Who may read it is asked once for all: a text may call a thousand times.
	const named = calls.map(namedBy);
	const ids = new Set(named.flatMap((people) => people.map(({ id }) => id)));
	const inside = new Set((await reachersAmong(circle, [...ids])).map(({ id }) => id));
	const found = new Map<string, Named>();
	for (const people of named) {
		const fitting = people.filter(({ id }) => inside.has(id));
		const longest = Math.max(...fitting.map(({ name }) => name.length));
		for (const each of fitting) if (each.name.length === longest) found.set(each.id, each);
	}
	return [...found.values()].slice(0, most);
}

async function activePeople(): Promise<Named[]> {
	return database().select({ id: person.id, name: person.name }).from(person).where(isNull(person.disabledAt));
}

/** The letters with which a text begins, in one case. */
function firstWord(text: string): string {
	return (/^\p{L}+/u.exec(text)?.[0] ?? '').toLocaleLowerCase();
}

/** Whether a text begins with a name and the name ends there, in any letter case. */
function beginsWith(text: string, name: string): boolean {
	const head = text.slice(0, name.length);
	const next = text.slice(name.length, name.length + 1);
	return head.toLocaleLowerCase() === name.toLocaleLowerCase() && !/^\p{L}/u.test(next);
}
