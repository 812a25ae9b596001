import type { CalendarDate } from '#server/platform/calendar-date.ts';

/** What decides whether a day is worked. Later lists win: a day listed as worked is worked, holiday or not. */
export type WorkingCalendar = {
	/** Days of the week that are free, 1 = Monday … 7 = Sunday. */
	weekend: readonly number[];
	holidays: readonly { date: CalendarDate }[];
	daysOff: readonly { date: CalendarDate }[];
	workingDays: readonly { date: CalendarDate }[];
};

/** Where a date on a non-working day goes: it stays, or moves to the working day before or after. */
export type ShiftRule = 'keep' | 'preceding' | 'following';

type Days = { weekend: ReadonlySet<number>; free: ReadonlySet<CalendarDate>; worked: ReadonlySet<CalendarDate> };

const read = new WeakMap<WorkingCalendar, Days>();

/** Lists become sets once per calendar: lists of deadlines ask for thousands of days. */
function daysOf(calendar: WorkingCalendar): Days {
	let days = read.get(calendar);
	if (!days) {
		days = {
			weekend: new Set(calendar.weekend),
			free: new Set([...calendar.holidays, ...calendar.daysOff].map((day) => day.date)),
			worked: new Set(calendar.workingDays.map((day) => day.date)),
		};
		read.set(calendar, days);
	}
	return days;
}

const millisecondsADay = 86_400_000;
/** More free days than this in a row mean a calendar without working days. */
const longestRest = 366;

/** Days since 1970-01-01; throws a RangeError for what is not a date `YYYY-MM-DD`. */
function dayNumber(date: CalendarDate): number {
	const at = Date.parse(`${date}T00:00:00.000Z`);
	// Date.parse reads 30 February as 2 March.
	if (Number.isNaN(at) || dateOfDay(at / millisecondsADay) !== date)
		throw new RangeError(`Not a calendar date: ${date}`);
	return at / millisecondsADay;
}

function dateOfDay(day: number): CalendarDate {
	return new Date(day * millisecondsADay).toISOString().slice(0, 10);
}

/** 1 = Monday … 7 = Sunday. 1970-01-01 was a Thursday. */
function weekday(day: number): number {
	return ((((day + 3) % 7) + 7) % 7) + 1;
}

function isWorked(days: Days, day: number): boolean {
	const date = dateOfDay(day);
	if (days.worked.has(date)) return true;
	return !days.free.has(date) && !days.weekend.has(weekday(day));
}

/** Whether people work on this date. */
export function isWorkingDay(calendar: WorkingCalendar, date: CalendarDate): boolean {
	return isWorked(daysOf(calendar), dayNumber(date));
}

/** The nearest working day strictly after (step 1) or before (step −1) a day. */
function nextWorked(days: Days, from: number, step: 1 | -1): number {
	for (let day = from + step; Math.abs(day - from) <= longestRest; day += step) {
		if (isWorked(days, day)) return day;
	}
	throw new RangeError(`No working day within a year of ${dateOfDay(from)}`);
}

/**
 * The date so many working days after a date; the date itself is not counted ("within 10 working days of receipt").
 * Negative counts go back, zero returns the date as it is, working day or not. `count` is whole.
 */
export function addWorkingDays(calendar: WorkingCalendar, date: CalendarDate, count: number): CalendarDate {
	if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of days: ${count}`);
	const days = daysOf(calendar);
	let day = dayNumber(date);
	for (let left = Math.abs(count); left > 0; left -= 1) day = nextWorked(days, day, count < 0 ? -1 : 1);
	return dateOfDay(day);
}

/**
 * Working days after `from` up to and including `to`; negative when `to` lies before `from`.
 * So `workingDaysBetween(c, d, addWorkingDays(c, d, n))` is n.
 */
export function workingDaysBetween(calendar: WorkingCalendar, from: CalendarDate, to: CalendarDate): number {
	const days = daysOf(calendar);
	const start = dayNumber(from);
	const end = dayNumber(to);
	const step = end < start ? -1 : 1;
	let count = 0;
	for (let day = start; day !== end; ) {
		day += step;
		if (isWorked(days, day)) count += step;
	}
	return count;
}

/** A date moved off a non-working day as the rule says; a working day never moves. */
export function shiftToWorkingDay(calendar: WorkingCalendar, date: CalendarDate, rule: ShiftRule): CalendarDate {
	const days = daysOf(calendar);
	const day = dayNumber(date);
	if (rule === 'keep' || isWorked(days, day)) return date;
	return dateOfDay(nextWorked(days, day, rule === 'following' ? 1 : -1));
}
