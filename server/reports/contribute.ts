import type { z } from 'zod';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import type { Touched } from '#server/directives/draft.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { loadDirective, saveDirective } from '#server/directives/state.ts';
import { filesOfReport } from '#server/evidence/facts.ts';
import { addReport } from '#server/reports/add.ts';
import type { contributeInput } from '#server/reports/inputs.ts';
import { partFor, withContribution } from '#server/reports/part.ts';

/**
 * A co-executor's coordinator submits its contribution to the lead (rule 9): once, and again whenever the lead asks.
 * Throws RULE when the person speaks for several co-executors and does not say for which.
 */
export async function contribute(
	actor: Actor,
	input: z.output<typeof contributeInput>,
): Promise<Touched & { reportId: string }> {
	const scope = scopeFor(actor, 'report.contribute');
	return transact(async () => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'contribute');
		const { organizationId } = await partFor(actor, state, 'contribute', input.organization ?? null);
		const reportId = await addReport(actor, {
			kind: 'contribution',
			directiveId: state.id,
			organizationId,
			text: input.text,
			percent: null,
			confidence: null,
			executedOn: null,
			evidence: input.evidence,
		});
		const next = await saveDirective(
			actor,
			state,
			{ assignments: withContribution(state, organizationId, 'submitted') },
			{ action: 'report.contribute', facts: { organizationId, reportId, ...(await filesOfReport(reportId)) } },
		);
		return { id: next.id, number: next.number, version: next.version, stage: next.stage, reportId };
	});
}
