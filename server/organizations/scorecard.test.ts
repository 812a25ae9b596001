import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
	acceptedDirective,
	actorOf,
	draftOf,
	issuedDirective,
	type MadeOrganization,
	makeOrganization,
} from '#db/factories.ts';
import { directive } from '#db/schema/directives.ts';
import { membership } from '#db/schema/people.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import type { RegisterFilter } from '#server/directives/inputs.ts';
import { countDirectives, listDirectives } from '#server/directives/list.ts';
import {
	type DisciplineCounts,
	executiveDiscipline,
	noCounts,
	standingOf,
	withStanding,
} from '#server/organizations/discipline.ts';
import { scorecardInput, scorecardsInput } from '#server/organizations/inputs.ts';
import type { Figures } from '#server/organizations/outputs.ts';
import { readScorecard } from '#server/organizations/scorecard.ts';
import { readScorecards } from '#server/organizations/scorecards.ts';
import { at } from '#server/platform/clock.ts';
import { isRefusal } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';

const start = '2026-01-10T06:00:00.000Z';
const day = '2026-06-15T06:00:00.000Z';
const period = { from: '2026-01-01', to: '2026-12-31' };

type Columns = Partial<typeof directive.$inferInsert>;

/** A directive issued in January and brought to a state, as if its history had led there. */
async function standing(controller: Actor, lead: MadeOrganization, deadline: string | null, columns: Columns = {}) {
	const made = await at(start, () =>
		issuedDirective(controller, lead, deadline ? { deadline } : { deadline: null, standing: true }),
	);
	await transact((tx) =>
		tx
			.update(directive)
			.set({ ...columns, updatedAt: start })
			.where(eq(directive.id, made.id)),
	);
	return made;
}

const executed = (settledOn: string, more: Columns = {}): Columns => ({
	stage: 'closed',
	outcome: 'executed',
	settledOn,
	executedOn: settledOn,
	closedOn: settledOn,
	...more,
});

/** One of everything that the formula tells apart. */
async function everyStanding(controller: Actor, lead: MadeOrganization) {
	await standing(controller, lead, '2026-06-01');
	await standing(controller, lead, '2026-06-18', { lastReportAt: '2026-06-10T06:00:00.000Z' });
	await standing(controller, lead, '2026-11-01');
	await standing(controller, lead, '2026-11-02', {
		breachedOn: '2026-03-02',
		deadlineMoves: 1,
		originalDeadline: '2026-03-01',
	});
	await standing(controller, lead, null);
	await standing(controller, lead, '2026-05-01', { stage: 'submitted', settledOn: '2026-04-30' });
	await standing(controller, lead, '2026-04-01', executed('2026-03-31'));
	await standing(controller, lead, '2026-04-01', executed('2026-04-09', { breachedOn: '2026-04-02' }));
	await standing(controller, lead, '2026-04-05', executed('2026-04-04', { breachedOn: '2026-02-02' }));
	await standing(controller, lead, '2026-04-06', executed('2026-01-20', { breachedOn: '2026-02-02' }));
	await standing(controller, lead, '2026-04-02', { stage: 'closed', outcome: 'not_executed', closedOn: '2026-04-20' });
	await standing(controller, lead, '2026-04-03', { stage: 'closed', outcome: 'superseded', closedOn: '2026-04-20' });
	await standing(controller, lead, '2027-02-01');
	await at(start, () => draftOf(controller, lead, { deadline: '2026-05-05' }));
}

const scorecardsOf = (actor: Actor, given: object = {}) =>
	at(day, () => readScorecards(actor, scorecardsInput.parse({ ...period, ...given })));
const scorecardOf = (actor: Actor, code: string, given: object = {}) =>
	at(day, () => readScorecard(actor, scorecardInput.parse({ code, ...period, ...given })));
const figuresOf = async (actor: Actor, organization: MadeOrganization) =>
	(await scorecardsOf(actor)).rows.find((row) => row.organization.id === organization.id)?.figures;

const due = { dueFrom: period.from, dueTo: period.to };
const filters: Record<Exclude<keyof Figures, 'discipline'>, RegisterFilter> = {
	onControl: { onControl: true },
	overdue: { schedule: ['overdue'] },
	dueSoon: { schedule: ['due_soon'] },
	silent: { silent: true },
	moved: { moved: true, onControl: true },
	inTime: { punctuality: ['in_time'], ...due },
	late: { punctuality: ['late'], ...due },
	notExecuted: { punctuality: ['not_executed'], ...due },
	running: { punctuality: ['running'], ...due },
};

describe('the figures of an organization', () => {
	useFreshDatabase();

	it('count what it leads now, and in the period what its deadlines say', async () => {
		const controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
		const lead = await makeOrganization();
		await everyStanding(controller, lead);
		expect(await figuresOf(controller, lead)).toEqual({
			onControl: 7,
			overdue: 1,
			dueSoon: 1,
			silent: 5,
			moved: 1,
			inTime: 2,
			late: 4,
			notExecuted: 1,
			running: 3,
			discipline: expect.closeTo(100 - (5 / 7) * 100),
		});
	});

	it('equal what the register lists under the same filter, for every reader who sees them', async () => {
		const office = await makeOrganization({ kind: 'government_office' });
		const controller = await actorOf('controller', office);
		const [lead, other] = [await makeOrganization(), await makeOrganization()];
		await everyStanding(controller, lead);
		await everyStanding(controller, other);
		await standing(controller, lead, '2026-06-02', { restricted: true });
		const readers = [controller, await actorOf('official'), await actorOf('auditor'), await actorOf('executor', lead)];
		for (const reader of readers) {
			const figures = await figuresOf(reader, lead);
			for (const [name, filter] of Object.entries(filters)) {
				const listed = await at(day, () =>
					countDirectives(reader, { ...filter, organization: [lead.code], role: 'lead' }),
				);
				expect([name, figures?.[name as keyof Figures]]).toEqual([name, listed]);
			}
		}
	});

	it('follow the one formula of executive discipline, directive by directive', async () => {
		const controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
		const lead = await makeOrganization();
		await everyStanding(controller, lead);
		const { rows } = await at(day, () =>
			listDirectives(controller, {
				organization: [lead.code],
				role: 'lead',
				...due,
				sort: 'number',
				direction: 'asc',
				limit: 200,
			}),
		);
		const settled = await transact((tx) => tx.select({ id: directive.id, on: directive.settledOn }).from(directive));
		const settledOn = new Map(settled.map(({ id, on }) => [id, on]));
		const counts = rows.reduce<DisciplineCounts>(
			(sum, row) => withStanding(sum, standingOf({ ...row, settledOn: settledOn.get(row.id) ?? null })),
			noCounts,
		);
		const figures = await figuresOf(controller, lead);
		expect(figures?.discipline).toBe(executiveDiscipline(counts));
		expect(counts).toMatchObject({ late: figures?.late, notExecuted: figures?.notExecuted });
	});

	it('have no discipline when nothing has come due', async () => {
		const controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
		const lead = await makeOrganization();
		await standing(controller, lead, '2026-11-01');
		await standing(controller, lead, null);
		expect(await figuresOf(controller, lead)).toMatchObject({ onControl: 2, running: 1, discipline: null });
	});

	it('are zero, and not missing, for an organization without directives', async () => {
		const controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
		const idle = await makeOrganization();
		expect(await figuresOf(controller, idle)).toMatchObject({ onControl: 0, late: 0, discipline: null });
	});
});

describe('who sees which figures', () => {
	useFreshDatabase();

	it('never count a restricted directive for outsiders', async () => {
		const controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
		const [lead, co] = [await makeOrganization(), await makeOrganization()];
		await at(start, () =>
			issuedDirective(controller, lead, {
				restricted: true,
				deadline: '2026-06-01',
				coExecutors: [{ organization: co.code }],
			}),
		);
		const official = await actorOf('official');
		expect(await figuresOf(official, lead)).toMatchObject({ onControl: 0, overdue: 0, late: 0, discipline: null });
		expect((await scorecardsOf(official)).withoutRestricted).toBe(true);
		const card = await scorecardOf(official, lead.code);
		expect(card.card?.onControl).toEqual({ rows: [], total: 0 });
		expect(card.card?.series.every((step) => step.late === 0)).toBe(true);
		for (const insider of [controller, await actorOf('auditor'), await actorOf('executor', lead)]) {
			expect(await figuresOf(insider, lead)).toMatchObject({ onControl: 1, overdue: 1, late: 1 });
		}
		expect((await scorecardOf(await actorOf('executor', co), co.code)).card?.coExecuted.total).toBe(1);
	});

	it('name other organizations to ministry staff without figures', async () => {
		const controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
		const [own, other] = [await makeOrganization(), await makeOrganization()];
		await at(start, () => issuedDirective(controller, other, { coExecutors: [{ organization: own.code }] }));
		const reader = await actorOf('coordinator', own);
		const { rows, total, government } = await scorecardsOf(reader);
		expect({ total, government }).toEqual({ total: null, government: false });
		expect(rows.filter((row) => row.figures).map((row) => row.organization.code)).toEqual([own.code]);
		expect(rows.map((row) => row.organization.code)).toContain(other.code);
		const { card, shared, people } = await scorecardOf(reader, other.code);
		expect({ card, shared, people }).toEqual({ card: null, shared: 1, people: null });
	});

	it('give an administrator without other roles names alone', async () => {
		const own = await makeOrganization();
		const administrator = await actorOf('administrator');
		const { rows } = await scorecardsOf(administrator);
		expect(rows.some((row) => row.organization.code === own.code && row.figures === null)).toBe(true);
		expect(await scorecardOf(administrator, own.code)).toMatchObject({
			card: null,
			readsDirectives: false,
			shared: 0,
			people: [],
		});
	});

	it('show the people of an organization to colleagues and to the Government Office, disabled ones not', async () => {
		const own = await makeOrganization();
		const executor = await actorOf('executor', own);
		await transact((tx) =>
			tx.insert(membership).values({
				id: newId(),
				personId: executor.personId,
				role: 'official',
				organizationId: own.id,
				createdAt: start,
			}),
		);
		const controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
		for (const reader of [executor, controller]) {
			const { people } = await scorecardOf(reader, own.code);
			expect(people).toEqual([
				{ id: executor.personId, name: executor.name, position: null, roles: ['executor', 'official'] },
			]);
		}
		const stranger = await actorOf('executor', await makeOrganization());
		expect((await scorecardOf(stranger, own.code)).people).toBeNull();
	});

	it('say that an unknown organization is not found', async () => {
		const refusal = await scorecardOf(await actorOf('official'), 'nowhere').catch((error) => error);
		expect(isRefusal(refusal) && refusal.code).toBe('NOT_FOUND');
	});
});

describe('the table of scorecards', () => {
	useFreshDatabase();

	it('is sorted by any figure, with what is not known last either way', async () => {
		const controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
		const [good, bad, idle] = [await makeOrganization(), await makeOrganization(), await makeOrganization()];
		await standing(controller, good, '2026-04-01', executed('2026-03-31'));
		await standing(controller, bad, '2026-04-01');
		const order = async (sort: string, direction: string) =>
			(await scorecardsOf(controller, { sort, direction, kind: 'ministry' })).rows.map((row) => row.organization.id);
		expect(await order('discipline', 'asc')).toEqual([bad.id, good.id, idle.id]);
		expect(await order('discipline', 'desc')).toEqual([good.id, bad.id, idle.id]);
		expect((await order('overdue', 'desc'))[0]).toBe(bad.id);
		expect(await order('position', 'desc')).toEqual([idle.id, bad.id, good.id]);
	});

	it('sums its rows', async () => {
		const controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
		const { rows, total } = await scorecardsOf(controller);
		for (const name of ['onControl', 'late', 'inTime'] as const) {
			expect(total?.[name]).toBe(rows.reduce((sum, row) => sum + (row.figures?.[name] ?? 0), 0));
		}
	});
});

describe('the page of an organization', () => {
	useFreshDatabase();

	it('tells late ones apart and follows punctuality by month and quarter', async () => {
		const controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
		const lead = await makeOrganization();
		await everyStanding(controller, lead);
		const { card } = await scorecardOf(controller, lead.code);
		expect(card?.late).toEqual({ overdue: 1, done_late: 1, missedBefore: 2 });
		expect(card?.load.lead).toEqual({ overdue: 1, due_soon: 1, on_time: 4, no_deadline: 1 });
		expect(card?.series).toHaveLength(12);
		expect(card?.series.at(-1)).toMatchObject({ from: '2026-06-01', to: '2026-06-30', late: 1, running: 1 });
		expect(card?.series.at(-3)).toMatchObject({ inTime: 2, late: 2, notExecuted: 1, discipline: 40 });
		const quarters = (await scorecardOf(controller, lead.code, { step: 'quarter' })).card?.series;
		expect(quarters?.at(-1)).toMatchObject({ from: '2026-04-01', inTime: 2, late: 3, notExecuted: 1 });
	});

	it('lists what is most moved, silent and co-executed, and counts them as the register does', async () => {
		const office = await makeOrganization({ kind: 'government_office' });
		const [lead, co] = [await makeOrganization(), await makeOrganization()];
		const controller = await actorOf('controller', office);
		const once = await standing(controller, lead, '2026-09-01', { deadlineMoves: 1, originalDeadline: '2026-03-01' });
		const thrice = await standing(controller, lead, '2026-10-01', { deadlineMoves: 3, originalDeadline: '2026-05-01' });
		const coordinator = await actorOf('coordinator', lead);
		const heard = await at('2026-06-01T06:00:00.000Z', () =>
			acceptedDirective(controller, coordinator, lead, { coExecutors: [{ organization: co.code }] }),
		);
		const { card } = await scorecardOf(coordinator, lead.code);
		expect(card?.moved.rows.map((row) => row.id)).toEqual([thrice.id, once.id]);
		expect(card?.silent.rows.map((row) => row.id).sort()).toEqual([once.id, thrice.id].sort());
		expect(card?.onControl.total).toBe(card?.figures.onControl);
		const assisted = await scorecardOf(controller, co.code);
		expect(assisted.card?.coExecuted.rows.map((row) => row.id)).toEqual([heard.id]);
		expect(assisted.card?.figures.onControl).toBe(0);
	});
});
