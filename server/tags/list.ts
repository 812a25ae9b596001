import { and, asc, count, desc, eq, inArray, min } from 'drizzle-orm';
import { directiveTag } from '#db/schema/collaboration.ts';
import { directive } from '#db/schema/directives.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { directivesWithin, scopeFor } from '#server/access/scope.ts';
import { sortedBy } from '#server/platform/dates.ts';

/** As many words as people still choose among; the most used come first into it. */
const mostOffered = 500;

/** The words on directives within the reader's reach, with how many carry each, in the reader's alphabet. */
export async function listTags(actor: Actor): Promise<{ word: string; count: number }[]> {
	const scope = scopeFor(actor, 'directive.read');
	const rows = await database()
		.select({ word: min(directiveTag.word), count: count() })
		.from(directiveTag)
		.innerJoin(directive, eq(directive.id, directiveTag.directiveId))
		.where(directivesWithin(scope))
		.groupBy(directiveTag.key)
		.orderBy(desc(count()))
		.limit(mostOffered);
	const words = rows.map(({ word, count }) => ({ word: word ?? '', count }));
	return sortedBy(actor.locale, words, ({ word }) => word);
}

/** The words on each of these directives, in the reader's alphabet; those outside the reader's reach have none. */
export async function tagsOn(actor: Actor, numbers: readonly string[]): Promise<{ number: string; words: string[] }[]> {
	const scope = scopeFor(actor, 'directive.read');
	if (numbers.length === 0) return [];
	const rows = await database()
		.select({ number: directive.number, word: directiveTag.word })
		.from(directiveTag)
		.innerJoin(directive, eq(directive.id, directiveTag.directiveId))
		.where(and(inArray(directive.number, [...numbers]), directivesWithin(scope)))
		.orderBy(asc(directive.number), asc(directiveTag.key));
	return [...Map.groupBy(rows, ({ number }) => number)].map(([number, tags]) => ({
		number,
		words: sortedBy(
			actor.locale,
			tags.map(({ word }) => word),
			(word) => word,
		),
	}));
}
