import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { actorOf, issuedDirective, type MadeOrganization, makeOrganization } from '#db/factories.ts';
import { directive } from '#db/schema/directives.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { database, transact } from '#db/transact.ts';
import { isScheduled, scheduleColumn } from '#server/directives/predicates.ts';
import { datesOf } from '#server/directives/rows.ts';
import { country } from '#server/directives/rules.ts';
import { breachOf, daysLate, scheduleOf, schedules } from '#server/directives/schedule.ts';
import type { DirectiveState } from '#server/directives/state.ts';
import { today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';

const dates = (deadline: string | null, settledOn: string | null = null, closedOn: string | null = null) => ({
	deadline,
	settledOn,
	closedOn,
});

describe('what the calendar says of a directive', () => {
	it('is overdue from the day after its deadline, and due soon within the days before', () => {
		expect(scheduleOf(dates('2025-10-01'), '2025-10-01', 7)).toBe('due_soon');
		expect(scheduleOf(dates('2025-10-01'), '2025-10-02', 7)).toBe('overdue');
		expect(scheduleOf(dates('2025-10-01'), '2025-09-24', 7)).toBe('due_soon');
		expect(scheduleOf(dates('2025-10-01'), '2025-09-23', 7)).toBe('on_time');
	});

	it('does not turn overdue while a reviewer reads what was done in time', () => {
		expect(scheduleOf(dates('2025-10-01', '2025-09-30'), '2025-11-01', 7)).toBe('on_time');
		expect(scheduleOf(dates('2025-10-01', '2025-10-05'), '2025-11-01', 7)).toBe('overdue');
	});

	it('judges a closed directive by when the thing was done, not by when it was closed', () => {
		expect(scheduleOf(dates('2025-10-01', '2025-09-30', '2025-12-01'), '2026-01-01', 7)).toBe('done_on_time');
		expect(scheduleOf(dates('2025-10-01', '2025-10-02', '2025-12-01'), '2026-01-01', 7)).toBe('done_late');
		expect(scheduleOf(dates('2025-10-01', null, '2025-09-15'), '2026-01-01', 7)).toBe('done_on_time');
	});

	it('marks a missed deadline on the first day after it', () => {
		expect(breachOf(dates('2025-10-01'), '2025-10-01')).toBeNull();
		expect(breachOf(dates('2025-10-01'), '2025-12-01')).toBe('2025-10-02');
		expect(daysLate(dates('2025-10-01'), '2025-10-13')).toBe(12);
		expect(breachOf(dates(null), '2025-12-01')).toBeNull();
	});
});

useFreshDatabase();
let ministry: MadeOrganization;
let number: string;

beforeAll(async () => {
	ministry = await makeOrganization();
	number = (await issuedDirective(await actorOf('controller'), ministry)).number;
});

const nearToday = fc.option(
	fc.integer({ min: -12, max: 12 }).map((days) => addDays(today(), days)),
	{ nil: null },
);

describe('the schedule as a condition of the register', () => {
	it('agrees with the rule for every combination of dates, and exactly one schedule holds', async () => {
		await fc.assert(
			fc.asyncProperty(nearToday, nearToday, nearToday, fc.boolean(), async (deadline, settledOn, closedOn, issued) => {
				await transact((tx) =>
					tx
						.update(directive)
						.set({ deadline, settledOn, closedOn, issuedAt: issued ? '2025-01-01T00:00:00.000Z' : null })
						.where(eq(directive.number, number)),
				);
				const [row] = await database().select().from(directive).where(eq(directive.number, number));
				const due = scheduleOf(datesOf(row as DirectiveState), today(), country().rules.dueSoonDays);
				for (const schedule of schedules) {
					const found = await database()
						.select({ id: directive.id })
						.from(directive)
						.where(and(eq(directive.number, number), isScheduled(schedule)));
					expect(`${schedule} ${found.length}`).toBe(`${schedule} ${schedule === due ? 1 : 0}`);
				}
				const [grouped] = await database()
					.select({ schedule: scheduleColumn() })
					.from(directive)
					.where(eq(directive.number, number));
				expect(grouped?.schedule).toBe(due);
			}),
			{ numRuns: 150 },
		);
	});
});
