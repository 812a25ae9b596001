import { eq } from 'drizzle-orm';
import { report } from '#db/schema/directives.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import type { Action } from '#server/access/grants.ts';
import type { Scope } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import type { Touched } from '#server/directives/draft.ts';
import type { PartMove } from '#server/directives/lifecycle.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { loadDirective, saveDirective } from '#server/directives/state.ts';
import { now } from '#server/platform/clock.ts';
import { newestContributions } from '#server/reports/contributions.ts';
import { partFor, withContribution } from '#server/reports/part.ts';

type Given = { number: string; version: number; organization: string; note?: string | null | undefined };
type Decision = { move: PartMove; review: 'accepted' | 'returned'; action: Action };

/** What accepting a contribution and asking again share: the newest one keeps who decided, when and why. */
export async function decideContribution(
	actor: Actor,
	scope: Scope,
	input: Given,
	{ move, review, action }: Decision,
): Promise<Touched> {
	return transact(async (tx) => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, move);
		const { organizationId } = await partFor(actor, state, move, input.organization);
		const reportId = (await newestContributions(state.id)).get(organizationId)?.id ?? '';
		await tx
			.update(report)
			.set({ review, reviewedById: actor.personId, reviewedAt: now(), reviewNote: input.note ?? null })
			.where(eq(report.id, reportId));
		const next = await saveDirective(
			actor,
			state,
			{ assignments: withContribution(state, organizationId, review) },
			{ action, facts: { organizationId, reportId } },
		);
		return { id: next.id, number: next.number, version: next.version, stage: next.stage };
	});
}
