import { and, eq, exists, gt, gte, inArray, isNotNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { fold, textMatches } from '#db/full-text.ts';
import { directiveTag } from '#db/schema/collaboration.ts';
import { assignment, directive } from '#db/schema/directives.ts';
import { organization } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import { directivesWithin, type Scope } from '#server/access/scope.ts';
import type { RegisterFilter } from '#server/directives/inputs.ts';
import {
	disagrees,
	extensionPending,
	isScheduled,
	isSilent,
	onControl,
	standingColumn,
} from '#server/directives/predicates.ts';
import { planIsOwed } from '#server/milestones/plan-duty.ts';
import { owesReport } from '#server/obligations/owed.ts';

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
