import { country } from '#server/directives/rules.ts';
import { shiftToWorkingDay } from '#server/platform/working-days.ts';

/**
 * A deadline as it will stand: one on a non-working day goes where the country's rule sends it (rule 13). Where the
 * working day before lies earlier than a deadline may (`notBefore`), the date stays as it was given.
 */
export function workingDeadline(date: string, notBefore: string | null): string {
	const { calendar, rules } = country();
	const shifted = shiftToWorkingDay(calendar, date, rules.deadlineShift);
	return notBefore && shifted < notBefore ? date : shifted;
}
