/** How a milestone stands: what its keepers said, and what the calendar says beside it. */
export const milestoneStates = ['planned', 'done', 'dropped'] as const;
export type MilestoneState = (typeof milestoneStates)[number];

export const milestoneStandings = ['planned', 'due_soon', 'overdue', 'done', 'done_late', 'dropped'] as const;
export type MilestoneStanding = (typeof milestoneStandings)[number];

type Dated = { state: MilestoneState; dueOn: string; doneOn: string | null };

/** `soonUntil` is the last date that counts as near; dates are `YYYY-MM-DD`. */
export function standingOf({ state, dueOn, doneOn }: Dated, today: string, soonUntil: string): MilestoneStanding {
	if (state === 'dropped') return 'dropped';
	if (state === 'done') return doneOn && doneOn > dueOn ? 'done_late' : 'done';
	if (dueOn < today) return 'overdue';
	return dueOn <= soonUntil ? 'due_soon' : 'planned';
}

/** A road map in one line: how many are done of those not dropped, how many late, and the next one. */
export type Progress<M> = { done: number; counted: number; overdue: number; next: M | null };

export function progressOf<M extends Dated>(milestones: readonly M[], today: string): Progress<M> {
	const counted = milestones.filter(({ state }) => state !== 'dropped');
	const open = counted.filter(({ state }) => state === 'planned');
	// The earliest open one comes next, the first in order among those of one day.
	const next = open.reduce<M | null>((first, each) => (first && first.dueOn <= each.dueOn ? first : each), null);
	return {
		done: counted.length - open.length,
		counted: counted.length,
		overdue: open.filter(({ dueOn }) => dueOn < today).length,
		next,
	};
}
