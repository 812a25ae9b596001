/** What the calendar says of a directive. Computed from dates whenever asked, never stored. */
export const schedules = ['no_deadline', 'on_time', 'due_soon', 'overdue', 'done_on_time', 'done_late'] as const;
export type Schedule = (typeof schedules)[number];

export type Dates = {
	/** `YYYY-MM-DD`; null for a standing directive or a draft without one. */
	deadline: string | null;
	/** The date the work was done: claimed while under review, confirmed at closing. */
	settledOn: string | null;
	closedOn: string | null;
};

/**
 * Rule 3 of the three statuses. A closed directive is judged by the date on which the thing was done
 * (`settledOn`), else by the date of closing; one under review whose work was done in time does not turn
 * overdue while the reviewer reads. `dueSoonDays` is in calendar days.
 */
export function scheduleOf(dates: Dates, today: string, dueSoonDays: number): Schedule {
	const { deadline, settledOn, closedOn } = dates;
	if (!deadline) return 'no_deadline';
	if (closedOn) return (settledOn ?? closedOn) <= deadline ? 'done_on_time' : 'done_late';
	if (settledOn && settledOn <= deadline) return 'on_time';
	if (today > deadline) return 'overdue';
	return deadline <= plusDays(today, dueSoonDays) ? 'due_soon' : 'on_time';
}

/** The first day on which a deadline counts as missed, if it is missed by `today`; else null (rule 5). */
export function breachOf(dates: Dates, today: string): string | null {
	const { deadline, settledOn, closedOn } = dates;
	if (!deadline) return null;
	const judged = settledOn ?? closedOn ?? today;
	return judged > deadline ? plusDays(deadline, 1) : null;
}

/** How many days late, for a sentence such as "12 days late"; 0 when it is not. */
export function daysLate(dates: Dates, today: string): number {
	if (!dates.deadline) return 0;
	const judged = dates.settledOn ?? dates.closedOn ?? today;
	return Math.max(0, Math.round((Date.parse(judged) - Date.parse(dates.deadline)) / 86_400_000));
}

function plusDays(date: string, days: number): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
