import type { Actor } from '#server/access/actor.ts';
import { findScope, isWithin, partsWithin, type Scope } from '#server/access/scope.ts';
import { circumstancesOf } from '#server/directives/circumstances.ts';
import type { PartFacts } from '#server/directives/conditions.ts';
import { hindrance, isDraft, moves, partMoves } from '#server/directives/lifecycle.ts';
import type { DirectiveOutput, OrganizationRef } from '#server/directives/outputs.ts';
import { country } from '#server/directives/rules.ts';
import { type Dates, daysLate, scheduleOf } from '#server/directives/schedule.ts';
import { type Assignment, type DirectiveState, placeOf } from '#server/directives/state.ts';
import { dateOf, today } from '#server/platform/clock.ts';
import { newestContributions } from '#server/reports/contributions.ts';
import { movedPartDates, unmoved } from '#server/reports/part-dates.ts';

type Part = DirectiveOutput['parts'][number];

/**
 * The organizations of a directive in order: each co-executor's part with its own date, how its contribution stands
 * and what the reader may do with it. `scope` is the reader's: a co-executor learns nothing of the others' work.
 */
export async function partsOf(
	actor: Actor,
	scope: Scope,
	state: DirectiveState,
	named: (organizationId: string) => OrganizationRef,
): Promise<Part[]> {
	const own = partsWithin(scope, placeOf(state));
	const facts = await circumstancesOf(actor, state);
	const moved = await movedPartDates(state.assignments.some((each) => each.dueOn) ? [state.id] : []);
	const newest = await newestContributions(state.assignments.some((each) => each.contribution) ? state.id : null);
	return state.assignments.map((each) => {
		const { organizationId, role, part, dueOn, contribution } = each;
		const known = role === 'co' && (own === null || own.includes(organizationId));
		const at = known ? newest.get(organizationId)?.recordedAt : undefined;
		const contributedOn = at ? dateOf(at) : null;
		const its = facts.parts.find((one) => one.organizationId === organizationId);
		return {
			organization: named(organizationId),
			role,
			part,
			dueOn,
			...(dueOn ? moved(state.id, organizationId) : unmoved),
			contributionKnown: known,
			contribution: known ? contribution : null,
			contributedOn,
			...(known ? whatTheCalendarSays(state, each, contributedOn) : { schedule: null, daysLate: 0 }),
			moves: its ? partMoves.filter((move) => mayMove(move, its)) : [],
		};
	});

	function mayMove(move: (typeof partMoves)[number], part: PartFacts): boolean {
		const held = findScope(actor, moves[move].action);
		const meant = move === 'contribute' ? part.own : true;
		return (
			meant && held !== null && isWithin(held, placeOf(state)) && hindrance(move, { ...facts, parts: [part] }) === null
		);
	}
}

/** What the calendar says today of a part that has not come. */
export function owedBy(dueOn: string | null) {
	return whatTheCalendarSaysOf({ deadline: dueOn, settledOn: null, closedOn: null });
}

/** A part is judged by its own date, else by the directive's; a contribution that the lead sent back is still owed. */
function whatTheCalendarSays(state: DirectiveState, { dueOn, contribution }: Assignment, contributedOn: string | null) {
	const done = contribution === 'submitted' || contribution === 'accepted' ? contributedOn : null;
	const dates: Dates = { deadline: dueOn ?? state.deadline, settledOn: done, closedOn: done };
	const judged = !isDraft(state.stage) && (done !== null || state.closedOn === null);
	return judged ? whatTheCalendarSaysOf(dates) : { schedule: null, daysLate: 0 };
}

function whatTheCalendarSaysOf(dates: Dates) {
	return { schedule: scheduleOf(dates, today(), country().rules.dueSoonDays), daysLate: daysLate(dates, today()) };
}
