import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Circumstances } from '#server/directives/conditions.ts';
import {
	hindrance,
	isOnControl,
	type Move,
	type MoveName,
	moveNames,
	moves,
	requestMayWait,
	stageAfter,
} from '#server/directives/lifecycle.ts';
import { contributions, type Outcome, outcomes, type Stage, stages } from '#server/directives/vocabulary.ts';

const stage = fc.constantFrom(...stages);
const outcome = fc.constantFrom(...outcomes);
const circumstances: fc.Arbitrary<Circumstances> = fc.record({
	stage,
	hasLead: fc.boolean(),
	hasTerm: fc.boolean(),
	proposedOutcome: fc.option(outcome, { nil: null }),
	proposedById: fc.option(fc.constantFrom('ann', 'bek'), { nil: null }),
	finalReport: fc.option(
		fc.record({
			writtenById: fc.constantFrom('ann', 'bek'),
			accepted: fc.boolean(),
			evidenceCount: fc.integer({ min: 0, max: 3 }),
		}),
		{ nil: null },
	),
	closingDecider: fc.constantFrom('controller', 'curator'),
	deadlineDecider: fc.constantFrom('controller', 'curator'),
	term: fc.constantFrom('none', 'ahead', 'passed'),
	extensionRequestedById: fc.option(fc.constantFrom('ann', 'bek'), { nil: null }),
	extensionsExhausted: fc.boolean(),
	parts: fc.array(
		fc.record({
			organizationId: fc.constantFrom('one', 'two'),
			contribution: fc.option(fc.constantFrom(...contributions), { nil: null }),
			writtenById: fc.option(fc.constantFrom('ann', 'bek'), { nil: null }),
			own: fc.boolean(),
		}),
		{ maxLength: 3 },
	),
	milestones: fc.nat({ max: 2 }),
	person: fc.record({
		id: fc.constantFrom('ann', 'bek'),
		sameEyes: fc.subarray(['ann', 'bek']),
		isCurator: fc.boolean(),
	}),
});
const anyMove = fc.constantFrom(...moveNames);

describe('the life of a directive', () => {
	it('follows the arrows of the design and no others', () => {
		const arrows = new Set<string>();
		for (const name of moveNames) {
			const move: Move = moves[name];
			for (const from of move.from) if (move.to) arrows.add(`${from} → ${move.to}`);
		}
		expect([...arrows].sort()).toEqual(
			[
				'draft → issued',
				'issued → in_progress',
				'in_progress → submitted',
				'returned → submitted',
				'additional_control → submitted',
				'submitted → returned',
				'submitted → additional_control',
				'submitted → closed',
				'issued → closed',
				'in_progress → closed',
				'returned → closed',
				'additional_control → closed',
			].sort(),
		);
	});

	it('allows nothing at all once a directive is closed', () => {
		fc.assert(
			fc.property(circumstances, anyMove, outcome, (facts, move, ending) => {
				expect(hindrance(move, { ...facts, stage: 'closed' }, ending)).toBe('wrong_stage');
			}),
		);
	});

	it('closes as executed only with an accepted final report that rests on evidence and that the decider did not write', () => {
		fc.assert(
			fc.property(circumstances, (facts) => {
				if (hindrance('close_executed', facts, 'executed') !== null) return;
				expect(facts.stage).toBe('submitted');
				expect(facts.finalReport?.accepted).toBe(true);
				expect(facts.finalReport?.evidenceCount).toBeGreaterThan(0);
				expect(facts.finalReport?.writtenById).not.toBe(facts.person.id);
			}),
			{ numRuns: 2000 },
		);
	});

	it('closes for a high issuer only as a curator decides on what another person proposed', () => {
		fc.assert(
			fc.property(circumstances, outcome, (facts, ending) => {
				const move = ending === 'executed' ? 'close_executed' : 'close_otherwise';
				if (facts.closingDecider !== 'curator' || hindrance(move, facts, ending) !== null) return;
				expect(facts.person.isCurator).toBe(true);
				expect(facts.proposedOutcome).toBe(ending);
				expect(facts.proposedById).not.toBe(facts.person.id);
			}),
			{ numRuns: 2000 },
		);
	});

	it('never lets anybody decide on a report he wrote', () => {
		const deciding = [
			'accept_report',
			'return_report',
			'propose_executed',
			'close_executed',
			'keep_on_control',
		] as const;
		fc.assert(
			fc.property(circumstances, fc.constantFrom(...deciding), (facts, move) => {
				const eyes = [facts.person.id, ...facts.person.sameEyes];
				const own = eyes.includes(facts.finalReport?.writtenById ?? '');
				if (hindrance(move, facts) === null) expect(own).toBe(false);
			}),
			{ numRuns: 2000 },
		);
	});

	it('lets a co-executor contribute once, and again when the lead asks', () => {
		fc.assert(
			fc.property(circumstances, (facts) => {
				const own = facts.parts.filter((part) => part.own);
				const due = own.some((part) => part.contribution === null || part.contribution === 'returned');
				const open = hindrance('contribute', { ...facts, stage: 'in_progress' }) === null;
				expect(open).toBe(due);
			}),
		);
	});

	it('never lets anybody decide for the lead on nothing but contributions he wrote', () => {
		fc.assert(
			fc.property(circumstances, fc.constantFrom('accept_contribution', 'return_contribution'), (facts, move) => {
				if (hindrance(move, facts) !== null) return;
				expect(facts.parts.some((part) => part.contribution && part.writtenById !== facts.person.id)).toBe(true);
			}),
		);
	});

	it('opens nothing but the reviewer’s decisions while a report is under review', () => {
		const decisions: readonly MoveName[] = [
			'accept_report',
			'return_report',
			'assess',
			'propose_executed',
			'decline',
			'close_executed',
			'keep_on_control',
		];
		fc.assert(
			fc.property(circumstances, anyMove, outcome, (facts, move, ending) => {
				if (decisions.includes(move)) return;
				expect(hindrance(move, { ...facts, stage: 'submitted' })).toBe('wrong_stage');
				expect(hindrance(move, { ...facts, stage: 'submitted' }, ending)).toBe('wrong_stage');
			}),
			{ numRuns: 2000 },
		);
		for (const move of decisions) expect((moves[move] as Move).from).toContain('submitted');
	});

	it('issues only what has a lead and either a deadline or no end', () => {
		fc.assert(
			fc.property(circumstances, (facts) => {
				const open = hindrance('issue', { ...facts, stage: 'draft' }) === null;
				expect(open).toBe(facts.hasLead && facts.hasTerm);
			}),
		);
	});

	it('keeps the stage wherever the table names none, and counts everything between issue and closing as on control', () => {
		for (const each of stages) {
			expect(stageAfter('assess', each)).toBe(each);
			expect(isOnControl(each)).toBe(!(['draft', 'closed'] as Stage[]).includes(each));
		}
	});

	it('moves the deadline of a high issuer only by a curator', () => {
		fc.assert(
			fc.property(circumstances, (facts) => {
				if (facts.deadlineDecider === 'curator' && !facts.person.isCurator) {
					expect(hindrance('move_deadline', facts)).not.toBeNull();
				}
			}),
		);
	});

	it('reaches every stage from a draft, and every stage but closed leads on', () => {
		const reached = new Set<Stage>(['draft']);
		for (let round = 0; round < stages.length; round += 1) {
			for (const name of moveNames) {
				const move: Move = moves[name];
				if (move.to && move.from.some((from) => reached.has(from))) reached.add(move.to);
			}
		}
		expect([...reached].sort()).toEqual([...stages].sort());
		for (const each of stages.filter((one) => one !== 'closed')) {
			expect(moveNames.some((name) => (moves[name] as Move).from.includes(each) && (moves[name] as Move).to)).toBe(
				true,
			);
		}
	});

	it('asks for a later deadline only while one stands that has not passed, once at a time, and never under review', () => {
		fc.assert(
			fc.property(circumstances, (facts) => {
				if (hindrance('request_extension', facts) !== null) return;
				expect(['issued', 'in_progress', 'returned']).toContain(facts.stage);
				expect(facts.term).toBe('ahead');
				expect(facts.extensionRequestedById).toBeNull();
				expect(facts.proposedOutcome).toBeNull();
				expect(facts.extensionsExhausted).toBe(false);
			}),
		);
	});

	it('lets a request be decided by whom the level names and never by whoever asked', () => {
		fc.assert(
			fc.property(circumstances, (facts) => {
				if (hindrance('decide_extension', facts) !== null) return;
				expect(facts.extensionRequestedById).not.toBeNull();
				expect(facts.extensionRequestedById).not.toBe(facts.person.id);
				if (facts.deadlineDecider === 'curator') expect(facts.person.isCurator).toBe(true);
			}),
		);
	});

	it('leaves no request waiting where nobody could ever decide it, and moves no deadline past one', () => {
		expect(stages.filter(requestMayWait)).toEqual(['issued', 'in_progress', 'submitted', 'returned']);
		fc.assert(
			fc.property(circumstances, (facts) => {
				const requested = { ...facts, extensionRequestedById: 'ann' };
				expect(hindrance('move_deadline', requested)).not.toBeNull();
			}),
		);
	});

	it('offers an outcome only where the table has it', () => {
		const facts = (of: Stage): Circumstances => ({
			stage: of,
			hasLead: true,
			hasTerm: true,
			proposedOutcome: null,
			proposedById: null,
			finalReport: { writtenById: 'ann', accepted: true, evidenceCount: 1 },
			closingDecider: 'controller',
			deadlineDecider: 'controller',
			term: 'ahead',
			extensionRequestedById: null,
			extensionsExhausted: false,
			parts: [],
			milestones: 0,
			person: { id: 'bek', sameEyes: [], isCurator: false },
		});
		const closes = (of: Stage, ending: Outcome) =>
			hindrance(ending === 'executed' ? 'close_executed' : 'close_otherwise', facts(of), ending) === null;
		expect(closes('submitted', 'executed')).toBe(true);
		expect(closes('submitted', 'superseded')).toBe(false);
		expect(closes('in_progress', 'executed')).toBe(false);
		expect(closes('in_progress', 'not_executed')).toBe(true);
	});
});
