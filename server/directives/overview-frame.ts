import type { Overview, ScheduleCounts } from '#server/directives/overview-outputs.ts';
import { country } from '#server/directives/rules.ts';
import type { Schedule } from '#server/directives/schedule.ts';
import { allOrganizations } from '#server/organizations/find.ts';
import { nameOf } from '#server/organizations/names.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import type { Instant } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import type { Locale } from '#server/platform/language.ts';

// What the overview of now and the overview of a past day have in common.

/** How many days of deadlines the overview looks ahead, today included. */
const daysAhead = 28;
/** What changed in so many days counts as recent. */
const recentDays = 7;
/** How many rows each of the short lists shows. */
export const shortListLength = 5;
export const changesLength = 8;

/** Days and limits that both ways of making the overview share. */
export function framed(day: CalendarDate, instant: Instant) {
	return {
		day,
		weekTo: addDays(day, 6),
		deadlinesTo: addDays(day, daysAhead - 1),
		silentAfterDays: country().rules.silentAfterDays,
		changedSince: new Date(Date.parse(instant) - recentDays * 86_400_000).toISOString(),
	};
}

export function noCounts(): ScheduleCounts {
	return { onControl: 0, overdue: 0, due_soon: 0, on_time: 0, no_deadline: 0, done_on_time: 0, done_late: 0 };
}

/** Adds directives of one schedule to counts. A closed one without a deadline was neither in time nor late. */
export function addTo(counts: ScheduleCounts, schedule: Schedule, running: boolean, count: number): void {
	if (running) counts.onControl += count;
	if (running || schedule !== 'no_deadline') counts[schedule] += count;
}

/** The rows of the matrix, the organization with most overdue first, then the one with most to do. */
export async function matrixOf(
	locale: Locale,
	counts: ReadonlyMap<string, ScheduleCounts>,
): Promise<Overview['matrix']> {
	const organizations = await allOrganizations();
	return organizations
		.flatMap((row) => {
			const found = counts.get(row.id);
			return found ? [{ organization: nameOf(locale, row), counts: found }] : [];
		})
		.sort((a, b) => b.counts.overdue - a.counts.overdue || b.counts.onControl - a.counts.onControl);
}

/** Open directives due up to a day, that day included. */
export function dueUntil(deadlines: Overview['deadlines'], last: CalendarDate): number {
	return deadlines.filter(({ date }) => date <= last).reduce((sum, { count }) => sum + count, 0);
}
