import { createHash } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { comment } from '#db/schema/collaboration.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { type DirectiveState, loadDirective, placeOf } from '#server/directives/state.ts';
import { notify } from '#server/notifications/notify.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import type { WriteRemarkInput } from '#server/talk/inputs.ts';
import { mentionsIn } from '#server/talk/mentions.ts';
import { ownPlace } from '#server/talk/own-place.ts';
import { type Circle, isInCircle, reachersAmong } from '#server/talk/reachers.ts';
import { recordEvent } from '#server/trail/record.ts';

type Remark = typeof comment.$inferSelect;

/**
 * Says something about a directive, at any stage: talk is no change of it, so it is open under review too (rule 10).
 * Whoever is mentioned and may read it is told, and the author of the remark it answers. A reply is kept to the same
 * readers as what it answers.
 */
export async function writeRemark(actor: Actor, input: WriteRemarkInput): Promise<{ id: string; mentioned: string[] }> {
	const scope = scopeFor(actor, 'comment.write');
	return transact(async (tx) => {
		const state = await loadDirective(scope, input.number);
		const answered = input.replyToId ? await answeredRemark(actor, state, input.replyToId) : null;
		const audience = answered?.audience ?? input.audience;
		const organizationId = answered && audience === 'organization' ? answered.organizationId : ownPlace(actor, state);
		const circle = circleOf(state, { audience, organizationId });
		const mentioned = await mentionsIn(input.text, circle);
		const id = newId();
		await tx.insert(comment).values({
			id,
			directiveId: state.id,
			authorId: actor.personId,
			organizationId,
			audience,
			text: input.text,
			mentions: mentioned.map((each) => each.id),
			replyToId: answered?.id ?? null,
			at: now(),
		});
		const calls = mentioned.map((each) => ({ personId: each.id, kind: 'mention' as const }));
		const heard = answered && !mentioned.some((each) => each.id === answered.authorId);
		const listeners = heard ? await reachersAmong(circle, [answered.authorId]) : [];
		const replies = listeners.map((each) => ({ personId: each.id, kind: 'reply' as const }));
		for (const told of [...calls, ...replies]) {
			await notify(actor, { ...told, directiveId: state.id, facts: { remarkId: id } });
		}
		await recordRemark(actor, state, { id, audience }, 'comment.write', input.text);
		return { id, mentioned: mentioned.map(({ name }) => name) };
	});
}

/** Who may read a remark of a directive. */
export function circleOf(
	state: DirectiveState,
	{ audience, organizationId }: { audience: string; organizationId: string | null },
): Circle {
	const placed = placeOf(state);
	return audience === 'organization' ? { placed, onlyOrganization: organizationId } : { placed };
}

/** The remark that is answered; of a reply the one it answers itself, so that talk is two steps deep. */
async function answeredRemark(actor: Actor, state: DirectiveState, id: string): Promise<Remark> {
	const [found] = await database()
		.select()
		.from(comment)
		.where(and(eq(comment.id, id), eq(comment.directiveId, state.id), isNull(comment.removedAt)));
	if (!found || !isInCircle(actor, circleOf(state, found))) throw refuse('NOT_FOUND', 'remark_not_found');
	return found.replyToId ? answeredRemark(actor, state, found.replyToId) : found;
}

/**
 * Notes in the trail that something was said or taken back, with the digest of the words and not the words: they stay
 * in the remark. What is kept to one organization does not stand in the trail that the directive's readers see.
 */
export async function recordRemark(
	actor: Actor,
	state: DirectiveState,
	remark: Pick<Remark, 'id' | 'audience'>,
	action: 'comment.write' | 'comment.remove',
	text: string,
): Promise<void> {
	const sha256 = createHash('sha256').update(text).digest('hex');
	await recordEvent(actor, {
		action,
		subjectKind: 'comment',
		subjectId: remark.id,
		directiveId: remark.audience === 'all' ? state.id : null,
		placed: placeOf(state),
		facts: { number: state.number, audience: remark.audience, sha256 },
	});
}
