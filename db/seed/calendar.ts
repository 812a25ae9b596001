import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { endOf } from '#server/platform/clock.ts';

const dayLength = 86_400_000;

/** Whole days and instants as numbers: a load-test government has millions of them. */
export type Days = {
	today: number;
	/** The instant that many minutes after the offices open (nine in the morning) on a day, in milliseconds. */
	atWork(day: number, minute: number): number;
	/** The first minute of a day, in milliseconds. */
	midnight(day: number): number;
};

export function dayOf(date: CalendarDate): number {
	return Date.parse(`${date}T00:00:00.000Z`) / dayLength;
}

const written = new Map<number, CalendarDate>();

export function dateOfDay(day: number): CalendarDate {
	let date = written.get(day);
	if (!date) {
		date = new Date(day * dayLength).toISOString().slice(0, 10);
		written.set(day, date);
	}
	return date;
}

/** The day itself, or the Monday after a weekend. */
export function workday(day: number): number {
	// Day 0 was a Thursday.
	const weekday = (((day + 3) % 7) + 7) % 7;
	return weekday < 5 ? day : day + 7 - weekday;
}

/** Days of a government, in the offset from UTC that it has today. */
export function daysUntil(today: CalendarDate): Days {
	const offset = Date.parse(`${today}T23:59:59.999Z`) - Date.parse(endOf(today));
	return {
		today: dayOf(today),
		atWork: (day, minute) => day * dayLength - offset + (9 * 60 + minute) * 60_000,
		midnight: (day) => day * dayLength - offset + 60_000,
	};
}
