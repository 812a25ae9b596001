import { and, gt, gte, inArray, isNotNull, isNull, lt, lte, ne, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { directive } from '#db/schema/directives.ts';
import { isDraft, isUnderReview, moves } from '#server/directives/lifecycle.ts';
import { country } from '#server/directives/rules.ts';
import type { Schedule } from '#server/directives/schedule.ts';
import { stages } from '#server/directives/vocabulary.ts';
import type { Standing } from '#server/organizations/discipline.ts';
import { now, today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';

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
		when ${inArray(stage, stages.filter(isDraft))} or ${outcome} = 'superseded' then 'left_out'
		when ${outcome} = 'not_executed' then 'not_executed'
		when ${missed} or ${isScheduled('overdue')} or ${isScheduled('done_late')} then 'late'
		when ${closedOn} is not null then 'in_time'
		else 'running' end`;
}

/** Nothing heard for as long as the country calls silence, though work is owed. */
export function isSilent(): SQL {
	const since = new Date(Date.parse(now()) - country().rules.silentAfterDays * 86_400_000).toISOString();
	return (
		and(onControl(), notInArray(directive.stage, stages.filter(isUnderReview)), sql`${lastHeard()} < ${since}`) ??
		sql`1 = 0`
	);
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

/** Kept on control for longer though execution was reported. */
export function isUnderAdditionalControl(): SQL {
	return inArray(directive.stage, [moves.keep_on_control.to]);
}
