import { and, asc, desc, eq, inArray, lte, or } from 'drizzle-orm';
import { indexDirectiveText } from '#db/full-text.ts';
import { assignment, deadlineEntry, directive, directiveVersion, evidence, report } from '#db/schema/directives.ts';
import { extension } from '#db/schema/execution.ts';
import { person } from '#db/schema/people.ts';
import { database, transact } from '#db/transact.ts';
import { type Actor, isGovernmentWide } from '#server/access/actor.ts';
import { directivesWithin, findScope, isWithin, type Placed, partsWithin, type Scope } from '#server/access/scope.ts';
import {
	type Circumstances,
	type Confidence,
	type Contribution,
	hindrance,
	type MoveName,
	type Outcome,
	requestMayWait,
	type Stage,
} from '#server/directives/lifecycle.ts';
import { decidersFor, rules } from '#server/directives/rules.ts';
import { breachOf } from '#server/directives/schedule.ts';
import { settleRequest } from '#server/extensions/pending.ts';
import { tellWatchers } from '#server/notifications/tell-watchers.ts';
import { cancelObligations } from '#server/obligations/generate.ts';
import { sameEyes } from '#server/people/standing-in.ts';
import { now, today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import { partFactsOf } from '#server/reports/contributions.ts';
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

/** The facts that the lifecycle's conditions look at. */
export async function circumstancesOf(actor: Actor, state: DirectiveState): Promise<Circumstances> {
	const deciders = decidersFor(state.issuerLevel);
	const { extensionLimit } = rules();
	const contributing = findScope(actor, 'report.contribute');
	const finalReport = await finalReportOf(state);
	const parts = await partFactsOf(state, contributing ? (partsWithin(contributing, placeOf(state)) ?? []) : []);
	const request = await requestOf(state);
	// A proposal follows the last report, so whoever stood in since then stood in when it was made.
	const deeds = [
		{ byId: finalReport?.writtenById ?? null, at: finalReport?.recordedAt ?? state.createdAt },
		{ byId: state.proposedById, at: state.lastReportAt ?? state.issuedAt ?? state.createdAt },
		...(request ? [request] : []),
		...parts.map(({ writtenById }) => ({ byId: writtenById, at: state.issuedAt ?? state.createdAt })),
	];
	return {
		stage: state.stage,
		hasLead: state.leadOrganizationId !== null,
		hasTerm: state.deadline !== null || state.standing,
		proposedOutcome: state.proposedOutcome,
		proposedById: state.proposedById,
		finalReport,
		closingDecider: deciders.closing,
		deadlineDecider: deciders.deadline,
		term: !state.deadline ? 'none' : state.deadline < today() ? 'passed' : 'ahead',
		extensionRequestedById: request?.byId ?? null,
		extensionsExhausted: extensionLimit.enforcement === 'block' && state.deadlineMoves >= extensionLimit.count,
		parts,
		person: {
			id: actor.personId,
			sameEyes: await sameEyes(actor.personId, deeds),
			isCurator: actor.memberships.some((held) => held.role === 'curator' && isGovernmentWide(held)),
		},
	};
}

async function requestOf(state: DirectiveState): Promise<{ byId: string; at: string } | null> {
	if (!state.pendingExtensionId) return null;
	const [found] = await database()
		.select({ byId: extension.requestedById, at: extension.requestedAt })
		.from(extension)
		.where(eq(extension.id, state.pendingExtensionId));
	return found ?? null;
}

async function finalReportOf(state: DirectiveState) {
	if (!state.finalReportId) return null;
	const [found] = await database()
		.select({ writtenById: report.writtenById, recordedAt: report.recordedAt })
		.from(report)
		.where(eq(report.id, state.finalReportId));
	if (!found) return null;
	const evidenceCount = await database().$count(evidence, eq(evidence.reportId, state.finalReportId));
	return { ...found, accepted: state.finalReportAccepted, evidenceCount };
}

/** Throws CONFLICT with the reason when the lifecycle does not allow the move now. */
export async function assertMove(
	actor: Actor,
	state: DirectiveState,
	move: MoveName,
	outcome?: Outcome,
): Promise<void> {
	const reason = hindrance(move, await circumstancesOf(actor, state), outcome);
	if (reason) throw refuse('CONFLICT', reason, { move, stage: state.stage, version: state.version });
}

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

/** What decides who reaches a state of a directive. */
export function placeOf(state: DirectiveState): Placed {
	return { ...state, organizationIds: state.assignments.map((each) => each.organizationId) };
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
		if (next.closedOn && !before.closedOn) await cancelObligations(next.id);
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
