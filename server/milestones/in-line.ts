import { planDutyOf } from '#server/milestones/plan-duty.ts';
import { progressOf } from '#server/milestones/standing.ts';
import type { Milestone } from '#server/milestones/state.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { daysBetween, formatDate } from '#server/platform/dates.ts';
import { type Locale, translator } from '#server/platform/language.ts';

type Planned = { planDueOn: string | null; plannedAt: string | null; closedOn: string | null };

/**
 * A road map in one line, as of a day: "road map: 3 of 7 done, next “Pilot begun” on 1 Dec 2026", or that one is owed
 * and not there; empty where there is nothing to say.
 */
export function roadMapInLine(
	locale: Locale,
	state: Planned,
	milestones: readonly Milestone[],
	day: CalendarDate,
): string {
	const t = translator(locale);
	const { done, counted, overdue, next } = progressOf(milestones, day);
	if (counted > 0) {
		const said = [t('roadMap.line.done', { done, counted })];
		if (next) said.push(t('roadMap.line.next', { title: next.title, date: formatDate(locale, next.dueOn) }));
		if (next && next.moves > 0) said.push(movedText(locale, next));
		if (overdue > 0) said.push(t('roadMap.line.overdue', { count: overdue }));
		return said.join(', ');
	}
	const duty = planDutyOf(state, day);
	if (duty !== 'missing' && duty !== 'overdue') return '';
	return t(duty === 'overdue' ? 'roadMap.line.unmet' : 'roadMap.line.missing', {
		date: formatDate(locale, state.planDueOn ?? day),
	});
}

function movedText(locale: Locale, { originalDueOn, dueOn, moves }: Milestone): string {
	const days = daysBetween(originalDueOn, dueOn);
	return translator(locale)('marks.deadline.moved', {
		original: formatDate(locale, originalDueOn),
		times: moves,
		days: Math.abs(days),
		sign: days < 0 ? '−' : '+',
	});
}
