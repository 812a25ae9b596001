import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import { milestoneVersion } from '#db/schema/execution.ts';
import { database } from '#db/transact.ts';
import type { Milestone } from '#server/milestones/state.ts';
import type { Instant } from '#server/platform/clock.ts';

/** Directives asked for in one query. */
const some = 500;

/** A directive's milestones as they stood at an instant, in the order of that time. The caller has checked the scope. */
export async function milestonesAt(directiveId: string, instant: Instant): Promise<Milestone[]> {
	return (await roadMapsAt([directiveId], instant)).get(directiveId) ?? [];
}

/** The same for many directives, by id. The caller has checked the scope. */
export async function roadMapsAt(ids: readonly string[], instant: Instant): Promise<Map<string, Milestone[]>> {
	const found = new Map<string, Milestone[]>();
	for (let start = 0; start < ids.length; start += some) {
		const of = and(
			inArray(milestoneVersion.directiveId, ids.slice(start, start + some)),
			lte(milestoneVersion.at, instant),
		);
		const newest = database()
			.select({ id: milestoneVersion.milestoneId, version: sql<number>`max(${milestoneVersion.version})`.as('newest') })
			.from(milestoneVersion)
			.where(of)
			.groupBy(milestoneVersion.milestoneId)
			.as('newest');
		const rows = await database()
			.select({ state: milestoneVersion.state })
			.from(milestoneVersion)
			.innerJoin(newest, and(eq(newest.id, milestoneVersion.milestoneId), eq(newest.version, milestoneVersion.version)))
			.orderBy(asc(milestoneVersion.milestoneId));
		for (const row of rows) {
			const milestone = row.state as Milestone;
			const list = found.get(milestone.directiveId) ?? [];
			list.push(milestone);
			found.set(milestone.directiveId, list);
		}
	}
	for (const list of found.values()) list.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
	return found;
}
