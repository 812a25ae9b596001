import { and, eq } from 'drizzle-orm';
import { fold } from '#db/full-text.ts';
import { directiveTag } from '#db/schema/collaboration.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { type DirectiveState, loadDirective } from '#server/directives/state.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { recordEvent } from '#server/trail/record.ts';

/** More words than this say nothing any more. */
const mostTags = 20;

type Tagging = { number: string; word: string };

/**
 * Puts a word of the secretariat on a directive. A word is how the secretariat files a directive, not part of what is
 * judged: it may be put on and taken off at every stage. Whoever reaches the directive sees it. Throws RULE
 * `tag_stands` when it is there already, whatever its case, and `tags_too_many`.
 */
export async function tagDirective(actor: Actor, { number, word }: Tagging): Promise<{ number: string }> {
	const scope = scopeFor(actor, 'directive.tag');
	return transact(async (tx) => {
		const state = await loadDirective(scope, number);
		const key = fold(word);
		const standing = await database()
			.select({ key: directiveTag.key })
			.from(directiveTag)
			.where(eq(directiveTag.directiveId, state.id));
		if (standing.some((tag) => tag.key === key)) throw refuse('RULE', 'tag_stands', { word });
		if (standing.length >= mostTags) throw refuse('RULE', 'tags_too_many', { most: mostTags });
		// The word is spelled as it was when it was first used.
		const [known] = await database()
			.select({ word: directiveTag.word })
			.from(directiveTag)
			.where(eq(directiveTag.key, key))
			.limit(1);
		const spelled = known?.word ?? word;
		await tx
			.insert(directiveTag)
			.values({ directiveId: state.id, key, word: spelled, byId: actor.personId || null, at: now() });
		await noteTag(actor, state, 'directive.tag', spelled);
		return { number };
	});
}

/** Takes a word off again. Throws RULE `tag_missing` when it is not there. */
export async function untagDirective(actor: Actor, { number, word }: Tagging): Promise<{ number: string }> {
	const scope = scopeFor(actor, 'directive.tag');
	return transact(async (tx) => {
		const state = await loadDirective(scope, number);
		const removed = await tx
			.delete(directiveTag)
			.where(and(eq(directiveTag.directiveId, state.id), eq(directiveTag.key, fold(word))))
			.returning({ word: directiveTag.word });
		if (!removed[0]) throw refuse('RULE', 'tag_missing', { word });
		await noteTag(actor, state, 'directive.untag', removed[0].word);
		return { number };
	});
}

async function noteTag(
	actor: Actor,
	state: DirectiveState,
	action: 'directive.tag' | 'directive.untag',
	word: string,
): Promise<void> {
	await recordEvent(actor, {
		action,
		subjectKind: 'directive',
		subjectId: state.id,
		directiveId: state.id,
		facts: { number: state.number, word },
	});
}
