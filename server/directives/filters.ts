import { and, eq, exists, gt, gte, inArray, isNotNull, isNull, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import { fold, textMatches } from '#db/full-text.ts';
import { directiveTag } from '#db/schema/collaboration.ts';
import { assignment, directive } from '#db/schema/directives.ts';
import { organization } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import { directivesWithin, type Scope } from '#server/access/scope.ts';
import type { RegisterFilter } from '#server/directives/inputs.ts';
import { country } from '#server/directives/rules.ts';
import type { Schedule } from '#server/directives/schedule.ts';
import { planIsOwed } from '#server/milestones/plan-duty.ts';
import { owesReport } from '#server/obligations/owed.ts';
import type { Standing } from '#server/organizations/discipline.ts';
import { now, today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';

/**
 * The condition of a register's filter inside a scope. Pages, exports, counts and the API all filter here and
 * nowhere else.
 */
export function matching(scope: Scope, filter: RegisterFilter): SQL {
	const conditions: (SQL | undefined)[] = [
		directivesWithin(scope),
		filter.q ? inWords(filter.q) : undefined,
		byOrganization(filter),
		any(filter.stage, (stages) => inArray(directive.stage, stages)),
		any(filter.outcome, (outcomes) => inArray(directive.outcome, outcomes)),
		any(filter.schedule, (wanted) => or(...wanted.map((schedule) => isScheduled(schedule)))),
		any(filter.punctuality, (wanted) => inArray(standingColumn(), wanted)),
		any(filter.confidence, (values) => inArray(directive.confidence, values)),
		any(filter.assessment, (values) => inArray(directive.assessment, values)),
		any(filter.issuerLevel, (levels) => inArray(directive.issuerLevel, levels)),
		any(filter.topic, (topics) => inArray(directive.topic, topics)),
		any(filter.kind, (kinds) => inArray(directive.kind, kinds)),
		filter.plan ? planIsOwed(filter.plan) : undefined,
		filter.obligation ? and(onControl(), owesReport(filter.obligation)) : undefined,
		any(filter.urgency, (codes) => inArray(directive.urgency, codes)),
		any(filter.tag, tagged),
		any(filter.number, (numbers) => inArray(directive.number, numbers)),
		filter.meeting ? eq(directive.meetingId, filter.meeting) : undefined,
		filter.dueFrom ? gte(directive.deadline, filter.dueFrom) : undefined,
		filter.dueTo ? lte(directive.deadline, filter.dueTo) : undefined,
		filter.restricted === undefined ? undefined : eq(directive.restricted, filter.restricted),
		filter.onControl === undefined ? undefined : filter.onControl ? onControl() : isNotNull(directive.closedOn),
		filter.moved ? gt(directive.deadlineMoves, 0) : undefined,
		filter.breached ? or(isNotNull(directive.breachedOn), isScheduled('overdue')) : undefined,
		filter.silent ? isSilent() : undefined,
		filter.disagreeing ? disagrees() : undefined,
		filter.extensionPending ? extensionPending() : undefined,
		filter.proposed ? isNotNull(directive.proposedOutcome) : undefined,
		filter.mine ? eq(directive.responsibleId, scope.actor.personId) : undefined,
	];
	return and(...conditions) ?? sql`1 = 1`;
}

/**
 * The same organizations once more, as lists of directives to gather. Added to the condition they change nothing but
 * the way: few matches are gathered by organization and sorted, many are met soon on a walk in order.
 */
export function gathered(scope: Scope, { organization: codes, role }: RegisterFilter): SQL[] {
	const lists: SQL[] = [];
	const reached = scope.doors.map((door) => door.organizationIds);
	if (reached.every((ids) => ids !== null)) lists.push(assignedTo(inArray(assignment.organizationId, reached.flat())));
	if (codes && codes.length > 0 && role !== 'lead') {
		lists.push(assignedTo(inArray(assignment.organizationId, organizationIds(codes))));
	}
	return lists;
}

/** The one organization through whose assignments every match is met; null when there are several, or none. */
export function throughOne(scope: Scope, { organization: codes, role }: RegisterFilter): SQL | null {
	const reached = new Set(
		scope.doors.map((door) => (door.organizationIds?.length === 1 ? door.organizationIds[0] : null)),
	);
	const [only] = reached;
	if (reached.size === 1 && only) return eq(assignment.organizationId, only);
	const [code] = codes ?? [];
	if (codes?.length !== 1 || !code || role === 'lead') return null;
	return eq(assignment.organizationId, sql`(${organizationIds([code])})`);
}

function assignedTo(which: SQL): SQL {
	return inArray(directive.id, database().select({ id: assignment.directiveId }).from(assignment).where(which));
}

function organizationIds(codes: string[]) {
	return database().select({ id: organization.id }).from(organization).where(inArray(organization.code, codes));
}

function any<T>(values: T[] | undefined, condition: (values: T[]) => SQL | undefined): SQL | undefined {
	return values && values.length > 0 ? condition(values) : undefined;
}

/** A number such as 2026-00042, whole or begun, or words of the text. */
function inWords(query: string): SQL | undefined {
	const asked = query.trim();
	if (/^\d{4}-\d{1,6}$/.test(asked)) {
		const [year = '', rest = ''] = asked.split('-');
		const whole = `${year}-${rest.padStart(5, '0')}`;
		return or(eq(directive.number, whole), and(gte(directive.number, asked), lt(directive.number, `${asked}~`)));
	}
	return textMatches(directive.id, asked) ?? undefined;
}

function tagged(words: string[]): SQL {
	const keys = words.map(fold);
	return inArray(
		directive.id,
		database().select({ id: directiveTag.directiveId }).from(directiveTag).where(inArray(directiveTag.key, keys)),
	);
}

function byOrganization({ organization: codes, role }: RegisterFilter): SQL | undefined {
	if (!codes || codes.length === 0) return undefined;
	const ids = organizationIds(codes);
	if (role === 'lead') return inArray(directive.leadOrganizationId, ids);
	return exists(
		database()
			.select({ one: sql`1` })
			.from(assignment)
			.where(
				and(
					eq(assignment.directiveId, directive.id),
					inArray(assignment.organizationId, ids),
					role === 'co' ? eq(assignment.role, 'co') : undefined,
				),
			),
	);
}

/** Issued and not yet taken off control. */
export function onControl(): SQL {
	return and(isNotNull(directive.issuedAt), isNull(directive.closedOn)) ?? sql`1 = 0`;
}

/** `scheduleOf` as a condition; a property test holds the two together. A draft's deadline does not run yet. */
export function isScheduled(schedule: Schedule): SQL {
	const day = today();
	const soon = addDays(day, country().rules.dueSoonDays);
	const { deadline, settledOn, closedOn, issuedAt } = directive;
	const running = and(isNotNull(issuedAt), isNotNull(deadline), isNull(closedOn));
	const settledInTime = sql`(${settledOn} is not null and ${settledOn} <= ${deadline})`;
	const notSettledInTime = sql`(${settledOn} is null or ${settledOn} > ${deadline})`;
	const judged = sql`coalesce(${settledOn}, ${closedOn})`;
	const over = and(isNotNull(issuedAt), isNotNull(deadline), isNotNull(closedOn));
	const conditions: Record<Schedule, SQL | undefined> = {
		no_deadline: or(isNull(deadline), isNull(issuedAt)),
		on_time: and(running, or(settledInTime, gt(deadline, soon))),
		due_soon: and(running, notSettledInTime, gte(deadline, day), lte(deadline, soon)),
		overdue: and(running, notSettledInTime, lt(deadline, day)),
		done_on_time: and(over, sql`${judged} <= ${deadline}`),
		done_late: and(over, sql`${judged} > ${deadline}`),
	};
	return conditions[schedule] ?? sql`1 = 0`;
}

/** The schedule as a value to group by. */
export function scheduleColumn(): SQL<Schedule> {
	return sql<Schedule>`case
		when ${isScheduled('no_deadline')} then 'no_deadline'
		when ${isScheduled('done_on_time')} then 'done_on_time'
		when ${isScheduled('done_late')} then 'done_late'
		when ${isScheduled('overdue')} then 'overdue'
		when ${isScheduled('due_soon')} then 'due_soon'
		else 'on_time' end`;
}

/** `standingOf` of executive discipline as a value to group by; a test holds the two together. */
export function standingColumn(): SQL<Standing> {
	const { stage, outcome, breachedOn, settledOn, closedOn } = directive;
	const missed = sql`(${breachedOn} is not null and (${settledOn} is null or ${settledOn} >= ${breachedOn}))`;
	return sql<Standing>`case
		when ${stage} = 'draft' or ${outcome} = 'superseded' then 'left_out'
		when ${outcome} = 'not_executed' then 'not_executed'
		when ${missed} or ${isScheduled('overdue')} or ${isScheduled('done_late')} then 'late'
		when ${closedOn} is not null then 'in_time'
		else 'running' end`;
}

/** Nothing heard for as long as the country calls silence, though work is owed. */
export function isSilent(): SQL {
	const since = new Date(Date.parse(now()) - country().rules.silentAfterDays * 86_400_000).toISOString();
	return and(onControl(), ne(directive.stage, 'submitted'), sql`${lastHeard()} < ${since}`) ?? sql`1 = 0`;
}

/** When the lead last said anything of it; the issue itself counts as the first word. */
export function lastHeard(): SQL {
	return sql`coalesce(${directive.lastReportAt}, ${directive.acceptedAt}, ${directive.issuedAt})`;
}

/** A request for a later deadline awaits a decision. Said as a comparison, which an index answers at once. */
export function extensionPending(): SQL {
	return gt(directive.pendingExtensionId, '');
}

/** The ministry and the controller see it differently. */
export function disagrees(): SQL {
	return (
		and(
			onControl(),
			isNotNull(directive.confidence),
			isNotNull(directive.assessment),
			ne(directive.confidence, sql`${directive.assessment}`),
		) ?? sql`1 = 0`
	);
}
