import { and, asc, eq, lte } from 'drizzle-orm';
import { report } from '#db/schema/directives.ts';
import { database } from '#db/transact.ts';
import type { PartFacts } from '#server/directives/conditions.ts';
import type { Assignment, DirectiveState } from '#server/directives/state.ts';
import type { Contribution } from '#server/directives/vocabulary.ts';
import { now } from '#server/platform/clock.ts';

/** How one co-executor's contribution stood when a final report was submitted; null: it had not come. */
export type KeptContribution = { organizationId: string; state: Contribution | null };

type Newest = { id: string; writtenById: string; recordedAt: string };

/** The newest contribution of each co-executor to a directive, by organization. None for null. */
export async function newestContributions(directiveId: string | null): Promise<Map<string, Newest>> {
	if (!directiveId) return new Map();
	const rows = await database()
		.select({
			organizationId: report.organizationId,
			id: report.id,
			writtenById: report.writtenById,
			recordedAt: report.recordedAt,
		})
		.from(report)
		// Up to the clock's now: the page of a past day is told by the clock of that day.
		.where(and(eq(report.directiveId, directiveId), eq(report.kind, 'contribution'), lte(report.recordedAt, now())))
		.orderBy(asc(report.position));
	return new Map(rows.map(({ organizationId, ...newest }) => [organizationId, newest]));
}

/** What a final report keeps of the contributions it consolidates (rule 9): whose were in, whose were missing. */
export function keptContributions(assignments: readonly Assignment[]): KeptContribution[] {
	return assignments
		.filter((each) => each.role === 'co')
		.map(({ organizationId, contribution }) => ({ organizationId, state: contribution }));
}

/** What the lifecycle's conditions look at of each co-executor's part; `own` are those the person may contribute for. */
export async function partFactsOf(state: DirectiveState, own: readonly string[]): Promise<PartFacts[]> {
	const parts = state.assignments.filter((each) => each.role === 'co');
	const newest = await newestContributions(parts.some((part) => part.contribution) ? state.id : null);
	return parts.map(({ organizationId, contribution }) => ({
		organizationId,
		contribution,
		writtenById: newest.get(organizationId)?.writtenById ?? null,
		own: own.includes(organizationId),
	}));
}
