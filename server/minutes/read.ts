import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { captureSession } from '#db/schema/capture.ts';
import { meeting } from '#db/schema/directives.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { languageOf } from '#server/capture/languages.ts';
import type { listCapturesInput } from '#server/minutes/inputs.ts';
import type { CaptureOutput, CaptureRow } from '#server/minutes/outputs.ts';
import { type Cards, loadSession } from '#server/minutes/session.ts';
import { decodeCursor, encodeCursor } from '#server/platform/cursor.ts';

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
		readAnew: cards.last !== undefined,
	};
}

const most = 20;

/** Unfinished texts of a person, the last touched first, in steps. */
export async function listCaptures(
	actor: Actor,
	input: z.output<typeof listCapturesInput> = {},
): Promise<{ rows: CaptureRow[]; nextCursor: string | null }> {
	scopeFor(actor, 'meeting.record');
	const after = input.cursor ? decodeCursor(input.cursor) : null;
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
		.where(
			and(
				eq(captureSession.personId, actor.personId),
				isNull(captureSession.finishedAt),
				after ? sql`(${captureSession.updatedAt}, ${captureSession.id}) < (${after.value}, ${after.id})` : undefined,
			),
		)
		.orderBy(desc(captureSession.updatedAt), desc(captureSession.id))
		.limit(most + 1);
	const last = rows.length > most ? rows[most - 1] : undefined;
	return {
		nextCursor: last ? encodeCursor({ value: last.updatedAt, id: last.id }) : null,
		rows: rows.slice(0, most).map(({ cards, ...row }) => {
			const { read, list } = cards as Cards;
			return { ...row, read, cards: list.filter(({ dropped }) => !dropped).length };
		}),
	};
}
