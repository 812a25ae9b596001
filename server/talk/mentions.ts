import { type Circle, type Reacher, reachersNamed } from '#server/talk/reachers.ts';

/** So many people one remark may call. */
const most = 20;
/** So many people of one first name are looked through. */
const namesakes = 300;

/**
 * Who is mentioned in a text: every `@Name` that is the whole name of somebody in the circle, the longest where
 * several fit. Any other @ is plain text, also the name of somebody who may not read it.
 */
export async function mentionsIn(text: string, circle: Circle): Promise<Pick<Reacher, 'id' | 'name'>[]> {
	const found = new Map<string, Pick<Reacher, 'id' | 'name'>>();
	for (const { index } of text.matchAll(/@(?=\p{L})/gu)) {
		if (found.size >= most) break;
		const rest = text.slice(index + 1, index + 201);
		const [first = ''] = /^\p{L}+/u.exec(rest) ?? [];
		const fitting = (await reachersNamed(circle, first, namesakes)).filter(({ name }) => beginsWith(rest, name));
		const longest = Math.max(...fitting.map(({ name }) => name.length));
		for (const { id, name } of fitting) if (name.length === longest) found.set(id, { id, name });
	}
	return [...found.values()].slice(0, most);
}

/** Whether a text begins with a name and the name ends there, in any letter case. */
function beginsWith(text: string, name: string): boolean {
	const head = text.slice(0, name.length);
	const next = text.slice(name.length, name.length + 1);
	return head.toLocaleLowerCase() === name.toLocaleLowerCase() && !/^\p{L}/u.test(next);
}
