import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directives, meetings } from '#db/demo/content/government.ts';
import { type DemoEvent, historyUntil } from '#db/demo/content/history.ts';
import { people } from '#db/demo/content/people.ts';
import type { DemoStep } from '#db/demo/content/shape.ts';
import { countryPack, issuerLevelRule } from '#server/countries/find.ts';
import type { Circumstances, PartFacts } from '#server/directives/conditions.ts';
import { hindrance, type MoveName, moveFor, stageAfter } from '#server/directives/lifecycle.ts';
import { type Schedule, scheduleOf, schedules } from '#server/directives/schedule.ts';
import { type Stage, stages } from '#server/directives/vocabulary.ts';
import { isWorkingDay } from '#server/platform/working-days.ts';

const pack = countryPack('kz');
const anyToday = fc
	.integer({ min: Date.UTC(2026, 9, 1) / 86_400_000, max: Date.UTC(2028, 11, 31) / 86_400_000 })
	.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

type Played = Circumstances & {
	lead: string;
	deadline: string | null;
	moves: number;
	/** The date asked for in the request that waits. */
	asked: string | null;
	settledOn: string | null;
	closedOn: string | null;
	confidence?: string;
	assessment?: string;
	reportedOn?: string;
	/** How many remarks the next report must answer. */
	remarks: number;
	restricted: boolean;
	level: string;
};
type Draft = Extract<DemoEvent, { kind: 'draft' }>;

function begin({ directive, issuer }: Draft): Played {
	const rule = issuerLevelRule(pack, issuer.level);
	return {
		stage: 'draft',
		hasLead: directive.lead !== undefined,
		hasTerm: directive.deadline !== undefined || directive.standing === true,
		proposedOutcome: null,
		finalReport: null,
		closingDecider: rule.closing,
		deadlineDecider: rule.deadline,
		term: directive.deadline ? 'ahead' : 'none',
		extensionRequestedById: null,
		extensionsExhausted: false,
		proposedById: null,
		milestones: 0,
		parts: (directive.coExecutors ?? []).map(({ organization }) => ({
			organizationId: organization,
			contribution: null,
			writtenById: null,
			own: false,
		})),
		person: { id: '', sameEyes: [], isCurator: false },
		lead: directive.lead ?? '',
		deadline: directive.deadline ?? null,
		moves: 0,
		remarks: 0,
		asked: null,
		settledOn: null,
		closedOn: null,
		restricted: directive.restricted ?? false,
		level: issuer.level,
	};
}

function moveOf(step: DemoStep<string>): MoveName {
	switch (step.do) {
		case 'propose':
		case 'close':
			return moveFor(step.do, step.outcome);
		case 'reach':
			return 'plan';
		case 'indicator':
			return 'measure';
		default:
			return step.do;
	}
}

/** Does to a directive what its step does, after the lifecycle has agreed. */
function play(state: Played, event: Extract<DemoEvent, { kind: 'step' }>): void {
	const { step, by } = event;
	const where = `${event.directive.key}: ${step.do} on ${step.on} by ${by}`;
	const move = moveOf(step);
	state.person = { id: by, sameEyes: [], isCurator: by === 'curator.go' };
	const { parts } = state;
	const meant = 'organization' in step ? step.organization : null;
	if (meant)
		state.parts = parts.filter((part) => part.organizationId === meant).map((part) => ({ ...part, own: true }));
	const refused = hindrance(move, state, 'outcome' in step ? step.outcome : undefined);
	expect(refused, where).toBe(null);
	state.stage = stageAfter(move, state.stage) as Stage;
	if ('evidence' in step) {
		for (const piece of step.evidence ?? []) {
			if (piece.kind === 'document')
				expect(piece.date <= (step.do === 'submit' ? step.executedOn : step.on), where).toBe(true);
		}
	}
	if (step.do === 'report') [state.confidence, state.reportedOn] = [step.confidence, step.on];
	if (step.do === 'assess') state.assessment = step.assessment;
	if (step.do === 'move_deadline') {
		expect(step.deadline > (state.deadline ?? ''), where).toBe(true);
		expect(step.on <= (state.deadline ?? ''), `${where}: asked after the deadline`).toBe(true);
		[state.deadline, state.moves] = [step.deadline, state.moves + 1];
	}
	if (step.do === 'request_extension') {
		expect(step.deadline > (state.deadline ?? ''), where).toBe(true);
		expect(step.on <= (state.deadline ?? ''), `${where}: asked after the deadline`).toBe(true);
		[state.extensionRequestedById, state.asked] = [by, step.deadline];
	}
	if (step.do === 'decide_extension') {
		if (step.decision === 'grant') [state.deadline, state.moves] = [step.deadline ?? state.asked, state.moves + 1];
		state.extensionRequestedById = null;
	}
	if (step.do === 'submit') {
		expect(step.executedOn <= step.on, where).toBe(true);
		expect(step.evidence.length, where).toBeGreaterThan(0);
		state.finalReport = { writtenById: by, accepted: false, evidenceCount: step.evidence.length };
		[state.settledOn, state.reportedOn] = [step.executedOn, step.on];
	}
	state.parts = parts.map((part) => (part.organizationId === meant ? contributed(part, step.do, by) : part));
	if (step.do === 'submit') {
		expect(step.answers?.length ?? 0, `${where}: answers`).toBe(state.remarks);
		state.remarks = 0;
	}
	if (step.do === 'return_report') state.remarks = step.remarks?.length ?? 0;
	if (step.do === 'accept_report' && state.finalReport) state.finalReport.accepted = true;
	if (step.do === 'return_report') [state.finalReport, state.settledOn] = [null, null];
	if (step.do === 'propose') [state.proposedOutcome, state.proposedById] = [step.outcome, by];
	if (step.do === 'close') state.closedOn = step.on;
}

function contributed(part: PartFacts, step: DemoStep['do'], by: string): PartFacts {
	if (step === 'contribute') return { ...part, contribution: 'submitted', writtenById: by };
	return { ...part, contribution: step === 'accept_contribution' ? 'accepted' : 'returned' };
}

function playAll(today: string): Map<string, Played> {
	const states = new Map<string, Played>();
	const held = new Set<string>();
	let before = '';
	for (const event of historyUntil(today, pack)) {
		expect(event.at >= before).toBe(true);
		before = event.at;
		expect(
			people.some((person) => person.account === event.by),
			`no account ${event.by}`,
		).toBe(true);
		if (event.kind === 'meeting') held.add(event.meeting.key);
		if (event.kind === 'draft') {
			if (event.meetingKey) expect(held).toContain(event.meetingKey);
			states.set(event.directive.key, begin(event));
			for (const part of event.directive.coExecutors ?? []) {
				const { deadline } = event.directive;
				expect(!part.dueOn || !deadline || part.dueOn <= deadline, event.directive.key).toBe(true);
			}
		}
		const state = event.kind === 'step' ? states.get(event.directive.key) : undefined;
		if (event.kind === 'step') {
			if (!state) throw new Error(`${event.directive.key} has a step before its draft`);
			play(state, event);
		}
	}
	return states;
}

test('every step is one that the lifecycle allows, whatever day it is today', () => {
	fc.assert(
		fc.property(anyToday, (today) => {
			playAll(today);
		}),
		{ numRuns: 60, examples: [['2026-11-22'], ['2027-03-25'], ['2027-01-04'], ['2026-12-01'], ['2028-02-29']] },
	);
}, 30_000);

test('under an earlier today only what had happened by then is told', () => {
	for (const today of ['2025-07-15', '2025-07-16', '2025-10-10', '2026-01-15', '2026-08-01']) playAll(today);
	expect(
		historyUntil('2025-07-16', pack).some((event) => event.kind === 'meeting' && event.meeting.key === 'migration'),
	).toBe(true);
	expect(
		historyUntil('2025-07-15', pack).some((event) => event.kind === 'meeting' && event.meeting.key === 'migration'),
	).toBe(false);
});

describe('whatever day it is today, the demo shows', () => {
	const scene = (today: string) => [...playAll(today).values()];
	const scheduleOn = (state: Played, today: string) => scheduleOf(state, today, pack.rules.dueSoonDays);
	const days = ['2026-11-22', '2027-01-03', '2027-03-25', '2027-05-12', '2027-09-06'];

	test.each(days)('every stage, ending and state of the calendar on %s', (today) => {
		const states = scene(today);
		expect(new Set(states.map((state) => state.stage))).toEqual(new Set(stages));
		expect(new Set(states.map((state) => scheduleOn(state, today)))).toEqual(new Set<Schedule>(schedules));
	});

	test.each(days)('silence, disagreement, repeated moves, proposals and reports to review on %s', (today) => {
		const states = scene(today);
		const open = states.filter((state) => !['draft', 'closed', 'submitted'].includes(state.stage));
		const monthAgo = new Date(Date.parse(today) - pack.rules.silentAfterDays * 86_400_000).toISOString().slice(0, 10);
		expect(open.filter((state) => state.reportedOn && state.reportedOn < monthAgo).length).toBeGreaterThanOrEqual(3);
		expect(
			open.filter((state) => state.confidence === 'on_track' && state.assessment === 'off_track').length,
		).toBeGreaterThan(0);
		expect(states.filter((state) => state.moves >= 2).length).toBeGreaterThanOrEqual(2);
		expect(states.filter((state) => state.proposedOutcome && state.stage === 'submitted').length).toBeGreaterThan(0);
		expect(
			states.filter((state) => state.stage === 'submitted' && !state.finalReport?.accepted).length,
		).toBeGreaterThan(1);
		expect(open.filter((state) => scheduleOn(state, today) === 'overdue').length).toBeGreaterThanOrEqual(4);
		expect(open.filter((state) => scheduleOn(state, today) === 'due_soon').length).toBeGreaterThanOrEqual(1);
	});
});

describe('the demo government', () => {
	test('gives every ministry and at least six akimats something to lead', () => {
		const leads = new Set(directives.map(({ directive }) => directive.lead));
		const ministries = pack.organizations.filter((each) => each.kind === 'ministry').map((each) => each.code);
		expect(ministries.filter((code) => !leads.has(code))).toEqual([]);
		expect([...leads].filter((code) => code?.startsWith('kz-')).length).toBeGreaterThanOrEqual(6);
	});

	test('knows only organizations, topics and accounts that exist, each key once', () => {
		const organizations = new Set(pack.organizations.map((each) => each.code));
		const topics = new Set(pack.rules.topics.map((each) => each.code));
		const accounts = people.map((person) => person.account);
		const keys = [...meetings.map((meeting) => meeting.key), ...directives.map(({ directive }) => directive.key)];
		expect(new Set(keys).size).toBe(keys.length);
		expect(new Set(accounts).size).toBe(accounts.length);
		expect(new Set(people.map((person) => person.name)).size).toBe(people.length);
		for (const { directive } of directives) {
			expect(topics).toContain(directive.topic);
			const named = [directive.lead, ...(directive.coExecutors ?? []).map((each) => each.organization)];
			for (const code of named) if (code) expect(organizations).toContain(code);
			expect(new Set(named).size).toBe(named.length);
			if (directive.lead)
				expect(accounts).toEqual(
					expect.arrayContaining([`coordinator.${directive.lead}`, `executor.${directive.lead}`]),
				);
		}
		for (const person of people) {
			for (const held of person.memberships) if (held.organization) expect(organizations).toContain(held.organization);
		}
	});

	test('works on working days only and leaves no date unresolved in its texts', () => {
		for (const today of ['2026-11-22', '2027-03-23']) {
			for (const event of historyUntil(today, pack)) {
				const text = JSON.stringify(event);
				expect(text).not.toMatch(/\{\p{L}+:/u);
				if (event.kind === 'step')
					expect(isWorkingDay(pack.calendar, event.step.on), `${event.directive.key} ${event.step.on}`).toBe(true);
				if (event.kind === 'deed')
					expect(isWorkingDay(pack.calendar, event.deed.on), `${event.deed.do} ${event.deed.on}`).toBe(true);
			}
		}
	});

	test('is the same for the same day', () => {
		expect(historyUntil('2026-11-22', pack)).toEqual(historyUntil('2026-11-22', pack));
	});
});
