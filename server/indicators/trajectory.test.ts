import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Course, expectedOn, findingOf, standingValues } from './trajectory.ts';

const start = Date.parse('2026-01-01') / 86_400_000;
const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const dates = fc.integer({ min: start, max: start + 700 }).map(dateOf);
const numbers = fc.integer({ min: -100_000, max: 100_000 }).map((n) => n / 100);
const courses: fc.Arbitrary<Course> = fc
	.record({
		baseline: numbers,
		target: numbers,
		from: fc.integer({ min: start, max: start + 300 }),
		days: fc.integer({ min: 1, max: 400 }),
	})
	.filter(({ baseline, target }) => baseline !== target)
	.map(({ baseline, target, from, days }) => ({
		baseline,
		target,
		baselineOn: dateOf(from),
		targetOn: dateOf(from + days),
	}));

describe('the trajectory of an indicator', () => {
	it('begins at the baseline, ends at the target, and never leaves the two or turns back', () => {
		fc.assert(
			fc.property(courses, dates, dates, (course, a, b) => {
				expect(expectedOn(course, course.baselineOn)).toBe(course.baseline);
				expect(expectedOn(course, course.targetOn)).toBe(course.target);
				const [first, second] = [a, b].sort().map((date) => expectedOn(course, date));
				const way = Math.sign(course.target - course.baseline);
				expect(((second ?? 0) - (first ?? 0)) * way).toBeGreaterThanOrEqual(-1e-9);
				const low = Math.min(course.baseline, course.target) - 1e-9;
				const high = Math.max(course.baseline, course.target) + 1e-9;
				expect(first).toBeGreaterThanOrEqual(low);
				expect(second).toBeLessThanOrEqual(high);
			}),
		);
	});

	it('judges a falling target as it judges the mirrored rising one', () => {
		fc.assert(
			fc.property(
				courses,
				fc.array(fc.record({ measuredOn: dates, value: numbers }), { maxLength: 8 }),
				dates,
				(course, values, day) => {
					const mirrored = { ...course, baseline: -course.baseline, target: -course.target };
					const turned = values.map(({ measuredOn, value }) => ({ measuredOn, value: -value }));
					const one = findingOf(course, values, day);
					const other = findingOf(mirrored, turned, day);
					expect([other.standing, other.difference]).toEqual([one.standing, one.difference]);
				},
			),
		);
	});

	it('finds a measurement on the line to be on the trajectory, above it ahead, below it behind', () => {
		fc.assert(
			fc.property(courses, fc.integer({ min: 1, max: 50 }), (course, off) => {
				const day = dateOf(Math.floor((Date.parse(course.baselineOn) + Date.parse(course.targetOn)) / 2 / 86_400_000));
				if (day >= course.targetOn) return;
				const value = Number(expectedOn(course, day).toFixed(2));
				const short = Math.abs(course.target - value);
				if (short <= off + 1) return;
				const way = Math.sign(course.target - course.baseline);
				const found = (by: number) =>
					findingOf(course, [{ measuredOn: day, value: Number((value + by * way).toFixed(2)) }], day);
				expect(found(0).standing).toBe('on');
				expect([found(off).standing, found(off).difference]).toEqual(['ahead', off]);
				expect([found(-off).standing, found(-off).difference]).toEqual(['behind', off]);
			}),
		);
	});

	it('takes the last row for a date as what stands, and the latest date up to the day', () => {
		const course = { baseline: 0, baselineOn: '2026-01-01', target: 90, targetOn: '2026-12-31' };
		const values = [
			{ measuredOn: '2026-10-04', value: 55 },
			{ measuredOn: '2026-12-01', value: 80 },
			{ measuredOn: '2026-10-04', value: 61 },
		];
		expect(standingValues(values).map(({ value }) => value)).toEqual([61, 80]);
		expect(findingOf(course, values, '2026-11-01')).toEqual({
			standing: 'behind',
			latest: { measuredOn: '2026-10-04', value: 61 },
			expected: 68,
			difference: 7,
		});
		expect(findingOf(course, values, '2026-01-01').standing).toBe('not_measured');
	});

	it('finds a target reached early, and one missed once its date is past', () => {
		const falling = { baseline: 30, baselineOn: '2026-01-01', target: 5, targetOn: '2026-12-31' };
		const value = (value: number) => [{ measuredOn: '2026-06-01', value }];
		expect(findingOf(falling, value(4), '2026-07-01')).toMatchObject({ standing: 'reached', difference: 1 });
		expect(findingOf(falling, value(9), '2027-01-01')).toMatchObject({ standing: 'missed', difference: 4 });
		expect(findingOf(falling, value(9), '2026-12-31').standing).toBe('ahead');
	});
});
