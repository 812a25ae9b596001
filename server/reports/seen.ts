import { and, eq, inArray, ne, or, type SQL } from 'drizzle-orm';
import { report } from '#db/schema/directives.ts';
import { isGovernmentScope, partsWithin, type Scope } from '#server/access/scope.ts';
import { type DirectiveState, placeOf } from '#server/directives/state.ts';

/** What decides who sees a report. */
type Placed = { kind: string; organizationId: string };

/**
 * Which reports on a directive a reader of it sees (rule 9): the government and the lead all of them; a co-executor
 * the lead's final reports and its own contributions, neither another's nor the lead's way to its report.
 */
export function reportsSeen(scope: Scope, state: DirectiveState): (report: Placed) => boolean {
	const own = partsWithin(scope, placeOf(state));
	return ({ kind, organizationId }) => own === null || kind === 'final' || own.includes(organizationId);
}

/** The same for the lead's own word, over directives of which the reader leads some and only helps with others. */
export function leadsWordSeen(scope: Scope): SQL | undefined {
	const own = scope.doors.flatMap((door) => door.organizationIds ?? []);
	return and(
		ne(report.kind, 'contribution'),
		isGovernmentScope(scope) ? undefined : or(eq(report.kind, 'final'), inArray(report.organizationId, own)),
	);
}
