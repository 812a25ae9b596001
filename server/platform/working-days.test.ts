import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendar } from '#server/countries/kz/calendar.ts';
import { addWorkingDays, isWorkingDay, shiftToWorkingDay, workingDaysBetween } from '#server/platform/working-days.ts';

const date = fc
	.integer({ min: Date.UTC(2024, 0, 1) / 86_400_000, max: Date.UTC(2027, 11, 31) / 86_400_000 })
	.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const count = fc.integer({ min: 1, max: 120 });

describe('a day', () => {
	test.each([
		['2026-11-20', true, 'an ordinary Friday'],
		['2026-11-21', false, 'a Saturday'],
		['2026-12-16', false, 'Independence Day'],
		['2026-03-25', false, 'given for Nauryz that fell on a weekend'],
		['2027-03-24', false, 'given for Nauryz that fell on a weekend'],
		['2026-03-26', true, 'the first after the Nauryz days'],
		['2027-05-17', true, 'the Monday after Kurban Ait on a Sunday, which is not compensated'],
		['2024-01-08', true, 'the Monday after Christmas on a Sunday, which is not compensated'],
		['2025-01-05', true, 'a Sunday worked by order'],
		['2025-01-03', false, 'a Friday given off by order'],
	])('%s is worked: %s (%s)', (day, worked) => {
		expect(isWorkingDay(calendar, day)).toBe(worked);
	});

	test('outside the known years still has its weekend', () => {
		expect(isWorkingDay(calendar, '2031-06-07')).toBe(false);
		expect(isWorkingDay(calendar, '2031-06-09')).toBe(true);
	});

	test('that does not exist is refused', () => {
		for (const wrong of ['2026-02-30', '2026-2-3', 'soon', '']) {
			expect(() => isWorkingDay(calendar, wrong)).toThrow(RangeError);
		}
	});
});

describe('adding working days', () => {
	test('does not count the day it starts from', () => {
		expect(addWorkingDays(calendar, '2026-11-20', 1)).toBe('2026-11-23');
		expect(addWorkingDays(calendar, '2026-11-23', -1)).toBe('2026-11-20');
	});

	test('leaves out holidays and the days given for them', () => {
		expect(addWorkingDays(calendar, '2026-03-20', 1)).toBe('2026-03-26');
	});

	test('ends on a working day', () => {
		fc.assert(fc.property(date, count, (start, days) => isWorkingDay(calendar, addWorkingDays(calendar, start, days))));
	});

	test('is undone by counting the days between', () => {
		fc.assert(
			fc.property(date, fc.integer({ min: -120, max: 120 }), (start, days) => {
				expect(workingDaysBetween(calendar, start, addWorkingDays(calendar, start, days))).toBe(days);
			}),
		);
	});

	test('in two steps is the same as in one', () => {
		fc.assert(
			fc.property(date, count, count, (start, first, second) => {
				expect(addWorkingDays(calendar, addWorkingDays(calendar, start, first), second)).toBe(
					addWorkingDays(calendar, start, first + second),
				);
			}),
		);
	});

	test('refuses a part of a day and a calendar in which nobody ever works', () => {
		expect(() => addWorkingDays(calendar, '2026-11-20', 1.5)).toThrow(RangeError);
		const never = { weekend: [1, 2, 3, 4, 5, 6, 7], holidays: [], daysOff: [], workingDays: [] };
		expect(() => addWorkingDays(never, '2026-11-20', 1)).toThrow(RangeError);
	});
});

describe('working days between two dates', () => {
	test('from a date to itself are none', () => {
		fc.assert(fc.property(date, (day) => workingDaysBetween(calendar, day, day) === 0));
	});

	test('add up over any date in between', () => {
		fc.assert(
			fc.property(fc.tuple(date, date, date), (dates) => {
				const [from, middle, to] = [...dates].sort() as [string, string, string];
				expect(workingDaysBetween(calendar, from, middle) + workingDaysBetween(calendar, middle, to)).toBe(
					workingDaysBetween(calendar, from, to),
				);
			}),
		);
	});
});

describe('a deadline on a non-working day', () => {
	test('stays, goes back or goes forward as the rule says', () => {
		expect(shiftToWorkingDay(calendar, '2026-11-22', 'keep')).toBe('2026-11-22');
		expect(shiftToWorkingDay(calendar, '2026-11-22', 'preceding')).toBe('2026-11-20');
		expect(shiftToWorkingDay(calendar, '2026-11-22', 'following')).toBe('2026-11-23');
	});

	test('lands on the nearest working day and a working day never moves', () => {
		fc.assert(
			fc.property(date, fc.constantFrom('preceding' as const, 'following' as const), (day, rule) => {
				const shifted = shiftToWorkingDay(calendar, day, rule);
				expect(isWorkingDay(calendar, shifted)).toBe(true);
				expect(rule === 'following' ? shifted >= day : shifted <= day).toBe(true);
				if (isWorkingDay(calendar, day)) expect(shifted).toBe(day);
				else expect(Math.abs(workingDaysBetween(calendar, day, shifted))).toBe(1);
			}),
		);
	});
});
