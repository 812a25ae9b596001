import { dateFor, deedAsOf, directiveAsOf, meetingAsOf } from '#db/demo/content/dates.ts';
import { deeds } from '#db/demo/content/deeds.ts';
import { directives, meetings } from '#db/demo/content/government.ts';
import { people } from '#db/demo/content/people.ts';
import { withRoadMap } from '#db/demo/content/road-maps.ts';
import type { DemoDeed, DemoDirective, DemoMeeting, DemoStep } from '#db/demo/content/shape.ts';
import { issuerLevelRule } from '#server/countries/find.ts';
import type { CountryPack, IssuerLevel } from '#server/countries/pack.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import type { Instant } from '#server/platform/clock.ts';

type Directive = DemoDirective<CalendarDate>;
type Meeting = DemoMeeting<CalendarDate>;

/** One thing to do under the clock set to `at`, by the account `by`. */
export type DemoEvent = { at: Instant; by: string } & (
	| { kind: 'meeting'; meeting: Meeting }
	| { kind: 'draft'; directive: Directive; issuer: { name: string; level: IssuerLevel }; meetingKey: string | null }
	| { kind: 'step'; directive: Directive; step: DemoStep<CalendarDate> }
	| { kind: 'deed'; deed: DemoDeed<CalendarDate> }
	| { kind: 'disable'; account: string }
);

/** An hour of work that day: 04:00 UTC is nine in the morning in Kazakhstan, whose one zone is UTC+5. */
function atWork(date: CalendarDate, minute: number): Instant {
	return new Date(Date.parse(`${date}T04:00:00.000Z`) + minute * 60_000).toISOString();
}

/**
 * Everything that happened up to the day before `today`, in order of time. The same day gives the same history,
 * and what has not come yet under an earlier `today` is left out.
 */
export function historyUntil(today: CalendarDate, pack: CountryPack): DemoEvent[] {
	const events: DemoEvent[] = [];
	for (const [index, meeting] of meetings.entries()) {
		const held = meetingAsOf(meeting, today, pack.calendar);
		events.push({ kind: 'meeting', at: atWork(held.heldOn, 300 + index), by: held.controller, meeting: held });
	}
	for (const [index, { directive, meeting }] of directives.entries()) {
		const held = meeting && meetingAsOf({ ...meeting, directives: [] }, today, pack.calendar);
		const settled = directiveAsOf(withRoadMap(directive), today, pack.calendar);
		events.push(...directiveEvents(settled, held, index, pack));
	}
	for (const [index, deed] of deeds.entries()) {
		const settled = deedAsOf(deed, today, pack.calendar);
		// Late in the day: what the day's steps tell is there by then.
		events.push({ kind: 'deed', at: atWork(settled.on, 450 + index), by: settled.by, deed: settled });
	}
	for (const person of people) {
		if (person.disabledOn === undefined) continue;
		const at = atWork(dateFor(person.disabledOn, today, pack.calendar), 480);
		events.push({ kind: 'disable', at, by: 'administrator.go', account: person.account });
	}
	const start = `${today}T00:00:00.000Z`;
	return events
		.filter((event) => event.at < start)
		.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

function directiveEvents(directive: Directive, meeting: Meeting | null, index: number, pack: CountryPack): DemoEvent[] {
	const issuer = directive.issuer ?? (meeting && { name: issuerName(meeting.chair), level: meeting.chairLevel });
	const drafted = meeting?.heldOn ?? directive.steps[0]?.on;
	if (!issuer || !drafted) throw new Error(`The demo's directive ${directive.key} has no issuer or no beginning`);
	const controller = meeting?.controller ?? 'controller.go';
	let at = meeting ? atWork(drafted, 330 + index) : atWork(drafted, 10 + index);
	const events: DemoEvent[] = [
		{ kind: 'draft', at, by: controller, directive, issuer, meetingKey: meeting?.key ?? null },
	];
	for (const [position, step] of directive.steps.entries()) {
		const planned = atWork(step.on, 60 + ((index * 37 + position * 53) % 300));
		const earliest = new Date(Date.parse(at) + 7 * 60_000).toISOString();
		at = planned > earliest ? planned : earliest;
		const by = step.by ?? usualActor(step, directive, issuer.level, controller, pack);
		events.push({ kind: 'step', at, by, directive, step });
	}
	return events;
}

/** "Name, office" or the office alone: a directive's issuer is the name where one is public. */
function issuerName(chair: string): string {
	return chair.split(',')[0] ?? chair;
}

function usualActor(
	step: DemoStep<CalendarDate>,
	directive: Directive,
	level: IssuerLevel,
	controller: string,
	pack: CountryPack,
): string {
	const rule = issuerLevelRule(pack, level);
	switch (step.do) {
		case 'accept':
		case 'assign':
		case 'submit':
		case 'accept_contribution':
		case 'return_contribution':
		case 'request_extension':
			return `coordinator.${directive.lead}`;
		case 'contribute':
			return `coordinator.${step.organization}`;
		case 'report':
		case 'plan':
		case 'reach':
		case 'indicator':
		case 'measure':
			return `executor.${directive.lead}`;
		case 'close':
			return rule.closing === 'curator' ? 'curator.go' : controller;
		case 'move_deadline':
		case 'decide_extension':
			return rule.deadline === 'curator' ? 'curator.go' : controller;
		case 'decline':
			return 'curator.go';
		default:
			return controller;
	}
}
