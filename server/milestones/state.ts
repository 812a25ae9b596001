import { and, asc, desc, eq } from 'drizzle-orm';
import { directive } from '#db/schema/directives.ts';
import { milestone, milestoneVersion } from '#db/schema/execution.ts';
import { person } from '#db/schema/people.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { directivesWithin, onBehalf, type Scope } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import { recordBeside } from '#server/directives/record-beside.ts';
import { type DirectiveState, loadDirective, placeOf } from '#server/directives/state.ts';
import { speaksFor } from '#server/milestones/acts.ts';
import type { MilestoneState } from '#server/milestones/standing.ts';
import { now } from '#server/platform/clock.ts';
import { formatInstant } from '#server/platform/dates.ts';
import { refuse } from '#server/platform/errors.ts';
import type { LastChange } from '#server/trail/last-change.ts';

/** A milestone as its row and its versions keep it. */
export type Milestone = Omit<typeof milestone.$inferSelect, 'state'> & { state: MilestoneState };

export type MilestoneTouched = { id: string; number: string; version: number };

/** A directive's milestones in their order. The caller has checked the scope. */
export async function milestonesOf(directiveId: string): Promise<Milestone[]> {
	const rows = await database()
		.select()
		.from(milestone)
		.where(eq(milestone.directiveId, directiveId))
		.orderBy(asc(milestone.position), asc(milestone.id));
	return rows as Milestone[];
}

/**
 * The milestone and its directive, ready to be changed: inside the scope (else NOT_FOUND), where the person only speaks
 * for milestones one of those (else RULE), at a stage that lets plans change (else CONFLICT), at the version that was
 * read (else CONFLICT `stale` with the other person's change).
 */
export async function openMilestone(
	actor: Actor,
	scope: Scope,
	{ id, version }: { id: string; version: number },
): Promise<{ state: DirectiveState; found: Milestone }> {
	const [row] = await database()
		.select({ milestone })
		.from(milestone)
		.innerJoin(directive, eq(directive.id, milestone.directiveId))
		.where(and(eq(milestone.id, id), directivesWithin(scope)));
	if (!row) throw refuse('NOT_FOUND', 'milestone_not_found');
	const found = row.milestone as Milestone;
	const state = await loadDirective(scope, found.directiveId);
	const speaking = scope.action === 'report.milestone';
	if (speaking && !speaksFor(scope, state)(found)) throw refuse('RULE', 'milestone_not_yours');
	await assertMove(actor, state, speaking ? 'report_milestone' : 'plan');
	if (found.version !== version) {
		const change = await lastVersionBy(actor, id);
		throw refuse('CONFLICT', 'stale', { version: found.version, ...change, current: found });
	}
	return { state, found };
}

/** Whose change stands: told by its versions, because a milestone also makes room for another that is moved. */
async function lastVersionBy(reader: Actor, id: string): Promise<LastChange> {
	const [last] = await database()
		.select({ changedBy: person.name, changedAt: milestoneVersion.at })
		.from(milestoneVersion)
		.leftJoin(person, eq(person.id, milestoneVersion.changedById))
		.where(eq(milestoneVersion.milestoneId, id))
		.orderBy(desc(milestoneVersion.version))
		.limit(1);
	if (!last) return { changedBy: null, changedAt: null, changedAtText: '' };
	return { ...last, changedAtText: formatInstant(reader.locale, last.changedAt) };
}

type Change = Partial<Omit<Milestone, 'id' | 'directiveId' | 'version' | 'createdAt' | 'updatedAt'>>;

/** Writes a change of a milestone guarded by the version that was read, and keeps the new version. No trail event. */
export async function rewriteMilestone(
	actor: Actor,
	before: Milestone,
	change: Change,
	reason: string | null = null,
): Promise<Milestone> {
	return transact(async (tx) => {
		const next: Milestone = { ...before, ...change, version: before.version + 1, updatedAt: now() };
		const written = await tx
			.update(milestone)
			.set(next)
			.where(and(eq(milestone.id, before.id), eq(milestone.version, before.version)))
			.returning({ id: milestone.id });
		if (written.length === 0) throw refuse('CONFLICT', 'stale', { version: before.version });
		await keepMilestoneVersion(actor, next, reason);
		return next;
	});
}

/**
 * The one door through which a milestone changes: its row, its new version and one trail event. `scope` is the one by
 * which the verb reached it, so that the trail names the absent person whose right carried the change.
 */
export async function saveMilestone(
	actor: Actor,
	scope: Scope,
	state: DirectiveState,
	before: Milestone,
	change: Change,
	event: { action: string; reason?: string | null; facts?: Record<string, unknown> },
): Promise<MilestoneTouched> {
	return transact(async () => {
		const next = await rewriteMilestone(actor, before, change, event.reason ?? null);
		await recordBeside(actor, state, {
			action: event.action,
			subjectKind: 'milestone',
			subjectId: before.id,
			facts: { title: next.title, version: next.version, ...event.facts },
			onBehalfOf: onBehalf(actor, scope.action, placeOf(state)),
		});
		return { id: next.id, number: state.number, version: next.version };
	});
}

/** Keeps a milestone as it now stands, for "as it stood on" and for its history. */
export async function keepMilestoneVersion(actor: Actor, state: Milestone, reason: string | null): Promise<void> {
	await transact((tx) =>
		tx.insert(milestoneVersion).values({
			milestoneId: state.id,
			version: state.version,
			directiveId: state.directiveId,
			at: state.updatedAt,
			changedById: actor.personId || null,
			reason,
			state,
		}),
	);
}
