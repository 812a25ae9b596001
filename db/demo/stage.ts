import { eq } from 'drizzle-orm';
import { directive } from '#db/schema/directives.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';

/** What the story has made so far: people by account, and what has ids or numbers by the content's keys. */
export type Stage = {
	actors: ReadonlyMap<string, Actor>;
	meetings: Map<string, string>;
	directives: Map<string, string>;
	remarks: Map<string, string>;
	tasks: Map<string, string>;
};

/** A directive as it stands before a step. */
export type Touch = { number: string; version: number };

/** Before anything is told. */
export function emptyStage(actors: ReadonlyMap<string, Actor>): Stage {
	return { actors, meetings: new Map(), directives: new Map(), remarks: new Map(), tasks: new Map() };
}

export function actorNamed(stage: Stage, account: string): Actor {
	return madeBefore(stage.actors, account);
}

/** What the content names by a key; throws when the story has not come to it yet. */
export function madeBefore<T>(made: ReadonlyMap<string, T>, key: string): T {
	const found = made.get(key);
	if (found === undefined) throw new Error(`the demo has no ${key} yet`);
	return found;
}

/** As a person sees it before acting: the calendar may have marked a missed deadline in between. */
export async function asItStands(stage: Stage, key: string): Promise<Touch> {
	const number = madeBefore(stage.directives, key);
	const [row] = await database()
		.select({ version: directive.version })
		.from(directive)
		.where(eq(directive.number, number));
	return { number, version: row?.version ?? 0 };
}
