import { beforeEach, describe, expect, it } from 'vitest';
import { acceptedDirective, actorNow, actorOf, type MadeOrganization, makeOrganization } from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import { finishDelegation } from '#server/delegations/finish.ts';
import { delegateTask } from '#server/delegations/give.ts';
import { handBackDelegation } from '#server/delegations/hand-back.ts';
import { countOwnTasks, listDelegations, listOwnTasks } from '#server/delegations/read.ts';
import { withdrawDelegation } from '#server/delegations/withdraw.ts';
import { assignDirective } from '#server/directives/assign.ts';
import { closeDirective } from '#server/directives/close.ts';
import type { Touched } from '#server/directives/draft.ts';
import { readDirective, readDirectiveTrail } from '#server/directives/read.ts';
import { listNotifications } from '#server/notifications/read.ts';
import { nameDeputy } from '#server/people/name-deputy.ts';
import { today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import { submitFinalReport } from '#server/reports/submit.ts';
import { listTrail } from '#server/trail/read.ts';

useFreshDatabase();

let lead: MadeOrganization;
let co: MadeOrganization;
let controller: Actor;
let coordinator: Actor;
let executor: Actor;
let ofCo: Actor;
let made: Touched;

beforeEach(async () => {
	lead = await makeOrganization();
	co = await makeOrganization();
	controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
	coordinator = await actorOf('coordinator', lead);
	executor = await actorOf('executor', lead);
	ofCo = await actorOf('coordinator', co);
	made = await acceptedDirective(controller, coordinator, lead, {
		coExecutors: [{ organization: co.code, part: 'Figures', dueOn: addDays(today(), 10) }],
	});
});

const give = (by: Actor, to: Actor, dueOn: string | null = null) =>
	delegateTask(by, { number: made.number, toId: to.personId, task: 'Collect the figures', dueOn });
const kinds = async (actor: Actor) => (await listNotifications(actor, { limit: 50 })).rows.map(({ kind }) => kind);

describe('giving a task to a colleague', () => {
	it('puts it into the colleague’s inbox and tells the colleague', async () => {
		await give(coordinator, executor, addDays(today(), 5));
		expect(await listOwnTasks(executor)).toMatchObject([
			{ task: 'Collect the figures', from: coordinator.name, late: false, directive: { number: made.number } },
		]);
		expect(await countOwnTasks(executor)).toBe(1);
		expect(await kinds(executor)).toEqual(['delegated']);
	});

	it('is open to the coordinator of a co-executor for the own part, and to the person responsible', async () => {
		const ofCoStaff = await actorOf('executor', co);
		await give(ofCo, ofCoStaff);
		const colleague = await actorOf('executor', lead);
		await expect(give(executor, colleague)).rejects.toThrow('not_yours_to_delegate');
		await assignDirective(coordinator, { ...made, responsibleId: executor.personId });
		await give(executor, colleague);
		expect(await countOwnTasks(colleague)).toBe(1);
	});

	it('stays within the organization', async () => {
		await expect(give(coordinator, ofCo)).rejects.toThrow('delegate_not_colleague');
		await expect(give(coordinator, await actorOf('official', lead))).rejects.toThrow('delegate_not_colleague');
		await expect(give(coordinator, coordinator)).rejects.toThrow('delegate_not_colleague');
		const stranger = await actorOf('coordinator', await makeOrganization());
		await expect(give(stranger, executor)).rejects.toThrow('NOT_FOUND');
		await expect(give(controller, executor)).rejects.toThrow('not_permitted');
	});

	it('is due by the part’s own date, else by the deadline, and not in the past', async () => {
		const ofCoStaff = await actorOf('executor', co);
		await expect(give(ofCo, ofCoStaff, addDays(today(), 11))).rejects.toThrow('delegation_due_late');
		await expect(give(coordinator, executor, addDays(today(), 31))).rejects.toThrow('delegation_due_late');
		await expect(give(coordinator, executor, addDays(today(), -1))).rejects.toThrow('delegation_due_past');
		await give(ofCo, ofCoStaff, addDays(today(), 10));
		expect((await listDelegations(ofCo, made)).latest).toBe(addDays(today(), 10));
	});

	it('is not possible while the report is under review, when what was given may still be ended', async () => {
		const { id } = await give(coordinator, executor);
		await submitFinalReport(coordinator, {
			...made,
			text: 'Done',
			executedOn: today(),
			evidence: [{ kind: 'document', title: 'Act' }],
		});
		await expect(give(coordinator, executor)).rejects.toThrow('wrong_stage');
		expect((await listDelegations(coordinator, made)).people).toEqual([]);
		await finishDelegation(executor, { id });
	});

	it('changes nothing of the directive: whoever read it may still save', async () => {
		await give(coordinator, executor);
		expect((await readDirective(coordinator, made.number)).version).toBe(made.version);
	});
});

describe('ending a task', () => {
	it('done, with a note, tells whoever gave it', async () => {
		const { id } = await give(coordinator, executor);
		await finishDelegation(executor, { id, note: 'All in' });
		expect((await listDelegations(coordinator, made)).tasks).toMatchObject([{ state: 'done', note: 'All in' }]);
		expect(await kinds(coordinator)).toEqual(['delegation_done']);
		expect(await countOwnTasks(executor)).toBe(0);
		await expect(handBackDelegation(executor, { id, note: 'x' })).rejects.toThrow('delegation_over');
	});

	it('handed back with a reason, or withdrawn by whoever gave it', async () => {
		const first = await give(coordinator, executor);
		await handBackDelegation(executor, { id: first.id, note: 'Not my field' });
		const second = await give(coordinator, executor);
		await withdrawDelegation(coordinator, second);
		const { tasks } = await listDelegations(coordinator, made);
		expect(tasks.map(({ state }) => state).sort()).toEqual(['handed_back', 'withdrawn']);
		expect(await kinds(executor)).toEqual(['delegation_withdrawn', 'delegated', 'delegated']);
	});

	it('is for the one who has it to finish, and for the one who gave it to withdraw', async () => {
		const { id } = await give(coordinator, executor);
		await expect(finishDelegation(coordinator, { id })).rejects.toThrow('not_given_to_you');
		await expect(withdrawDelegation(executor, { id })).rejects.toThrow('not_yours_to_delegate');
		await expect(finishDelegation(ofCo, { id })).rejects.toThrow('NOT_FOUND');
	});

	it('leaves the inbox when the directive is taken off control', async () => {
		await give(coordinator, executor);
		await closeDirective(controller, { ...made, outcome: 'superseded', basis: 'A new law' });
		expect(await countOwnTasks(executor)).toBe(0);
	});
});

describe('how an organization shares out its work is its own matter', () => {
	it('is seen by the own organization alone: no other ministry, no Government Office', async () => {
		await give(coordinator, executor);
		const official = await actorOf('official', lead);
		expect((await listDelegations(official, made)).tasks).toMatchObject([{ mayFinish: false, mayWithdraw: false }]);
		for (const other of [ofCo, controller]) {
			expect((await listDelegations(other, made)).tasks).toEqual([]);
			const trail = await readDirectiveTrail(other, made.number);
			expect(trail.filter(({ action }) => action.startsWith('delegation'))).toEqual([]);
		}
	});

	it('stands in the whole trail, for auditors', async () => {
		await give(coordinator, executor);
		const auditor = await actorOf('auditor', null);
		const { rows } = await listTrail(auditor, { action: 'delegation', limit: 1 });
		expect(rows).toMatchObject([{ action: 'delegation.give', facts: { number: made.number, name: executor.name } }]);
		const administrator = await actorOf('administrator', null);
		expect((await listTrail(administrator, { action: 'delegation', limit: 1 })).rows).toEqual([]);
	});
});

it('a deputy finds the absent colleague’s tasks, marked, and ends them for the colleague', async () => {
	const { id } = await give(coordinator, executor);
	const colleague = await actorOf('executor', lead);
	await nameDeputy(executor, { deputyId: colleague.personId, fromOn: today(), toOn: today() });
	const deputy = await actorNow(colleague);
	expect(await listOwnTasks(deputy)).toMatchObject([{ onBehalfOf: executor.name }]);
	await finishDelegation(deputy, { id });
	const { rows } = await listTrail(await actorOf('auditor', null), { action: 'delegation.finish', limit: 1 });
	expect(rows).toMatchObject([{ actorName: colleague.name, facts: { onBehalfOf: executor.name } }]);
});
