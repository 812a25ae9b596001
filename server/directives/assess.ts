import type { z } from 'zod';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import { noteDecision } from '#server/directives/decide.ts';
import type { Touched } from '#server/directives/draft.ts';
import type { assessInput } from '#server/directives/inputs.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { loadDirective, saveDirective } from '#server/directives/state.ts';
import { now } from '#server/platform/clock.ts';

/** The controller's own finding, beside the ministry's word and never in its place. */
export async function assessDirective(actor: Actor, input: z.output<typeof assessInput>): Promise<Touched> {
	const scope = scopeFor(actor, 'directive.assess');
	return transact(async () => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'assess');
		await noteDecision(actor, state.id, { kind: 'assessment', assessment: input.assessment, note: input.note });
		const next = await saveDirective(
			actor,
			state,
			{ assessment: input.assessment, assessmentNote: input.note, assessedAt: now() },
			{ action: 'directive.assess', facts: { assessment: input.assessment } },
		);
		return { id: next.id, number: next.number, version: next.version, stage: next.stage };
	});
}
