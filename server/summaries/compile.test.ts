import { beforeAll, describe, expect, it } from 'vitest';
import {
	acceptedDirective,
	actorOf,
	issuedDirective,
	type MadeOrganization,
	makeMeeting,
	makeOrganization,
} from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import { closeDirective } from '#server/directives/close.ts';
import { draftDirective } from '#server/directives/draft.ts';
import { draftInput } from '#server/directives/inputs.ts';
import { moveDeadline } from '#server/extensions/move-deadline.ts';
import { at } from '#server/platform/clock.ts';
import { isRefusal } from '#server/platform/errors.ts';
import { acceptFinalReport } from '#server/reports/accept.ts';
import { submitFinalReport } from '#server/reports/submit.ts';
import { writeProgress } from '#server/reports/write.ts';
import { compileSummary } from '#server/summaries/compile.ts';
import { type SummaryInput, summaryInput } from '#server/summaries/inputs.ts';

useFreshDatabase();

const january = '2026-01-12T05:00:00.000Z';
const march = '2026-03-20T05:00:00.000Z';
const link = { kind: 'link', title: 'Order', url: 'https://law.example/order' } as const;

let labour: MadeOrganization;
let justice: MadeOrganization;
let controller: Actor;
let official: Actor;
let labourExecutor: Actor;
let justiceExecutor: Actor;
let meeting: { id: string };

beforeAll(async () => {
	const office = await makeOrganization({ kind: 'government_office' });
	labour = await makeOrganization({ code: 'labour' });
	justice = await makeOrganization({ code: 'justice' });
	controller = await actorOf('controller', office);
	official = await actorOf('official');
	labourExecutor = await actorOf('executor', labour);
	justiceExecutor = await actorOf('executor', justice);
	const coordinator = await actorOf('coordinator', labour);
	await at(january, async () => {
		meeting = await makeMeeting(controller, { title: 'On migration' });
		// Executed in February, in time.
		let done = await acceptedDirective(controller, coordinator, labour, {
			meetingId: meeting.id,
			deadline: '2026-02-27',
			words: 'Submit the concept',
		});
		await at('2026-02-10T05:00:00.000Z', async () => {
			done = await submitFinalReport(coordinator, {
				...done,
				text: 'Approved by order',
				executedOn: '2026-02-09',
				evidence: [link],
			});
			done = await acceptFinalReport(controller, done);
			await closeDirective(controller, { ...done, outcome: 'executed', basis: 'Order' });
		});
		// Overdue since February, Justice assists.
		await issuedDirective(controller, labour, {
			meetingId: meeting.id,
			deadline: '2026-02-02',
			coExecutors: [{ organization: 'justice' }],
		});
		// Moved from March to December, reported on in March.
		const moved = await acceptedDirective(controller, coordinator, labour, { deadline: '2026-03-02' });
		await at('2026-02-20T05:00:00.000Z', () =>
			moveDeadline(controller, { ...moved, deadline: '2026-12-31', reason: 'Parliament is in recess' }),
		);
		await at('2026-03-10T05:00:00.000Z', () =>
			writeProgress(labourExecutor, {
				...moved,
				version: moved.version + 1,
				text: 'The draft is with Parliament',
				percent: 40,
				confidence: 'at_risk',
				evidence: [],
			}),
		);
		await issuedDirective(controller, justice, { deadline: '2026-03-25' });
		await issuedDirective(controller, justice, { deadline: '2026-11-01', restricted: true });
		await draftDirective(
			controller,
			draftInput.parse({ words: 'Not yet', language: 'en', issuer: 'PM', issuerLevel: 'prime_minister' }),
		);
	});
});

function summary(actor: Actor, given: Partial<SummaryInput> = {}) {
	return at(march, () => compileSummary(actor, summaryInput.parse(given), 1_000));
}

async function reasonOf(work: Promise<unknown>): Promise<string> {
	const error = await work.then(
		() => null,
		(thrown: unknown) => thrown,
	);
	return isRefusal(error) ? error.reason : String(error);
}

describe('a progress summary', () => {
	it('counts what is on control, closed, overdue, near, moved and silent', async () => {
		const { figures, annex, trail } = await summary(controller);
		expect(figures).toMatchObject({
			total: 5,
			onControl: 4,
			closed: 1,
			executedOnTime: 1,
			executedLate: 0,
			overdue: 1,
			dueSoon: 1,
			moved: 1,
			silent: 3,
		});
		expect(annex).toHaveLength(5);
		expect(trail.hash).toMatch(/^[0-9a-f]{64}$/);
	});

	it('counts executive discipline over the deadlines of the period', async () => {
		const year = await summary(controller, { from: '2026-01-01', to: '2026-12-31' });
		// One in time, one late; the moved one, the near one and the restricted one still run.
		expect(year.figures.counts).toEqual({ total: 5, late: 1, notExecuted: 0, runningInTime: 3 });
		expect(year.figures.discipline).toBe(50);
		const december = await summary(controller, { from: '2026-12-01', to: '2026-12-31' });
		expect(december.figures.discipline).toBeNull();
		expect(december.headline.at(-1)?.text).toBe('n/a');
	});

	it('leaves out what was closed before the period and what was issued after it', async () => {
		expect((await summary(controller, { from: '2026-03-01' })).figures).toMatchObject({ total: 4, closed: 0 });
		expect((await summary(controller, { to: '2026-01-11' })).figures.total).toBe(0);
	});

	it('shows each directive with its deadlines, statuses and last report', async () => {
		const { annex } = await summary(controller, { scope: 'organization:labour' });
		const moved = annex.find(({ row }) => row.deadlineMoves > 0);
		expect(moved?.line).toMatchObject({
			deadline: '31 Dec 2026',
			moved: 'originally 2 Mar 2026, moved 1×, +304 days',
			selfReport: 'At risk, 40%',
			lastReportOn: '10 Mar 2026',
			lastReport: 'The draft is with Parliament',
		});
		const overdue = annex.find(({ bucket }) => bucket === 'overdue');
		expect(overdue?.line).toMatchObject({ schedule: 'Overdue', breached: 'missed on 3 Feb 2026' });
	});

	it('puts the most urgent of each organization first', async () => {
		const { organizations, annex } = await summary(controller, { scope: 'organization:labour' });
		expect(annex.map(({ bucket }) => bucket)).toEqual(['overdue', 'running', 'done_on_time']);
		expect(organizations.map((block) => block.groups.map((group) => [group.bucket, group.rows]))).toEqual([
			[
				['overdue', [0]],
				['running', [1]],
				['done_on_time', [2]],
			],
		]);
	});

	it('lists those in which an organization assists without counting them', async () => {
		const { figures, organizations, annex } = await summary(controller, { scope: 'organization:justice' });
		expect(figures).toMatchObject({ total: 2, overdue: 0 });
		expect(annex).toHaveLength(3);
		expect(organizations[0]?.assisted).toMatchObject({ count: 1, rows: [2] });
	});

	it('keeps figures whole when the annex is cut', async () => {
		const model = await at(march, () => compileSummary(controller, summaryInput.parse({}), 2));
		expect(model.figures.total).toBe(5);
		expect(model.annex).toHaveLength(2);
		expect(model).toMatchObject({ omitted: 3 });
		expect(model.omittedNote).toContain('2 of 5');
	});
});

describe('a summary as it stood on a day', () => {
	it('shows the deadlines, stages and reports of that day', async () => {
		const { figures, annex, asOf } = await summary(controller, { asOf: '2026-02-05' });
		expect(asOf).toBe('2026-02-05T18:59:59.999Z');
		expect(figures).toMatchObject({ total: 5, onControl: 5, closed: 0, overdue: 1, moved: 0 });
		expect(annex.every(({ row }) => row.lastReport === null && row.lastReportAt === null)).toBe(true);
		expect(annex.map(({ row }) => row.deadline)).toContain('2026-03-02');
	});

	it('is empty before anything was issued', async () => {
		const model = await summary(controller, { asOf: '2026-01-01' });
		expect(model.figures.total).toBe(0);
		expect(model.annex).toEqual([]);
	});

	it('agrees with the present when asked for this day', async () => {
		const [today, now] = [await summary(controller, { asOf: '2026-03-20' }), await summary(controller)];
		expect(today.figures).toEqual(now.figures);
		expect(today.annex).toEqual(now.annex);
	});

	it('is refused for a day that has not come and for a period that runs backwards', async () => {
		expect(await reasonOf(summary(controller, { asOf: '2026-03-21' }))).toBe('as_of_ahead');
		expect(await reasonOf(summary(controller, { from: '2026-03-02', to: '2026-03-01' }))).toBe('period_reversed');
	});
});

describe('the reach of a summary', () => {
	it('never takes restricted directives into the counts of those who may not see them', async () => {
		for (const asOf of [undefined, '2026-03-19']) {
			const model = await summary(official, { asOf });
			expect(model.figures.total).toBe(4);
			expect(model.annex.some(({ row }) => row.restricted)).toBe(false);
			expect(model.restrictedLine).toBe('');
			expect(model.reachLine).toBe('Directives for official use only are not included.');
		}
		const full = await summary(controller);
		expect(full.restrictedLine).toBe('For official use only');
		expect(full.reachLine).toBe('');
	});

	it('takes staff of an organization to its own directives and says so', async () => {
		const model = await summary(justiceExecutor);
		expect(model.figures).toMatchObject({ total: 2 });
		expect(model.annex).toHaveLength(3);
		expect(model.organizations.map((block) => block.code)).toEqual(['justice']);
		expect(model.reachLine).toContain('Ministry justice');
	});

	it('gives no discipline of an organization of which the reader sees only a part', async () => {
		const model = await summary(justiceExecutor, { scope: 'organization:labour' });
		expect(model.figures).toMatchObject({ total: 1, discipline: null });
		expect(model.organizations[0]?.discipline).toBe('n/a');
	});

	it('ends at meetings and organizations that are not there for the reader', async () => {
		const other = await actorOf('executor', await makeOrganization());
		expect(await reasonOf(summary(other, { scope: `meeting:${meeting.id}` }))).toBe('meeting_not_found');
		expect(await reasonOf(summary(controller, { scope: 'organization:none' }))).toBe('organization_not_found');
		expect((await summary(labourExecutor, { scope: `meeting:${meeting.id}` })).figures.total).toBe(2);
	});

	it('is closed to administrators', async () => {
		expect(await reasonOf(summary(await actorOf('administrator')))).toBe('not_permitted');
	});
});
