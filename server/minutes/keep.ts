import { findDeadlines } from '#server/capture/deadlines.ts';
import { fold } from '#server/capture/folded.ts';
import { grammarOf } from '#server/capture/languages.ts';
import { wordsOf } from '#server/minutes/cards.ts';
import type { Card } from '#server/minutes/inputs.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import type { WorkingCalendar } from '#server/platform/working-days.ts';

/** How a text was read before, and how it is read now. */
export type Readings = {
	before: { meetingDate: CalendarDate; language: string | null };
	now: { meetingDate: CalendarDate; language: string | null };
	text: string;
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
		if (!sameLanguage && isUntouched(card, readings.text)) return [];
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

/** The parts of a card of which the reading proposes each by itself. */
const parts = [
	'itemNumber',
	'language',
	'deadline',
	'deadlinePhrase',
	'standing',
	'recurrence',
	'indicators',
	'links',
] as const;
type Part = (typeof parts)[number];

/**
 * A part as the reading before gave it. What was never proposed was empty, also where a text was read before its parts
 * were kept: then only what is filled in can be told for a correction.
 */
function asRead(card: Card): Pick<Card, Part> & { title: string } {
	const { proposed, language } = card;
	return {
		deadline: proposed?.deadline ?? '',
		deadlinePhrase: (proposed?.phrase ?? '').slice(0, 300),
		...{ itemNumber: '', language, title: '', standing: false, recurrence: null, indicators: [], links: [] },
		...proposed?.parts,
	};
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The parts that a person corrected, emptied ones among them, as they stand. */
function corrected(card: Card): Partial<Pick<Card, Part>> {
	const read = asRead(card);
	const changed = parts.filter((part) => !same(card[part], read[part]));
	return Object.fromEntries(changed.map((part) => [part, card[part]]));
}

/** The titles that a person wrote, changed or emptied. */
function correctedTitles(card: Card): Partial<Card['titles']> {
	const { language, title } = asRead(card);
	const written = (['en', 'ru', 'kk'] as const).filter(
		(each) => card.titles[each] !== (each === language ? title : ''),
	);
	return Object.fromEntries(written.map((each) => [each, card.titles[each]]));
}

function isUntouched(card: Card, text: string): boolean {
	const { topic, kind, urgency, basis, restricted, dropped, proposed } = card;
	if (proposed === null || dropped || restricted || topic || kind || urgency || basis) return false;
	const verbatim = card.words === wordsOf(text.slice(card.start, card.end));
	return verbatim && keepsExecutors(card) && same(corrected(card), {}) && same(correctedTitles(card), {});
}

/** A card as it is read now, with what a person made of the one that stood at its place. */
function withCorrections(now: Card, old: Card): Card {
	const { id, words, topic, kind, urgency, basis, restricted, dropped } = old;
	const standing = { ...now, ...corrected(old) };
	return {
		...standing,
		...{ id, words, topic, kind, urgency, basis, restricted, dropped },
		titles: { ...now.titles, ...correctedTitles(old) },
		...(keepsExecutors(old) ? {} : { lead: old.lead, coExecutors: old.coExecutors }),
		// A directive without an end has no date, whichever of the two a person said.
		...termOf(standing, corrected(old)),
	};
}

/** Of an end and a date that exclude each other the one that a person gave stands. */
function termOf(card: Card, own: Partial<Pick<Card, Part>>): Pick<Card, 'deadline' | 'standing'> {
	const { deadline, standing } = card;
	if (!standing || deadline === '') return { deadline, standing };
	return own.deadline && !own.standing ? { deadline, standing: false } : { deadline: '', standing };
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
