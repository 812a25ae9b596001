import type { Actor } from '#server/access/actor.ts';
import { rules } from '#server/directives/rules.ts';
import {
	addDeadlineEntry,
	type DirectiveChange,
	type DirectiveState,
	saveDirective,
} from '#server/directives/state.ts';
import { workingDeadline } from '#server/directives/working-deadline.ts';
import { today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';

type Move = { deadline: string; phrase: string | null; reason: string };
type Told = { action: string; facts?: Record<string, unknown> };

/** How often a deadline was moved beside how often it may be (rule 6), and what happens beyond. */
export function limitOf(state: Pick<DirectiveState, 'deadlineMoves'>) {
	const { count, enforcement } = rules().extensionLimit;
	return { moves: state.deadlineMoves, count, enforcement, reached: state.deadlineMoves >= count };
}

/**
 * Moves a deadline through the ledger (rule 5): the one way in which the deadline of an issued directive changes. The
 * date goes to a working day as the country wants it, the original date stays, the moves are counted, and a deadline
 * already missed stays marked as missed. Throws RULE when the date is past or the same, when a part would be due
 * after it, and, where the limit of moves blocks, when it is reached.
 */
export async function moveInLedger(
	actor: Actor,
	state: DirectiveState,
	move: Move,
	told: Told,
	alongside: DirectiveChange = {},
): Promise<DirectiveState> {
	const deadline = workingDeadline(move.deadline, today());
	checkDeadline(state, deadline);
	await addDeadlineEntry(actor, state.id, { ...move, deadline, standing: false });
	const facts = { from: state.deadline, to: deadline, ...(deadline === move.deadline ? {} : { given: move.deadline }) };
	return saveDirective(
		actor,
		state,
		{
			deadline,
			standing: false,
			originalDeadline: state.originalDeadline ?? deadline,
			deadlineMoves: state.deadline ? state.deadlineMoves + 1 : state.deadlineMoves,
			...alongside,
		},
		{ action: told.action, facts: { ...told.facts, ...facts } },
	);
}

function checkDeadline(state: DirectiveState, deadline: string): void {
	if (deadline === state.deadline) throw refuse('RULE', 'deadline_unchanged', { deadline });
	if (deadline < today()) throw refuse('RULE', 'deadline_in_past', { deadline });
	const part = state.assignments.find((each) => each.dueOn && each.dueOn > deadline);
	if (part) throw refuse('RULE', 'part_due_after_deadline', { dueOn: part.dueOn, deadline });
	const limit = limitOf(state);
	if (state.deadline && limit.reached && limit.enforcement === 'block') {
		throw refuse('RULE', 'deadline_moves_exhausted', { count: limit.count });
	}
}
