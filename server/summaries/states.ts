import { setImmediate as othersTurn } from 'node:timers/promises';
import { and, asc, eq, exists, gt, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import { assignment, directive, directiveVersion } from '#db/schema/directives.ts';
import { database } from '#db/transact.ts';
import { directivesWithin, type Scope } from '#server/access/scope.ts';
import type { DirectiveState } from '#server/directives/state.ts';
import { statesAt, stoodAt } from '#server/directives/states-at.ts';
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

/** Every issued directive of a subject, read page by page: as it is now, or as it stood at `past`. */
export async function* eachState(subject: Subject, past: Instant | null): AsyncGenerator<CountedState> {
	if (past) return yield* eachStateThen(subject, past);
	for (let last = ''; ; ) {
		const page = await pageNow(subject, last);
		yield* page;
		const end = page.at(-1)?.id;
		if (!end || page.length < PAGE) return;
		last = end;
		await othersTurn();
	}
}

/** Organizations may have been others then: the state of that time is asked itself. */
async function* eachStateThen({ scope, meetingId, organizationId }: Subject, past: Instant) {
	const only = meetingId ? eq(directive.meetingId, meetingId) : undefined;
	for await (const { state } of statesAt(scope, past, only)) {
		if (!organizationId || state.assignments.some((each) => each.organizationId === organizationId)) yield state;
	}
}

async function pageNow({ scope, meetingId, organizationId }: Subject, last: string): Promise<CountedState[]> {
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
	return rows as CountedState[];
}

function assignedTo(organizationId: string): SQL {
	return exists(
		database()
			.select({ one: sql`1` })
			.from(assignment)
			.where(and(eq(assignment.directiveId, directive.id), eq(assignment.organizationId, organizationId))),
	);
}

/** The full states of some directives, now or as they stood, by id. `ids` come from `eachState`, so within the scope. */
export async function fullStates(ids: readonly string[], past: Instant | null): Promise<Map<string, DirectiveState>> {
	const found = new Map<string, DirectiveState>();
	for (let start = 0; start < ids.length; start += PAGE / 2) {
		const some = ids.slice(start, start + PAGE / 2);
		const states = past ? await statesThen(some, past) : await statesNow(some);
		for (const state of states) found.set(state.id, state);
	}
	return found;
}

async function statesThen(ids: string[], past: Instant): Promise<DirectiveState[]> {
	const rows = await database()
		.select({ state: directiveVersion.state })
		.from(directiveVersion)
		.where(and(inArray(directiveVersion.directiveId, ids), stoodAt(past)));
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
