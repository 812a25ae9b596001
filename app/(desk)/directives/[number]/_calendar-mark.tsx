import { ScheduleMark } from '#app/(desk)/_marks/tags.tsx';
import { today } from '#server/platform/clock.ts';
import { daysBetween } from '#server/platform/dates.ts';
import type { Told } from './_told.ts';

/** What the calendar says today: by how many days it is late, or how many are left. */
export function CalendarMark({ t, directive }: Omit<Told, 'locale'>) {
	const { schedule, deadline, daysLate } = directive;
	const days = schedule === 'due_soon' && deadline ? daysBetween(today(), deadline) : daysLate;
	return <ScheduleMark t={t} schedule={schedule} days={days} />;
}
