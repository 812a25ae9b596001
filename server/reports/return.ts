import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { report } from '#db/schema/directives.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { noteDecision } from '#server/directives/decide.ts';
import type { Touched } from '#server/directives/draft.ts';
import { stageAfter } from '#server/directives/lifecycle.ts';
import { assertMove, assertVersion, loadDirective, saveDirective } from '#server/directives/state.ts';
import { now } from '#server/platform/clock.ts';
import type { returnReportInput } from '#server/reports/inputs.ts';

/** Sends the final report back for revision, with a note; the claimed date of execution no longer counts. */
export async function returnFinalReport(actor: Actor, input: z.output<typeof returnReportInput>): Promise<Touched> {
	const scope = scopeFor(actor, 'report.return');
	return transact(async (tx) => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'return_report');
		const reportId = state.finalReportId ?? '';
		await tx
			.update(report)
			.set({ review: 'returned', reviewedById: actor.personId, reviewedAt: now(), reviewNote: input.note })
			.where(eq(report.id, reportId));
		await noteDecision(actor, state.id, { kind: 'return', reportId, note: input.note });
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
			{ action: 'report.return', facts: { reportId } },
		);
		return { id: next.id, number: next.number, version: next.version, stage: next.stage };
	});
}
