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
import { describeChanges } from '#server/directives/changes.ts';
import type { Touched } from '#server/directives/draft.ts';
import { editDirective } from '#server/directives/edit.ts';
import { readInbox } from '#server/directives/inbox.ts';
import { readOverview } from '#server/directives/overview.ts';
import { readDirective, readDirectiveTrail } from '#server/directives/read.ts';
import { stateAt } from '#server/directives/state.ts';
import { useFilesFolder } from '#server/evidence/testing/folder.ts';
import { moveDeadline } from '#server/extensions/move-deadline.ts';
import { compareVersions, listVersions } from '#server/history/versions.ts';
import { alignDirective } from '#server/links/align.ts';
import { listLinks } from '#server/links/list.ts';
import { listNotifications } from '#server/notifications/read.ts';
import { watchDirective } from '#server/notifications/watch.ts';
import { at, now, today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import { refusalOf } from '#server/platform/testing/refusal-of.ts';
import { acceptContribution } from '#server/reports/accept-contribution.ts';
import { contribute } from '#server/reports/contribute.ts';
import { returnContribution } from '#server/reports/return-contribution.ts';
import { submitFinalReport } from '#server/reports/submit.ts';
import { writeProgress } from '#server/reports/write.ts';
import { compileSummary } from '#server/summaries/compile.ts';
import { summaryInput } from '#server/summaries/inputs.ts';
import { listTrail } from '#server/trail/read.ts';
import { download, uploaded } from '#server/trpc/testing/uploads.ts';

useFreshDatabase();
useFilesFolder();

let lead: MadeOrganization;
let first: MadeOrganization;
let second: MadeOrganization;
let controller: Actor;
let coordinator: Actor;
let helper: Actor;
let otherHelper: Actor;
let helpersExecutor: Actor;
let auditor: Actor;

beforeAll(async () => {
	const office = await makeOrganization({ kind: 'government_office' });
	[lead, first, second] = [await makeOrganization(), await makeOrganization(), await makeOrganization()];
	controller = await actorOf('controller', office);
	auditor = await actorOf('auditor', office);
	coordinator = await actorOf('coordinator', lead);
	helper = await actorOf('coordinator', first);
	helpersExecutor = await actorOf('executor', first);
	otherHelper = await actorOf('coordinator', second);
});

const link = { kind: 'link', title: 'Figures', url: 'https://figures.example/q3' } as const;

function shared(given: Parameters<typeof issuedDirective>[2] = {}): Promise<Touched> {
	return acceptedDirective(controller, coordinator, lead, {
		coExecutors: [{ organization: first.code, part: 'Figures' }, { organization: second.code }],
		...given,
	});
}

const sent = (actor: Actor, directive: Touched, text = 'Our part') =>
	contribute(actor, { ...directive, text, evidence: [link] });

async function partsFor(actor: Actor, number: string) {
	const { parts } = await readDirective(actor, number);
	return Object.fromEntries(
		parts.map((part) => [part.organization.code, part.contributionKnown ? part.contribution : 'unknown']),
	);
}

describe('a co-executor’s contribution', () => {
	it('is not counted for another co-executor beside a directive that it was merged into or linked with', async () => {
		const made = await shared();
		const linked = await issuedDirective(controller, second);
		await alignDirective(controller, { number: linked.number, directive: made.number });
		await writeProgress(coordinator, { ...made, text: 'Half', percent: 50, confidence: 'on_track', evidence: [] });
		await sent(helper, { ...made, version: made.version + 1 });
		const countedFor = async (actor: Actor) => (await listLinks(actor, linked.number))[0]?.directive?.reports;
		expect(await countedFor(controller)).toBe(2);
		expect(await countedFor(otherHelper)).toBe(0);
	});

	it('goes to the lead, which accepts it or asks again with a reason, until it is in', async () => {
		let now: Touched = await shared();
		now = await sent(helper, now, 'Half of the figures');
		expect((await refusalOf(sent(helper, now))).reason).toBe('contribution_waiting');
		now = await returnContribution(coordinator, { ...now, organization: first.code, note: 'The second quarter too' });
		now = await sent(helper, now, 'All the figures');
		now = await acceptContribution(coordinator, { ...now, organization: first.code, note: null });
		expect((await refusalOf(sent(helper, now))).reason).toBe('contribution_accepted');
		now = await returnContribution(coordinator, { ...now, organization: first.code, note: 'The reviewer wants more' });
		now = await sent(helper, now, 'Everything there is');
		const { reports } = await readDirective(coordinator, now.number);
		expect(reports.map(({ kind, text, review, reviewNote }) => [kind, text, review, reviewNote])).toEqual([
			['contribution', 'Everything there is', 'pending', null],
			['contribution', 'All the figures', 'returned', 'The reviewer wants more'],
			['contribution', 'Half of the figures', 'returned', 'The second quarter too'],
		]);
		expect(reports[2]).toMatchObject({ reviewedBy: coordinator.name, evidence: [{ url: link.url }] });
	});

	it('may come before the lead has accepted the directive, and waits for it', async () => {
		const issued = await issuedDirective(controller, lead, { coExecutors: [{ organization: first.code }] });
		const contributed = await sent(helper, issued);
		const early = acceptContribution(coordinator, { ...contributed, organization: first.code });
		expect((await refusalOf(early)).reason).toBe('wrong_stage');
	});

	it('is refused while a final report is under review, and so is deciding on one', async () => {
		const contributed = await sent(helper, await shared());
		const review = await submitFinalReport(coordinator, {
			...contributed,
			text: 'Done',
			executedOn: today(),
			evidence: [link],
		});
		const organization = first.code;
		for (const work of [
			sent(otherHelper, review),
			acceptContribution(coordinator, { ...review, organization }),
			returnContribution(coordinator, { ...review, organization, note: 'x' }),
		]) {
			expect((await refusalOf(work)).reason).toBe('wrong_stage');
		}
	});

	it('is nobody’s to accept who wrote it, also with a second membership', async () => {
		const both: Actor = { ...helper, memberships: [...helper.memberships, ...coordinator.memberships] };
		const contributed = await sent(both, await shared());
		const organization = first.code;
		expect((await refusalOf(acceptContribution(both, { ...contributed, organization }))).reason).toBe('own_report');
		const asked = returnContribution(both, { ...contributed, organization, note: 'x' });
		expect((await refusalOf(asked)).reason).toBe('own_report');
	});

	it('says for whom, where one person speaks for several co-executors', async () => {
		const both: Actor = { ...helper, memberships: [...helper.memberships, ...otherHelper.memberships] };
		const directive = await shared();
		expect((await refusalOf(sent(both, directive))).reason).toBe('part_unclear');
		const contributed = await contribute(both, { ...directive, organization: second.code, text: 'x', evidence: [] });
		expect(await partsFor(controller, directive.number)).toMatchObject({ [second.code]: 'submitted' });
		const others = contribute(helper, { ...contributed, organization: second.code, text: 'x', evidence: [] });
		expect((await refusalOf(others)).reason).toBe('part_missing');
		const ofLead = acceptContribution(coordinator, { ...contributed, organization: lead.code });
		expect((await refusalOf(ofLead)).reason).toBe('part_missing');
	});

	it('stays with its organization when titles, other organizations or dates are corrected', async () => {
		const contributed = await sent(helper, await shared());
		const edited = await editDirective(controller, {
			...contributed,
			titles: { kk: 'Атауы' },
			coExecutors: [
				{ organization: second.code, part: 'New' },
				{ organization: first.code, part: 'Other' },
			],
		});
		expect(await partsFor(controller, edited.number)).toMatchObject({ [first.code]: 'submitted', [second.code]: null });
		const kept = await stateAt(edited.id, now());
		expect(kept?.assignments.map((each) => each.contribution)).toEqual([null, null, 'submitted']);
	});
});

describe('the final report', () => {
	it('keeps which contributions were in and which were missing, whatever comes later', async () => {
		let directive: Touched = await sent(helper, await shared());
		directive = await acceptContribution(coordinator, { ...directive, organization: first.code });
		directive = await submitFinalReport(coordinator, {
			...directive,
			text: 'Done',
			executedOn: today(),
			evidence: [link],
		});
		const seen = async (actor: Actor) => {
			const { reports } = await readDirective(actor, directive.number);
			const final = reports.find((report) => report.kind === 'final');
			return final?.contributions.map(({ organization, state }) => [organization.code, state]);
		};
		expect(await seen(controller)).toEqual([
			[first.code, 'accepted'],
			[second.code, null],
		]);
		expect(await seen(otherHelper)).toEqual([[second.code, null]]);
	});
});

describe('what a co-executor sees', () => {
	it('is the directive, its own part and contributions and the lead’s final report, of others nothing', async () => {
		let directive: Touched = await shared();
		const progress = { text: 'On our way', percent: 30, evidence: [] };
		directive = await writeProgress(coordinator, { ...directive, ...progress, confidence: 'on_track' });
		const read = directive.version;
		directive = await sent(helper, directive, 'Ours');
		directive = await sent(otherHelper, directive, 'Theirs');
		directive = await returnContribution(coordinator, { ...directive, organization: second.code, note: 'Thin' });
		const texts = async (actor: Actor) =>
			(await readDirective(actor, directive.number)).reports.map((report) => report.text).reverse();
		for (const actor of [coordinator, controller, auditor]) {
			expect(await texts(actor)).toEqual(['On our way', 'Ours', 'Theirs']);
			expect(await partsFor(actor, directive.number)).toMatchObject({ [second.code]: 'returned' });
		}
		for (const actor of [helper, helpersExecutor]) {
			expect(await texts(actor)).toEqual(['Ours']);
			expect(await partsFor(actor, directive.number)).toMatchObject({
				[first.code]: 'submitted',
				[second.code]: 'unknown',
			});
			const trail = await readDirectiveTrail(actor, directive.number);
			expect(trail.filter(({ action }) => action.includes('contribut'))).toHaveLength(1);
			expect(JSON.stringify(trail)).not.toContain(otherHelper.name);
			const { changes } = await describeChanges(actor, { number: directive.number, since: read + 1 });
			expect(changes.filter(({ field }) => field === 'assignments')).toEqual([]);
		}
		const compared = async (actor: Actor) => {
			const [to, ...before] = await listVersions(actor, directive.number);
			const input = { number: directive.number, from: before.at(-1)?.version ?? 0, to: to?.version ?? 0 };
			return (await compareVersions(actor, input)).changes.find(({ field }) => field === 'assignments')?.after ?? '';
		};
		expect(await compared(coordinator)).toContain('Asked again');
		expect(await compared(helper)).not.toContain('Asked again');
		const { changes } = await describeChanges(coordinator, { number: directive.number, since: read + 1 });
		expect(changes.find(({ field }) => field === 'assignments')?.after).toContain('Asked again');
		expect(await readDirectiveTrail(coordinator, directive.number)).toHaveLength(7);
	});

	it('holds for the files of a contribution, and for the trail of the whole installation', async () => {
		const { id: fileId } = await uploaded(helper);
		const directive = await shared();
		await contribute(helper, { ...directive, text: 'Ours', evidence: [{ kind: 'file', fileId }] });
		const answers = async (actor: Actor) => (await download(actor, fileId)).status;
		for (const actor of [helper, helpersExecutor, coordinator, controller]) {
			expect([actor.name, await answers(actor)]).toEqual([actor.name, 200]);
		}
		expect(await answers(otherHelper)).toBe(404);
		const both = async (actor: Actor): Promise<Actor> => ({
			...actor,
			memberships: [...actor.memberships, ...(await actorOf('administrator', null)).memberships],
		});
		const trailOf = async (actor: Actor) =>
			(await listTrail(await both(actor), { action: 'report.contribute', limit: 200 })).rows.filter(
				(row) => row.directiveId === directive.id,
			).length;
		expect([await trailOf(coordinator), await trailOf(otherHelper)]).toEqual([1, 0]);
	});

	it('reaches no watcher and no overview of another co-executor as news', async () => {
		const directive = await shared();
		await watchDirective(otherHelper, directive);
		await watchDirective(coordinator, directive);
		await sent(helper, directive);
		const news = async (actor: Actor) =>
			(await listNotifications(actor, { limit: 200 })).rows
				.filter((row) => row.directive?.number === directive.number)
				.map(({ facts }) => facts.action);
		expect(await news(coordinator)).toEqual(['report.contribute']);
		expect(await news(otherHelper)).toEqual([]);
		const lastChange = async (actor: Actor, asOf?: string) =>
			(await readOverview(actor, { asOf })).changed.find(({ row }) => row.number === directive.number)?.action;
		expect(await lastChange(coordinator)).toBe('report.contribute');
		expect(await lastChange(helper)).toBe('report.contribute');
		expect(await lastChange(otherHelper)).toBe('');
		await at(`${addDays(today(), 2)}T07:00:00.000Z`, async () => {
			const yesterday = addDays(today(), -1);
			expect(await lastChange(coordinator, yesterday)).toBe('report.contribute');
			expect(await lastChange(otherHelper, yesterday)).toBe('');
		});
	});

	it('does not quote the lead’s way to its report in a summary, nor anybody’s contribution', async () => {
		let directive: Touched = await shared();
		directive = await writeProgress(coordinator, {
			...directive,
			text: 'Quietly begun',
			percent: 10,
			confidence: 'on_track',
			evidence: [],
		});
		directive = await sent(helper, directive, 'Ours alone');
		const quoted = async (actor: Actor) => {
			const summary = await compileSummary(actor, summaryInput.parse({ scope: 'all', locale: 'en' }), 100);
			return JSON.stringify(summary.annex.filter(({ row }) => row.number === directive.number));
		};
		expect(await quoted(coordinator)).toContain('Quietly begun');
		expect(await quoted(helper)).not.toContain('Quietly begun');
		for (const actor of [coordinator, helper, otherHelper, controller]) {
			expect(await quoted(actor)).not.toContain('Ours alone');
		}
	});
});

describe('a part’s own date', () => {
	it('is never later than the directive’s, on drafting, editing and moving the deadline', async () => {
		const deadline = addDays(today(), 30);
		const late = [{ organization: first.code, dueOn: addDays(deadline, 1) }];
		expect((await refusalOf(draftOf(controller, lead, { deadline, coExecutors: late }))).reason).toBe(
			'part_due_after_deadline',
		);
		const draft = await draftOf(controller, lead, {
			deadline,
			coExecutors: [{ organization: first.code, dueOn: addDays(deadline, -5) }],
		});
		const earlier = addDays(deadline, -10);
		expect((await refusalOf(editDirective(controller, { ...draft, deadline: earlier }))).reason).toBe(
			'part_due_after_deadline',
		);
		expect((await refusalOf(editDirective(controller, { ...draft, coExecutors: late }))).reason).toBe(
			'part_due_after_deadline',
		);
		const issued = await shared({
			deadline,
			coExecutors: [{ organization: first.code, dueOn: addDays(deadline, -5) }],
		});
		const moved = moveDeadline(controller, { ...issued, deadline: earlier, reason: 'x' });
		expect((await refusalOf(moved)).reason).toBe('part_due_after_deadline');
	});

	it('shows as overdue until the contribution comes, and then how late it came', async () => {
		const due = addDays(today(), -3);
		const directive = await at(`${addDays(today(), -30)}T07:00:00.000Z`, () =>
			shared({ deadline: addDays(today(), 60), coExecutors: [{ organization: first.code, dueOn: due }] }),
		);
		const part = async () => (await readDirective(helper, directive.number)).parts[1];
		expect(await part()).toMatchObject({ schedule: 'overdue', daysLate: 3, moves: ['contribute'] });
		const contributed = await sent(helper, directive);
		expect(await part()).toMatchObject({ schedule: 'done_late', daysLate: 3, contributedOn: today(), moves: [] });
		await returnContribution(coordinator, { ...contributed, organization: first.code, note: 'x' });
		expect(await part()).toMatchObject({ schedule: 'overdue', contribution: 'returned' });
	});
});

describe('the inbox', () => {
	it('asks co-executors for what they owe, and the lead for an answer', async () => {
		const due = addDays(today(), 5);
		let directive: Touched = await shared({
			coExecutors: [{ organization: first.code, dueOn: due }, { organization: second.code }],
		});
		const groupOf = async (actor: Actor) => {
			const { groups } = await readInbox(actor, { limit: 200 });
			const found = groups.flatMap(({ group, rows }) =>
				rows.filter(({ row }) => row.number === directive.number).map(({ move, part }) => [group, move, part?.dueOn]),
			);
			return found.filter(([group]) => String(group).startsWith('contribution'));
		};
		expect(await groupOf(helper)).toEqual([['contribution_owed', 'contribute', due]]);
		expect(await groupOf(helpersExecutor)).toEqual([]);
		expect(await groupOf(coordinator)).toEqual([]);
		directive = await sent(helper, directive);
		expect(await groupOf(helper)).toEqual([]);
		expect(await groupOf(coordinator)).toEqual([['contribution_to_accept', 'accept_contribution', undefined]]);
		directive = await returnContribution(coordinator, { ...directive, organization: first.code, note: 'More' });
		expect(await groupOf(helper)).toEqual([['contribution_returned', 'contribute', due]]);
		expect(await groupOf(otherHelper)).toEqual([
			['contribution_owed', 'contribute', (await readDirective(otherHelper, directive.number)).deadline],
		]);
	});
});
