import type { TermMeaning } from '#server/capture/learned.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { daysBetween } from '#server/platform/dates.ts';
import { type WorkingCalendar, workingDaysBetween } from '#server/platform/working-days.ts';

/**
 * What a phrase of time may mean, from the dates that people gave it at meetings: only what every example bears out,
 * the likeliest first. One example bears all three out, several soon only one; none when they agree in nothing.
 */
export function meaningsOf(
	examples: readonly { meetingDate: CalendarDate; deadline: CalendarDate | null }[],
	calendar: WorkingCalendar,
): TermMeaning[] {
	const dated = examples.flatMap(({ meetingDate, deadline }) =>
		deadline !== null && deadline >= meetingDate ? [{ meetingDate, deadline }] : [],
	);
	const [first] = dated;
	if (!first) return [];
	const possible: TermMeaning[] = [
		{ kind: 'day_of_year', month: Number(first.deadline.slice(5, 7)), day: Number(first.deadline.slice(8, 10)) },
		{ kind: 'days', count: daysBetween(first.meetingDate, first.deadline) },
		{ kind: 'working_days', count: workingDaysBetween(calendar, first.meetingDate, first.deadline) },
	];
	return possible.filter((meaning) =>
		dated.every(({ meetingDate, deadline }) => {
			if (meaning.kind === 'days') return daysBetween(meetingDate, deadline) === meaning.count;
			if (meaning.kind === 'working_days') return workingDaysBetween(calendar, meetingDate, deadline) === meaning.count;
			return Number(deadline.slice(5, 7)) === meaning.month && Number(deadline.slice(8, 10)) === meaning.day;
		}),
	);
}
