import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import { directiveVersion } from '#db/schema/directives.ts';
import { trailEvent } from '#db/schema/trail.ts';
import { database } from '#db/transact.ts';
import type { DirectiveState } from '#server/directives/state.ts';
import { now } from '#server/platform/clock.ts';
import { daysBetween } from '#server/platform/dates.ts';

/** How a date was moved: what it was at first, how often, and by how many days in all (negative: brought forward). */
export type MovedDate = { originalDueOn: string | null; dueMoves: number; dueDaysMoved: number };

/** A date that stands as it was given. */
export const unmoved: MovedDate = { originalDueOn: null, dueMoves: 0, dueDaysMoved: 0 };

/** The only events by which the dates of parts are given and changed. */
const dating = ['directive.issue', 'directive.edit'];

/** A date as it stands, against the first one and the count of changes. */
export function movedFrom(original: string, dueMoves: number, dueOn: string): MovedDate {
	return dueMoves === 0 ? unmoved : { originalDueOn: original, dueMoves, dueDaysMoved: daysBetween(original, dueOn) };
}

/**
 * How the own dates of co-executors' parts were moved since these directives were issued, up to now, told by their
 * versions. A part that goes by the directive's deadline has no date of its own to move.
 */
export async function movedPartDates(
	directiveIds: readonly string[],
): Promise<(directiveId: string, organizationId: string) => MovedDate> {
	const dates = new Map<string, string[]>();
	for (const { directiveId, state } of await versionsDating(directiveIds)) {
		const { issuedAt, assignments } = state as DirectiveState;
		if (!issuedAt) continue;
		for (const { organizationId, dueOn } of assignments) {
			const known = dates.get(`${directiveId} ${organizationId}`) ?? [];
			if (dueOn && known.at(-1) !== dueOn) known.push(dueOn);
			dates.set(`${directiveId} ${organizationId}`, known);
		}
	}
	return (directiveId, organizationId) => {
		const known = dates.get(`${directiveId} ${organizationId}`) ?? [];
		const [first, last] = [known[0], known.at(-1)];
		return first && last ? movedFrom(first, known.length - 1, last) : unmoved;
	};
}

async function versionsDating(directiveIds: readonly string[]) {
	if (directiveIds.length === 0) return [];
	return database()
		.select({ directiveId: directiveVersion.directiveId, state: directiveVersion.state })
		.from(directiveVersion)
		.innerJoin(trailEvent, eq(trailEvent.seq, directiveVersion.eventSeq))
		.where(
			and(
				inArray(directiveVersion.directiveId, [...directiveIds]),
				inArray(trailEvent.action, dating),
				lte(directiveVersion.validFrom, now()),
			),
		)
		.orderBy(asc(directiveVersion.directiveId), asc(directiveVersion.version));
}
