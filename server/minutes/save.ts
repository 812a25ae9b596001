import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { captureSession } from '#db/schema/capture.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import type { Card, saveCaptureInput } from '#server/minutes/inputs.ts';
import { notesOn } from '#server/minutes/notes.ts';
import type { CardNotes } from '#server/minutes/outputs.ts';
import { assertOpen, loadSession } from '#server/minutes/session.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';

/** Cards whose findings come back with a save; others are asked for when they are shown. */
const mostNotes = 20;

/**
 * Keeps what a person did to the cards of a session. It is a working paper and tells no event; a stale version is a
 * CONFLICT, because the text is then open a second time. Answers what is now said beside the changed cards.
 */
export async function saveCapture(
	actor: Actor,
	input: z.output<typeof saveCaptureInput>,
): Promise<{ version: number; notes: CardNotes[] }> {
	scopeFor(actor, 'meeting.record');
	const { changed = [], order, about, tab } = input;
	const worked = changed.length > 0 || order !== undefined;
	const saved = await transact(async (tx) => {
		const session = await loadSession(actor, input.id);
		assertOpen(session, input.version);
		const list = arranged(session.cards.list, changed, order, session.text.length);
		const version = session.version + 1;
		await tx
			.update(captureSession)
			.set({
				// Cards that were worked on are not given up for those of an earlier reading.
				cards: { ...session.cards, list, savedBy: tab, last: worked ? undefined : session.cards.last },
				...(about ? { about, name: session.meetingId ? session.name : about.title || session.name } : {}),
				updatedAt: now(),
				version,
			})
			.where(eq(captureSession.id, session.id));
		return { version, meetingDate: session.meetingDate };
	});
	const notes = await notesOn(actor, saved.meetingDate, changed.slice(0, mostNotes));
	return { version: saved.version, notes };
}

function arranged(
	before: readonly Card[],
	changed: readonly Card[],
	order: readonly string[] | undefined,
	most: number,
): Card[] {
	const known = new Map([...before, ...changed].map((card) => [card.id, card]));
	const ids = order ? [...new Set(order)] : [...known.keys()];
	const list = ids.flatMap((id) => known.get(id) ?? []);
	if (list.length !== ids.length) throw refuse('BAD_REQUEST', 'malformed');
	return list.map((card) => {
		const start = Math.min(card.start, most);
		return { ...card, start, end: Math.min(Math.max(card.end, start), most) };
	});
}
