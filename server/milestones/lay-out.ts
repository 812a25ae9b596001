import type { PlanStep } from '#server/countries/pack.ts';
import { addWorkingDays, shiftToWorkingDay, type WorkingCalendar } from '#server/platform/working-days.ts';

type Term = {
	/** The day from which the plan runs, `YYYY-MM-DD`: its first step is not due before. */
	from: string;
	/** The directive's deadline; null, or one that is over, leaves the plan its usual length. */
	deadline: string | null;
	/** How long such work usually takes, in calendar days. */
	usualDays: number;
};

/**
 * The dates of a typical plan's steps between a day and the deadline: each on a working day where there is one, none
 * before the one above it. A step says its place as a share of the term or in working days from its beginning.
 */
export function layOut(steps: readonly PlanStep[], term: Term, calendar: WorkingCalendar): string[] {
	const { from } = term;
	const until = term.deadline && term.deadline > from ? term.deadline : plusDays(from, term.usualDays);
	const first = earliest(shiftToWorkingDay(calendar, from, 'following'), until);
	const days = Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
	let before = first;
	return steps.map(({ at }) => {
		const wanted =
			'share' in at ? plusDays(from, Math.round(days * at.share)) : addWorkingDays(calendar, from, at.workingDays);
		const within = earliest(wanted, until);
		const worked = shiftToWorkingDay(calendar, within, 'preceding');
		before = worked > before ? worked : before;
		return before;
	});
}

function earliest(a: string, b: string): string {
	return a < b ? a : b;
}

function plusDays(date: string, days: number): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
