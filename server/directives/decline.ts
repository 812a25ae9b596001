import type { z } from 'zod';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import { noteDecision } from '#server/directives/decide.ts';
import type { Touched } from '#server/directives/draft.ts';
import type { declineInput } from '#server/directives/inputs.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { loadDirective, saveDirective } from '#server/directives/state.ts';

/** The curator refuses a proposal, saying why; the directive stays where it is and the controller goes on. */
export async function declineProposal(actor: Actor, input: z.output<typeof declineInput>): Promise<Touched> {
	const scope = scopeFor(actor, 'directive.decline');
	return transact(async () => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'decline');
		await noteDecision(actor, state.id, { kind: 'refusal', outcome: state.proposedOutcome, note: input.note });
		const next = await saveDirective(
			actor,
			state,
			{ proposedOutcome: null, proposedById: null },
			{ action: 'directive.decline', facts: { outcome: state.proposedOutcome } },
		);
		return { id: next.id, number: next.number, version: next.version, stage: next.stage };
	});
}
