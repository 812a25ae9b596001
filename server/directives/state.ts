import { and, asc, desc, eq, lte, or } from 'drizzle-orm';
import { indexDirectiveText } from '#db/full-text.ts';
import { assignment, deadlineEntry, directive, directiveVersion } from '#db/schema/directives.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { directivesWithin, type Placed, type Scope } from '#server/access/scope.ts';
import { requestMayWait } from '#server/directives/lifecycle.ts';
import { breachOf } from '#server/directives/schedule.ts';
import type { Confidence, Contribution, Outcome, Stage } from '#server/directives/vocabulary.ts';
import { settleRequest } from '#server/extensions/pending.ts';
import { tellWatchers } from '#server/notifications/tell-watchers.ts';
import { cancelObligations } from '#server/obligations/generate.ts';
import { awaitsReviewSince } from '#server/obligations/owed.ts';
import { now, today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import { recordEvent } from '#server/trail/record.ts';

type Row = typeof directive.$inferSelect;

/** One organization's share in a directive. */
export type Assignment = {
	organizationId: string;
	role: 'lead' | 'co';
	part: string | null;
	dueOn: string | null;
	/** How a co-executor's contribution stands with the lead; null: none yet. */
	contribution: Contribution | null;
};

/** Everything that a version keeps of a directive: its row and its organizations in order. */
export type DirectiveState = Omit<Row, 'stage' | 'outcome' | 'confidence' | 'assessment' | 'proposedOutcome'> & {
	stage: Stage;
	outcome: Outcome | null;
	confidence: Confidence | null;
	assessment: Confidence | null;
	proposedOutcome: Outcome | null;
	assignments: Assignment[];
};

/** Orders a directive without a date behind every one that has one. */
export const standingKey = '9999-12-31';

/** The directive of that number or id inside a scope; NOT_FOUND outside it, as if it did not exist. */
export async function loadDirective(scope: Scope, numberOrId: string): Promise<DirectiveState> {
	const [row] = await database()
		.select()
		.from(directive)
		.where(and(or(eq(directive.number, numberOrId), eq(directive.id, numberOrId)), directivesWithin(scope)))
		.limit(1);
	if (!row) throw refuse('NOT_FOUND', 'directive_not_found');
	return { ...(row as DirectiveState), assignments: await assignmentsOf(row.id) };
}

async function assignmentsOf(directiveId: string): Promise<Assignment[]> {
	const rows = await database()
		.select({
			organizationId: assignment.organizationId,
			role: assignment.role,
			part: assignment.part,
			dueOn: assignment.dueOn,
			contribution: assignment.contribution,
		})
		.from(assignment)
		.where(eq(assignment.directiveId, directiveId))
		.orderBy(asc(assignment.position));
	return rows as Assignment[];
}

/** What decides who reaches a state of a directive. */
export function placeOf(state: DirectiveState): Placed {
	return { ...state, organizationIds: state.assignments.map((each) => each.organizationId) };
}

/** What a verb changes of a directive; version, times and the key of its deadline follow by themselves. */
export type DirectiveChange = Partial<Omit<DirectiveState, 'id' | 'number' | 'version' | 'createdAt' | 'createdById'>>;

/**
 * The one door through which a directive changes: the row guarded by the version that was read, a missed
 * deadline marked for good, a request that can no longer be decided ended, the new version, the trail event, word to
 * whoever watches it, the search index. Returns the new state.
 */
export async function saveDirective(
	actor: Actor,
	before: DirectiveState,
	change: DirectiveChange,
	event: { action: string; facts?: Record<string, unknown> },
): Promise<DirectiveState> {
	return transact(async (tx) => {
		const breachedOn = before.breachedOn ?? (before.issuedAt ? breachOf(before, today()) : null);
		const next: DirectiveState = {
			...before,
			breachedOn,
			...change,
			version: before.version + 1,
			updatedAt: now(),
		};
		next.deadlineKey = next.deadline ?? standingKey;
		// The change itself may show the deadline missed: a report sent back, a later date of execution found.
		if (next.issuedAt) next.breachedOn ??= breachOf(next, today());
		const lapsed = requestMayWait(next.stage) ? null : next.pendingExtensionId;
		if (lapsed) next.pendingExtensionId = null;
		const { assignments, ...row } = next;
		const written = await tx
			.update(directive)
			.set(row)
			.where(and(eq(directive.id, before.id), eq(directive.version, before.version)))
			.returning({ id: directive.id });
		if (written.length === 0) throw refuse('CONFLICT', 'stale', { version: before.version });
		if (lapsed) await settleRequest(actor, lapsed, { decision: 'lapsed' });
		if (change.assignments) await writeAssignments(before.id, assignments);
		if (next.closedOn && !before.closedOn) await cancelObligations(next.id, awaitsReviewSince(before) ?? undefined);
		const told = lapsed ? { ...event, facts: { ...event.facts, extensionLapsed: true } } : event;
		await keepVersion(actor, next, told, before.responsibleId);
		if (textOf(before) !== textOf(next)) await indexDirectiveText(tx, next.id, textOf(next));
		return next;
	});
}

/** Puts a new directive down: row, organizations, first version, trail event, search index. */
export async function insertDirective(
	actor: Actor,
	state: DirectiveState,
	event: { action: string; facts?: Record<string, unknown> },
): Promise<void> {
	await transact(async (tx) => {
		const { assignments, ...row } = state;
		await tx.insert(directive).values(row);
		await writeAssignments(state.id, assignments);
		await keepVersion(actor, state, event);
		await indexDirectiveText(tx, state.id, textOf(state));
	});
}

async function writeAssignments(directiveId: string, assignments: Assignment[]): Promise<void> {
	await transact(async (tx) => {
		await tx.delete(assignment).where(eq(assignment.directiveId, directiveId));
		if (assignments.length === 0) return;
		await tx.insert(assignment).values(assignments.map((each, position) => ({ ...each, directiveId, position })));
	});
}

async function keepVersion(
	actor: Actor,
	state: DirectiveState,
	event: { action: string; facts?: Record<string, unknown> },
	responsibleBefore: string | null = null,
): Promise<void> {
	await transact(async (tx) => {
		const seq = await recordEvent(actor, {
			action: event.action,
			subjectKind: 'directive',
			subjectId: state.id,
			directiveId: state.id,
			placed: placeOf(state),
			facts: { number: state.number, version: state.version, stage: state.stage, ...event.facts },
		});
		await tx
			.update(directiveVersion)
			.set({ validTo: state.updatedAt })
			.where(and(eq(directiveVersion.directiveId, state.id), eq(directiveVersion.version, state.version - 1)));
		await tx.insert(directiveVersion).values({
			directiveId: state.id,
			version: state.version,
			validFrom: state.updatedAt,
			validTo: null,
			changedById: actor.personId || null,
			eventSeq: seq,
			state,
		});
		await tellWatchers(actor, {
			directiveId: state.id,
			placed: placeOf(state),
			action: event.action,
			facts: event.facts ?? {},
			responsibleId: state.responsibleId === responsibleBefore ? null : state.responsibleId,
		});
	});
}

/** What full-text search finds a directive by. */
export function textOf(state: DirectiveState): string {
	return [
		state.number,
		state.titleEn,
		state.titleRu,
		state.titleKk,
		state.words,
		state.wordsEn,
		state.wordsRu,
		state.wordsKk,
		state.issuer,
		state.basis,
		state.itemNumber,
	]
		.filter(Boolean)
		.join('\n');
}

/** The state a directive was in at an instant; null when it did not exist yet. The caller has checked the scope. */
export async function stateAt(directiveId: string, instant: string): Promise<DirectiveState | null> {
	const [row] = await database()
		.select({ state: directiveVersion.state })
		.from(directiveVersion)
		.where(and(eq(directiveVersion.directiveId, directiveId), lte(directiveVersion.validFrom, instant)))
		.orderBy(desc(directiveVersion.version))
		.limit(1);
	return (row?.state as DirectiveState | undefined) ?? null;
}

/** Adds a line to the deadline ledger; the directive's own deadline is set by the verb that calls this. */
export async function addDeadlineEntry(
	actor: Actor,
	directiveId: string,
	entry: { deadline: string | null; standing: boolean; phrase: string | null; reason: string | null },
): Promise<void> {
	await transact(async (tx) => {
		const position = await tx.$count(deadlineEntry, eq(deadlineEntry.directiveId, directiveId));
		await tx.insert(deadlineEntry).values({
			id: newId(),
			directiveId,
			position,
			...entry,
			setById: actor.personId || null,
			setAt: now(),
		});
	});
}
