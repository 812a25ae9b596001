import type { Period } from '#server/capture/grammar.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { addDays } from '#server/platform/dates.ts';

/** The same day so many months later; the last day of the month where there is no such day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
	const year = Number(date.slice(0, 4));
	const month = Number(date.slice(5, 7)) - 1 + months;
	const day = Number(date.slice(8, 10));
	const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
	return new Date(Date.UTC(year, month, Math.min(day, last))).toISOString().slice(0, 10);
}

/** How many of a period make a year; weeks make none. */
export const parts: Record<Period, number> = { week: 0, month: 12, quarter: 4, half: 2, year: 1 };

const months: Record<Exclude<Period, 'week'>, number> = { month: 1, quarter: 3, half: 6, year: 12 };

/**
 * The last day of the period in which a date lies, or of one so many periods later. A week ends on Friday, as
 * offices mean it; asked on a weekend, on that Sunday.
 */
export function endOf(period: Period, date: CalendarDate, later: number): CalendarDate {
	if (period === 'week') {
		const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
		return addDays(date, (weekday > 5 && later === 0 ? 7 : 5) - weekday + 7 * later);
	}
	const size = months[period];
	const first = Math.floor((Number(date.slice(5, 7)) - 1) / size) * size;
	const year = Number(date.slice(0, 4));
	return new Date(Date.UTC(year, first + size * (later + 1), 0)).toISOString().slice(0, 10);
}
