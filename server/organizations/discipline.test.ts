import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	type DisciplineFacts,
	executiveDiscipline,
	noCounts,
	type Standing,
	standingOf,
	withStanding,
} from '#server/organizations/discipline.ts';

const running: DisciplineFacts = {
	stage: 'in_progress',
	outcome: null,
	schedule: 'on_time',
	breachedOn: null,
	settledOn: null,
};
const standings: Standing[] = ['in_time', 'late', 'not_executed', 'running', 'left_out'];
const count = (list: Standing[]) => list.reduce(withStanding, noCounts);

describe('executive discipline', () => {
	it('follows the formula of the rule', () => {
		expect(executiveDiscipline({ total: 40, late: 3, notExecuted: 1, runningInTime: 20 })).toBe(80);
	});

	it('is not known when nothing has come due', () => {
		expect(executiveDiscipline(noCounts)).toBeNull();
		expect(executiveDiscipline(count(['running', 'running', 'left_out']))).toBeNull();
	});

	it('lies between 0 and 100 whatever is counted', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...standings)), (list) => {
				const value = executiveDiscipline(count(list));
				expect(value === null || (value >= 0 && value <= 100)).toBe(true);
			}),
		);
	});

	it('does not depend on order, nor on what runs in time or is left out', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...standings)), (list) => {
				const due = list.filter((standing) => standing !== 'running' && standing !== 'left_out');
				expect(executiveDiscipline(count([...list].reverse()))).toBe(executiveDiscipline(count(due)));
			}),
		);
	});

	it('falls when one more is late and never falls when one more is done in time', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...standings)), (list) => {
				const before = executiveDiscipline(count(list)) ?? 100;
				expect(executiveDiscipline(count([...list, 'late'])) ?? 100).toBeLessThanOrEqual(before);
				const after = executiveDiscipline(count([...list, 'in_time'])) ?? 0;
				expect(after).toBeGreaterThanOrEqual(before - 1e-9);
			}),
		);
	});
});

describe('the standing of a directive', () => {
	it('is running while its deadline lies ahead', () => {
		expect(standingOf(running)).toBe('running');
	});

	it('is late once its deadline was missed, also after an extension', () => {
		expect(standingOf({ ...running, schedule: 'overdue' })).toBe('late');
		expect(standingOf({ ...running, breachedOn: '2026-03-02' })).toBe('late');
		expect(standingOf({ ...running, stage: 'closed', outcome: 'executed', schedule: 'done_late' })).toBe('late');
	});

	it('is in time when the thing was done before the deadline and only reported after it', () => {
		const done = { ...running, stage: 'closed', outcome: 'executed', schedule: 'done_on_time' } as const;
		expect(standingOf({ ...done, breachedOn: '2026-03-02', settledOn: '2026-03-01' })).toBe('in_time');
		expect(standingOf({ ...done, breachedOn: '2026-03-02', settledOn: '2026-03-10' })).toBe('late');
	});

	it('leaves superseded directives out and counts those not executed', () => {
		expect(standingOf({ ...running, stage: 'closed', outcome: 'superseded', breachedOn: '2026-03-02' })).toBe(
			'left_out',
		);
		expect(standingOf({ ...running, stage: 'closed', outcome: 'not_executed' })).toBe('not_executed');
	});
});
