import type { Deadline, Groups, Read, TimeGround } from '#server/capture/deadline.ts';
import type { Span } from '#server/capture/folded.ts';
import type { Phrase, TimeWords, Unit } from '#server/capture/grammar.ts';
import { regex } from '#server/capture/patterns.ts';
import { addMonths, parts } from '#server/capture/periods.ts';
import { position, timePatterns } from '#server/capture/time-patterns.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { addDays } from '#server/platform/dates.ts';
import { addWorkingDays, type WorkingCalendar } from '#server/platform/working-days.ts';

/*
 * Terms that are counted: on from the meeting or from an event, or back from a time.
 */

/** So many units after the meeting, or after the event that the words name. */
export function countedOn(phrase: Phrase, groups: Groups, time: TimeWords, ground: TimeGround): Read | null {
	const span = lengthOf(phrase, groups, time);
	if (!span) return null;
	let from: CalendarDate | null = ground.meetingDate;
	const elsewhere = groups.anchor && !regex(`^(?:${time.ownEvents})`, 'u').test(groups.anchor);
	if (elsewhere) from = eventOf(groups.anchor ?? '', time, ground);
	if (!from) return { date: null, reason: 'event_unknown' };
	const date = later(from, span.count, span.unit, ground.calendar);
	if (date < ground.meetingDate) return { date: null, reason: 'passed' };
	return { date, reason: elsewhere ? 'counted_from_event' : 'counted' };
}

type Length = { count: number; unit: Unit };

function lengthOf(phrase: Phrase, groups: Groups, time: TimeWords): Length | null {
	const count = groups.number ? numberOf(time, groups.number) : 1;
	const unit = groups.unit
		? ((Object.keys(time.units) as Unit[]).find((key) => position([time.units[key]], groups.unit ?? '') === 0) ?? null)
		: (phrase.of ?? null);
	return unit && count >= 1 && count <= 1500 ? { count, unit } : null;
}

/**
 * So many units before the time that stands beside them. What is counted back from an event that no calendar knows
 * ("two weeks before the next meeting") has no date; null where nothing says that it is a deadline at all.
 */
export function countedBack(
	phrase: Phrase,
	groups: Groups,
	time: TimeWords,
	ground: TimeGround,
	stands: Span,
	target: Deadline | null,
): Deadline | null {
	const span = lengthOf(phrase, groups, time);
	if (!span || (!target && !phrase.untold)) return null;
	const whole = {
		start: Math.min(stands.start, target?.start ?? stands.start),
		end: Math.max(stands.end, target?.end ?? stands.end),
		weak: false,
	};
	if (!target?.date) return { ...whole, date: null, reason: target?.reason === 'passed' ? 'passed' : 'event_unknown' };
	const date = later(target.date, -span.count, span.unit, ground.calendar);
	return date < ground.meetingDate ? { ...whole, date: null, reason: 'passed' } : { ...whole, date, reason: 'counted' };
}

/** Where the words beside a deed say that it makes no document of the meeting ("approval of the law"): all of them. */
export function ofOthers(low: string, stands: Span, within: Span, anchor: string, time: TimeWords): Span | null {
	const { deeds, side } = time.others;
	if (!regex(`^(?:${deeds})`).test(anchor)) return null;
	const said = timePatterns(time).others.exec(
		side === 'after'
			? low.slice(stands.end, Math.min(within.end, stands.end + 90))
			: low.slice(Math.max(within.start, stands.start - 60), stands.start),
	)?.[0];
	if (said === undefined) return null;
	return side === 'after'
		? { start: stands.start, end: stands.end + said.length }
		: { start: stands.start - said.length, end: stands.end };
}

function eventOf(anchor: string, time: TimeWords, ground: TimeGround): CalendarDate | null {
	const stem = time.events.find((event) => regex(event, 'u').test(anchor));
	return stem && ground.eventDate ? ground.eventDate(regex(stem, 'u')) : null;
}

/** The day that lies so many units later, or earlier where they are negative. */
function later(from: CalendarDate, count: number, unit: Unit, calendar: WorkingCalendar): CalendarDate {
	switch (unit) {
		case 'working_day':
			return addWorkingDays(calendar, from, count);
		case 'hour':
			return addDays(from, Math.sign(count) * Math.ceil(Math.abs(count) / 24));
		case 'day':
			return addDays(from, count);
		case 'week':
			return addDays(from, count * 7);
		default:
			return addMonths(from, count * (unit === 'month' ? 1 : 12 / parts[unit]));
	}
}

/** "10", "10 (ten)", "twenty-five", «двадцати пяти», «он бес». */
function numberOf(time: TimeWords, text: string): number {
	const digits = /^\d+/.exec(text);
	if (digits) return Number(digits[0]);
	const spoken = text.replace(/\s*\(.*$/u, '').trim();
	const value = (word: string) => time.numbers.find(([source]) => regex(`^(?:${source})$`, 'u').test(word))?.[1];
	const whole = value(spoken);
	if (whole !== undefined) return whole;
	return spoken.split(/[\s-]+/u).reduce((sum, word) => sum + (value(word) ?? 0), 0);
}
