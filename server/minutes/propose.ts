import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { captureSession } from '#db/schema/capture.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { suggestTitle } from '#server/capture/title.ts';
import { country } from '#server/directives/rules.ts';
import { cardsOf, mostCards } from '#server/minutes/cards.ts';
import type { captureTouch, proposeInput, readAgainInput } from '#server/minutes/inputs.ts';
import { keepCorrections } from '#server/minutes/keep.ts';
import { occasionOf } from '#server/minutes/occasion.ts';
import type { ReadingOutput } from '#server/minutes/outputs.ts';
import { proposalsAside } from '#server/minutes/read-aside.ts';
import { assertOpen, loadSession, type SessionRow, unread } from '#server/minutes/session.ts';
import { now } from '#server/platform/clock.ts';
import { isRefusal, refuse } from '#server/platform/errors.ts';
import type { Locale } from '#server/platform/language.ts';
import { log } from '#server/platform/log.ts';
import { sentenceOf } from '#server/platform/sentences.ts';

/** The proposals of a text, for programs; nothing is kept. */
export async function proposeDirectives(actor: Actor, input: z.output<typeof proposeInput>) {
	scopeFor(actor, 'directive.draft');
	const { text, meetingDate } = input;
	if (text === '') throw refuse('RULE', 'document_empty');
	const { job } = await occasionOf({ text, meetingDate, language: input.language ?? null });
	const ground = { meetingDate, calendar: country().calendar };
	const proposals = await proposalsAside(job, {});
	return {
		proposals: proposals.slice(0, mostCards).map((one) => {
			const names = one.assignees.map(({ name }) => name);
			return { ...one, title: suggestTitle(one.action, one.language, ground, names) };
		}),
	};
}

type Reading = { share: number; ahead: number; problem: { reason: string; facts: Record<string, unknown> } | null };

// Shared by every copy of this module in the process, so that a text is read once.
const held = globalThis as typeof globalThis & { __tapsyrmaReadings?: Map<string, Reading> };
held.__tapsyrmaReadings ??= new Map();
const readings = held.__tapsyrmaReadings;

/**
 * How the reading of a session's text stands; asked first, it begins. It goes on when the person leaves, and begins
 * anew when the process was ended in between.
 */
export async function followReading(actor: Actor, input: { id: string }): Promise<ReadingOutput> {
	scopeFor(actor, 'meeting.record');
	const session = await loadSession(actor, input.id);
	if (session.cards.read || session.finishedAt) return { state: 'read', percent: 100, ahead: 0, problem: null };
	let reading = readings.get(session.id);
	if (!reading) {
		reading = { share: 0, ahead: 0, problem: null };
		readings.set(session.id, reading);
		void read(session, reading);
	}
	const { share, ahead, problem } = reading;
	// What failed is told once and may then be tried again.
	if (problem) readings.delete(session.id);
	return {
		state: problem ? 'failed' : 'reading',
		percent: Math.floor(share * 100),
		ahead,
		problem: problem && sentenceOf(actor.locale, problem.reason, problem.facts),
	};
}

async function read(session: SessionRow, reading: Reading): Promise<void> {
	try {
		await readCapture(session, {
			onShare: (share) => {
				reading.share = share;
			},
			onAhead: (ahead) => {
				reading.ahead = ahead;
			},
		});
		readings.delete(session.id);
	} catch (error) {
		if (!isRefusal(error)) log().error({ part: 'capture', error }, 'a text was not read');
		reading.problem = isRefusal(error)
			? { reason: error.reason, facts: error.facts }
			: { reason: 'unexpected', facts: {} };
	}
}

/** Reads a session's text and keeps its cards, unless the session changed meanwhile. Throws what `proposalsAside` throws. */
export async function readCapture(
	session: SessionRow,
	told: { onShare?: (share: number) => void; onAhead?: (ahead: number) => void } = {},
): Promise<void> {
	const { id, text, meetingDate, version } = session;
	const { job, codes } = await occasionOf({ text, meetingDate, language: session.language as Locale | null });
	const proposals = await proposalsAside(job, told);
	const { calendar } = country();
	const { before } = session.cards;
	const fresh = cardsOf(proposals, { meetingDate, calendar, codes });
	const as = { meetingDate, language: session.language };
	const list = before ? keepCorrections(fresh, before.list, { before, now: as, text, calendar }) : fresh;
	const cards = { read: true, omitted: Math.max(0, proposals.length - mostCards), list, last: before };
	await transact((tx) =>
		tx
			.update(captureSession)
			.set({ cards, updatedAt: now(), version: version + 1 })
			.where(and(eq(captureSession.id, id), eq(captureSession.version, version))),
	);
}

/** Reads a session's text anew, against another date or in another language. What was corrected by hand stays. */
export async function readAgain(
	actor: Actor,
	input: z.output<typeof readAgainInput>,
): Promise<{ id: string; version: number }> {
	scopeFor(actor, 'meeting.record');
	return transact(async (tx) => {
		const session = await loadSession(actor, input.id);
		assertOpen(session, input.version);
		const version = session.version + 1;
		const { language = null } = input;
		// A registered meeting was held when it was held.
		const meetingDate = session.meetingId ? session.meetingDate : input.meetingDate;
		const { list, read } = session.cards;
		// Asked a second time before it was read: the cards are still those of the reading before.
		const before = read ? { meetingDate: session.meetingDate, language: session.language, list } : session.cards.before;
		await tx
			.update(captureSession)
			.set({ meetingDate, language, cards: { ...unread, before }, updatedAt: now(), version })
			.where(eq(captureSession.id, session.id));
		return { id: session.id, version };
	});
}

/**
 * Takes the last reading anew back: date, language and cards stand as they did before it. CONFLICT
 * `capture_reading_kept` when cards were worked on since, or nothing was read anew.
 */
export async function undoReading(
	actor: Actor,
	input: z.output<typeof captureTouch>,
): Promise<{ id: string; version: number }> {
	scopeFor(actor, 'meeting.record');
	return transact(async (tx) => {
		const session = await loadSession(actor, input.id);
		assertOpen(session, input.version);
		const { last, read, omitted } = session.cards;
		if (!read || !last) throw refuse('CONFLICT', 'capture_reading_kept');
		const version = session.version + 1;
		const { meetingDate, language, list } = last;
		await tx
			.update(captureSession)
			.set({ meetingDate, language, cards: { read, omitted, list }, updatedAt: now(), version })
			.where(eq(captureSession.id, session.id));
		return { id: session.id, version };
	});
}
