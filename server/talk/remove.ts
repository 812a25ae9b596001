import { and, eq, isNull } from 'drizzle-orm';
import { comment } from '#db/schema/collaboration.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { loadDirective } from '#server/directives/state.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { isInCircle } from '#server/talk/reachers.ts';
import { circleOf, recordRemark } from '#server/talk/write.ts';

/** For so long an author may take back a remark, in milliseconds: afterwards others have built on it. */
const removableFor = 24 * 60 * 60 * 1000;

/** Whether its author may still take a remark back. */
export function mayRemove(
	remark: { authorId: string; at: string; removedAt: string | null },
	personId: string,
): boolean {
	if (remark.authorId !== personId || remark.removedAt !== null) return false;
	return Date.parse(now()) - Date.parse(remark.at) <= removableFor;
}

/**
 * Takes back a remark of one's own within a day: nobody reads it any longer, its place stays, and the trail keeps that
 * it was written and removed. RULE for another's remark or an older one.
 */
export async function removeRemark(actor: Actor, input: { id: string }): Promise<{ id: string }> {
	const scope = scopeFor(actor, 'comment.write');
	return transact(async (tx) => {
		const [found] = await database().select().from(comment).where(eq(comment.id, input.id));
		if (!found) throw refuse('NOT_FOUND', 'remark_not_found');
		const state = await loadDirective(scope, found.directiveId);
		if (!isInCircle(actor, circleOf(state, found))) throw refuse('NOT_FOUND', 'remark_not_found');
		if (found.authorId !== actor.personId) throw refuse('RULE', 'remark_of_another');
		if (found.removedAt) throw refuse('CONFLICT', 'remark_removed');
		if (!mayRemove(found, actor.personId)) throw refuse('RULE', 'remark_too_old');
		const written = and(eq(comment.id, found.id), isNull(comment.removedAt));
		await tx.update(comment).set({ removedAt: now() }).where(written);
		await recordRemark(actor, state, found, 'comment.remove', found.text);
		return { id: found.id };
	});
}
