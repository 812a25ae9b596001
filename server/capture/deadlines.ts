import { countedBack, countedOn, ofOthers } from '#server/capture/counted.ts';
import type { Deadline, Groups, Read, TimeGround } from '#server/capture/deadline.ts';
import type { Span } from '#server/capture/folded.ts';
import type { Grammar, Period, Phrase, TimeWords } from '#server/capture/grammar.ts';
import { matches, once, regex, unsaid } from '#server/capture/patterns.ts';
import { addMonths, endOf, parts } from '#server/capture/periods.ts';
import { remembered } from '#server/capture/remembered.ts';
import { position, timePatterns } from '#server/capture/time-patterns.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { addDays } from '#server/platform/dates.ts';

/** The phrases of time in a stretch of folded text, in order; of overlapping ones the longest. */
export function findDeadlines(low: string, span: Span, grammar: Grammar, ground: TimeGround, bare = false): Deadline[] {
	const from = Math.max(0, span.start - beside);
	const words = `${bare}${span.start - from}-${span.end - from} ${low.slice(from, span.end + beside)}`;
	const found = readBefore(ground, grammar, words, () =>
		movedBy(-span.start, timesIn(low, span, grammar, ground, bare, true)),
	);
	return movedBy(span.start, found);
}

/** So far outside a stretch stands what its own phrases are counted from. */
const beside = 90;

const readBefore = remembered<readonly Deadline[]>();

function movedBy(by: number, deadlines: readonly Deadline[]): Deadline[] {
	return deadlines.map((one) => ({ ...one, start: one.start + by, end: one.end + by }));
}

function timesIn(
	low: string,
	span: Span,
	grammar: Grammar,
	ground: TimeGround,
	bare: boolean,
	back: boolean,
): Deadline[] {
	const { phrases, titles, ends, any } = timePatterns(grammar.time);
	const text = low.slice(span.start, span.end);
	const found: Deadline[] = [];
	if (!any.test(text)) return found;
	for (const { phrase, pattern } of phrases) {
		if ((phrase.bare && !bare) || (phrase.kind === 'back' && !back)) continue;
		for (const match of matches(pattern, text)) {
			const groups: Groups = match.groups ?? {};
			// Years stand in names of strategies and plans far more often than in deadlines.
			const named =
				phrase.of === 'year' &&
				groups.year &&
				!ends.test(match[0]) &&
				titles.test(text.slice(Math.max(0, match.index - 90), match.index));
			if (named) continue;
			const start = span.start + match.index;
			const stands = { start, end: start + match[0].trimEnd().length };
			if (phrase.kind === 'back') {
				const target = targetOf(low, stands, groups.target ?? '', grammar, ground);
				const back = countedBack(phrase, groups, grammar.time, ground, stands, target);
				if (back) found.push(back);
				continue;
			}
			const whole = groups.anchor ? ofOthers(low, stands, span, groups.anchor, grammar.time) : null;
			const resolved: Read | null = whole
				? { date: null, reason: 'event_unknown' }
				: resolve(phrase, groups, grammar.time, ground);
			if (resolved) found.push({ ...(whole ?? stands), weak: phrase.weak ?? false, ...resolved });
		}
	}
	return longest(found);
}

/** The time beside a phrase that counts back from it: after its "before", or where the verb ends the sentence before it. */
function targetOf(low: string, stands: Span, said: string, grammar: Grammar, ground: TimeGround): Deadline | null {
	const [from, to] = grammar.verbLast
		? [stands.start - beside, stands.start + said.length]
		: [stands.end - said.length, stands.end + beside];
	const around = { start: Math.max(0, from), end: Math.min(low.length, to) };
	const times = timesIn(low, around, grammar, ground, true, false);
	if (grammar.verbLast) return times.find((one) => one.end >= around.end - 1) ?? null;
	return (
		times.find((one) => one.start <= around.start || between(grammar).test(low.slice(around.start, one.start))) ?? null
	);
}

const between = once(({ time }: Grammar) => regex(`^\\p{L}+(?: (?:${time.beforeTarget ?? unsaid}))? $`));

/** Dates named in full with their year, wherever they stand. */
export function namedDates(low: string, grammar: Grammar): (Span & { date: CalendarDate })[] {
	const found: (Span & { date: CalendarDate })[] = [];
	for (const match of matches(timePatterns(grammar.time).dates, low)) {
		const groups: Groups = match.groups ?? {};
		if (!groups.year) continue;
		const date = named(groups, grammar.time, `${groups.year}-01-01`);
		if (date) found.push({ start: match.index, end: match.index + match[0].length, date });
	}
	return found;
}

function longest<T extends Span>(found: T[]): T[] {
	found.sort((one, other) => one.start - other.start || other.end - one.end);
	const kept: T[] = [];
	for (const one of found) {
		const last = kept.at(-1);
		if (!last || one.start >= last.end) kept.push(one);
		else if (one.end - one.start > last.end - last.start) kept[kept.length - 1] = one;
	}
	return kept;
}

function resolve(phrase: Phrase, groups: Groups, time: TimeWords, ground: TimeGround): Read | null {
	const { meetingDate } = ground;
	if (phrase.kind === 'open') return { date: null, reason: 'open' };
	if (phrase.kind === 'after') return countedOn(phrase, groups, time, ground);
	let date: CalendarDate | null;
	if (phrase.kind === 'date') date = named(groups, time, meetingDate);
	else if (phrase.kind === 'weekday') date = nextWeekday(groups, time, meetingDate);
	else if (phrase.kind === 'day') date = dayOfMonth(groups, time, meetingDate);
	else if (phrase.kind === 'middle') date = middle(groups, time, meetingDate);
	else if (phrase.kind === 'eve') date = eve(phrase, groups, time, meetingDate);
	else if (phrase.kind === 'decade') date = decadeEnd(groups, time, meetingDate);
	else date = periodEnd(phrase, groups, time, meetingDate);
	if (!date) return null;
	if (phrase.near && yearOf(groups, meetingDate) === null && date > addMonths(meetingDate, 6)) return null;
	// A time that is over is never a deadline: it is told as it stands, without a date.
	if (date < meetingDate) return { date: null, reason: 'passed' };
	if (phrase.kind === 'day') return { date, reason: 'day_of_month' };
	return { date, reason: phrase.kind === 'end' || phrase.kind === 'eve' ? 'end_of_period' : 'named_date' };
}

function dayNumber(time: TimeWords, text: string): number {
	const digits = /\d{1,2}/.exec(text);
	if (digits) return Number(digits[0]);
	const at = position(
		time.dayWords.map(([source]) => source),
		text,
	);
	return time.dayWords[at]?.[1] ?? 0;
}

function valid(year: number, month: number, day: number): CalendarDate | null {
	const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
	const at = new Date(`${date}T00:00:00Z`);
	return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date ? null : date;
}

function yearOf(groups: Groups, meetingDate: CalendarDate): number | null {
	const own = Number(meetingDate.slice(0, 4));
	if (groups.year) return Number(groups.year);
	if (groups.shortYear) return 2000 + Number(groups.shortYear);
	if (groups.nextYear) return own + 1;
	return groups.thisYear ? own : null;
}

/** A day and a month; without a year the first such day that is not before the meeting. */
function named(groups: Groups, time: TimeWords, meetingDate: CalendarDate): CalendarDate | null {
	const month = groups.monthNumber ? Number(groups.monthNumber) : position(time.months, groups.month ?? '') + 1;
	const day = dayNumber(time, groups.day ?? '');
	if (month < 1 || day < 1) return null;
	const year = yearOf(groups, meetingDate);
	if (year !== null) return valid(year, month, day);
	const own = Number(meetingDate.slice(0, 4));
	// Four years find 29 February again, except across a century without it.
	for (let next = own; next <= own + 8; next += 1) {
		const date = valid(next, month, day);
		if (date && date >= meetingDate) return date;
	}
	return null;
}

function nextWeekday(groups: Groups, time: TimeWords, meetingDate: CalendarDate): CalendarDate | null {
	const wanted = position(time.weekdays, groups.weekday ?? '') + 1;
	if (wanted < 1) return null;
	const own = new Date(`${meetingDate}T00:00:00Z`).getUTCDay() || 7;
	const ahead = groups.next ? 7 - own + wanted : (wanted - own + 7) % 7 || 7;
	return addDays(meetingDate, ahead);
}

function dayOfMonth(groups: Groups, time: TimeWords, meetingDate: CalendarDate): CalendarDate | null {
	const day = dayNumber(time, groups.day ?? '');
	for (let ahead = groups.next ? 1 : 0; ahead < 12 && day > 0; ahead += 1) {
		const first = addMonths(`${meetingDate.slice(0, 7)}-01`, ahead);
		const date = valid(Number(first.slice(0, 4)), Number(first.slice(5, 7)), day);
		if (date && date >= meetingDate) return date;
	}
	return null;
}

/** The 15th of a month; of a year the end of June. */
function middle(groups: Groups, time: TimeWords, meetingDate: CalendarDate): CalendarDate | null {
	if (groups.month) return named({ ...groups, day: '15' }, time, meetingDate);
	return valid(yearOf(groups, meetingDate) ?? Number(meetingDate.slice(0, 4)), 6, 30);
}

/** A month in three: to the 10th, to the 20th, to its end. */
function decadeEnd(groups: Groups, time: TimeWords, meetingDate: CalendarDate): CalendarDate | null {
	const third = position(time.ordinals, groups.ordinal ?? '') + 1;
	if (third === 1 || third === 2) return named({ ...groups, day: String(third * 10) }, time, meetingDate);
	const { month, year, shortYear, thisYear, nextYear } = groups;
	return periodEnd(
		{ kind: 'end', of: 'month', say: '' },
		{ month, year, shortYear, thisYear, nextYear },
		time,
		meetingDate,
	);
}

function periodEnd(phrase: Phrase, groups: Groups, time: TimeWords, meetingDate: CalendarDate): CalendarDate | null {
	const of = (phrase.of ?? 'year') as Period;
	const year = yearOf(groups, meetingDate);
	const own = Number(meetingDate.slice(0, 4));
	const index = phrase.month ?? indexOf(groups, time);
	if (index === null) {
		if (of === 'year') return valid(year ?? own + (groups.next ? 1 : 0), 12, 31);
		return endOf(of, meetingDate, groups.next ? 1 : 0);
	}
	if (index < 1 || index > parts[of]) return null;
	const lastMonth = (12 / parts[of]) * index;
	const end = (in_: number) => endOf('month', `${in_}-${String(lastMonth).padStart(2, '0')}-01`, 0);
	if (year !== null) return end(year);
	return end(own) >= meetingDate ? end(own) : end(own + 1);
}

/** Which month, quarter or half of a year is named; null where none is. */
function indexOf(groups: Groups, time: TimeWords): number | null {
	if (groups.month) return position(time.months, groups.month) + 1;
	return groups.ordinal ? position(time.ordinals, groups.ordinal) + 1 : null;
}

/** The last day before a period; without a year the first such day that is not before the meeting. */
function eve(phrase: Phrase, groups: Groups, time: TimeWords, meetingDate: CalendarDate): CalendarDate | null {
	const of = (phrase.of ?? 'year') as Period;
	const index = phrase.month ?? indexOf(groups, time) ?? 1;
	if (index < 1 || index > parts[of]) return null;
	const month = String((12 / parts[of]) * (index - 1) + 1).padStart(2, '0');
	const before = (year: number) => addDays(`${year}-${month}-01`, -1);
	const year = yearOf(groups, meetingDate);
	if (year !== null) return before(year);
	const own = Number(meetingDate.slice(0, 4));
	return before(own) >= meetingDate ? before(own) : before(own + 1);
}
