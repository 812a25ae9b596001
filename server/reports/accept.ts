import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { report } from '#db/schema/directives.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import { noteDecision } from '#server/directives/decide.ts';
import type { Touched } from '#server/directives/draft.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { loadDirective, saveDirective } from '#server/directives/state.ts';
import { now } from '#server/platform/clock.ts';
import type { acceptReportInput } from '#server/reports/inputs.ts';

/** A controller who did not write it accepts the final report; closing, or proposing it, is the next step. */
export async function acceptFinalReport(actor: Actor, input: z.output<typeof acceptReportInput>): Promise<Touched> {
	const scope = scopeFor(actor, 'report.accept');
	return transact(async (tx) => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'accept_report');
		const reportId = state.finalReportId ?? '';
		await tx
			.update(report)
			.set({ review: 'accepted', reviewedById: actor.personId, reviewedAt: now(), reviewNote: input.note ?? null })
			.where(eq(report.id, reportId));
		await noteDecision(actor, state.id, { kind: 'acceptance', reportId, note: input.note ?? null });
		const next = await saveDirective(
			actor,
			state,
			{ finalReportAccepted: true },
			{ action: 'report.accept', facts: { reportId } },
		);
		return { id: next.id, number: next.number, version: next.version, stage: next.stage };
	});
}
