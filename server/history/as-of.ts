import type { Actor } from '#server/access/actor.ts';
import { eventsSeen } from '#server/access/events-seen.ts';
import { isWithin, type Scope, scopeFor } from '#server/access/scope.ts';
import { untouched } from '#server/directives/draft.ts';
import type { DirectiveOutput, ReportOutput } from '#server/directives/outputs.ts';
import { describeDirective, readDirectiveTrail } from '#server/directives/read.ts';
import { type DirectiveState, loadDirective, placeOf, stateAt } from '#server/directives/state.ts';
import { noteOpenings } from '#server/history/openings.ts';
import { milestonesAt } from '#server/milestones/as-it-stood.ts';
import { described } from '#server/milestones/list.ts';
import type { RoadMap } from '#server/milestones/outputs.ts';
import { planDutyOf } from '#server/milestones/plan-duty.ts';
import { progressOf } from '#server/milestones/standing.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { at, endOf, type Instant, now, today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { reportsSeen } from '#server/reports/seen.ts';
import { breachAt } from '#server/summaries/annex.ts';

type Asked = { number: string; on: CalendarDate };
type Then = { scope: Scope; state: DirectiveState; standing: DirectiveState; instant: Instant };

/**
 * A directive's state at the end of a day. NOT_FOUND before it existed, after today, and whenever the reader does not
 * reach it now or would not have reached it then: what could not be read then is not read through the past.
 */
async function standingOn(actor: Actor, { number, on }: Asked): Promise<Then> {
	const scope = scopeFor(actor, 'directive.read');
	const standing = await loadDirective(scope, number);
	const instant = on === today() ? now() : endOf(on);
	const kept = on > today() ? null : await stateAt(standing.id, instant);
	const state = kept && whole(kept);
	if (!state || !isWithin(scope, placeOf(state))) throw refuse('NOT_FOUND', 'directive_not_found');
	if (state.restricted || standing.restricted) await noteOpenings(actor, [standing.id]);
	return { scope, state, standing, instant };
}

/** A state kept before a later version of the product gave directives more to say: what it did not know was not there. */
function whole(kept: DirectiveState): DirectiveState {
	const assignments = kept.assignments.map((each) => ({ ...each, contribution: each.contribution ?? null }));
	return { ...untouched, ...kept, assignments };
}

/** Everything a directive's page told at the end of a day, and nothing that came after; nobody acts in the past. */
export async function directiveAsOf(actor: Actor, asked: Asked): Promise<DirectiveOutput> {
	const { scope, state, standing, instant } = await standingOn(actor, asked);
	const told = await at(instant, () =>
		describeDirective(actor, scope, { ...state, breachedOn: breachAt(state, asked.on) }),
	);
	const seen = reportsSeen(scope, standing);
	const reports = told.reports
		.filter(({ kind, organization, recordedAt }) => {
			return recordedAt <= instant && seen({ kind, organizationId: organization.id });
		})
		.map((report) => reportThen(report, state, instant));
	return {
		...told,
		ledger: told.ledger.filter(({ setAt }) => setAt <= instant),
		reports: reports.map((report) => withAnswersIn(report, reports)),
		decisions: told.decisions.filter(({ madeAt }) => madeAt <= instant),
		parts: told.parts.map((part) => ({ ...part, moves: [] })),
		allowedMoves: [],
		assignable: [],
	};
}

/** A report before the review that came later: it lay with the reviewer, unless an earlier answer stood. */
function reportThen(report: ReportOutput, state: DirectiveState, instant: Instant): ReportOutput {
	if (!report.reviewedAt || report.reviewedAt <= instant) return report;
	const accepted = state.finalReportId === report.id && state.finalReportAccepted;
	return {
		...report,
		review: accepted ? 'accepted' : 'pending',
		reviewedBy: null,
		reviewedAt: null,
		reviewNote: null,
		remarks: [],
	};
}

/** Of the answers to remarks only those that had been given. */
function withAnswersIn(report: ReportOutput, reports: readonly ReportOutput[]): ReportOutput {
	return {
		...report,
		remarks: report.remarks.map((remark) =>
			reports.some(({ id }) => id === remark.answeredInId) ? remark : { ...remark, answer: null, answeredInId: null },
		),
	};
}

/** The trail of a directive up to the end of a day, newest first. */
export async function trailAsOf(actor: Actor, asked: Asked) {
	const { scope, state, instant } = await standingOn(actor, asked);
	const seen = eventsSeen(scope, placeOf(state));
	return (await readDirectiveTrail(actor, asked.number, instant)).filter(seen);
}

/** The road map as it stood at the end of a day. */
export async function roadMapAsOf(actor: Actor, asked: Asked): Promise<RoadMap> {
	const { state, instant } = await standingOn(actor, asked);
	return at(instant, async () => {
		const milestones = await milestonesAt(state.id, instant);
		const { next, ...counts } = progressOf(milestones, asked.on);
		return {
			number: state.number,
			version: state.version,
			deadline: state.deadline,
			planDueOn: state.planDueOn,
			plannedAt: state.plannedAt,
			duty: planDutyOf(state),
			milestones: await described(milestones, state, actor.locale, asked.on),
			progress: { ...counts, next: next && { title: next.title, dueOn: next.dueOn } },
			keeps: false,
			owners: [],
			typical: [],
		};
	});
}
