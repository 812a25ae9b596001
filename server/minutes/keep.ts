import { findDeadlines } from '#server/capture/deadlines.ts';
import { fold } from '#server/capture/folded.ts';
import { grammarOf } from '#server/capture/languages.ts';
import type { Card } from '#server/minutes/inputs.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import type { WorkingCalendar } from '#server/platform/working-days.ts';

/** How a text was read before, and how it is read now. */
export type Readings = {
	before: { meetingDate: CalendarDate; language: string | null };
	now: { meetingDate: CalendarDate; language: string | null };
	calendar: WorkingCalendar;
};

/**
 * The cards of a text that was read anew, in the order of the text: each part that a person corrected stays, the rest
 * is as it is read now. Cards that were added, merged, split or dropped stay so; only their counted dates move.
 */
export function keepCorrections(fresh: readonly Card[], old: readonly Card[], readings: Readings): Card[] {
	const sameLanguage = readings.before.language === readings.now.language;
	const bySpan = new Map(fresh.map((card) => [spanOf(card), card]));
	const kept = old.flatMap((card) => {
		const now = bySpan.get(spanOf(card));
		if (now) return [withCorrections(now, card)];
		// Another language finds other directives: what nobody touched gives way to them.
		if (!sameLanguage && isUntouched(card)) return [];
		return [{ ...card, deadline: movedDeadline(card, readings) }];
	});
	const ids = new Set(kept.map(({ id }) => id));
	const more = fresh.filter((card) => !kept.some((one) => one.start < card.end && card.start < one.end));
	const added = more.map((card, index) => (ids.has(card.id) ? { ...card, id: freeId(ids, index + 1) } : card));
	return [...kept, ...added].sort((one, other) => one.start - other.start);
}

const spanOf = ({ start, end }: Card) => `${start}-${end}`;

function freeId(taken: Set<string>, from: number): string {
	let number = from;
	while (taken.has(`r${number}`)) number += 1;
	taken.add(`r${number}`);
	return `r${number}`;
}

/** Who is named is as it was read; a part or a date of a co-executor is always a person's. */
function keepsExecutors({ proposed, lead, coExecutors }: Card): boolean {
	return (
		proposed !== null &&
		lead === proposed.leadCode &&
		coExecutors.map(({ organization }) => organization).join() === proposed.others.join() &&
		coExecutors.every(({ part, dueOn }) => part === '' && dueOn === '')
	);
}

function keepsTerm({ proposed, deadline, deadlinePhrase }: Card): boolean {
	return proposed !== null && deadline === proposed.deadline && proposed.phrase.startsWith(deadlinePhrase);
}

function isUntouched(card: Card): boolean {
	const { topic, kind, urgency, basis, restricted, dropped } = card;
	return keepsExecutors(card) && keepsTerm(card) && !dropped && !restricted && !(topic || kind || urgency || basis);
}

/** A card as it is read now, with what a person made of the one that stood at its place. */
function withCorrections(now: Card, old: Card): Card {
	const { id, words, topic, kind, urgency, basis, restricted, dropped } = old;
	const titles = { ...now.titles };
	for (const language of ['en', 'ru', 'kk'] as const) {
		// A title that was made in another language says nothing of the words as they are read now.
		if (language === old.language && old.language !== now.language) continue;
		titles[language] = old.titles[language] || now.titles[language];
	}
	return {
		...now,
		...{ id, words, topic, kind, urgency, basis, restricted, dropped, titles },
		itemNumber: old.itemNumber || now.itemNumber,
		recurrence: old.recurrence ?? now.recurrence,
		...(keepsExecutors(old) ? {} : { lead: old.lead, coExecutors: old.coExecutors }),
		...termOf(now, old),
	};
}

function termOf(now: Card, old: Card): Pick<Card, 'deadline' | 'deadlinePhrase' | 'standing'> {
	if (!keepsTerm(old)) return { deadline: old.deadline, deadlinePhrase: old.deadlinePhrase, standing: old.standing };
	const standing = now.standing || old.standing;
	return { deadline: standing ? '' : now.deadline, deadlinePhrase: now.deadlinePhrase, standing };
}

/** A date that its phrase gave under the reading before is the one that the phrase gives now; any other stays. */
function movedDeadline(card: Card, { before, now, calendar }: Readings): string {
	const dateFrom = (meetingDate: CalendarDate): string => {
		const { low } = fold(card.deadlinePhrase);
		const ground = { meetingDate, calendar };
		return findDeadlines(low, { start: 0, end: low.length }, grammarOf(card.language), ground, true)[0]?.date ?? '';
	};
	if (card.deadline === '' || dateFrom(before.meetingDate) !== card.deadline) return card.deadline;
	return dateFrom(now.meetingDate);
}
