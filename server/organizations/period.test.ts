import { describe, expect, it } from 'vitest';
import { periodOf, stepOf, stepsUntil } from '#server/organizations/period.ts';

describe('the period of a scorecard', () => {
	it('is the calendar year, the quarter or the last twelve months', () => {
		expect(periodOf('year', '2026-05-20')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
		expect(periodOf('quarter', '2026-05-20')).toEqual({ from: '2026-04-01', to: '2026-06-30' });
		expect(periodOf('twelve_months', '2026-05-20')).toEqual({ from: '2025-05-21', to: '2026-05-20' });
	});

	it('goes back from a leap day to the end of February', () => {
		expect(periodOf('twelve_months', '2028-02-29')).toEqual({ from: '2027-03-01', to: '2028-02-29' });
	});

	it('ends a month or quarter with its last day', () => {
		expect(stepOf('month', '2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
		expect(stepOf('quarter', '2026-12-31')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
	});

	it('goes over the turn of a year without a gap', () => {
		expect(stepsUntil('month', '2026-01-31', 3).map(({ from }) => from)).toEqual([
			'2025-11-01',
			'2025-12-01',
			'2026-01-01',
		]);
		expect(stepsUntil('quarter', '2026-02-01', 2)).toEqual([
			{ from: '2025-10-01', to: '2025-12-31' },
			{ from: '2026-01-01', to: '2026-03-31' },
		]);
	});
});
