import { and, eq } from 'drizzle-orm';
import { directive, meeting } from '#db/schema/directives.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { arrange } from '#server/directives/assignments.ts';
import type { DraftInput } from '#server/directives/inputs.ts';
import { keepNumber, nextNumber } from '#server/directives/number.ts';
import { country } from '#server/directives/rules.ts';
import { type DirectiveState, insertDirective, standingKey } from '#server/directives/state.ts';
import { checkUrgency, urgentDeadline, workingDeadline } from '#server/directives/working-deadline.ts';
import { checkKind } from '#server/milestones/typical-plans.ts';
import { now, today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import type { Locale } from '#server/platform/language.ts';

export type Touched = { id: string; number: string; version: number; stage: DirectiveState['stage'] };

/**
 * Writes a directive down as a draft, under a meeting or without one (a resolution). Its words are kept as they
 * are; deadline and lead may still be missing, issuing asks for them. A mark of urgency gives a deadline where there is
 * none. `kept` is the number it already has in a register that is taken over.
 */
export async function draftDirective(actor: Actor, given: DraftInput, kept?: string): Promise<Touched> {
	scopeFor(actor, 'directive.draft');
	return transact(async () => {
		const held = given.meetingId ? await heldMeeting(given.meetingId) : null;
		const heldOn = held?.heldOn ?? null;
		checkTerm({ standing: given.standing, deadline: given.deadline ?? null }, heldOn);
		checkTopic(given.topic);
		checkUrgency(given.urgency);
		await checkKind(given.kind);
		const input = { ...given, ...termOf(given, heldOn) };
		checkTranslations(input.language, {
			en: input.translations.en || null,
			ru: input.translations.ru || null,
			kk: input.translations.kk || null,
		});
		const assignments = await arrange(input.leadOrganization, input.coExecutors, input.deadline ?? null);
		const number = kept ? await keepNumber(kept) : await nextNumber((held?.heldOn ?? today()).slice(0, 4));
		const state = newDirective(actor, input, assignments, number, await nextItemOrder(input.meetingId ?? null));
		await insertDirective(actor, state, { action: 'directive.draft', facts: { meetingId: state.meetingId } });
		return { id: state.id, number, version: 1, stage: 'draft' };
	});
}

/** The term as it will be stored: off non-working days as the country says, from the urgency where no date is given. */
function termOf(given: DraftInput, heldOn: string | null): Pick<DraftInput, 'deadline' | 'deadlinePhrase'> {
	const { deadline, deadlinePhrase, urgency, standing, language } = given;
	if (deadline) return { deadline: workingDeadline(deadline, heldOn), deadlinePhrase };
	const urgent = urgency && !standing ? urgentDeadline(urgency, language, heldOn) : null;
	return { deadline: urgent?.deadline ?? null, deadlinePhrase: deadlinePhrase || urgent?.phrase };
}

async function heldMeeting(id: string) {
	const [row] = await database().select().from(meeting).where(eq(meeting.id, id));
	if (!row) throw refuse('NOT_FOUND', 'meeting_not_found');
	return row;
}

async function nextItemOrder(meetingId: string | null): Promise<number> {
	if (!meetingId) return 0;
	return database().$count(directive, and(eq(directive.meetingId, meetingId)));
}

/** A standing directive has no deadline; a deadline does not lie before the meeting that set it. */
export function checkTerm(term: { standing: boolean; deadline: string | null }, heldOn: string | null): void {
	if (term.standing && term.deadline) throw refuse('RULE', 'standing_with_deadline');
	if (term.deadline && heldOn && term.deadline < heldOn) {
		throw refuse('RULE', 'deadline_before_meeting', { deadline: term.deadline, heldOn });
	}
}

/** Topics come from the country's list. */
export function checkTopic(topic: string | null | undefined): void {
	if (topic && !country().rules.topics.some((each) => each.code === topic)) {
		throw refuse('RULE', 'topic_unknown', { topic });
	}
}

/** The words as they were given are no translation: they stand once, under their own language. */
export function checkTranslations(language: string, translations: Record<Locale, string | null>): void {
	const own = Object.entries(translations).find(([locale, words]) => locale === language && words);
	if (own) throw refuse('RULE', 'translation_of_original', { language });
}

/** What every directive begins with: nobody has been told, nothing was reported, assessed or decided. */
export const untouched = {
	originalDeadline: null,
	deadlineMoves: 0,
	breachedOn: null,
	responsibleId: null,
	stage: 'draft',
	outcome: null,
	issuedAt: null,
	acceptedAt: null,
	executedOn: null,
	closedOn: null,
	settledOn: null,
	controlUntil: null,
	confidence: null,
	percent: null,
	lastReportAt: null,
	assessment: null,
	assessmentNote: null,
	assessedAt: null,
	finalReportId: null,
	finalReportAccepted: false,
	proposedOutcome: null,
	proposedById: null,
	pendingExtensionId: null,
	planDueOn: null,
	plannedAt: null,
	recurrence: null,
	wordsEn: null,
	wordsRu: null,
	wordsKk: null,
	kind: null,
	urgency: null,
	version: 1,
} as const satisfies Partial<DirectiveState>;

function newDirective(
	actor: Actor,
	input: DraftInput,
	assignments: DirectiveState['assignments'],
	number: string,
	itemOrder: number,
): DirectiveState {
	const at = now();
	return {
		...untouched,
		id: newId(),
		number,
		meetingId: input.meetingId ?? null,
		itemNumber: input.itemNumber || null,
		itemOrder,
		words: input.words,
		language: input.language,
		titleEn: input.titles.en || null,
		titleRu: input.titles.ru || null,
		titleKk: input.titles.kk || null,
		wordsEn: input.translations.en || null,
		wordsRu: input.translations.ru || null,
		wordsKk: input.translations.kk || null,
		issuer: input.issuer,
		issuerLevel: input.issuerLevel,
		basis: input.basis || null,
		sourceUrl: input.sourceUrl ?? null,
		topic: input.topic || null,
		kind: input.kind || null,
		recurrence: input.recurrence ?? null,
		urgency: input.urgency || null,
		restricted: input.restricted,
		standing: input.standing,
		deadline: input.deadline ?? null,
		deadlineKey: input.deadline ?? standingKey,
		deadlinePhrase: input.deadlinePhrase || null,
		leadOrganizationId: assignments.find((each) => each.role === 'lead')?.organizationId ?? null,
		createdById: actor.personId || null,
		createdAt: at,
		updatedAt: at,
		assignments,
	};
}
