import { findDeadlines } from '#server/capture/deadlines.ts';
import { fold } from '#server/capture/folded.ts';
import { grammarOf } from '#server/capture/languages.ts';
import { phraseKey } from '#server/capture/learned.ts';
import type { Card } from '#server/minutes/inputs.ts';
import type { Correction } from '#server/phrases/propose.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import type { WorkingCalendar } from '#server/platform/working-days.ts';

/**
 * What a clerk's corrections of a card teach: whom the phrase means that stood for the lead, and which date a phrase
 * of time means. Only what the text says in so many words teaches: an inferred addressee, a lead exchanged with a
 * co-executor, a date that stands in the text and was set aside teach nothing.
 */
export function correctionsOf(card: Card, meetingDate: CalendarDate, calendar: WorkingCalendar): Correction[] {
	const { proposed, words, language } = card;
	// Administrators review phrases with the words they stood in, and reach no restricted directive.
	if (!proposed || card.restricted) return [];
	const example = { quote: words.replace(/\s+/g, ' ').slice(0, 300), meetingDate, deadline: card.deadline || null };
	const found: Correction[] = [];
	const renamed = card.lead !== '' && card.lead !== proposed.leadCode && !proposed.others.includes(card.lead);
	if (renamed && proposed.leadName !== '' && !proposed.inferred)
		found.push({ kind: 'alias', language, phrase: proposed.leadName, organization: card.lead, example });
	const phrase = taughtPhrase(card, meetingDate, calendar);
	if (phrase) found.push({ kind: 'deadline', language, phrase, example });
	return found;
}

/** The phrase to which the clerk gave another date than the reading, or the first. */
function taughtPhrase(card: Card, meetingDate: CalendarDate, calendar: WorkingCalendar): string | null {
	const { proposed, deadline, deadlinePhrase, language } = card;
	if (!proposed || deadline === '' || deadline === proposed.deadline) return null;
	const key = phraseKey(deadlinePhrase);
	if (key.length < 4 || (!phraseKey(card.words.slice(0, 20_000)).includes(key) && key !== phraseKey(proposed.phrase)))
		return null;
	const { low } = fold(deadlinePhrase);
	const read = findDeadlines(low, { start: 0, end: low.length }, grammarOf(language), { meetingDate, calendar }, true);
	// A date in figures or names means itself, whatever the clerk decided.
	const saysItself = read.some(
		({ date, reason }) => reason === 'named_date' || reason === 'day_of_month' || date === deadline,
	);
	return saysItself ? null : deadlinePhrase;
}
