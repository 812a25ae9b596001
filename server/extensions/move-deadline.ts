import type { z } from 'zod';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import type { Touched } from '#server/directives/draft.ts';
import type { moveDeadlineInput } from '#server/directives/inputs.ts';
import { country } from '#server/directives/rules.ts';
import { addDeadlineEntry, assertMove, assertVersion, loadDirective, saveDirective } from '#server/directives/state.ts';
import { today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';

/**
 * Moves a deadline through the ledger (rule 5), by whoever decides for the issuer's level (rule 6). A deadline
 * already missed stays marked as missed. Throws RULE when the new date is past, the same, or, where the country
 * blocks rather than warns, when the limit of moves is reached.
 */
export async function moveDeadline(actor: Actor, input: z.output<typeof moveDeadlineInput>): Promise<Touched> {
	const scope = scopeFor(actor, 'deadline.move');
	return transact(async () => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'move_deadline');
		if (input.deadline === state.deadline) throw refuse('RULE', 'deadline_unchanged', { deadline: input.deadline });
		if (input.deadline < today()) throw refuse('RULE', 'deadline_in_past', { deadline: input.deadline });
		const part = state.assignments.find((each) => each.dueOn && each.dueOn > input.deadline);
		if (part) throw refuse('RULE', 'part_due_after_deadline', { dueOn: part.dueOn, deadline: input.deadline });
		const limit = country().rules.extensionLimit;
		if (limit.enforcement === 'block' && state.deadlineMoves >= limit.count) {
			throw refuse('RULE', 'deadline_moves_exhausted', { count: limit.count });
		}
		await addDeadlineEntry(actor, state.id, {
			deadline: input.deadline,
			standing: false,
			phrase: input.phrase || null,
			reason: input.reason,
		});
		const next = await saveDirective(
			actor,
			state,
			{
				deadline: input.deadline,
				standing: false,
				originalDeadline: state.originalDeadline ?? input.deadline,
				deadlineMoves: state.deadline ? state.deadlineMoves + 1 : state.deadlineMoves,
			},
			{ action: 'deadline.move', facts: { from: state.deadline, to: input.deadline } },
		);
		return { id: next.id, number: next.number, version: next.version, stage: next.stage };
	});
}
