import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { attachment } from '#db/schema/collaboration.ts';
import { meeting } from '#db/schema/directives.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import type { Touched } from '#server/directives/draft.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { loadDirective, saveDirective } from '#server/directives/state.ts';
import { claimFiles } from '#server/evidence/claim.ts';
import type * as inputs from '#server/evidence/inputs.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import { lastChangeOf } from '#server/trail/last-change.ts';
import { recordEvent } from '#server/trail/record.ts';

type Given = z.output<typeof inputs.attachToDirectiveInput>['files'];
type Place = { directiveId: string } | { meetingId: string };

/** Adds uploaded files to a directive: the signed letter it came with, a table it refers to. */
export async function attachToDirective(
	actor: Actor,
	input: z.output<typeof inputs.attachToDirectiveInput>,
): Promise<Touched> {
	const scope = scopeFor(actor, 'directive.attach');
	return transact(async () => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'attach');
		const facts = await hang(actor, input.files, { directiveId: state.id });
		const next = await saveDirective(actor, state, {}, { action: 'directive.attach', facts });
		return { id: next.id, number: next.number, version: next.version, stage: next.stage };
	});
}

/** Takes a file off a directive. It stays in the trail and in backups, and nobody is shown it any more. */
export async function detachFromDirective(
	actor: Actor,
	input: z.output<typeof inputs.detachFromDirectiveInput>,
): Promise<Touched> {
	const scope = scopeFor(actor, 'directive.attach');
	return transact(async () => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'attach');
		const facts = await takeOff(actor, input.attachmentId, { directiveId: state.id });
		const next = await saveDirective(actor, state, {}, { action: 'directive.detach', facts });
		return { id: next.id, number: next.number, version: next.version, stage: next.stage };
	});
}

/** Adds uploaded files to a meeting: the scan of its minutes, what was shown at it. */
export async function attachToMeeting(
	actor: Actor,
	input: z.output<typeof inputs.attachToMeetingInput>,
): Promise<{ id: string; version: number }> {
	scopeFor(actor, 'meeting.attach');
	return changeMeeting(actor, input, 'meeting.attach', () => hang(actor, input.files, { meetingId: input.id }));
}

/** Takes a file off a meeting. */
export async function detachFromMeeting(
	actor: Actor,
	input: z.output<typeof inputs.detachFromMeetingInput>,
): Promise<{ id: string; version: number }> {
	scopeFor(actor, 'meeting.attach');
	return changeMeeting(actor, input, 'meeting.detach', () =>
		takeOff(actor, input.attachmentId, { meetingId: input.id }),
	);
}

async function changeMeeting(
	actor: Actor,
	{ id, version }: { id: string; version: number },
	action: string,
	change: () => Promise<Record<string, unknown>>,
): Promise<{ id: string; version: number }> {
	return transact(async (tx) => {
		const [standing] = await tx.select({ version: meeting.version }).from(meeting).where(eq(meeting.id, id));
		if (!standing) throw refuse('NOT_FOUND', 'meeting_not_found');
		if (standing.version !== version) {
			const last = await lastChangeOf(actor, 'meeting', id);
			throw refuse('CONFLICT', 'stale', { version: standing.version, ...last });
		}
		const facts = await change();
		await tx
			.update(meeting)
			.set({ updatedAt: now(), version: version + 1 })
			.where(and(eq(meeting.id, id), eq(meeting.version, version)));
		await recordEvent(actor, { action, subjectKind: 'meeting', subjectId: id, facts });
		return { id, version: version + 1 };
	});
}

/** The trail names files by hash: a title could tell a reader of the trail more than the reader's reach allows. */
async function hang(actor: Actor, given: Given, place: Place): Promise<{ files: string[] }> {
	return transact(async (tx) => {
		const ids = given.map((each) => each.fileId);
		const claimed = await claimFiles(actor, ids, 'directiveId' in place ? place.directiveId : null);
		await tx.insert(attachment).values(
			claimed.map(({ id, name }, index) => ({
				id: newId(),
				fileId: id,
				...place,
				title: given[index]?.title ?? name,
				addedById: actor.personId,
				addedAt: now(),
			})),
		);
		return { files: claimed.map((each) => each.hash) };
	});
}

async function takeOff(actor: Actor, id: string, place: Place): Promise<{ attachmentId: string }> {
	return transact(async (tx) => {
		const here =
			'directiveId' in place
				? eq(attachment.directiveId, place.directiveId)
				: eq(attachment.meetingId, place.meetingId);
		const removed = await tx
			.update(attachment)
			.set({ removedById: actor.personId, removedAt: now() })
			.where(and(eq(attachment.id, id), here, isNull(attachment.removedAt)))
			.returning({ id: attachment.id });
		if (removed.length === 0) throw refuse('NOT_FOUND', 'file_not_found');
		return { attachmentId: id };
	});
}
