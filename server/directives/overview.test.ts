import { beforeAll, describe, expect, it } from 'vitest';
import {
	acceptedDirective,
	actorOf,
	draftOf,
	issuedDirective,
	type MadeOrganization,
	makeOrganization,
} from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assessDirective } from '#server/directives/assess.ts';
import { closeDirective } from '#server/directives/close.ts';
import { editDirective } from '#server/directives/edit.ts';
import { editInput, type RegisterFilter } from '#server/directives/inputs.ts';
import { countDirectives } from '#server/directives/list.ts';
import { readOverview } from '#server/directives/overview.ts';
import { overviewAsOf } from '#server/directives/overview-as-of.ts';
import { proposeClosing } from '#server/directives/propose.ts';
import { moveDeadline } from '#server/extensions/move-deadline.ts';
import { at, today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import { submitFinalReport } from '#server/reports/submit.ts';
import { writeProgress } from '#server/reports/write.ts';

useFreshDatabase();

const noon = (day: string) => `${day}T07:00:00.000Z`;
const start = addDays(today(), -60);
const on = <T>(days: number, work: () => Promise<T>): Promise<T> => at(noon(addDays(start, days)), work);

let labour: MadeOrganization;
let justice: MadeOrganization;
let controller: Actor;
let coordinator: Actor;
let other: Actor;
let official: Actor;
let auditor: Actor;
let officeOfficial: Actor;

/** Sixty days of a small government: overdue, moved, silent, disagreeing, restricted, reviewed, proposed, closed. */
beforeAll(async () => {
	const office = await makeOrganization({ kind: 'government_office' });
	labour = await makeOrganization({ code: 'labour' });
	justice = await makeOrganization({ code: 'justice' });
	controller = await actorOf('controller', office);
	coordinator = await actorOf('coordinator', labour);
	other = await actorOf('coordinator', justice);
	official = await actorOf('official', null);
	officeOfficial = await actorOf('official', office);
	auditor = await actorOf('auditor', null);
	const due = (days: number) => addDays(start, days);
	const evidence = [{ kind: 'link' as const, title: 'Act', url: 'https://example.gov/act' }];

	await on(0, () => acceptedDirective(controller, coordinator, labour, { deadline: due(30) }));
	const moved = await on(1, () => acceptedDirective(controller, coordinator, labour, { deadline: due(20) }));
	await on(10, () => moveDeadline(controller, { ...moved, deadline: due(64), reason: 'Hearings' }));
	const disputed = await on(2, () => acceptedDirective(controller, coordinator, labour, { deadline: due(70) }));
	const reported = await on(50, () =>
		writeProgress(coordinator, { ...disputed, text: 'Going well', percent: 60, confidence: 'on_track', evidence: [] }),
	);
	await on(55, () => assessDirective(controller, { ...reported, assessment: 'off_track', note: 'Nothing to show' }));
	const submitted = await on(3, () => acceptedDirective(controller, coordinator, labour, { deadline: due(62) }));
	await on(58, () => submitFinalReport(coordinator, { ...submitted, text: 'Done', executedOn: due(57), evidence }));
	const high = await on(4, () =>
		issuedDirective(controller, justice, { deadline: due(61), issuerLevel: 'prime_minister' }),
	);
	await on(57, () => proposeClosing(controller, { ...high, outcome: 'superseded', basis: 'A new law' }));
	const closed = await on(5, () => issuedDirective(controller, justice, { deadline: due(40) }));
	await on(30, () => closeDirective(controller, { ...closed, outcome: 'superseded', basis: 'A new law' }));
	await on(6, () => issuedDirective(controller, justice, { deadline: due(62), restricted: true }));
	await on(7, () => issuedDirective(controller, justice, { standing: true, deadline: null }));
	await on(8, () => draftOf(controller, labour, { deadline: due(90) }));
});

describe('the overview of now', () => {
	it('counts what the register counts for the same filters, for every reader', async () => {
		for (const reader of [controller, official, officeOfficial, auditor, coordinator, other]) {
			const seen = await readOverview(reader);
			const same = async (count: number, filter: RegisterFilter) =>
				expect([reader.name, filter, count]).toEqual([reader.name, filter, await countDirectives(reader, filter)]);
			const all = [{ of: {}, counts: seen.totals }, ...seen.matrix.map(byLead)];
			for (const { of, counts } of all) {
				await same(counts.onControl, { ...of, onControl: true });
				await same(counts.overdue, { ...of, schedule: ['overdue'] });
				await same(counts.due_soon, { ...of, schedule: ['due_soon'] });
				await same(counts.on_time, { ...of, schedule: ['on_time'] });
				await same(counts.no_deadline, { ...of, schedule: ['no_deadline'], onControl: true });
				await same(counts.done_on_time, { ...of, schedule: ['done_on_time'] });
				await same(counts.done_late, { ...of, schedule: ['done_late'] });
			}
			await same(seen.dueWithinWeek, { onControl: true, dueFrom: seen.day, dueTo: seen.weekTo });
			await same(seen.silent.count, { silent: true });
			await same(seen.moved.count, { moved: true, onControl: true });
			await same(seen.disagreeing.count, { disagreeing: true });
			await same(seen.underReview.count, { stage: ['submitted'] });
			await same(seen.proposed.count, { proposed: true });
			for (const { date, count } of seen.deadlines) await same(count, { onControl: true, dueFrom: date, dueTo: date });
		}
	});

	it('sees the whole government through the eyes of its controller', async () => {
		const { totals, silent, moved, disagreeing, underReview, proposed } = await readOverview(controller);
		expect(totals).toMatchObject({ onControl: 7, overdue: 1, no_deadline: 1, done_on_time: 1, done_late: 0 });
		expect(silent.rows[0]?.schedule).toBe('overdue');
		expect(moved.rows.map((row) => row.daysMoved)).toEqual([44]);
		expect([disagreeing.count, underReview.count, proposed.count]).toEqual([1, 1, 1]);
	});

	it('never counts a restricted directive for those who do not reach it', async () => {
		const reached = async (reader: Actor) => (await readOverview(reader)).totals.onControl;
		expect(await reached(official)).toBe((await reached(controller)) - 1);
		expect(await reached(officeOfficial)).toBe(await reached(controller));
		expect(await reached(auditor)).toBe(await reached(controller));
		expect(await reached(other)).toBe(3);
		expect(await reached(coordinator)).toBe(4);
	});

	it('names the action behind each recent change, and no draft among them', async () => {
		const { changed } = await readOverview(controller);
		expect(changed.map(({ action }) => action)).toEqual(['report.submit', 'directive.propose', 'directive.assess']);
	});
});

describe('the overview of a past day', () => {
	it('is the same as the overview of now when the day is today', async () => {
		for (const reader of [controller, official, officeOfficial, auditor, coordinator, other]) {
			const now = await readOverview(reader);
			const then = await overviewAsOf(scopeFor(reader, 'directive.read'), today());
			const numbers = ({ row }: { row: { number: string } }) => row.number;
			const figures = (seen: typeof now) => ({
				totals: seen.totals,
				matrix: seen.matrix,
				deadlines: seen.deadlines,
				dueWithinWeek: seen.dueWithinWeek,
				moved: seen.moved,
				disagreeing: seen.disagreeing,
				underReview: seen.underReview,
				proposed: seen.proposed,
				changed: seen.changed.map(numbers),
			});
			expect(figures(then)).toEqual(figures(now));
		}
	});

	it('shows what stood at the end of that day and nothing later', async () => {
		const seen = await readOverview(controller, { asOf: addDays(start, 9) });
		expect(seen).toMatchObject({ past: true, day: addDays(start, 9) });
		expect(seen.totals).toMatchObject({ onControl: 8, overdue: 0, done_on_time: 0 });
		expect([seen.moved.count, seen.disagreeing.count, seen.proposed.count]).toEqual([0, 0, 0]);
		const later = await readOverview(controller, { asOf: addDays(start, 31) });
		expect(later.totals).toMatchObject({ onControl: 7, overdue: 1, done_on_time: 1 });
		expect(later.moved.count).toBe(1);
	});

	it('is empty before anything was issued', async () => {
		const { totals, matrix } = await readOverview(controller, { asOf: addDays(start, -1) });
		expect(totals.onControl).toBe(0);
		expect(matrix).toEqual([]);
	});

	it('does not bring back what has become restricted since', async () => {
		const made = await on(10, () => issuedDirective(controller, labour));
		const day = addDays(start, 11);
		const before = (await readOverview(official, { asOf: day })).totals.onControl;
		await editDirective(controller, editInput.parse({ ...made, restricted: true }));
		expect((await readOverview(official, { asOf: day })).totals.onControl).toBe(before - 1);
		expect((await readOverview(coordinator, { asOf: day })).totals.onControl).toBe(5);
	});
});

function byLead(row: { organization: { code: string }; counts: Awaited<ReturnType<typeof readOverview>>['totals'] }) {
	return { of: { organization: [row.organization.code], role: 'lead' as const }, counts: row.counts };
}
