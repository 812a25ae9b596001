import { type SQL, sql } from 'drizzle-orm';
import { directive } from '#db/schema/directives.ts';
import { country, rules } from '#server/directives/rules.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { today } from '#server/platform/clock.ts';
import { addWorkingDays } from '#server/platform/working-days.ts';

/** Whether a road map is owed: to nobody, still within its time, past it, or met. */
export const planDuties = ['none', 'missing', 'overdue', 'met'] as const;
export type PlanDuty = (typeof planDuties)[number];

/**
 * By when the road map of a directive issued on a day is owed: for issuers of high level within so many working days,
 * but not after the deadline itself; null where none is.
 */
export function planDueOn(
	given: { issuerLevel: string; deadline: CalendarDate | null },
	issuedOn: CalendarDate,
): CalendarDate | null {
	const { levels, workingDays } = rules().planDuty;
	if (!levels.some((level) => level === given.issuerLevel)) return null;
	const due = addWorkingDays(country().calendar, issuedOn, workingDays);
	return given.deadline && given.deadline < due ? given.deadline : due;
}

/** How the duty to plan stands on a day. */
export function planDutyOf(
	state: { planDueOn: string | null; plannedAt: string | null; closedOn: string | null },
	day: CalendarDate = today(),
): PlanDuty {
	if (!state.planDueOn) return 'none';
	if (state.plannedAt) return 'met';
	if (state.closedOn) return 'none';
	return state.planDueOn < day ? 'overdue' : 'missing';
}

/** The same as a condition on directives: a road map is owed and not there; with `overdue`, its day has passed as well. */
export function planIsOwed(which: 'missing' | 'overdue'): SQL {
	const { planDueOn: due, plannedAt, closedOn } = directive;
	// The lower bound lets an index begin at what has a duty at all.
	const from = sql`${due} >= '1900-01-01'`;
	const until = which === 'overdue' ? sql`and ${due} < ${today()}` : sql``;
	return sql`(${plannedAt} is null and ${from} ${until} and ${closedOn} is null)`;
}
