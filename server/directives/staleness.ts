import { and, eq, inArray } from 'drizzle-orm';
import { directiveVersion } from '#db/schema/directives.ts';
import { person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import { isWithin, partsWithin, type Scope } from '#server/access/scope.ts';
import { type DirectiveState, placeOf } from '#server/directives/state.ts';
import { refuse } from '#server/platform/errors.ts';

/** What changed between what a person read and what stands now, for the sentence beside his own words. */
export type Staleness = {
	version: number;
	changedBy: string | null;
	changedAt: string;
	changes: { field: string; before: unknown; after: unknown }[];
};

/** Throws CONFLICT `stale`, with the other person's change, unless the version read is the one that stands. */
export async function assertVersion(scope: Scope, state: DirectiveState, read: number): Promise<void> {
	if (state.version === read) return;
	throw refuse('CONFLICT', 'stale', await stalenessOf(scope, state, read));
}

/** Fields that move by themselves with every change and say nothing to a person. */
const unsaid = new Set(['version', 'updatedAt', 'deadlineKey', 'finalReportId', 'itemOrder']);

/**
 * What changed between a version that was read and the state that stands. A version that the reader could not have
 * read (a draft, or before the organization was named) tells nothing: it does not come back through its changes.
 */
export async function stalenessOf(scope: Scope, state: DirectiveState, read: number): Promise<Staleness> {
	const rows = await database()
		.select({
			version: directiveVersion.version,
			state: directiveVersion.state,
			by: person.name,
			at: directiveVersion.validFrom,
		})
		.from(directiveVersion)
		.leftJoin(person, eq(person.id, directiveVersion.changedById))
		.where(and(eq(directiveVersion.directiveId, state.id), inArray(directiveVersion.version, [read, state.version])));
	const then = rows.find((row) => row.version === read)?.state as DirectiveState | undefined;
	const before: Record<string, unknown> | undefined =
		then && isWithin(scope, placeOf(then)) ? asSeen(scope, then) : undefined;
	const latest = rows.find((row) => row.version === state.version);
	const after: Record<string, unknown> = asSeen(scope, (latest?.state ?? state) as DirectiveState);
	const changes = before ? differencesBetween(before, after) : [];
	return { version: state.version, changedBy: latest?.by ?? null, changedAt: latest?.at ?? state.updatedAt, changes };
}

/** A state without what is another co-executor's: how its contribution stands. */
export function asSeen(scope: Scope, state: DirectiveState): DirectiveState {
	const own = partsWithin(scope, placeOf(state));
	const assignments = state.assignments.map(({ contribution, ...each }) => ({
		...each,
		contribution: own === null || own.includes(each.organizationId) ? (contribution ?? null) : null,
	}));
	return { ...state, assignments };
}

/** What differs between two states of a directive, field by field. Both are as the reader sees them (`asSeen`). */
export function differencesBetween(
	before: Record<string, unknown>,
	after: Record<string, unknown>,
): Staleness['changes'] {
	return Object.keys({ ...before, ...after })
		.filter((field) => !unsaid.has(field))
		.map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
		.filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}
