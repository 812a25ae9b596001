import { and, desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	acceptedDirective,
	actorOf,
	draftOf,
	issuedDirective,
	type MadeOrganization,
	makeOrganization,
} from '#db/factories.ts';
import { milestoneVersion } from '#db/schema/execution.ts';
import { person } from '#db/schema/people.ts';
import { trailEvent } from '#db/schema/trail.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { closeDirective } from '#server/directives/close.ts';
import { listInput } from '#server/directives/inputs.ts';
import { issueDirective } from '#server/directives/issue.ts';
import { listDirectives } from '#server/directives/list.ts';
import { readDirective } from '#server/directives/read.ts';
import { country } from '#server/directives/rules.ts';
import { at, now, today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import { addWorkingDays } from '#server/platform/working-days.ts';
import { submitFinalReport } from '#server/reports/submit.ts';
import { addMilestones } from './add.ts';
import { milestonesAt } from './as-it-stood.ts';
import { dropMilestone } from './drop.ts';
import { editMilestone } from './edit.ts';
import { finishMilestone } from './finish.ts';
import { readRoadMap } from './list.ts';
import { moveMilestone } from './move.ts';
import { reopenMilestone } from './reopen.ts';
import { reorderMilestone } from './reorder.ts';

useFreshDatabase();

let lead: MadeOrganization;
let co: MadeOrganization;
let third: MadeOrganization;
let controller: Actor;
let coordinator: Actor;
let executor: Actor;
let helper: Actor;
let official: Actor;

beforeAll(async () => {
	lead = await makeOrganization();
	co = await makeOrganization();
	third = await makeOrganization();
	controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
	coordinator = await actorOf('coordinator', lead);
	executor = await actorOf('executor', lead);
	helper = await actorOf('executor', co);
	official = await actorOf('official', null);
});

const titles = ['Plan approved', 'Pilot begun', 'All sites equipped'];

/** A directive in progress with three milestones, ten days apart. */
async function planned() {
	const made = await acceptedDirective(controller, coordinator, lead, { coExecutors: [{ organization: co.code }] });
	const milestones = titles.map((title, index) => ({ title, dueOn: addDays(today(), (index + 1) * 10) }));
	const added = await addMilestones(executor, { number: made.number, version: made.version, milestones });
	return { number: made.number, version: added.version, ids: added.ids };
}

async function namesOf(number: string) {
	return (await readRoadMap(official, number)).milestones.map(({ title }) => title);
}

async function lastEvent(action: string) {
	const [row] = await database()
		.select()
		.from(trailEvent)
		.where(eq(trailEvent.action, action))
		.orderBy(desc(trailEvent.seq));
	return row;
}

describe('a road map', () => {
	it('is laid down by the lead’s people, in one event, and shows to every reader', async () => {
		const { number, ids } = await planned();
		const map = await readRoadMap(official, number);
		expect(map.milestones.map(({ title, standing }) => [title, standing])).toEqual([
			['Plan approved', 'planned'],
			['Pilot begun', 'planned'],
			['All sites equipped', 'planned'],
		]);
		expect(map.progress).toEqual({
			done: 0,
			counted: 3,
			overdue: 0,
			next: { title: 'Plan approved', dueOn: addDays(today(), 10) },
		});
		expect(map.milestones[0]?.organization?.code).toBe(lead.code);
		expect([map.keeps, map.owners]).toEqual([false, []]);
		expect((await lastEvent('milestone.add'))?.facts).toMatchObject({ number, count: 3 });
		expect(ids.length).toBe(3);
	});

	it('may be laid down before the directive is accepted, and not in a draft', async () => {
		const issued = await issuedDirective(controller, lead);
		const one = [{ title: 'First', dueOn: addDays(today(), 5) }];
		await expect(
			addMilestones(coordinator, { number: issued.number, version: issued.version, milestones: one }),
		).resolves.toMatchObject({ stage: 'issued' });
		const draft = await draftOf(controller, lead);
		await expect(
			addMilestones(coordinator, { number: draft.number, version: draft.version, milestones: one }),
		).rejects.toThrow('NOT_FOUND');
	});

	it('names organizations of the directive and people of those organizations as owners, nobody else', async () => {
		const made = await acceptedDirective(controller, coordinator, lead, { coExecutors: [{ organization: co.code }] });
		const other = await makeOrganization();
		const add = (owner: { organization?: string; ownerId?: string }) =>
			addMilestones(coordinator, {
				number: made.number,
				version: made.version,
				milestones: [{ title: 'Step', dueOn: addDays(today(), 5), ...owner }],
			});
		await expect(add({ organization: other.code })).rejects.toThrow('milestone_owner_unknown');
		await expect(add({ organization: lead.code, ownerId: helper.personId })).rejects.toThrow(
			'milestone_person_unknown',
		);
		await add({ organization: co.code, ownerId: helper.personId });
		const [step] = (await readRoadMap(coordinator, made.number)).milestones;
		expect([step?.organization?.code, step?.owner?.name]).toEqual([co.code, helper.name]);
	});

	it('keep whom they name, also when that person leaves, until somebody else is named', async () => {
		const made = await acceptedDirective(controller, coordinator, lead);
		const leaver = await actorOf('executor', lead);
		const { ids } = await addMilestones(coordinator, {
			number: made.number,
			version: made.version,
			milestones: [{ title: 'Step', dueOn: addDays(today(), 5), ownerId: leaver.personId }],
		});
		await transact((tx) => tx.update(person).set({ disabledAt: now() }).where(eq(person.id, leaver.personId)));
		const [id = ''] = ids;
		await editMilestone(coordinator, { id, version: 1, title: 'Renamed', ownerId: leaver.personId });
		expect((await readRoadMap(coordinator, made.number)).milestones[0]?.owner?.name).toBe(leaver.name);
		await editMilestone(coordinator, { id, version: 2, title: 'Renamed', ownerId: executor.personId });
		await expect(
			editMilestone(coordinator, { id, version: 3, title: 'Renamed', ownerId: leaver.personId }),
		).rejects.toThrow('milestone_person_unknown');
	});

	it('warns of a milestone after the deadline, and keeps it', async () => {
		const made = await acceptedDirective(controller, coordinator, lead);
		await addMilestones(coordinator, {
			number: made.number,
			version: made.version,
			milestones: [{ title: 'Late', dueOn: addDays(today(), 31) }],
		});
		expect((await readRoadMap(official, made.number)).milestones[0]?.beyondDeadline).toBe(true);
	});

	it('counts what is reached, and not what was given up', async () => {
		const { number, ids } = await planned();
		const [first = '', second = ''] = ids;
		await finishMilestone(executor, { id: first, version: 1, doneOn: today() });
		await dropMilestone(coordinator, { id: second, version: 1, reason: 'Bought ready-made' });
		const map = await readRoadMap(official, number);
		expect(map.progress).toMatchObject({ done: 1, counted: 2, next: { title: 'All sites equipped' } });
		expect(map.milestones.map(({ standing }) => standing)).toEqual(['done', 'dropped', 'planned']);
		expect(map.milestones[1]?.reasons).toMatchObject([{ reason: 'Bought ready-made', by: coordinator.name }]);
		await expect(moveMilestone(executor, { id: first, version: 2, dueOn: '2099-01-01', reason: 'x' })).rejects.toThrow(
			'milestone_not_planned',
		);
		await reopenMilestone(executor, { id: first, version: 2, reason: 'Reported by mistake' });
		expect((await readRoadMap(official, number)).progress.done).toBe(0);
		await expect(reopenMilestone(executor, { id: first, version: 3, reason: 'x' })).rejects.toThrow(
			'milestone_still_planned',
		);
	});

	it('does not take a day that has not come as the day on which a milestone was reached', async () => {
		const { ids } = await planned();
		const input = { id: ids[0] ?? '', version: 1, doneOn: addDays(today(), 1) };
		await expect(finishMilestone(executor, input)).rejects.toThrow('milestone_done_in_future');
	});

	it('keeps the original date and the count of a moved milestone, with each reason', async () => {
		const { number, ids } = await planned();
		const [id = ''] = ids;
		const original = addDays(today(), 10);
		await moveMilestone(executor, { id, version: 1, dueOn: addDays(today(), 20), reason: 'The tender failed' });
		await moveMilestone(executor, { id, version: 2, dueOn: addDays(today(), 25), reason: 'It failed again' });
		const [moved] = (await readRoadMap(official, number)).milestones;
		expect(moved).toMatchObject({ originalDueOn: original, moves: 2, daysMoved: 15, dueOn: addDays(today(), 25) });
		expect(moved?.reasons.map(({ reason }) => reason)).toEqual(['It failed again', 'The tender failed']);
		const same = { id, version: 3, dueOn: addDays(today(), 25), reason: 'x' };
		await expect(moveMilestone(executor, same)).rejects.toThrow('milestone_date_unchanged');
	});

	it('refuses a change of a version that no longer stands, and tells whose change came first', async () => {
		const { ids } = await planned();
		const edit = { id: ids[0] ?? '', version: 1, title: 'Plan approved by the minister', organization: lead.code };
		await editMilestone(coordinator, edit);
		await expect(editMilestone(executor, { ...edit, title: 'Another' })).rejects.toMatchObject({
			reason: 'stale',
			facts: { version: 2, changedBy: coordinator.name },
		});
	});

	it('tells who put another milestone before it, and when, also where nobody had touched it itself', async () => {
		const { ids } = await planned();
		const [first = '', , last = ''] = ids;
		await reorderMilestone(coordinator, { id: last, version: 1, place: 0 });
		const late = finishMilestone(executor, { id: first, version: 1, doneOn: today() });
		await expect(late).rejects.toMatchObject({
			reason: 'stale',
			facts: { version: 2, changedBy: coordinator.name, changedAtText: expect.stringMatching(/\d/) },
		});
	});

	it('puts a milestone at another place, and remembers the order of each day', async () => {
		const { number, ids } = await planned();
		const { id: directiveId } = await readDirective(official, number);
		const before = now();
		const later = new Date(Date.parse(before) + 60_000).toISOString();
		await at(later, () => reorderMilestone(executor, { id: ids[2] ?? '', version: 1, place: 0 }));
		expect(await namesOf(number)).toEqual(['All sites equipped', 'Plan approved', 'Pilot begun']);
		expect((await milestonesAt(directiveId, before)).map(({ title }) => title)).toEqual(titles);
		expect((await milestonesAt(directiveId, later)).map(({ title }) => title)).toEqual(await namesOf(number));
		expect(await milestonesAt(directiveId, '2000-01-01T00:00:00.000Z')).toEqual([]);
		const { version = 0 } = (await readRoadMap(official, number)).milestones[1] ?? {};
		await reorderMilestone(executor, { id: ids[0] ?? '', version, place: 99 });
		expect(await namesOf(number)).toEqual(['All sites equipped', 'Pilot begun', 'Plan approved']);
	});

	it('keeps one version for every change', async () => {
		const { ids } = await planned();
		const [id = ''] = ids;
		await editMilestone(executor, { id, version: 1, title: 'Renamed', note: 'By the ministry' });
		await finishMilestone(executor, { id, version: 2, doneOn: today() });
		const versions = await database().$count(milestoneVersion, and(eq(milestoneVersion.milestoneId, id)));
		expect(versions).toBe(3);
		expect((await lastEvent('milestone.finish'))?.facts).toMatchObject({
			title: 'Renamed',
			doneOn: today(),
			version: 3,
		});
	});

	it('stands still while the final report is under review and once the directive is closed', async () => {
		const { number, version, ids } = await planned();
		const submitted = await submitFinalReport(coordinator, {
			number,
			version,
			text: 'Done',
			executedOn: today(),
			evidence: [{ kind: 'document', title: 'Act' }],
		});
		const finish = () => finishMilestone(executor, { id: ids[0] ?? '', version: 1, doneOn: today() });
		await expect(finish()).rejects.toThrow('wrong_stage');
		expect((await readRoadMap(coordinator, number)).keeps).toBe(false);
		expect(submitted.stage).toBe('submitted');
		const other = await planned();
		await closeDirective(controller, {
			number: other.number,
			version: other.version,
			outcome: 'superseded',
			basis: 'Another directive',
		});
		const add = { number: other.number, version: other.version + 1, milestones: [{ title: 'x', dueOn: today() }] };
		await expect(addMilestones(coordinator, add)).rejects.toThrow('wrong_stage');
	});

	it('is kept by the lead alone: a co-executor reads it and changes nothing of the lead’s', async () => {
		const { number, version, ids } = await planned();
		const { milestones, keeps } = await readRoadMap(helper, number);
		expect([milestones.map(({ acts }) => acts), keeps]).toEqual([[[], [], []], false]);
		const step = { id: ids[0] ?? '', version: 1 };
		await expect(finishMilestone(helper, { ...step, doneOn: today() })).rejects.toThrow('milestone_not_yours');
		await expect(moveMilestone(official, { ...step, dueOn: '2099-01-01', reason: 'x' })).rejects.toThrow('FORBIDDEN');
		await expect(
			addMilestones(helper, { number, version, milestones: [{ title: 'x', dueOn: today() }] }),
		).rejects.toThrow('NOT_FOUND');
	});
});

describe('a milestone that a co-executor answers for', () => {
	/** One of each organization. */
	async function shared() {
		const made = await acceptedDirective(controller, coordinator, lead, {
			coExecutors: [{ organization: co.code }, { organization: third.code }],
		});
		const milestones = [lead, co, third].map(({ code }, index) => ({
			title: titles[index] ?? '',
			dueOn: addDays(today(), 10),
			organization: code,
		}));
		const { ids, version } = await addMilestones(coordinator, { ...made, milestones });
		const [of = '', ofCo = '', ofThird = ''] = ids;
		return { number: made.number, version, of, ofCo, ofThird };
	}
	const actsFor = async (actor: Actor, number: string) =>
		(await readRoadMap(actor, number)).milestones.map(({ acts }) => acts);

	it('is reached, moved with a reason and taken back by its people, and no other is', async () => {
		const { number, of, ofCo, ofThird } = await shared();
		const coordinatorOfCo = await actorOf('coordinator', co);
		for (const actor of [helper, coordinatorOfCo]) {
			expect(await actsFor(actor, number)).toEqual([[], ['finish', 'move'], []]);
			for (const id of [of, ofThird]) {
				const step = { id, version: 1 };
				await expect(finishMilestone(actor, { ...step, doneOn: today() })).rejects.toThrow('milestone_not_yours');
				await expect(moveMilestone(actor, { ...step, dueOn: today(), reason: 'x' })).rejects.toThrow('not_yours');
			}
		}
		const later = addDays(today(), 20);
		await moveMilestone(helper, { id: ofCo, version: 1, dueOn: later, reason: 'The tender failed' });
		await expect(finishMilestone(coordinatorOfCo, { id: ofCo, version: 1, doneOn: today() })).rejects.toThrow('stale');
		await finishMilestone(coordinatorOfCo, { id: ofCo, version: 2, doneOn: today() });
		expect(await actsFor(helper, number)).toEqual([[], ['reopen'], []]);
		await reopenMilestone(helper, { id: ofCo, version: 3, reason: 'Not yet all' });
		const [, step] = (await readRoadMap(official, number)).milestones;
		expect(step).toMatchObject({ state: 'planned', dueOn: later, moves: 1, daysMoved: 10, acts: [] });
		expect(step?.reasons.map(({ by, reason }) => [by, reason])).toEqual([
			[helper.name, 'Not yet all'],
			[helper.name, 'The tender failed'],
		]);
		expect(await lastEvent('milestone.finish')).toMatchObject({ actorName: coordinatorOfCo.name, subjectId: ofCo });
	});

	it('is worded, given up and put in order by the lead alone, which may also say that it was reached', async () => {
		const { number, ofCo } = await shared();
		const step = { id: ofCo, version: 1 };
		await expect(editMilestone(helper, { ...step, title: 'x' })).rejects.toThrow('NOT_FOUND');
		await expect(dropMilestone(helper, { ...step, reason: 'x' })).rejects.toThrow('NOT_FOUND');
		await expect(reorderMilestone(helper, { ...step, place: 0 })).rejects.toThrow('NOT_FOUND');
		expect((await actsFor(executor, number))[1]).toEqual(['finish', 'move', 'edit', 'drop']);
		await dropMilestone(executor, { ...step, reason: 'No longer needed' });
		expect([(await actsFor(helper, number))[1], (await actsFor(executor, number))[1]]).toEqual([[], ['reopen']]);
		const back = reopenMilestone(helper, { ...step, version: 2, reason: 'x' });
		await expect(back).rejects.toThrow('milestone_not_yours');
	});

	it('is offered from the directive to whoever has one, and stands still under review', async () => {
		const { number, version, ofCo } = await shared();
		const offered = async (actor: Actor) =>
			(await readDirective(actor, number)).allowedMoves.find(({ move }) => move === 'report_milestone');
		expect(await offered(helper)).toMatchObject({ allowed: true });
		const without = await acceptedDirective(controller, coordinator, lead, {
			coExecutors: [{ organization: co.code }],
		});
		const none = (await readDirective(helper, without.number)).allowedMoves;
		expect(none.find(({ move }) => move === 'report_milestone')).toMatchObject({
			allowed: false,
			reason: 'milestone_none',
		});
		expect(await offered(official)).toBeUndefined();
		await submitFinalReport(coordinator, {
			number,
			version,
			text: 'Done',
			executedOn: today(),
			evidence: [{ kind: 'document', title: 'Act' }],
		});
		expect(await offered(helper)).toMatchObject({ allowed: false, reason: 'wrong_stage' });
		expect(await actsFor(helper, number)).toEqual([[], [], []]);
		const finish = finishMilestone(helper, { id: ofCo, version: 1, doneOn: today() });
		await expect(finish).rejects.toThrow('wrong_stage');
	});

	it('is spoken for by a deputy in the name of the absent person, also by one who could read it anyway', async () => {
		const { ofCo } = await shared();
		const deputy: Actor = {
			...official,
			memberships: [
				...official.memberships,
				...helper.memberships.map((held) => ({ ...held, onBehalfOf: { id: helper.personId, name: helper.name } })),
			],
		};
		await finishMilestone(deputy, { id: ofCo, version: 1, doneOn: today() });
		expect(await lastEvent('milestone.finish')).toMatchObject({
			actorName: official.name,
			facts: { onBehalfOf: helper.name },
		});
	});
});

describe('the duty to plan', () => {
	const high = { issuer: 'Prime Minister', issuerLevel: 'prime_minister' as const };

	it('falls due ten working days after a directive of a high issuer is issued', async () => {
		const made = await issuedDirective(controller, lead, high);
		const due = addWorkingDays(country().calendar, today(), 10);
		expect(await readRoadMap(official, made.number)).toMatchObject({ planDueOn: due, duty: 'missing' });
		const other = await issuedDirective(controller, lead);
		expect(await readRoadMap(official, other.number)).toMatchObject({ planDueOn: null, duty: 'none' });
	});

	it('is not due after the deadline itself', async () => {
		const made = await issuedDirective(controller, lead, { ...high, deadline: addDays(today(), 3) });
		expect((await readRoadMap(official, made.number)).planDueOn).toBe(addDays(today(), 3));
	});

	it('shows as missing, then as overdue in the register, until the first milestone', async () => {
		const draft = await draftOf(controller, lead, { ...high, deadline: addDays(today(), 90) });
		const made = await issueDirective(controller, { number: draft.number, version: draft.version });
		const found = async (plan: 'missing' | 'overdue') => {
			const { rows } = await listDirectives(official, listInput.parse({ plan, limit: 200 }));
			return rows.some(({ number }) => number === made.number);
		};
		expect([await found('missing'), await found('overdue')]).toEqual([true, false]);
		await at(new Date(Date.parse(now()) + 30 * 86_400_000).toISOString(), async () => {
			expect([await found('missing'), await found('overdue')]).toEqual([true, true]);
			expect((await readRoadMap(official, made.number)).duty).toBe('overdue');
		});
		await addMilestones(coordinator, {
			number: made.number,
			version: made.version,
			milestones: [{ title: 'x', dueOn: today() }],
		});
		expect([await found('missing'), await found('overdue')]).toEqual([false, false]);
		expect((await readRoadMap(official, made.number)).duty).toBe('met');
	});
});
