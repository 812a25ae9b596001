import { and, between, eq, inArray, isNotNull, notInArray, type SQL, sql } from 'drizzle-orm';
import { assignment, directive } from '#db/schema/directives.ts';
import { database } from '#db/transact.ts';
import { directivesWithin, isGovernmentScope, type Scope } from '#server/access/scope.ts';
import { isOnControl } from '#server/directives/lifecycle.ts';
import { isScheduled, isSilent, onControl, scheduleColumn, standingColumn } from '#server/directives/predicates.ts';
import { stages } from '#server/directives/vocabulary.ts';
import { executiveDiscipline, type Punctuality, type Standing } from '#server/organizations/discipline.ts';
import type { Figures, Load, PunctualityCounts } from '#server/organizations/outputs.ts';
import type { Period } from '#server/organizations/period.ts';

const nothing = { onControl: 0, overdue: 0, dueSoon: 0, silent: 0, moved: 0 };
const nobody: PunctualityCounts = { inTime: 0, late: 0, notExecuted: 0, running: 0, discipline: null };

export function noFigures(): Figures {
	return { ...nothing, ...nobody };
}

/** The organizations whose figures are true for a reader: those of the own reach; null: all of them. */
export function countedOrganizations(scope: Scope): string[] | null {
	if (isGovernmentScope(scope)) return null;
	return [...new Set(scope.doors.flatMap((door) => door.organizationIds ?? []))];
}

/** Whether figures over the whole government leave out what is for official use only. */
export function leavesRestrictedOut(scope: Scope): boolean {
	const wide = scope.doors.filter((door) => door.organizationIds === null);
	return wide.length > 0 && !wide.some((door) => door.restricted);
}

/**
 * What each organization leads inside the scope, by organization id, counted in the database. Organizations that
 * lead nothing are absent. `ids` null counts every organization.
 */
export async function figuresByLead(
	scope: Scope,
	period: Period,
	ids: readonly string[] | null,
): Promise<Map<string, Figures>> {
	const figures = new Map<string, Figures>();
	for (const { lead, ...counts } of await countNow(scope, ids)) {
		figures.set(lead ?? '', {
			...nobody,
			onControl: Number(counts.onControl),
			overdue: Number(counts.overdue),
			dueSoon: Number(counts.dueSoon),
			silent: Number(counts.silent),
			moved: Number(counts.moved),
		});
	}
	for (const { lead, standing, count } of await countInPeriod(scope, period, ids)) {
		const known = figures.get(lead ?? '') ?? noFigures();
		figures.set(lead ?? '', { ...known, ...withStandings(known, standing, Number(count)) });
	}
	return figures;
}

function countNow(scope: Scope, ids: readonly string[] | null) {
	return database()
		.select({
			lead: directive.leadOrganizationId,
			onControl: sql<number>`count(*)`,
			overdue: howMany(isScheduled('overdue')),
			dueSoon: howMany(isScheduled('due_soon')),
			silent: howMany(isSilent()),
			moved: howMany(sql`${directive.deadlineMoves} > 0`),
		})
		.from(directive)
		.where(and(ledBy(ids), isOpen(), onControl(), directivesWithin(scope)))
		.groupBy(directive.leadOrganizationId);
}

/** Implied by being on control; the index by lead holds the stage, so that what is over is passed by unread. */
function isOpen(): SQL {
	return notInArray(
		directive.stage,
		stages.filter((stage) => !isOnControl(stage)),
	);
}

function countInPeriod(scope: Scope, period: Period, ids: readonly string[] | null) {
	return database()
		.select({ lead: directive.leadOrganizationId, standing: standingColumn(), count: sql<number>`count(*)` })
		.from(directive)
		.where(and(ledBy(ids), dueIn(period), directivesWithin(scope)))
		.groupBy(directive.leadOrganizationId, sql`2`);
}

function howMany(condition: SQL): SQL<number> {
	return sql<number>`sum(case when ${condition} then 1 else 0 end)`;
}

function ledBy(ids: readonly string[] | null): SQL | undefined {
	return ids ? inArray(directive.leadOrganizationId, [...ids]) : undefined;
}

/** Deadlines within the period, by the key that lists are ordered by. */
function dueIn({ from, to }: Period): SQL | undefined {
	return and(between(directive.deadlineKey, from, to), isNotNull(directive.deadline));
}

/** Punctuality of what one organization leads inside the scope, in each of these periods, which follow each other. */
export async function punctualityOver(
	scope: Scope,
	organizationId: string,
	periods: readonly Period[],
): Promise<(Period & PunctualityCounts)[]> {
	const whole = { from: periods[0]?.from ?? '', to: periods.at(-1)?.to ?? '' };
	const month = sql<string>`substr(${directive.deadline}, 1, 7)`;
	const rows = await database()
		.select({ month, standing: standingColumn(), count: sql<number>`count(*)` })
		.from(directive)
		.where(and(ledBy([organizationId]), dueIn(whole), directivesWithin(scope)))
		.groupBy(sql`1`, sql`2`);
	return periods.map((period) => {
		const within = rows.filter((row) => row.month >= period.from.slice(0, 7) && row.month <= period.to.slice(0, 7));
		const counts = within.reduce((sum, row) => withStandings(sum, row.standing, Number(row.count)), nobody);
		return { ...period, ...counts };
	});
}

/** What the late ones of a period are: open past the deadline, done late, or missed before the deadline was moved. */
export async function latenessIn(scope: Scope, organizationId: string, period: Period) {
	const rows = await database()
		.select({ schedule: scheduleColumn(), count: sql<number>`count(*)` })
		.from(directive)
		.where(and(ledBy([organizationId]), dueIn(period), sql`${standingColumn()} = 'late'`, directivesWithin(scope)))
		.groupBy(sql`1`);
	const late = { overdue: 0, done_late: 0, missedBefore: 0 };
	for (const { schedule, count } of rows) {
		late[schedule === 'overdue' || schedule === 'done_late' ? schedule : 'missedBefore'] += Number(count);
	}
	return late;
}

/** What an organization has on control inside the scope as lead and as co-executor, by what the calendar says. */
export async function loadOf(scope: Scope, organizationId: string): Promise<Record<'lead' | 'co', Load>> {
	const rows = await database()
		.select({ role: assignment.role, schedule: scheduleColumn(), count: sql<number>`count(*)` })
		.from(assignment)
		.innerJoin(directive, eq(directive.id, assignment.directiveId))
		.where(and(eq(assignment.organizationId, organizationId), onControl(), directivesWithin(scope)))
		.groupBy(assignment.role, sql`2`);
	const empty = (): Load => ({ overdue: 0, due_soon: 0, on_time: 0, no_deadline: 0 });
	const load = { lead: empty(), co: empty() };
	for (const { role, schedule, count } of rows) {
		load[role as 'lead' | 'co'][schedule as keyof Load] += Number(count);
	}
	return load;
}

/** The sum of figures, with the discipline of them all together. */
export function sumOf(all: readonly Figures[]): Figures {
	const sum = noFigures();
	for (const figures of all) {
		for (const key of Object.keys(nothing) as (keyof typeof nothing)[]) sum[key] += figures[key];
		for (const key of ['inTime', 'late', 'notExecuted', 'running'] as const) sum[key] += figures[key];
	}
	return { ...sum, discipline: disciplineOf(sum) };
}

const places: Record<Punctuality, Exclude<keyof PunctualityCounts, 'discipline'>> = {
	in_time: 'inTime',
	late: 'late',
	not_executed: 'notExecuted',
	running: 'running',
};

function withStandings(counts: PunctualityCounts, standing: Standing, count: number): PunctualityCounts {
	const { inTime, late, notExecuted, running } = counts;
	const next = { inTime, late, notExecuted, running, discipline: null };
	if (standing !== 'left_out') next[places[standing]] += count;
	return { ...next, discipline: disciplineOf(next) };
}

function disciplineOf({ inTime, late, notExecuted, running }: PunctualityCounts): number | null {
	const total = inTime + late + notExecuted + running;
	return executiveDiscipline({ total, late, notExecuted, runningInTime: running });
}
