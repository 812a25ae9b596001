import type { z } from 'zod';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import { noteDecision } from '#server/directives/decide.ts';
import type { Touched } from '#server/directives/draft.ts';
import type { keepOnControlInput } from '#server/directives/inputs.ts';
import { stageAfter } from '#server/directives/lifecycle.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { loadDirective, saveDirective } from '#server/directives/state.ts';
import { today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';

/** Leaves an executed directive under additional control until a date of its own, to see that the effect lasts. */
export async function keepOnControl(actor: Actor, input: z.output<typeof keepOnControlInput>): Promise<Touched> {
	const scope = scopeFor(actor, 'directive.keep-on-control');
	return transact(async () => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'keep_on_control');
		if (input.until <= today()) throw refuse('RULE', 'control_date_past', { until: input.until });
		await noteDecision(actor, state.id, {
			kind: 'additional_control',
			note: input.note,
			reportId: state.finalReportId,
			executedOn: state.executedOn,
		});
		const next = await saveDirective(
			actor,
			state,
			{ stage: stageAfter('keep_on_control', state.stage), controlUntil: input.until },
			{ action: 'directive.keep-on-control', facts: { until: input.until } },
		);
		return { id: next.id, number: next.number, version: next.version, stage: next.stage };
	});
}
