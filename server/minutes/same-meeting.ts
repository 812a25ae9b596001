import { eq } from 'drizzle-orm';
import { meeting } from '#db/schema/directives.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { fold } from '#server/capture/folded.ts';
import { loadSession } from '#server/minutes/session.ts';

type Found = { id: string; title: string; number: string | null; heldOn: string };

const said = (text: string | null) =>
	fold(text ?? '')
		.low.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/**
 * The registered meeting that a text of an unregistered one seems to be of: held on the same day, with the same number
 * or the same title, or with this very text among its minutes. Null for none, and for a text that joins a meeting.
 */
export async function sameMeeting(actor: Actor, input: { id: string }): Promise<{ meeting: Found | null }> {
	scopeFor(actor, 'meeting.record');
	const session = await loadSession(actor, input.id);
	if (session.meetingId) return { meeting: null };
	const { about, meetingDate, text } = session;
	const rows = await database().select().from(meeting).where(eq(meeting.heldOn, meetingDate));
	const number = said(about.number);
	const title = said(about.title);
	const found = rows.find((row) => {
		const numbered = number !== '' && said(row.number) !== '';
		// Two numbers tell two meetings of one title apart.
		if (numbered) return said(row.number) === number;
		return (title !== '' && said(row.title) === title) || (row.minutes ?? '').includes(text.trim());
	});
	return { meeting: found ? { id: found.id, title: found.title, number: found.number, heldOn: found.heldOn } : null };
}
