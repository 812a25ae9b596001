import { ScheduleMark } from '#app/(desk)/_marks/tags.tsx';
import { daysBetween } from '#server/platform/dates.ts';
import type { Told } from './_told.ts';

/** What the calendar says, today or on the past day that is told: by how many days it is late, or how many are left. */
export function CalendarMark({ t, directive }: Omit<Told, 'locale'>) {
	const { schedule, deadline, daysLate, day } = directive;
	const days = schedule === 'due_soon' && deadline ? daysBetween(day, deadline) : daysLate;
	return <ScheduleMark t={t} schedule={schedule} days={days} />;
}
