import { eq } from 'drizzle-orm';
import { ZodError, type z } from 'zod';
import { captureSession } from '#db/schema/capture.ts';
import { meeting } from '#db/schema/directives.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { languageOf } from '#server/capture/languages.ts';
import { draftDirective, type Touched } from '#server/directives/draft.ts';
import { draftInput } from '#server/directives/inputs.ts';
import { issueDirective } from '#server/directives/issue.ts';
import { country } from '#server/directives/rules.ts';
import { editMeeting } from '#server/meetings/edit.ts';
import { recordMeetingInput } from '#server/meetings/inputs.ts';
import { recordMeeting } from '#server/meetings/record.ts';
import { correctionsOf } from '#server/minutes/corrections.ts';
import { type Card, type issueCaptureInput, longestMinutes } from '#server/minutes/inputs.ts';
import { issueBeside } from '#server/minutes/issue-beside.ts';
import { lackOf } from '#server/minutes/lack.ts';
import { rhythmOf } from '#server/minutes/rhythm.ts';
import { assertOpen, loadSession, type SessionRow } from '#server/minutes/session.ts';
import { proposePhrases } from '#server/phrases/propose.ts';
import { now } from '#server/platform/clock.ts';
import { isRefusal, refuse } from '#server/platform/errors.ts';
import { sentenceOf, wrongFields } from '#server/platform/sentences.ts';
import { recordEvent } from '#server/trail/record.ts';

type Held = { id: string; chair: string; chairLevel: string; sourceUrl: string | null; textAt: number };
/** Why a card cannot be issued, in the reader's words. */
type CardProblem = { id: string; reason: string; message: string };

/**
 * Issues a text's cards in one step and one transaction: registers the meeting with the text as its minutes (or adds
 * the text to a registered one), drafts each card that was not dropped and issues those that are ready. All or
 * nothing: RULE `capture_meeting_incomplete` names the meeting's missing fields, `capture_cards_refused` each card
 * with its reason. With `incomplete: 'draft'` cards without a lead or a deadline stay drafts of the meeting. What the
 * clerk put right is proposed to administrators as learned phrases.
 */
export async function issueCapture(
	actor: Actor,
	input: z.output<typeof issueCaptureInput>,
): Promise<{ meetingId: string; issued: Touched[]; drafted: Touched[] }> {
	scopeFor(actor, 'directive.draft');
	scopeFor(actor, 'directive.issue');
	return transact(async (tx) => {
		const session = await loadSession(actor, input.id);
		assertOpen(session, input.version);
		const cards = session.cards.list.filter(({ dropped }) => !dropped);
		if (cards.length === 0) throw refuse('RULE', 'capture_nothing_to_issue');
		const ready = cards.filter((card) => lackOf(card) === null);
		const lacking = cards.flatMap((card) => {
			const lack = lackOf(card);
			if (lack === null || (input.incomplete === 'draft' && lack !== 'words')) return [];
			const reason = `${lack}_missing`;
			return [{ id: card.id, reason, message: sentenceOf(actor.locale, reason) }];
		});
		if (lacking.length > 0) throw refused(lacking);
		const held = await meetingFor(actor, session);
		const made = await draftAll(actor, held, cards);
		const issued: Touched[] = [];
		for (const card of ready) issued.push(await issueDirective(actor, made.get(card.id) as Touched));
		for (const card of cards)
			await issueBeside(actor, card, (made.get(card.id) as Touched).number, session.meetingDate);
		const drafted = cards.filter((card) => !ready.includes(card)).map(({ id }) => made.get(id) as Touched);
		const learned = await proposePhrases(
			actor,
			ready.flatMap((card) => correctionsOf(card, session.meetingDate, country().calendar)),
		);
		await tx
			.update(captureSession)
			.set({
				meetingId: held.id,
				about: { ...session.about, ended: 'issued' },
				finishedAt: now(),
				version: session.version + 1,
			})
			.where(eq(captureSession.id, session.id));
		await recordEvent(actor, {
			action: 'meeting.capture',
			subjectKind: 'meeting',
			subjectId: held.id,
			facts: {
				count: issued.length,
				drafts: drafted.length,
				dropped: session.cards.list.length - cards.length,
				learned,
				// Where the words of each directive stand in the minutes.
				sources: cards.map(({ id, start, end }) => ({
					number: made.get(id)?.number,
					from: held.textAt + start,
					to: held.textAt + end,
				})),
			},
		});
		return { meetingId: held.id, issued, drafted };
	});
}

function refused(cards: readonly CardProblem[]) {
	return refuse('RULE', 'capture_cards_refused', { count: cards.length, cards });
}

/** The meeting that the directives belong to, with the text among its minutes. */
async function meetingFor(actor: Actor, session: SessionRow): Promise<Held> {
	const { text, meetingDate } = session;
	if (session.meetingId) return withMinutes(actor, session.meetingId, text);
	const { ended: _, ...about } = session.about;
	const given = recordMeetingInput.safeParse({
		...about,
		sourceUrl: about.sourceUrl || null,
		heldOn: meetingDate,
		language: session.language ?? languageOf(text),
		minutes: text,
	});
	if (!given.success) {
		const fields = wrongFields(actor.locale, given.error);
		throw refuse('RULE', 'capture_meeting_incomplete', { fields });
	}
	const { id } = await recordMeeting(actor, given.data);
	const { chair, chairLevel, sourceUrl = null } = given.data;
	return { id, chair, chairLevel, sourceUrl, textAt: 0 };
}

/** A registered meeting keeps the minutes that it has; the text follows them unless it stands there already. */
async function withMinutes(actor: Actor, id: string, text: string): Promise<Held> {
	const [row] = await database().select().from(meeting).where(eq(meeting.id, id));
	if (!row) throw refuse('NOT_FOUND', 'meeting_not_found');
	const before = row.minutes ?? '';
	const { chair, chairLevel, sourceUrl, version } = row;
	const at = before.indexOf(text);
	if (at >= 0) return { id, chair, chairLevel, sourceUrl, textAt: at };
	const lead = before === '' ? '' : `${before}\n\n`;
	if (lead.length + text.length > longestMinutes)
		throw refuse('TOO_LARGE', 'document_too_long', { characters: longestMinutes });
	await editMeeting(actor, { id, version, minutes: lead + text });
	return { id, chair, chairLevel, sourceUrl, textAt: lead.length };
}

/** Drafts every card, or throws naming each that a rule refuses. */
async function draftAll(actor: Actor, held: Held, cards: readonly Card[]): Promise<Map<string, Touched>> {
	const made = new Map<string, Touched>();
	const problems: CardProblem[] = [];
	for (const card of cards) {
		try {
			made.set(card.id, await draftDirective(actor, draftInput.parse(asDraft(card, held))));
		} catch (error) {
			problems.push(problemOf(actor, card, error));
		}
	}
	if (problems.length > 0) throw refused(problems);
	return made;
}

function problemOf(actor: Actor, { id }: Card, error: unknown): CardProblem {
	if (isRefusal(error))
		return { id, reason: error.reason, message: sentenceOf(actor.locale, error.reason, error.facts) };
	if (error instanceof ZodError) {
		const [field] = wrongFields(actor.locale, error);
		return { id, reason: 'malformed', message: `${field?.path ?? ''}: ${field?.message ?? ''}` };
	}
	throw error;
}

/** A card as the verb that drafts takes it. */
function asDraft(card: Card, { id, chair, chairLevel, sourceUrl }: Held) {
	return {
		meetingId: id,
		itemNumber: card.itemNumber || null,
		words: card.words,
		language: card.language,
		titles: { en: card.titles.en || null, ru: card.titles.ru || null, kk: card.titles.kk || null },
		issuer: chair,
		issuerLevel: chairLevel,
		basis: card.basis || null,
		sourceUrl,
		topic: card.topic || null,
		kind: card.kind || null,
		urgency: card.urgency || null,
		restricted: card.restricted,
		standing: card.standing,
		recurrence: rhythmOf(card),
		deadline: card.deadline || null,
		deadlinePhrase: card.deadlinePhrase || null,
		leadOrganization: card.lead || null,
		coExecutors: card.coExecutors.map(({ organization, part, dueOn }) => ({
			organization,
			part: part || null,
			dueOn: dueOn || null,
		})),
	};
}
