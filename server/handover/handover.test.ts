import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { acceptedDirective, actorOf, type MadeOrganization, makeOrganization } from '#db/factories.ts';
import { membership } from '#db/schema/people.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { finishDelegation } from '#server/delegations/finish.ts';
import { delegateTask } from '#server/delegations/give.ts';
import { countOwnTasks, listOwnTasks } from '#server/delegations/read.ts';
import { assignDirective } from '#server/directives/assign.ts';
import type { Touched } from '#server/directives/draft.ts';
import { readInbox } from '#server/directives/inbox.ts';
import { readDirective, readDirectiveTrail } from '#server/directives/read.ts';
import { handOver } from '#server/handover/hand-over.ts';
import { previewHandOver } from '#server/handover/preview.ts';
import { addMilestones } from '#server/milestones/add.ts';
import { readRoadMap } from '#server/milestones/list.ts';
import { listNotifications } from '#server/notifications/read.ts';
import { readWatch, watchDirective } from '#server/notifications/watch.ts';
import { disableAccount } from '#server/people/accounts.ts';
import { today } from '#server/platform/clock.ts';
import { submitFinalReport } from '#server/reports/submit.ts';
import { listTrail } from '#server/trail/read.ts';

useFreshDatabase();

let ministry: MadeOrganization;
let controller: Actor;
let coordinator: Actor;
let leaving: Actor;
let successor: Actor;
let administrator: Actor;
let made: Touched;

beforeEach(async () => {
	ministry = await makeOrganization();
	controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
	coordinator = await actorOf('coordinator', ministry);
	leaving = await actorOf('executor', ministry);
	successor = await actorOf('executor', ministry);
	administrator = await actorOf('administrator', null);
	made = await acceptedDirective(controller, coordinator, ministry);
	made = await assignDirective(coordinator, { ...made, responsibleId: leaving.personId });
	await delegateTask(coordinator, { number: made.number, toId: leaving.personId, task: 'Figures' });
	await watchDirective(leaving, made);
	made = await addMilestones(coordinator, {
		...made,
		milestones: [{ title: 'Draft', dueOn: today(), organization: ministry.code, ownerId: leaving.personId }],
	});
});

const input = () => ({ personId: leaving.personId, toId: successor.personId });
const all = { directives: 1, tasks: 1, milestones: 1, watches: 1, underReview: 0 };

describe('handing over everything of a leaving person', () => {
	it('counts first what would move, and to whom it may', async () => {
		const preview = await previewHandOver(coordinator, { personId: leaving.personId });
		expect(preview).toMatchObject({ name: leaving.name, counts: all });
		expect(preview.people.map(({ id }) => id).sort()).toEqual([coordinator.personId, successor.personId].sort());
	});

	it('moves directives, tasks, milestones and watches in one step, and tells the successor', async () => {
		expect(await handOver(coordinator, input())).toEqual(all);
		expect((await readDirective(coordinator, made.number)).responsibleId).toBe(successor.personId);
		expect(await countOwnTasks(successor)).toBe(1);
		expect(await countOwnTasks(leaving)).toBe(0);
		expect(await readWatch(successor, made)).toMatchObject({ watching: true });
		expect(await readWatch(leaving, made)).toMatchObject({ watching: false });
		const { milestones } = await readRoadMap(coordinator, made.number);
		expect(milestones[0]?.owner).toMatchObject({ id: successor.personId });
		const kinds = (await listNotifications(successor, { limit: 50 })).rows.map(({ kind }) => kind);
		expect(kinds.sort()).toEqual(['handed_over', 'responsible']);
		expect((await previewHandOver(coordinator, { personId: leaving.personId })).counts).toMatchObject({
			directives: 0,
		});
	});

	it('finds milestones as well that are left when nothing else is and the role is gone', async () => {
		const directive = await readDirective(coordinator, made.number);
		await assignDirective(coordinator, { ...directive, responsibleId: coordinator.personId });
		for (const { id } of await listOwnTasks(leaving)) await finishDelegation(leaving, { id });
		await transact((tx) => tx.delete(membership).where(eq(membership.personId, leaving.personId)));
		const preview = await previewHandOver(coordinator, { personId: leaving.personId });
		expect(preview.counts).toMatchObject({ directives: 0, tasks: 0, milestones: 1 });
		expect(preview.people.map(({ id }) => id)).toContain(successor.personId);
		expect(await handOver(administrator, input())).toMatchObject({ milestones: 1 });
	});

	it('leaves an event for each directive and one for the person', async () => {
		await handOver(administrator, input());
		const [event] = await readDirectiveTrail(controller, made.number);
		expect(event).toMatchObject({
			action: 'directive.hand-over',
			actor: administrator.name,
			facts: { name: leaving.name, responsible: successor.name, milestones: 1 },
		});
		const { rows } = await listTrail(administrator, { action: 'person.hand-over', limit: 1 });
		expect(rows).toMatchObject([{ subjectId: leaving.personId, facts: { name: successor.name, ...all } }]);
	});

	it('leaves what is under review as it is', async () => {
		const submitted = await submitFinalReport(coordinator, {
			...made,
			text: 'Done',
			executedOn: today(),
			evidence: [{ kind: 'document', title: 'Act' }],
		});
		const counts = await handOver(coordinator, input());
		expect(counts).toEqual({ ...all, directives: 0, milestones: 0, underReview: 1 });
		const read = await readDirective(coordinator, made.number);
		expect(read).toMatchObject({ version: submitted.version, responsibleId: leaving.personId });
	});

	it('not done before an account is disabled, the directive waits for the coordinator to name somebody', async () => {
		const groupOf = async () =>
			(await readInbox(coordinator, {})).groups.find(({ group }) => group === 'to_assign')?.rows ?? [];
		expect(await groupOf()).toEqual([]);
		await disableAccount(administrator, leaving.personId);
		expect((await groupOf()).map(({ row }) => row.number)).toEqual([made.number]);
		await handOver(coordinator, input());
		expect(await groupOf()).toEqual([]);
	});

	it('is for an administrator and the own coordinator alone, to a colleague alone', async () => {
		const other = await makeOrganization();
		await expect(handOver(successor, input())).rejects.toThrow('not_permitted');
		await expect(handOver(controller, input())).rejects.toThrow('not_permitted');
		await expect(handOver(await actorOf('coordinator', other), input())).rejects.toThrow('NOT_FOUND');
		const stranger = await actorOf('executor', other);
		const astray = { personId: leaving.personId, toId: stranger.personId };
		await expect(handOver(coordinator, astray)).rejects.toThrow('successor_not_colleague');
		await expect(handOver(administrator, astray)).rejects.toThrow('successor_not_colleague');
	});
});
