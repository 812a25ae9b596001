import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kz } from '#server/countries/kz/pack.ts';
import { isWorkingDay } from '#server/platform/working-days.ts';
import { type Frame, obligationsDue, type Recurrence, statusOf } from './due.ts';

const dayOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const plusDays = (date: string, days: number) => dayOf(Date.parse(date) / 86_400_000 + days);
const dates = fc
	.integer({ min: Date.parse('2024-01-01') / 86_400_000, max: Date.parse('2028-12-31') / 86_400_000 })
	.map(dayOf);
const shifts = fc.constantFrom('keep', 'preceding', 'following');
const recurrences: fc.Arbitrary<Recurrence> = fc.oneof(
	fc.record({ every: fc.constant('weekly' as const), day: fc.integer({ min: 1, max: 7 }) }),
	fc.record({ every: fc.constantFrom('monthly' as const, 'quarterly' as const), day: fc.integer({ min: 1, max: 31 }) }),
	fc.record({
		every: fc.constant('yearly' as const),
		month: fc.integer({ min: 1, max: 12 }),
		day: fc.integer({ min: 1, max: 31 }),
	}),
);
const frames: fc.Arbitrary<Frame> = fc
	.record({
		from: dates,
		later: fc.integer({ min: 0, max: 40 }),
		ahead: fc.integer({ min: 0, max: 800 }),
		until: fc.option(fc.integer({ min: 1, max: 900 })),
	})
	.map(({ from, later, ahead, until }) => ({
		from,
		notBefore: plusDays(from, later),
		until: until === null ? null : plusDays(from, until),
		today: plusDays(from, Math.floor(ahead / 2)),
		horizon: plusDays(from, ahead),
	}));

/** The days of a month's reports as issued on a day, up to a horizon. */
function due(
	recurrence: Recurrence,
	from: string,
	horizon: string,
	shift: 'keep' | 'preceding' | 'following' = 'keep',
) {
	const frame = { from, notBefore: from, until: null, today: from, horizon };
	return obligationsDue(recurrence, frame, kz.calendar, shift);
}

describe('periodic reports', () => {
	it('cover every day from the beginning once, without a gap', () => {
		fc.assert(
			fc.property(recurrences, frames, shifts, (recurrence, frame, shift) => {
				const owed = obligationsDue(recurrence, frame, kz.calendar, shift);
				if (owed.length > 0) expect(owed[0]?.periodFrom).toBe(frame.from);
				for (const [index, { periodFrom, periodTo }] of owed.entries()) {
					expect(periodTo >= periodFrom).toBe(true);
					const next = owed[index + 1];
					if (next) expect(next.periodFrom).toBe(plusDays(periodTo, 1));
				}
			}),
		);
	});

	it('fall due in order, never before the directive was issued or the rhythm changed, never after its deadline', () => {
		fc.assert(
			fc.property(recurrences, frames, shifts, (recurrence, frame, shift) => {
				const owed = obligationsDue(recurrence, frame, kz.calendar, shift);
				for (const [index, { dueOn }] of owed.entries()) {
					expect(dueOn >= frame.from && dueOn >= frame.notBefore).toBe(true);
					if (frame.until) expect(dueOn <= frame.until).toBe(true);
					if (index > 0) expect(dueOn >= (owed[index - 1]?.dueOn ?? '')).toBe(true);
				}
			}),
		);
	});

	it('fall due on working days where the rule shifts them', () => {
		fc.assert(
			fc.property(recurrences, frames, fc.constantFrom('preceding', 'following'), (recurrence, frame, shift) => {
				for (const { dueOn } of obligationsDue(recurrence, frame, kz.calendar, shift)) {
					const pushed = dueOn === frame.notBefore || dueOn === frame.from;
					if (!pushed) expect([dueOn, isWorkingDay(kz.calendar, dueOn)]).toEqual([dueOn, true]);
				}
			}),
		);
	});

	it('are listed up to the horizon, the next one to come always among them unless the deadline is before', () => {
		fc.assert(
			fc.property(recurrences, frames, shifts, (recurrence, frame, shift) => {
				const owed = obligationsDue(recurrence, frame, kz.calendar, shift);
				if (frame.until === null) expect((owed.at(-1)?.dueOn ?? '') >= frame.today).toBe(true);
				expect(owed.filter(({ dueOn }) => dueOn > frame.horizon).length).toBeLessThanOrEqual(1);
				const more = obligationsDue(
					recurrence,
					{ ...frame, horizon: plusDays(frame.horizon, 400) },
					kz.calendar,
					shift,
				);
				expect(more.slice(0, owed.length)).toEqual(owed);
			}),
		);
	});

	it('take the last day of a month that is shorter, leap years and all', () => {
		const monthly = { every: 'monthly', day: 31 } as const;
		expect(due(monthly, '2028-01-05', '2028-04-30').map(({ dueOn }) => dueOn)).toEqual([
			'2028-02-29',
			'2028-03-31',
			'2028-04-30',
		]);
		expect(due(monthly, '2027-01-05', '2027-02-28').map(({ dueOn }) => dueOn)).toEqual(['2027-02-28']);
	});

	it('end a quarter with its last day and report by a day of the month after', () => {
		const quarterly = { every: 'quarterly', day: 10 } as const;
		expect(due(quarterly, '2026-05-20', '2026-10-31')).toEqual([
			{ periodFrom: '2026-05-20', periodTo: '2026-06-30', dueOn: '2026-07-10' },
			{ periodFrom: '2026-07-01', periodTo: '2026-09-30', dueOn: '2026-10-10' },
		]);
	});

	it('count a week up to the day of the report, and a year up to the month of it', () => {
		// 25 November 2026 is a Wednesday.
		expect(due({ every: 'weekly', day: 5 }, '2026-11-25', '2026-12-04')).toEqual([
			{ periodFrom: '2026-11-25', periodTo: '2026-11-27', dueOn: '2026-11-27' },
			{ periodFrom: '2026-11-28', periodTo: '2026-12-04', dueOn: '2026-12-04' },
		]);
		expect(due({ every: 'yearly', month: 1, day: 25 }, '2026-11-25', '2028-01-31')).toEqual([
			{ periodFrom: '2026-11-25', periodTo: '2026-12-31', dueOn: '2027-01-25' },
			{ periodFrom: '2027-01-01', periodTo: '2027-12-31', dueOn: '2028-01-25' },
		]);
		expect(due({ every: 'yearly', month: 12, day: 1 }, '2026-11-25', '2026-12-31')).toEqual([
			{ periodFrom: '2026-11-25', periodTo: '2026-11-30', dueOn: '2026-12-01' },
		]);
	});

	it('step over the holidays of the country', () => {
		const monthly = { every: 'monthly', day: 1 } as const;
		const [may] = due(monthly, '2026-04-10', '2026-05-05', 'following');
		const [before] = due(monthly, '2026-04-10', '2026-05-05', 'preceding');
		expect([may?.dueOn, before?.dueOn]).toEqual(['2026-05-04', '2026-04-30']);
	});

	it('stand as the calendar and the report say', () => {
		const owed = { dueOn: '2026-11-10', metOn: null, cancelled: false };
		const on = (day: string, over: Partial<typeof owed> | { metOn: string } = {}) =>
			statusOf({ ...owed, ...over }, day, plusDays(day, 7));
		expect([on('2026-11-01'), on('2026-11-03'), on('2026-11-10'), on('2026-11-11')]).toEqual([
			'upcoming',
			'due_soon',
			'due_soon',
			'overdue',
		]);
		expect([on('2026-12-01', { metOn: '2026-11-10' }), on('2026-12-01', { metOn: '2026-11-11' })]).toEqual([
			'met',
			'met_late',
		]);
		expect(on('2026-11-01', { cancelled: true })).toBe('cancelled');
	});
});
