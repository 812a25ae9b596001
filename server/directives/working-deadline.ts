import { country, rules } from '#server/directives/rules.ts';
import { today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import type { Locale } from '#server/platform/language.ts';
import { addWorkingDays, shiftToWorkingDay } from '#server/platform/working-days.ts';

/**
 * A deadline as it will stand: one on a non-working day goes where the country's rule sends it (rule 13). Where the
 * working day before lies earlier than a deadline may (`notBefore`), the date stays as it was given.
 */
export function workingDeadline(date: string, notBefore: string | null): string {
	const { calendar, rules } = country();
	const shifted = shiftToWorkingDay(calendar, date, rules.deadlineShift);
	return notBefore && shifted < notBefore ? date : shifted;
}

/**
 * The deadline that a mark of urgency gives where no date was: so many working days after the meeting, or after today
 * for a resolution, with the mark's name as the phrase it comes from (rule 3). Null for a mark without a rule.
 */
export function urgentDeadline(
	urgency: string,
	language: Locale,
	heldOn: string | null,
): { deadline: string; phrase: string } | null {
	const mark = rules().urgencyMarks.find(({ code }) => code === urgency);
	if (!mark) return null;
	return {
		deadline: addWorkingDays(country().calendar, heldOn ?? today(), mark.workingDays),
		phrase: mark.name[language],
	};
}

/** The deadline that a draft will have: its own, else the one that its mark of urgency gives; null for none. */
export function deadlineToCome(
	{ deadline, urgency, standing, language }: { deadline: string; urgency: string; standing: boolean; language: Locale },
	heldOn: string | null,
): string | null {
	if (deadline || standing || !urgency) return deadline || null;
	return urgentDeadline(urgency, language, heldOn)?.deadline ?? null;
}

/** Marks of urgency come from the country's list. */
export function checkUrgency(urgency: string | null | undefined): void {
	if (urgency && !rules().urgencyMarks.some(({ code }) => code === urgency)) {
		throw refuse('RULE', 'urgency_unknown', { urgency });
	}
}
