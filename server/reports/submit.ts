import type { z } from 'zod';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import type { Touched } from '#server/directives/draft.ts';
import { checkExecutedOn } from '#server/directives/execution-date.ts';
import { stageAfter } from '#server/directives/lifecycle.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { loadDirective, saveDirective } from '#server/directives/state.ts';
import { filesOfReport } from '#server/evidence/facts.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { addReport } from '#server/reports/add.ts';
import { keptContributions } from '#server/reports/contributions.ts';
import type { submitInput } from '#server/reports/inputs.ts';
import { answerRemarks, checkAnswers, openRemarks } from '#server/reports/remarks.ts';

/**
 * The lead's coordinator submits the report on execution for review. It rests on at least one piece of evidence
 * (rule 8), claims a date of execution (rule 7) and keeps which contributions were in and which were missing (rule 9), and answers every
 * remark of the review before;
 * until it is reviewed nothing of the directive changes (rule 10).
 */
export async function submitFinalReport(
	actor: Actor,
	input: z.output<typeof submitInput>,
): Promise<Touched & { reportId: string }> {
	const scope = scopeFor(actor, 'report.submit');
	return transact(async () => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'submit');
		if (input.evidence.length === 0) throw refuse('RULE', 'evidence_missing');
		checkExecutedOn(
			input.executedOn,
			input.evidence.map((piece) => (piece.kind === 'document' ? piece.documentDate : null)),
		);
		const answers = input.answers ?? [];
		checkAnswers(await openRemarks(state.id), answers);
		const reportId = await addReport(actor, {
			kind: 'final',
			directiveId: state.id,
			organizationId: state.leadOrganizationId ?? '',
			text: input.text,
			percent: 100,
			confidence: null,
			executedOn: input.executedOn,
			contributions: keptContributions(state.assignments),
			evidence: input.evidence,
		});
		await answerRemarks(reportId, answers);
		const next = await saveDirective(
			actor,
			state,
			{
				stage: stageAfter('submit', state.stage),
				percent: 100,
				executedOn: input.executedOn,
				settledOn: input.executedOn,
				lastReportAt: now(),
				finalReportId: reportId,
				finalReportAccepted: false,
			},
			{
				action: 'report.submit',
				facts: { reportId, executedOn: input.executedOn, ...(await filesOfReport(reportId)) },
			},
		);
		return { id: next.id, number: next.number, version: next.version, stage: next.stage, reportId };
	});
}
