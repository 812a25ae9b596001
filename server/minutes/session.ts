import { and, eq } from 'drizzle-orm';
import { captureSession } from '#db/schema/capture.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import type { About, Card } from '#server/minutes/inputs.ts';
import { refuse } from '#server/platform/errors.ts';

/** What a session keeps of its cards: whether its text is read, and the cards in order. */
export type Cards = {
	read: boolean;
	omitted: number;
	list: Card[];
	/** The tab that saved them last. */
	savedBy?: string | undefined;
	/** While it is read anew: the cards of the reading before, with what a person made of them. */
	before?: Before | undefined;
	/** Read anew and not worked on since: how it was read before, and its cards. */
	last?: Before | undefined;
};
type Before = { meetingDate: string; language: string | null; list: Card[] };
export type Ended = 'issued' | 'discarded';
export type SessionRow = Omit<typeof captureSession.$inferSelect, 'cards' | 'about'> & {
	cards: Cards;
	about: About & { ended?: Ended | undefined };
};

export const unread: Cards = { read: false, omitted: 0, list: [] };

/** A person's own session; NOT_FOUND for everybody else's, whatever their role. */
export async function loadSession(actor: Actor, id: string): Promise<SessionRow> {
	const [row] = await database()
		.select()
		.from(captureSession)
		.where(and(eq(captureSession.id, id), eq(captureSession.personId, actor.personId)));
	if (!row) throw refuse('NOT_FOUND', 'capture_not_found');
	const session = row as SessionRow;
	const { list, before, last } = session.cards;
	const earlier = (reading: Before | undefined) => reading && { ...reading, list: reading.list.map(whole) };
	return {
		...session,
		cards: { ...session.cards, list: list.map(whole), before: earlier(before), last: earlier(last) },
	};
}

/** A card kept before cards had figures and links has none. */
const whole = (card: Card): Card => ({ ...card, indicators: card.indicators ?? [], links: card.links ?? [] });

/** Throws CONFLICT unless the session is still open and stands as it was read. */
export function assertOpen(session: SessionRow, version: number): void {
	if (session.finishedAt) throw refuse('CONFLICT', 'capture_finished', { meetingId: session.meetingId });
	if (session.version !== version)
		throw refuse('CONFLICT', 'stale', { version: session.version, changedAt: session.updatedAt });
}
