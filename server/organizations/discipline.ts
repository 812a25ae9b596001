import { isClosed, isDraft } from '#server/directives/lifecycle.ts';
import type { Stage } from '#server/directives/vocabulary.ts';

/**
 * Executive discipline, rule 14 of the domain:
 * `100 − (late + not executed) / (total − still running in time) × 100`.
 * This file is the only place where it is counted; pages and documents that show it explain it with `DisciplineCounts`.
 */

/** How a directive may count in the formula. */
export const punctualities = ['in_time', 'late', 'not_executed', 'running'] as const;
export type Punctuality = (typeof punctualities)[number];

/** Where one directive stands for the formula. `left_out` ones (superseded, drafts) count nowhere. */
export type Standing = Punctuality | 'left_out';

export type DisciplineCounts = {
	/** All directives that count: everything but the ones left out. */
	total: number;
	late: number;
	notExecuted: number;
	/** Open, with a deadline still ahead (or none) that was never missed. */
	runningInTime: number;
};

/** What `standingOf` needs to know; dates are `YYYY-MM-DD`. */
export type DisciplineFacts = {
	stage: Stage;
	outcome: string | null;
	/** What the calendar says of it: the computed schedule. */
	schedule: string;
	/** The day on which a deadline was first found missed; it stays for good (rule 5). */
	breachedOn: string | null;
	/** The day on which the thing was really done, once known (rule 7). */
	settledOn: string | null;
};

export const noCounts: DisciplineCounts = { total: 0, late: 0, notExecuted: 0, runningInTime: 0 };

/**
 * The standing of one directive. A deadline once missed makes it late whatever extension followed (rule 5),
 * unless the thing was really done before the miss and only reported after it (rule 7).
 */
export function standingOf(directive: DisciplineFacts): Standing {
	const { stage, outcome, schedule, breachedOn, settledOn } = directive;
	if (isDraft(stage) || outcome === 'superseded') return 'left_out';
	if (outcome === 'not_executed') return 'not_executed';
	const missed = breachedOn !== null && (settledOn === null || settledOn >= breachedOn);
	if (missed || schedule === 'overdue' || schedule === 'done_late') return 'late';
	return isClosed(stage) ? 'in_time' : 'running';
}

/** The counts with one more directive in them. */
export function withStanding(counts: DisciplineCounts, standing: Standing): DisciplineCounts {
	if (standing === 'left_out') return counts;
	return {
		total: counts.total + 1,
		late: counts.late + (standing === 'late' ? 1 : 0),
		notExecuted: counts.notExecuted + (standing === 'not_executed' ? 1 : 0),
		runningInTime: counts.runningInTime + (standing === 'running' ? 1 : 0),
	};
}

/**
 * Executive discipline in per cent, 0…100, unrounded; null ("n/a") when nothing has come due.
 */
export function executiveDiscipline({ total, late, notExecuted, runningInTime }: DisciplineCounts): number | null {
	const due = total - runningInTime;
	if (due <= 0) return null;
	return 100 - ((late + notExecuted) / due) * 100;
}
