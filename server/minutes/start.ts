import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { captureSession } from '#db/schema/capture.ts';
import { meeting } from '#db/schema/directives.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { meetingFacts } from '#server/capture/meeting-facts.ts';
import { country } from '#server/directives/rules.ts';
import type { About, startCaptureInput } from '#server/minutes/inputs.ts';
import { kindOfMeeting, levelOfChair } from '#server/minutes/meeting-kind.ts';
import { unread } from '#server/minutes/session.ts';
import { now, today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';

/**
 * Takes a text in, to make directives of it: a working paper of one person until it is issued. What the head of the
 * text says of its meeting is taken over for the person to confirm. Throws RULE `document_empty` for no words and
 * `capture_date_missing` when neither the person nor the text says when the meeting was.
 */
export async function startCapture(
	actor: Actor,
	input: z.output<typeof startCaptureInput>,
	document?: { name: string },
): Promise<{ id: string; version: number }> {
	scopeFor(actor, 'meeting.record');
	const { text } = input;
	if (text.trim() === '') throw refuse('RULE', 'document_empty');
	const facts = meetingFacts(text, country().calendar, today());
	return transact(async (tx) => {
		const held = input.meetingId ? await meetingOf(input.meetingId) : null;
		const meetingDate = held?.heldOn ?? input.meetingDate ?? facts.heldOn;
		if (!meetingDate) throw refuse('RULE', 'capture_date_missing');
		const about: About = {
			title: facts.title.slice(0, 300),
			kind: kindOfMeeting(facts.title),
			number: facts.number.slice(0, 60),
			chair: facts.chair.slice(0, 200),
			chairLevel: levelOfChair(facts.chair),
			place: facts.place.slice(0, 200),
			sourceUrl: '',
		};
		const id = newId();
		const at = now();
		await tx.insert(captureSession).values({
			id,
			personId: actor.personId,
			meetingId: held?.id ?? null,
			name: (held?.title || facts.title || document?.name || text.trim().split('\n', 1)[0] || '').slice(0, 200),
			language: input.language ?? null,
			meetingDate,
			text,
			about,
			cards: unread,
			createdAt: at,
			updatedAt: at,
		});
		return { id, version: 1 };
	});
}

async function meetingOf(id: string) {
	const [row] = await database().select().from(meeting).where(eq(meeting.id, id));
	if (!row) throw refuse('NOT_FOUND', 'meeting_not_found');
	return row;
}
