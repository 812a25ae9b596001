import type { z } from 'zod';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import type { Touched } from '#server/directives/draft.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { loadDirective, saveDirective } from '#server/directives/state.ts';
import { filesOfReport } from '#server/evidence/facts.ts';
import { keepReportedMeasures } from '#server/indicators/measure.ts';
import { meetObligation } from '#server/obligations/meet.ts';
import { now } from '#server/platform/clock.ts';
import { addReport } from '#server/reports/add.ts';
import type { progressInput } from '#server/reports/inputs.ts';

/** The lead's staff report how the work goes: words, percent, and their own confidence. */
export async function writeProgress(
	actor: Actor,
	input: z.output<typeof progressInput>,
): Promise<Touched & { reportId: string }> {
	const scope = scopeFor(actor, 'report.write');
	return transact(async () => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'report');
		const reportId = await addReport(actor, {
			kind: 'progress',
			directiveId: state.id,
			organizationId: state.leadOrganizationId ?? '',
			text: input.text,
			percent: input.percent,
			confidence: input.confidence,
			executedOn: null,
			obligationId: input.obligationId ?? null,
			evidence: input.evidence,
		});
		if (input.obligationId) await meetObligation(state.id, input.obligationId, reportId);
		await keepReportedMeasures(actor, state.id, reportId, input.measures ?? []);
		const { percent, confidence, obligationId } = input;
		const next = await saveDirective(
			actor,
			state,
			{ percent, confidence, lastReportAt: now() },
			{
				action: 'report.write',
				facts: { reportId, percent, confidence, obligationId, ...(await filesOfReport(reportId)) },
			},
		);
		return { id: next.id, number: next.number, version: next.version, stage: next.stage, reportId };
	});
}
