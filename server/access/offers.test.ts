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
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import type { Role } from '#server/access/grants.ts';
import { finishDelegation } from '#server/delegations/finish.ts';
import { delegateTask } from '#server/delegations/give.ts';
import { handBackDelegation } from '#server/delegations/hand-back.ts';
import { listDelegations, listOwnTasks } from '#server/delegations/read.ts';
import { withdrawDelegation } from '#server/delegations/withdraw.ts';
import { closeDirective } from '#server/directives/close.ts';
import type { Touched } from '#server/directives/draft.ts';
import { keepOnControl } from '#server/directives/keep-on-control.ts';
import { readDirective } from '#server/directives/read.ts';
import { type Stage, stages } from '#server/directives/vocabulary.ts';
import { attachToDirective, detachFromDirective } from '#server/evidence/attach.ts';
import { directiveFiles } from '#server/evidence/read.ts';
import { useFilesFolder } from '#server/evidence/testing/folder.ts';
import { addIndicator } from '#server/indicators/add.ts';
import { editIndicator } from '#server/indicators/edit.ts';
import { readIndicators } from '#server/indicators/list.ts';
import { measureIndicator } from '#server/indicators/measure.ts';
import { retireIndicator } from '#server/indicators/retire.ts';
import type { MilestoneAct } from '#server/milestones/acts.ts';
import { milestoneActs } from '#server/milestones/acts.ts';
import { addMilestones } from '#server/milestones/add.ts';
import { dropMilestone } from '#server/milestones/drop.ts';
import { editMilestone } from '#server/milestones/edit.ts';
import { finishMilestone } from '#server/milestones/finish.ts';
import { readRoadMap } from '#server/milestones/list.ts';
import { moveMilestone } from '#server/milestones/move.ts';
import type { MilestoneOutput } from '#server/milestones/outputs.ts';
import { reopenMilestone } from '#server/milestones/reopen.ts';
import { reorderMilestone } from '#server/milestones/reorder.ts';
import { unwatchDirective, watchDirective } from '#server/notifications/watch.ts';
import { readObligations } from '#server/obligations/list.ts';
import { today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import { isRefusal } from '#server/platform/errors.ts';
import { acceptFinalReport } from '#server/reports/accept.ts';
import { acceptContribution } from '#server/reports/accept-contribution.ts';
import { contribute } from '#server/reports/contribute.ts';
import { returnFinalReport } from '#server/reports/return.ts';
import { returnContribution } from '#server/reports/return-contribution.ts';
import { submitFinalReport } from '#server/reports/submit.ts';
import { writeProgress } from '#server/reports/write.ts';
import { listRemarks } from '#server/talk/read.ts';
import { removeRemark } from '#server/talk/remove.ts';
import { writeRemark } from '#server/talk/write.ts';
import { uploaded } from '#server/trpc/testing/uploads.ts';

useFreshDatabase();
useFilesFolder();

let lead: MadeOrganization;
let helping: MadeOrganization;
let other: MadeOrganization;
let controller: Actor;
let coordinator: Actor;
let executor: Actor;
let helper: Actor;
let helpersExecutor: Actor;
const people = new Map<string, Actor>();
const numbers = new Map<Stage, string>();

beforeAll(async () => {
	const go = await makeOrganization({ kind: 'government_office' });
	[lead, helping, other] = [await makeOrganization(), await makeOrganization(), await makeOrganization()];
	controller = await actorOf('controller', go);
	coordinator = await actorOf('coordinator', lead);
	executor = await actorOf('executor', lead);
	helper = await actorOf('coordinator', helping);
	helpersExecutor = await actorOf('executor', helping);
	const as = (actor: Actor, ...held: [Role, MadeOrganization][]): Actor => ({
		...actor,
		memberships: held.map(([role, { id, kind }]) => ({ role, organizationId: id, organizationKind: kind })),
	});
	const far = await makeOrganization();
	const all: [string, Actor][] = [
		['controller', controller],
		['another controller', await actorOf('controller', go)],
		['curator', await actorOf('curator', go)],
		['coordinator of the lead', coordinator],
		['executor of the lead', executor],
		['coordinator of a co-executor', helper],
		['executor of a co-executor', helpersExecutor],
		['coordinator of another co-executor', await actorOf('coordinator', other)],
		['coordinator of a ministry without part', await actorOf('coordinator', far)],
		['official of the lead', await actorOf('official', lead)],
		['official of the government', await actorOf('official', null)],
		['auditor', await actorOf('auditor', null)],
		['coordinator of the lead who is an official now', as(coordinator, ['official', lead])],
		['executor of the lead who is an official now', as(executor, ['official', lead])],
		['executor of the lead who works far off now', as(executor, ['official', lead], ['executor', far])],
		['executor of the lead who works elsewhere now', as(executor, ['official', lead], ['executor', helping])],
		['executor who left a co-executor for nowhere near', as(helpersExecutor, ['official', helping], ['executor', go])],
		['controller who is an auditor now', { ...controller, memberships: (await actorOf('auditor', go)).memberships }],
		['coordinator of the lead and of a co-executor', as(coordinator, ['coordinator', lead], ['coordinator', helping])],
	];
	for (const [name, actor] of all) people.set(name, actor);
	for (const stage of stages) numbers.set(stage, await lived(stage));
});

/** A directive at a stage with something of everything on it. */
async function lived(stage: Stage): Promise<string> {
	const about = {
		coExecutors: [{ organization: helping.code }, { organization: other.code }],
		recurrence: { every: 'monthly' as const, day: 5 },
	};
	if (stage === 'draft') return (await furnished(await draftOf(controller, lead, about), stage)).number;
	if (stage === 'issued') return (await furnished(await issuedDirective(controller, lead, about), stage)).number;
	let now = await furnished(await acceptedDirective(controller, coordinator, lead, about), stage);
	if (stage === 'in_progress') return now.number;
	now = await submitFinalReport(coordinator, {
		...now,
		text: 'Done',
		executedOn: today(),
		evidence: [{ kind: 'document', title: 'Act' }],
	});
	if (stage === 'submitted') return now.number;
	if (stage === 'returned') return (await returnFinalReport(controller, { ...now, note: 'Not yet' })).number;
	now = await acceptFinalReport(controller, now);
	if (stage === 'additional_control')
		return (await keepOnControl(controller, { ...now, until: addDays(today(), 90), note: 'Watch' })).number;
	return (await closeDirective(controller, { ...now, outcome: 'executed', basis: 'Shown' })).number;
}

async function furnished(made: Touched, stage: Stage): Promise<Touched> {
	const { number } = made;
	await writeRemark(controller, { number, text: 'See the annex', audience: 'all' });
	const now = await attachToDirective(controller, {
		...made,
		files: [{ fileId: (await uploaded(controller)).id, title: 'Letter' }],
	});
	if (stage === 'draft') return now;
	for (const actor of [coordinator, helpersExecutor]) {
		await writeRemark(actor, { number, text: 'Understood', audience: 'all' });
		await writeRemark(actor, { number, text: 'Among us', audience: 'organization' });
	}
	await delegateTask(coordinator, { number, toId: executor.personId, task: 'Collect the figures' });
	await delegateTask(helper, { number, toId: helpersExecutor.personId, task: 'Write our part' });
	const indicator = { name: 'Cards', unit: 'cards', baseline: 0, target: 100, targetOn: addDays(today(), 20) };
	for (const baselineOn of [today(), addDays(today(), 5)])
		await addIndicator(executor, { number, version: now.version, ...indicator, baselineOn });
	const dueOn = addDays(today(), 10);
	const milestones = [lead, helping, other, helping, helping].map(({ code }) => ({
		title: 'Step',
		dueOn,
		organization: code,
	}));
	const { ids, ...planned } = await addMilestones(executor, { ...now, milestones });
	await finishMilestone(helper, { id: ids[3] ?? '', version: 1, doneOn: today() });
	await dropMilestone(executor, { id: ids[4] ?? '', version: 1, reason: 'Not needed' });
	return contribute(helper, { ...planned, text: 'Ours', evidence: [] });
}

class TakenBack extends Error {}

/** What the server says to an attempt, which leaves nothing behind: 'done', or the reason of its refusal. */
async function answerTo(attempt: () => Promise<unknown>): Promise<string> {
	try {
		await transact(async () => {
			await attempt();
			throw new TakenBack();
		});
	} catch (error) {
		if (error instanceof TakenBack) return 'done';
		if (isRefusal(error)) return error.reason;
		throw error;
	}
	return 'nothing';
}

/** Everybody at every stage whose page of the directive is there. */
function eachReader(look: (actor: Actor, number: string, told: (what: string) => string) => Promise<void>) {
	return async () => {
		for (const [stage, number] of numbers) {
			for (const [name, actor] of people) {
				const reads = await answerTo(() => readDirective(actor, number));
				if (reads === 'done') await look(actor, number, (what) => `${name}, ${stage}: ${what}`);
			}
		}
	};
}

const contract = (offered: boolean) => (offered ? 'done' : 'refused');
const found = (answer: string) => (answer === 'done' ? 'done' : 'refused');

/** The page's offer and the server's answer, side by side for the message of a failure. */
async function agree(what: string, offered: boolean, attempt: () => Promise<unknown>): Promise<void> {
	const answer = await answerTo(attempt);
	expect(`${what}: ${found(answer)} ${offered ? answer : ''}`).toBe(
		`${what}: ${contract(offered)} ${offered ? 'done' : ''}`,
	);
}

describe('what a directive’s page offers beside its moves is what the server does', () => {
	it(
		'with each milestone',
		eachReader(async (actor, number, told) => {
			const verbs: Record<MilestoneAct, (step: MilestoneOutput) => Promise<unknown>> = {
				finish: ({ id, version }) => finishMilestone(actor, { id, version, doneOn: today() }),
				move: ({ id, version }) => moveMilestone(actor, { id, version, dueOn: '2099-01-01', reason: 'x' }),
				edit: ({ id, version }) => editMilestone(actor, { id, version, title: 'Another' }),
				drop: ({ id, version }) => dropMilestone(actor, { id, version, reason: 'x' }),
				reopen: ({ id, version }) => reopenMilestone(actor, { id, version, reason: 'x' }),
			};
			const map = await readRoadMap(actor, number);
			for (const [place, step] of map.milestones.entries()) {
				for (const act of milestoneActs) {
					// What was reached or given up can be worded anew; its row does not ask for it.
					if (act === 'edit' && step.state !== 'planned') continue;
					await agree(told(`${act} ${place}`), step.acts.includes(act), () => verbs[act](step));
				}
				const { id, version } = step;
				await agree(told(`reorder ${place}`), map.keeps, () =>
					reorderMilestone(actor, { id, version, place: 1 - Math.min(place, 1) }),
				);
			}
			const milestones = [{ title: 'x', dueOn: '2099-01-01' }];
			if (map.milestones.length > 0)
				await agree(told('add a milestone'), map.keeps, () =>
					addMilestones(actor, { number, version: map.version, milestones }),
				);
		}),
	);

	it(
		'with each indicator',
		eachReader(async (actor, number, told) => {
			const { indicators, keeps } = await readIndicators(actor, number);
			for (const { id, version, name, unit, baseline, baselineOn, target, targetOn, mayMeasure } of indicators) {
				const about = { name, unit, baseline, baselineOn, target, targetOn };
				await agree(told(`measure from ${baselineOn}`), mayMeasure, () =>
					measureIndicator(actor, { id, value: 1, measuredOn: today() }),
				);
				await agree(told('edit an indicator'), keeps, () => editIndicator(actor, { id, version, ...about, unit: 'x' }));
				await agree(told('retire an indicator'), keeps, () => retireIndicator(actor, { id, version }));
			}
		}),
	);

	it(
		'with each task, on the page and in the inbox',
		eachReader(async (actor, number, told) => {
			const { tasks, people: colleagues } = await listDelegations(actor, { number });
			for (const { id, mayFinish, mayWithdraw } of tasks) {
				await agree(told('finish a task'), mayFinish, () => finishDelegation(actor, { id }));
				await agree(told('hand a task back'), mayFinish, () => handBackDelegation(actor, { id, note: 'x' }));
				await agree(told('withdraw a task'), mayWithdraw, () => withdrawDelegation(actor, { id }));
			}
			for (const { id: toId } of colleagues)
				await agree(told('give a task'), true, () => delegateTask(actor, { number, toId, task: 'x' }));
			for (const { id } of await listOwnTasks(actor))
				await agree(told('finish a task from the inbox'), true, () => finishDelegation(actor, { id }));
		}),
	);

	it(
		'with what is said',
		eachReader(async (actor, number, told) => {
			const { remarks, mayWrite } = await listRemarks(actor, { number, limit: 30 });
			const say = { number, text: 'x', audience: 'all' as const };
			await agree(told('say something'), mayWrite, () => writeRemark(actor, say));
			for (const { id, mayRemove } of remarks) {
				await agree(told('answer'), mayWrite, () => writeRemark(actor, { ...say, replyToId: id }));
				await agree(told('take a remark back'), mayRemove, () => removeRemark(actor, { id }));
			}
		}),
	);

	it(
		'with files, and with watching',
		eachReader(async (actor, number, told) => {
			const { files, mayChange, version } = await directiveFiles(actor, number);
			for (const { id } of files)
				await agree(told('take a file off'), mayChange, () =>
					detachFromDirective(actor, { number, version, attachmentId: id }),
				);
			await agree(told('watch'), true, () => watchDirective(actor, { number }));
			await agree(told('watch no longer'), true, () => unwatchDirective(actor, { number }));
		}),
	);

	it(
		'with each co-executor’s part',
		eachReader(async (actor, number, told) => {
			const { parts, version } = await readDirective(actor, number);
			for (const { organization, role, moves } of parts) {
				if (role !== 'co') continue;
				const touch = { number, version, organization: organization.code };
				const does = (move: (typeof moves)[number]) => moves.includes(move);
				await agree(told(`contribute for ${organization.code}`), does('contribute'), () =>
					contribute(actor, { ...touch, text: 'x', evidence: [] }),
				);
				await agree(told('accept a contribution'), does('accept_contribution'), () => acceptContribution(actor, touch));
				await agree(told('ask again'), does('return_contribution'), () =>
					returnContribution(actor, { ...touch, note: 'x' }),
				);
			}
		}),
	);

	it(
		'with each periodic report',
		eachReader(async (actor, number, told) => {
			const { allowedMoves, version } = await readDirective(actor, number);
			if (!allowedMoves.some(({ move, allowed }) => move === 'report' && allowed)) return;
			const owed = (await readObligations(actor, number)).obligations.filter(({ status }) =>
				['overdue', 'due_soon', 'upcoming'].includes(status),
			);
			const { indicators } = await readIndicators(actor, number);
			const measures = indicators
				.filter(({ baselineOn }) => baselineOn <= today())
				.map(({ id }) => ({ indicatorId: id, value: 1, measuredOn: today() }));
			for (const { id } of owed) {
				const said = { number, version, text: 'x', percent: 1, confidence: 'on_track' as const, evidence: [] };
				await agree(told('report'), true, () => writeProgress(actor, { ...said, obligationId: id, measures }));
			}
		}),
	);
});
