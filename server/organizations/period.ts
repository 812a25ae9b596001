import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { addDays } from '#server/platform/dates.ts';

/** Both days belong to the period. */
export type Period = { from: CalendarDate; to: CalendarDate };

export const periodNames = ['year', 'twelve_months', 'quarter'] as const;
export type PeriodName = (typeof periodNames)[number];

export const steps = ['month', 'quarter'] as const;
export type Step = (typeof steps)[number];

/** The dates of a named period around `day`: its calendar year, its quarter, or the twelve months that end with it. */
export function periodOf(name: PeriodName, day: CalendarDate): Period {
	switch (name) {
		case 'year':
			return { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` };
		case 'quarter':
			return stepOf('quarter', day);
		case 'twelve_months':
			return { from: addDays(sameDayIn(day, -12), 1), to: day };
	}
}

/** The calendar month or quarter in which a day lies. */
export function stepOf(step: Step, day: CalendarDate): Period {
	const month = Number(day.slice(5, 7));
	const months = step === 'month' ? 1 : 3;
	const from = `${day.slice(0, 4)}-${twoDigits(month - ((month - 1) % months))}-01`;
	return { from, to: addDays(sameDayIn(from, months), -1) };
}

/** So many whole months or quarters, oldest first, the last being the one in which `day` lies. */
export function stepsUntil(step: Step, day: CalendarDate, count: number): Period[] {
	const last = stepOf(step, day).from;
	const months = step === 'month' ? 1 : 3;
	return Array.from({ length: count }, (_, place) => stepOf(step, sameDayIn(last, (place - count + 1) * months)));
}

/** The same day so many months later (earlier when negative), or the last day of a shorter month. */
function sameDayIn(date: CalendarDate, months: number): CalendarDate {
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	const first = new Date(Date.UTC(year, month - 1 + months, 1));
	const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
	return `${first.toISOString().slice(0, 8)}${twoDigits(Math.min(day, length))}`;
}

function twoDigits(value: number): string {
	return String(value).padStart(2, '0');
}
