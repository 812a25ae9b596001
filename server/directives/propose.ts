import type { z } from 'zod';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import { noteDecision } from '#server/directives/decide.ts';
import type { Touched } from '#server/directives/draft.ts';
import { checkExecutedOn, documentDatesOf } from '#server/directives/execution-date.ts';
import type { proposeInput } from '#server/directives/inputs.ts';
import { moveFor } from '#server/directives/lifecycle.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { loadDirective, saveDirective } from '#server/directives/state.ts';

/** For high issuers: the controller proposes how to end a directive; it then waits for a curator (rule 8). */
export async function proposeClosing(actor: Actor, input: z.output<typeof proposeInput>): Promise<Touched> {
	const scope = scopeFor(actor, 'directive.propose');
	return transact(async () => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, moveFor('propose', input.outcome), input.outcome);
		const executedOn = input.outcome === 'executed' ? (input.executedOn ?? state.executedOn) : null;
		if (executedOn) checkExecutedOn(executedOn, await documentDatesOf(state.finalReportId));
		await noteDecision(actor, state.id, {
			kind: 'proposal',
			outcome: input.outcome,
			basis: input.basis,
			executedOn,
			reportId: input.outcome === 'executed' ? state.finalReportId : null,
		});
		const settled = executedOn ? { executedOn, settledOn: executedOn } : {};
		const next = await saveDirective(
			actor,
			state,
			{ proposedOutcome: input.outcome, proposedById: actor.personId, ...settled },
			{ action: 'directive.propose', facts: { outcome: input.outcome } },
		);
		return { id: next.id, number: next.number, version: next.version, stage: next.stage };
	});
}
