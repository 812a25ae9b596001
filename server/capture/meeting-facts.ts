import { findDeadlines, namedDates } from '#server/capture/deadlines.ts';
import type { MeetingWords } from '#server/capture/document-words.ts';
import { type Folded, fold, type Span } from '#server/capture/folded.ts';
import { grammarOf, languageOf, languages } from '#server/capture/languages.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import type { Locale } from '#server/platform/language.ts';
import type { WorkingCalendar } from '#server/platform/working-days.ts';

/** What the head of minutes says of the meeting itself; empty and null where it says nothing. */
export type MeetingFacts = {
	title: string;
	number: string;
	chair: string;
	place: string;
	heldOn: CalendarDate | null;
	language: Locale;
};

/** Minutes name their meeting at the top. */
const headLength = 2500;

const say = (of: (words: MeetingWords) => string | undefined) => languages.either(({ meetings }) => of(meetings));

const kindOfDocument = new RegExp(`^(?:${say(({ document }) => document)})\\s*`, 'iu');
const numberSign = say((words) => words.number);
// A number has a digit: the heading of a column of numbers has none.
const number = new RegExp(`(?:№|\\b${numberSign}|\\bN)\\s*((?=[\\p{L}/.-]*\\d)[\\p{L}\\d][\\p{L}\\d/.-]{0,18})`, 'u');
const numbered = new RegExp(`^(?:№|${numberSign})\\s*\\S+\\s*`, 'u');
const numberedLast = new RegExp(`\\s*(?:№|\\b${numberSign})\\s*\\d[\\p{L}\\d/.-]*$`, 'u');
const joins = new RegExp(`^(?:${say((words) => words.joins)})\\s+`, 'iu');
const dated = new RegExp(`^(?:${say((words) => words.dated)})\\s+(?=\\d)`, 'u');
const onlyDate = new RegExp(`^[\\d\\s.,«»"'-]+\\p{L}*\\s*\\d{0,4}\\s*(?:${say(({ year }) => year)})?\\.?$`, 'u');
const chair = new RegExp(`^\\s*(?:${say((words) => words.chair)})\\s*[:—–-]?\\s+(.{3,180})$`, 'imu');
const place = new RegExp(
	`^\\s*((?:${say((words) => words.place.before)})\\s*\\p{Lu}[\\p{L}-]+(?:\\s+\\p{Lu}[\\p{L}-]+)?|\\p{Lu}[\\p{L}-]+ (?:${say((words) => words.place.after)}))`,
	'mu',
);

/** Names of sittings in the case in which minutes give them, and the one in which a title does. */
const nominative = languages.all.flatMap(({ meetings }) =>
	(meetings.sittings ?? []).map(([form, name]) => [new RegExp(`^${form}(?=\\s|$)`, 'iu'), name] as const),
);

/**
 * What minutes say at their top of the meeting: title, number, chair, place, date. Only what stands there in so many
 * words; a person confirms it. The meeting was held on the first date that is no deadline ("by 1 March 2027") and not
 * after `today`.
 */
export function meetingFacts(source: string, calendar: WorkingCalendar, today: CalendarDate): MeetingFacts {
	const head = fold(source.slice(0, headLength));
	const language = languageOf(fold(source.slice(0, 20_000)).plain);
	const top = head.plain.split('\n').slice(0, 12);
	return {
		title: titleIn(top),
		number: number.exec(top.join('\n'))?.[1] ?? '',
		chair: line(chair.exec(head.plain)?.[1] ?? '', 200),
		place: line(place.exec(top.join('\n'))?.[1] ?? '', 200),
		heldOn: heldOn(head, language, calendar, today),
		language,
	};
}

/** Terms are counted from here, so that those of any date are found. */
const beforeAnyMeeting = '1900-01-01';

function heldOn(head: Folded, language: Locale, calendar: WorkingCalendar, today: CalendarDate): CalendarDate | null {
	const grammar = grammarOf(language);
	const span = { start: 0, end: head.low.length };
	const terms = findDeadlines(head.low, span, grammar, { meetingDate: beforeAnyMeeting, calendar }).filter(
		(one) => !one.weak,
	);
	const isTerm = (date: Span) => terms.some((term) => term.start < date.end && date.start < term.end);
	return namedDates(head.low, grammar).find((one) => one.date <= today && !isTerm(one))?.date ?? null;
}

function line(text: string, most: number): string {
	return text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[\s.;,]+$/u, '')
		.slice(0, most);
}

/** The first lines that are no more than the kind, number and date of the document name the meeting. */
function titleIn(lines: readonly string[]): string {
	for (const raw of lines.slice(0, 6)) {
		// Its number may stand before the kind of the document or after it.
		const said = line(raw, 400).replace(kindOfDocument, '').replace(numbered, '').replace(kindOfDocument, '');
		const text = said.replace(dated, '').replace(joins, '').replace(numberedLast, '');
		// A line without a word of four letters, or one that is all date, names nothing.
		if (!/\p{L}{4}/u.test(text) || onlyDate.test(text)) continue;
		if (text.length > 300 || /[:;]$/u.test(raw.trim()) || chair.test(raw)) return '';
		const found = nominative.find(([pattern]) => pattern.test(text));
		const named = found ? text.replace(found[0], found[1]) : text;
		return named.charAt(0).toUpperCase() + named.slice(1);
	}
	return '';
}
