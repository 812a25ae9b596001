import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kz } from '#server/countries/kz/pack.ts';
import { isWorkingDay, workingDaysBetween } from '#server/platform/working-days.ts';
import { layOut } from './lay-out.ts';

const dates = fc
	.integer({ min: Date.parse('2025-01-01') / 86_400_000, max: Date.parse('2027-12-01') / 86_400_000 })
	.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const plans = fc.constantFrom(...kz.plans);
const plusDays = (date: string, days: number) =>
	new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

describe('a typical plan laid out', () => {
	it('puts every step on a working day between today and the deadline, none before the one above', () => {
		fc.assert(
			fc.property(plans, dates, fc.integer({ min: 1, max: 900 }), (plan, from, days) => {
				const deadline = plusDays(from, days);
				const laid = layOut(plan.steps, { from, deadline, usualDays: plan.usualDays }, kz.calendar);
				expect(laid.length).toBe(plan.steps.length);
				const anyWork = workingDaysBetween(kz.calendar, plusDays(from, -1), deadline) > 0;
				for (const [index, date] of laid.entries()) {
					expect(date >= from && date <= deadline).toBe(true);
					if (anyWork) expect([date, isWorkingDay(kz.calendar, date)]).toEqual([date, true]);
					if (index > 0) expect(date >= (laid[index - 1] ?? '')).toBe(true);
				}
			}),
		);
	});

	it('takes the usual length where there is no deadline, or one that is over', () => {
		fc.assert(
			fc.property(plans, dates, fc.option(fc.integer({ min: 0, max: 90 })), (plan, from, ago) => {
				const deadline = ago === null ? null : plusDays(from, -ago);
				const laid = layOut(plan.steps, { from, deadline, usualDays: plan.usualDays }, kz.calendar);
				expect((laid.at(-1) ?? '') <= plusDays(from, plan.usualDays)).toBe(true);
				expect((laid.at(-1) ?? '') > plusDays(from, plan.usualDays - 15)).toBe(true);
			}),
		);
	});

	it('counts steps of the first days in working days', () => {
		const [rollout] = kz.plans.filter(({ kind }) => kind === 'system_rollout');
		const term = { from: '2026-11-25', deadline: '2027-07-01', usualDays: 240 };
		const laid = layOut(rollout?.steps ?? [], term, kz.calendar);
		expect(laid[0]).toBe('2026-12-09');
		expect(laid.at(-1)).toBe('2027-07-01');
	});
});

it('has its typical plans in three languages, each with a way from the beginning to the end', () => {
	expect(kz.plans.map(({ kind }) => kind)).toEqual([
		'legislative_amendment',
		'policy_concept',
		'system_rollout',
		'inspection',
		'construction',
	]);
	for (const { name, steps } of kz.plans) {
		for (const texts of [name, ...steps.map(({ title }) => title)]) {
			expect(new Set(Object.values(texts).map((text) => text.trim())).size).toBe(3);
		}
		const shares = steps.flatMap(({ at }) => ('share' in at ? at.share : []));
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
		expect(shares.at(-1)).toBe(1);
	}
});
