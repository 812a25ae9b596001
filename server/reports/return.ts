import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { report } from '#db/schema/directives.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import { noteDecision } from '#server/directives/decide.ts';
import type { Touched } from '#server/directives/draft.ts';
import { stageAfter } from '#server/directives/lifecycle.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { loadDirective, saveDirective } from '#server/directives/state.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import type { returnReportInput } from '#server/reports/inputs.ts';
import { makeRemarks } from '#server/reports/remarks.ts';

/**
 * Sends the final report back for revision; the claimed date of execution no longer counts. Numbered remarks must be
 * answered one by one by the next report; a note alone says what is missing and demands no answers. Throws RULE
 * `return_reason_missing` when there is neither.
 */
export async function returnFinalReport(actor: Actor, input: z.output<typeof returnReportInput>): Promise<Touched> {
	const scope = scopeFor(actor, 'report.return');
	return transact(async (tx) => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'return_report');
		const note = input.note ?? null;
		const remarks = input.remarks ?? [];
		if (!note && remarks.length === 0) throw refuse('RULE', 'return_reason_missing');
		const reportId = state.finalReportId ?? '';
		await tx
			.update(report)
			.set({ review: 'returned', reviewedById: actor.personId, reviewedAt: now(), reviewNote: note })
			.where(eq(report.id, reportId));
		await makeRemarks(reportId, remarks);
		await noteDecision(actor, state.id, { kind: 'return', reportId, note });
		const next = await saveDirective(
			actor,
			state,
			{
				stage: stageAfter('return_report', state.stage),
				executedOn: null,
				settledOn: null,
				finalReportId: null,
				finalReportAccepted: false,
			},
			{ action: 'report.return', facts: { reportId, remarks: remarks.length } },
		);
		return { id: next.id, number: next.number, version: next.version, stage: next.stage };
	});
}
