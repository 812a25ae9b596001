import { and, asc, eq, exists, gt, inArray, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { assignment, directive, directiveVersion } from '#db/schema/directives.ts';
import { database } from '#db/transact.ts';
import { directivesWithin, type Scope } from '#server/access/scope.ts';
import type { DirectiveState } from '#server/directives/state.ts';
import type { Instant } from '#server/platform/clock.ts';

/** The directives a summary is about: within a scope, of a meeting, with an organization as lead or co-executor. */
export type Subject = { scope: Scope; meetingId: string | null; organizationId: string | null };

/** What is read of every directive to count it. */
const counted = {
	id: directive.id,
	leadOrganizationId: directive.leadOrganizationId,
	restricted: directive.restricted,
	stage: directive.stage,
	outcome: directive.outcome,
	standing: directive.standing,
	deadline: directive.deadline,
	deadlineKey: directive.deadlineKey,
	deadlineMoves: directive.deadlineMoves,
	breachedOn: directive.breachedOn,
	settledOn: directive.settledOn,
	closedOn: directive.closedOn,
	issuedAt: directive.issuedAt,
	acceptedAt: directive.acceptedAt,
	lastReportAt: directive.lastReportAt,
};
export type CountedState = Pick<DirectiveState, keyof typeof counted>;

const PAGE = 1_000;

/**
 * Every issued directive of a subject, page by page: as it is now, or as it stood at `asOf`. Who may see a directive
 * is decided by what it is now, as on its own page; drafts of that time stay out.
 */
export async function* eachState(subject: Subject, asOf: Instant | null): AsyncGenerator<CountedState> {
	for (let last = ''; ; ) {
		const page = asOf ? await pageThen(subject, asOf, last) : await pageNow(subject, last);
		for (const { state } of page) {
			if (state.issuedAt !== null && isOf(subject, state)) yield state;
		}
		const end = page.at(-1)?.id;
		if (!end || page.length < PAGE) return;
		last = end;
	}
}

async function pageNow({ scope, meetingId, organizationId }: Subject, last: string) {
	const rows = await database()
		.select(counted)
		.from(directive)
		.where(
			and(
				gt(directive.id, last),
				isNotNull(directive.issuedAt),
				directivesWithin(scope),
				meetingId ? eq(directive.meetingId, meetingId) : undefined,
				organizationId ? assignedTo(organizationId) : undefined,
			),
		)
		.orderBy(asc(directive.id))
		.limit(PAGE);
	return rows.map((row) => ({ id: row.id, state: row as CountedState }));
}

async function pageThen({ scope, meetingId }: Subject, asOf: Instant, last: string) {
	const rows = await database()
		.select({ id: directive.id, state: directiveVersion.state })
		.from(directive)
		.innerJoin(directiveVersion, standingAt(asOf))
		.where(
			and(gt(directive.id, last), directivesWithin(scope), meetingId ? eq(directive.meetingId, meetingId) : undefined),
		)
		.orderBy(asc(directive.id))
		.limit(PAGE);
	return rows.map((row) => ({ id: row.id, state: row.state as DirectiveState }));
}

/** Organizations may have been others then: a past state is asked itself. */
function isOf({ organizationId }: Subject, state: CountedState): boolean {
	if (!organizationId || !('assignments' in state)) return true;
	return (state as DirectiveState).assignments.some((each) => each.organizationId === organizationId);
}

function assignedTo(organizationId: string): SQL {
	return exists(
		database()
			.select({ one: sql`1` })
			.from(assignment)
			.where(and(eq(assignment.directiveId, directive.id), eq(assignment.organizationId, organizationId))),
	);
}

function standingAt(asOf: Instant): SQL | undefined {
	return and(
		eq(directiveVersion.directiveId, directive.id),
		lte(directiveVersion.validFrom, asOf),
		or(isNull(directiveVersion.validTo), gt(directiveVersion.validTo, asOf)),
	);
}

/** The full states of some directives, now or as they stood, by id. `ids` come from `eachState`, so within the scope. */
export async function fullStates(ids: readonly string[], asOf: Instant | null): Promise<Map<string, DirectiveState>> {
	const found = new Map<string, DirectiveState>();
	for (let start = 0; start < ids.length; start += PAGE / 2) {
		const some = ids.slice(start, start + PAGE / 2);
		const states = asOf ? await statesThen(some, asOf) : await statesNow(some);
		for (const state of states) found.set(state.id, state);
	}
	return found;
}

async function statesThen(ids: string[], asOf: Instant): Promise<DirectiveState[]> {
	const rows = await database()
		.select({ state: directiveVersion.state })
		.from(directive)
		.innerJoin(directiveVersion, standingAt(asOf))
		.where(inArray(directive.id, ids));
	return rows.map((row) => row.state as DirectiveState);
}

async function statesNow(ids: string[]): Promise<DirectiveState[]> {
	const rows = await database().select().from(directive).where(inArray(directive.id, ids));
	const parts = await database()
		.select()
		.from(assignment)
		.where(inArray(assignment.directiveId, ids))
		.orderBy(asc(assignment.directiveId), asc(assignment.position));
	const byDirective = Map.groupBy(parts, (part) => part.directiveId);
	return rows.map((row) => ({ ...row, assignments: byDirective.get(row.id) ?? [] }) as DirectiveState);
}
