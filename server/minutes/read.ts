import { and, desc, eq, isNull } from 'drizzle-orm';
import { captureSession } from '#db/schema/capture.ts';
import { meeting } from '#db/schema/directives.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { languageOf } from '#server/capture/languages.ts';
import type { CaptureOutput, CaptureRow } from '#server/minutes/outputs.ts';
import { type Cards, loadSession } from '#server/minutes/session.ts';

/** A person's own text on its way, with its cards. NOT_FOUND for anybody else's. */
export async function readCapture(actor: Actor, id: string): Promise<CaptureOutput> {
	scopeFor(actor, 'meeting.record');
	const session = await loadSession(actor, id);
	const [held] = session.meetingId
		? await database()
				.select({ id: meeting.id, title: meeting.title, heldOn: meeting.heldOn })
				.from(meeting)
				.where(eq(meeting.id, session.meetingId))
		: [];
	const { name, text, meetingDate, about, cards, finishedAt, version } = session;
	return {
		id: session.id,
		name,
		text,
		language: session.language ?? languageOf(text),
		readAs: session.language,
		meetingDate,
		meeting: held ?? null,
		about,
		read: cards.read,
		cards: cards.list,
		omitted: cards.omitted,
		finishedAt,
		version,
		savedBy: cards.savedBy ?? null,
	};
}

/** Unfinished texts of a person, the last touched first. */
const most = 20;

export async function listCaptures(actor: Actor): Promise<{ rows: CaptureRow[] }> {
	scopeFor(actor, 'meeting.record');
	const rows = await database()
		.select({
			id: captureSession.id,
			name: captureSession.name,
			meetingDate: captureSession.meetingDate,
			cards: captureSession.cards,
			updatedAt: captureSession.updatedAt,
			version: captureSession.version,
		})
		.from(captureSession)
		.where(and(eq(captureSession.personId, actor.personId), isNull(captureSession.finishedAt)))
		.orderBy(desc(captureSession.updatedAt), desc(captureSession.id))
		.limit(most);
	return {
		rows: rows.map(({ cards, ...row }) => {
			const { read, list } = cards as Cards;
			return { ...row, read, cards: list.filter(({ dropped }) => !dropped).length };
		}),
	};
}
