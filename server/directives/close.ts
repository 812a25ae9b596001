import type { z } from 'zod';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { type Scope, scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import { noteDecision } from '#server/directives/decide.ts';
import type { Touched } from '#server/directives/draft.ts';
import { checkExecutedOn, documentDatesOf } from '#server/directives/execution-date.ts';
import type { closeInput } from '#server/directives/inputs.ts';
import { moveFor, stageAfter } from '#server/directives/lifecycle.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { type DirectiveState, loadDirective, saveDirective } from '#server/directives/state.ts';
import type { Outcome } from '#server/directives/vocabulary.ts';
import { addLink, targetOf } from '#server/links/link.ts';
import { today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';

/**
 * Takes a directive off control (rule 8). As executed it needs an accepted final report with evidence, and is
 * judged by the date on which the thing was done; the other outcomes have no such date. Whoever decides, on what
 * basis and when is kept; one that is superseded may name the directive or document that takes its place.
 */
export async function closeDirective(actor: Actor, input: z.output<typeof closeInput>): Promise<Touched> {
	const scope = scopeFor(actor, 'directive.close');
	return transact(async () => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		const move = moveFor('close', input.outcome);
		await assertMove(actor, state, move, input.outcome);
		if (input.supersededBy) await nameSuccessor(actor, scope, state, input.outcome, input.supersededBy);
		const executedOn = input.outcome === 'executed' ? (input.executedOn ?? state.executedOn ?? today()) : null;
		if (executedOn) checkExecutedOn(executedOn, await documentDatesOf(state.finalReportId));
		await noteDecision(actor, state.id, {
			kind: 'closing',
			outcome: input.outcome,
			basis: input.basis,
			executedOn,
			reportId: executedOn ? state.finalReportId : null,
		});
		const next = await saveDirective(
			actor,
			state,
			{
				stage: stageAfter(move, state.stage),
				outcome: input.outcome,
				executedOn,
				settledOn: executedOn,
				closedOn: today(),
				controlUntil: null,
				proposedOutcome: null,
				proposedById: null,
			},
			{ action: 'directive.close', facts: { outcome: input.outcome, executedOn } },
		);
		return { id: next.id, number: next.number, version: next.version, stage: next.stage };
	});
}

async function nameSuccessor(
	actor: Actor,
	scope: Scope,
	state: DirectiveState,
	outcome: Outcome,
	given: NonNullable<z.output<typeof closeInput>['supersededBy']>,
): Promise<void> {
	if (outcome !== 'superseded') throw refuse('RULE', 'successor_without_superseding', { outcome });
	const { other, document } = await targetOf(scope, state, given);
	if (other && !other.issuedAt) throw refuse('RULE', 'other_is_draft', { number: other.number });
	if (other) await addLink(actor, { kind: 'supersedes', from: other, to: state });
	else await addLink(actor, { kind: 'supersedes', from: state, document });
}
