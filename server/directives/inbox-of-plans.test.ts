import { beforeAll, expect, it } from 'vitest';
import { acceptedDirective, actorOf, issuedDirective, type MadeOrganization, makeOrganization } from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import { assignDirective } from '#server/directives/assign.ts';
import { readInbox } from '#server/directives/inbox.ts';
import { readDuties } from '#server/directives/overview-duties.ts';
import { readDirective } from '#server/directives/read.ts';
import { addMilestones } from '#server/milestones/add.ts';
import { finishMilestone } from '#server/milestones/finish.ts';
import { at, now, today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import { hasSentence, locales } from '#server/platform/language.ts';

useFreshDatabase();

let lead: MadeOrganization;
let co: MadeOrganization;
let controller: Actor;
let coordinator: Actor;
let executor: Actor;
let helper: Actor;

beforeAll(async () => {
	lead = await makeOrganization();
	co = await makeOrganization();
	controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
	coordinator = await actorOf('coordinator', lead);
	executor = await actorOf('executor', lead);
	helper = await actorOf('executor', co);
});

async function groupOf(actor: Actor, name: string) {
	const { groups } = await readInbox(actor, {});
	const found = groups.find(({ group }) => group === name);
	for (const { move } of found?.rows ?? []) {
		for (const locale of locales) expect([move, hasSentence(locale, `inbox.steps.${move}`)]).toEqual([move, true]);
	}
	return found;
}

async function numbersIn(actor: Actor, name: string): Promise<string[]> {
	return (await groupOf(actor, name))?.rows.map(({ row }) => row.number) ?? [];
}

it('tells the coordinator of a road map that is owed, by its own date, and the executor who answers for it', async () => {
	const high = { issuer: 'Prime Minister', issuerLevel: 'prime_minister' as const };
	const made = await acceptedDirective(controller, coordinator, lead, { ...high, deadline: addDays(today(), 90) });
	const owed = await groupOf(coordinator, 'plan_owed');
	const [first] = owed?.rows ?? [];
	expect([first?.row.number, first?.move]).toEqual([made.number, 'plan']);
	expect((first?.part?.dueOn ?? '') < addDays(today(), 25)).toBe(true);
	expect(await numbersIn(executor, 'plan_owed')).toEqual([]);
	const { number } = made;
	const named = await assignDirective(coordinator, { number, version: made.version, responsibleId: executor.personId });
	expect(await numbersIn(executor, 'plan_owed')).toEqual([number]);
	const duties = await readDuties(await actorOf('official', null));
	expect([duties.plans.count, duties.plans.rows[0]?.number, duties.plansOverdue]).toEqual([1, number, 0]);
	expect(Object.values(duties.plans.dueOn)).toEqual([first?.part?.dueOn]);
	await addMilestones(executor, { number, version: named.version, milestones: [{ title: 'Step', dueOn: today() }] });
	expect(await numbersIn(coordinator, 'plan_owed')).toEqual([]);
});

it('tells everybody of the milestones that bear their name, a co-executor’s people as well', async () => {
	const made = await issuedDirective(controller, lead, { coExecutors: [{ organization: co.code }] });
	const { ids } = await addMilestones(coordinator, {
		number: made.number,
		version: made.version,
		milestones: [
			{ title: 'Soon', dueOn: addDays(today(), 5), organization: co.code, ownerId: helper.personId },
			{ title: 'Far', dueOn: addDays(today(), 25), ownerId: executor.personId },
		],
	});
	const [waiting] = (await groupOf(helper, 'milestone_due'))?.rows ?? [];
	expect(waiting).toMatchObject({
		row: { number: made.number },
		part: { dueOn: addDays(today(), 5), schedule: 'due_soon' },
	});
	expect(await numbersIn(executor, 'milestone_due')).not.toContain(made.number);
	const { allowedMoves } = await readDirective(helper, made.number);
	expect(allowedMoves.find(({ move }) => move === waiting?.move)).toMatchObject({ allowed: true });
	await finishMilestone(helper, { id: ids[0] ?? '', version: 1, doneOn: today() });
	expect(await numbersIn(helper, 'milestone_due')).toEqual([]);
});

it('tells the lead of a periodic report that is near or past, and the overview of one that is past', async () => {
	const made = await acceptedDirective(controller, coordinator, lead, {
		standing: true,
		recurrence: { every: 'weekly', day: 3 },
	});
	const [waiting] = (await groupOf(coordinator, 'report_due'))?.rows ?? [];
	expect([waiting?.row.number, waiting?.move]).toEqual([made.number, 'report']);
	const official = await actorOf('official', null);
	expect((await readDuties(official)).reports.count).toBe(0);
	await at(new Date(Date.parse(now()) + 15 * 86_400_000).toISOString(), async () => {
		expect((await readDuties(official)).reports.rows.map(({ number }) => number)).toEqual([made.number]);
		expect((await groupOf(coordinator, 'report_due'))?.rows[0]?.part?.schedule).toBe('overdue');
	});
});
