import { and, asc, desc, eq, gt, gte, inArray, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { assignment, directive, directiveVersion } from '#db/schema/directives.ts';
import { trailEvent } from '#db/schema/trail.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { actionSeen } from '#server/access/events-seen.ts';
import { directivesWithin, type Placed, type Scope, scopeFor } from '#server/access/scope.ts';
import { matching } from '#server/directives/filters.ts';
import { moves } from '#server/directives/lifecycle.ts';
import type { DirectiveRow } from '#server/directives/outputs.ts';
import { overviewAsOf } from '#server/directives/overview-as-of.ts';
import {
	addTo,
	changesLength,
	dueUntil,
	framed,
	matrixOf,
	noCounts,
	shortListLength,
} from '#server/directives/overview-frame.ts';
import type { Overview, ScheduleCounts, ShortList } from '#server/directives/overview-outputs.ts';
import { disagrees, isSilent, lastHeard, onControl, scheduleColumn } from '#server/directives/predicates.ts';
import { selectRows } from '#server/directives/rows.ts';
import type { Schedule } from '#server/directives/schedule.ts';
import { outcomes } from '#server/directives/vocabulary.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { type Instant, now, today } from '#server/platform/clock.ts';
import type { Locale } from '#server/platform/language.ts';

/**
 * Where everything in the actor's reach stands: as of now, or, given a past day, as it stood at the end of that
 * day. Every count of "now" equals what the register shows for the same filter.
 */
export async function readOverview(actor: Actor, input: { asOf?: CalendarDate | undefined } = {}): Promise<Overview> {
	const scope = scopeFor(actor, 'directive.read');
	if (input.asOf && input.asOf < today()) return overviewAsOf(scope, input.asOf);
	return overviewNow(scope);
}

async function overviewNow(scope: Scope): Promise<Overview> {
	const frame = framed(today(), now());
	const { counts, totals, lists } = await tally(scope);
	const deadlines = await deadlinesBetween(scope, frame.day, frame.deadlinesTo);
	const soon = asc(directive.deadlineKey);
	return {
		...frame,
		past: false,
		totals,
		matrix: await matrixOf(scope.actor.locale, counts),
		deadlines,
		dueWithinWeek: dueUntil(deadlines, frame.weekTo),
		silent: await shortList(scope, lists.silent, isSilent(), asc(lastHeard())),
		moved: await shortList(scope, lists.moved, isMoved(), desc(directive.deadlineMoves)),
		disagreeing: await shortList(scope, lists.disagreeing, disagrees(), soon),
		underReview: await shortList(scope, lists.underReview, isUnderReview(), soon),
		proposed: await shortList(scope, lists.proposed, isProposed(), soon),
		changed: await changedSince(scope, frame.changedSince),
	};
}

const isMoved = () => and(onControl(), gt(directive.deadlineMoves, 0)) as SQL;
const isUnderReview = () => inArray(directive.stage, [...moves.accept_report.from]);
const isProposed = () => inArray(directive.proposedOutcome, [...outcomes]);

type Lists = Record<'silent' | 'moved' | 'disagreeing' | 'underReview' | 'proposed', number>;

/**
 * Everything that is counted: what is closed in one pass that an index answers alone, what still runs in another
 * that asks all the questions.
 */
async function tally(scope: Scope) {
	const counts = new Map<string, ScheduleCounts>();
	const totals = noCounts();
	const lists: Lists = { silent: 0, moved: 0, disagreeing: 0, underReview: 0, proposed: 0 };
	const add = (lead: string, schedule: Schedule, running: boolean, count: number) => {
		const own = counts.get(lead) ?? noCounts();
		for (const sums of [own, totals]) addTo(sums, schedule, running, count);
		counts.set(lead, own);
	};
	for (const row of await countClosed(scope)) add(row.lead, row.schedule, false, Number(row.count));
	for (const row of await countRunning(scope)) {
		add(row.lead, row.schedule, true, Number(row.count));
		for (const name of Object.keys(lists) as (keyof Lists)[]) lists[name] += Number(row[name]);
	}
	return { counts, totals, lists };
}

/** The lead as a value to group by. Not the bare column: SQLite would walk the index on it, row by row. */
const leadKey = () => sql<string>`coalesce(${directive.leadOrganizationId}, '')`;

function countClosed(scope: Scope) {
	return database()
		.select({ lead: leadKey(), schedule: scheduleColumn(), count: sql<number>`count(*)` })
		.from(directive)
		.where(and(isNotNull(directive.closedOn), isNotNull(directive.issuedAt), ...within(scope)))
		.groupBy(sql`1`, sql`2`);
}

function countRunning(scope: Scope) {
	const flag = (condition: SQL) => sql<number>`sum(case when ${condition} then 1 else 0 end)`;
	return database()
		.select({
			lead: leadKey(),
			schedule: scheduleColumn(),
			count: sql<number>`count(*)`,
			silent: flag(isSilent()),
			moved: flag(isMoved()),
			disagreeing: flag(disagrees()),
			underReview: flag(isUnderReview()),
			proposed: flag(isProposed()),
		})
		.from(directive)
		.where(and(onControl(), ...within(scope)))
		.groupBy(sql`1`, sql`2`);
}

/**
 * The scope, and for readers of certain organizations the same said a second time as a list: what goes over
 * everything then begins with their few directives instead of asking each of all.
 */
function within(scope: Scope): SQL[] {
	const ids = scope.doors.flatMap((door) => door.organizationIds ?? []);
	if (scope.doors.some((door) => door.organizationIds === null)) return [directivesWithin(scope)];
	const assigned = database()
		.select({ id: assignment.directiveId })
		.from(assignment)
		.where(inArray(assignment.organizationId, ids));
	return [directivesWithin(scope), inArray(directive.id, assigned)];
}

/** Open directives by the day on which they are due. */
async function deadlinesBetween(scope: Scope, from: CalendarDate, to: CalendarDate): Promise<Overview['deadlines']> {
	const rows = await database()
		.select({ date: directive.deadlineKey, count: sql<number>`count(*)` })
		.from(directive)
		.where(
			and(
				// The key is what the index knows; the filter is what the register counts.
				gte(directive.deadlineKey, from),
				lte(directive.deadlineKey, to),
				matching(scope, { onControl: true, dueFrom: from, dueTo: to }),
			),
		)
		.groupBy(directive.deadlineKey)
		.orderBy(directive.deadlineKey);
	return rows.map(({ date, count }) => ({ date, count: Number(count) }));
}

/** The first few of what was counted. Ids come first: sorting whole rows would carry all their words along. */
async function shortList(scope: Scope, count: number, condition: SQL, order: SQL): Promise<ShortList> {
	if (count === 0) return { count, rows: [] };
	const found = await database()
		.select({ id: directive.id })
		.from(directive)
		.where(and(condition, isNotNull(directive.issuedAt), ...within(scope)))
		.orderBy(order, asc(directive.id))
		.limit(shortListLength);
	return {
		count,
		rows: await rowsInOrder(
			scope.actor.locale,
			found.map(({ id }) => id),
		),
	};
}

/** Rows by id, in the order of the ids. Only for ids that were found inside a scope. */
async function rowsInOrder(locale: Locale, ids: string[]): Promise<DirectiveRow[]> {
	if (ids.length === 0) return [];
	const rows = await selectRows(locale, inArray(directive.id, ids), [asc(directive.id)], ids.length);
	return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

async function changedSince(scope: Scope, since: Instant): Promise<Overview['changed']> {
	const found = await database()
		.select({ id: directive.id })
		.from(directive)
		.where(and(gte(directive.updatedAt, since), isNotNull(directive.issuedAt), directivesWithin(scope)))
		.orderBy(desc(directive.updatedAt), desc(directive.id))
		.limit(changesLength);
	const ids = found.map(({ id }) => id);
	if (ids.length === 0) return [];
	const rows = await rowsInOrder(scope.actor.locale, ids);
	const events = await database()
		.select({ id: directiveVersion.directiveId, action: trailEvent.action, facts: trailEvent.facts })
		.from(directiveVersion)
		.innerJoin(trailEvent, eq(trailEvent.seq, directiveVersion.eventSeq))
		.where(and(inArray(directiveVersion.directiveId, ids), isNull(directiveVersion.validTo)));
	return rows.map((row) => ({
		row,
		at: row.updatedAt,
		action: actionSeen(
			scope,
			placedAs(row),
			events.find(({ id }) => id === row.id),
		),
	}));
}

/** What decides who reaches a directive, taken from its row. */
function placedAs({ issuedAt, restricted, lead, coExecutors }: DirectiveRow): Placed {
	const organizationIds = [...(lead ? [lead.id] : []), ...coExecutors.map(({ id }) => id)];
	return { issuedAt, restricted, leadOrganizationId: lead?.id ?? null, organizationIds };
}
