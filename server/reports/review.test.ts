import { beforeAll, describe, expect, it } from 'vitest';
import { acceptedDirective, actorOf, type MadeOrganization, makeOrganization } from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import { assessDirective } from '#server/directives/assess.ts';
import { closeDirective } from '#server/directives/close.ts';
import type { Touched } from '#server/directives/draft.ts';
import { keepOnControl } from '#server/directives/keep-on-control.ts';
import { proposeClosing } from '#server/directives/propose.ts';
import { readDirective } from '#server/directives/read.ts';
import { today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import { refusalOf } from '#server/platform/testing/refusal-of.ts';
import { acceptFinalReport } from '#server/reports/accept.ts';
import { returnFinalReport } from '#server/reports/return.ts';
import { submitFinalReport } from '#server/reports/submit.ts';
import { readVoices } from '#server/reports/voices.ts';
import { writeProgress } from '#server/reports/write.ts';
import { answerRest } from '#server/trpc/rest.ts';

useFreshDatabase();

let ministry: MadeOrganization;
let controller: Actor;
let second: Actor;
let curator: Actor;
let coordinator: Actor;

beforeAll(async () => {
	const office = await makeOrganization({ kind: 'government_office' });
	ministry = await makeOrganization();
	controller = await actorOf('controller', office);
	second = await actorOf('controller', office);
	curator = await actorOf('curator', office);
	coordinator = await actorOf('coordinator', ministry);
});

type Answers = { remark: string; answer: string }[];

function submit(directive: Touched, answers?: Answers, by = coordinator) {
	return submitFinalReport(by, {
		...directive,
		text: 'Done',
		executedOn: today(),
		evidence: [{ kind: 'link', title: 'Act', url: 'https://law.example/act' }],
		...(answers ? { answers } : {}),
	});
}

async function underReview(by = coordinator, given: Parameters<typeof acceptedDirective>[3] = {}): Promise<Touched> {
	return submit(await acceptedDirective(controller, coordinator, ministry, given), undefined, by);
}

describe('numbered remarks of a review', () => {
	it('are answered one by one by the next report, and stand beside their answers', async () => {
		let directive = await underReview();
		directive = await returnFinalReport(controller, { ...directive, remarks: ['The annex is missing', 'No figures'] });
		const [returned] = (await readDirective(coordinator, directive.number)).reports;
		expect(returned?.remarks.map(({ number, text, answer }) => [number, text, answer])).toEqual([
			[1, 'The annex is missing', null],
			[2, 'No figures', null],
		]);
		const [annex = '', figures = ''] = returned?.remarks.map(({ id }) => id) ?? [];
		const none = await refusalOf(submit(directive));
		expect([none.code, none.reason, none.facts.number]).toEqual(['RULE', 'remark_unanswered', 1]);
		const one = await refusalOf(submit(directive, [{ remark: annex, answer: 'Attached' }]));
		expect([one.reason, one.facts.number]).toEqual(['remark_unanswered', 2]);
		const answers = [
			{ remark: annex, answer: 'Attached' },
			{ remark: figures, answer: 'On page 3' },
		];
		const stray = [...answers, { remark: 'nothing', answer: 'x' }];
		expect((await refusalOf(submit(directive, stray))).reason).toBe('remark_unknown');
		directive = await submit(directive, answers);
		const [newest, before] = (await readDirective(controller, directive.number)).reports;
		expect(before?.remarks.map(({ text, answer, answeredInId }) => [text, answer, answeredInId])).toEqual([
			['The annex is missing', 'Attached', newest?.id],
			['No figures', 'On page 3', newest?.id],
		]);
		directive = await returnFinalReport(controller, { ...directive, remarks: ['Page 3 is blank'] });
		expect((await refusalOf(submit(directive, answers))).reason).toBe('remark_unknown');
	});

	it('may be left out: a note alone sends the report back and asks for no answers', async () => {
		let directive = await underReview();
		expect((await refusalOf(returnFinalReport(controller, directive))).reason).toBe('return_reason_missing');
		directive = await returnFinalReport(controller, { ...directive, note: 'Say more' });
		expect((await submit(directive)).stage).toBe('submitted');
		const [, returned] = (await readDirective(controller, directive.number)).reports;
		expect(returned).toMatchObject({ reviewNote: 'Say more', remarks: [], reviewedBy: controller.name });
	});
});

describe('four eyes', () => {
	it('hold for a controller who is also the ministry’s coordinator', async () => {
		const both: Actor = { ...coordinator, memberships: [...coordinator.memberships, ...controller.memberships] };
		const directive = await underReview(both);
		for (const work of [acceptFinalReport(both, directive), returnFinalReport(both, { ...directive, note: 'x' })]) {
			expect((await refusalOf(work)).reason).toBe('own_report');
		}
		const accepted = await acceptFinalReport(controller, directive);
		const until = addDays(today(), 10);
		for (const work of [
			closeDirective(both, { ...accepted, outcome: 'executed', basis: 'x' }),
			keepOnControl(both, { ...accepted, until, note: 'x' }),
		]) {
			expect((await refusalOf(work)).reason).toBe('own_report');
		}
	});

	it('hold for what a high issuer’s controller proposes', async () => {
		const both: Actor = { ...coordinator, memberships: [...coordinator.memberships, ...controller.memberships] };
		const accepted = await acceptFinalReport(controller, await underReview(both, { issuerLevel: 'prime_minister' }));
		const own = proposeClosing(both, { ...accepted, outcome: 'executed', basis: 'x' });
		expect((await refusalOf(own)).reason).toBe('own_report');
		const proposed = await proposeClosing(controller, { ...accepted, outcome: 'executed', basis: 'x' });
		const curatorToo: Actor = { ...controller, memberships: [...controller.memberships, ...curator.memberships] };
		const decided = closeDirective(curatorToo, { ...proposed, outcome: 'executed', basis: 'x' });
		expect((await refusalOf(decided)).reason).toBe('own_proposal');
	});
});

describe('decisions', () => {
	it('name the person, the report and what they rest on, additional control its date', async () => {
		let directive = await underReview();
		directive = await returnFinalReport(second, { ...directive, note: 'Say more' });
		directive = await acceptFinalReport(controller, await submit(directive));
		const until = addDays(today(), 30);
		directive = await keepOnControl(controller, { ...directive, until, note: 'Watch the winter' });
		directive = await acceptFinalReport(controller, await submit(directive));
		const later = addDays(today(), 60);
		directive = await keepOnControl(second, { ...directive, until: later, note: 'And the spring' });
		directive = await acceptFinalReport(controller, await submit(directive));
		await closeDirective(controller, { ...directive, outcome: 'executed', basis: 'The effect lasts' });
		const { decisions, reports } = await readDirective(controller, directive.number);
		const ids = reports.map(({ id }) => id);
		expect(decisions.map(({ kind, madeBy, reportId }) => [kind, madeBy, ids.indexOf(reportId ?? '')])).toEqual([
			['closing', controller.name, 0],
			['acceptance', controller.name, 0],
			['additional_control', second.name, 1],
			['acceptance', controller.name, 1],
			['additional_control', controller.name, 2],
			['acceptance', controller.name, 2],
			['return', second.name, 3],
		]);
		expect(decisions.map(({ until: date }) => date)).toEqual([null, null, later, null, until, null, null]);
		expect(decisions.map(({ basis, note }) => basis ?? note)).toEqual([
			'The effect lasts',
			null,
			'And the spring',
			null,
			'Watch the winter',
			null,
			'Say more',
		]);
	});
});

describe('the two voices over time', () => {
	it('stand side by side for every reader, with the day from which they have differed', async () => {
		const helping = await makeOrganization();
		let directive: Touched = await acceptedDirective(controller, coordinator, ministry, {
			coExecutors: [{ organization: helping.code }],
		});
		const says = async (confidence: 'on_track' | 'at_risk', percent: number) => {
			const report = { text: 'Our way', percent, confidence, evidence: [] };
			directive = await writeProgress(coordinator, { ...directive, ...report });
		};
		const finds = async (assessment: 'on_track' | 'at_risk' | 'off_track') => {
			directive = await assessDirective(controller, { ...directive, assessment, note: 'Seen on the spot' });
		};
		await says('on_track', 10);
		expect((await readVoices(controller, directive.number)).differSince).toBeNull();
		await finds('on_track');
		await says('at_risk', 40);
		await finds('off_track');
		const voices = await readVoices(await actorOf('executor', helping), directive.number);
		expect(voices.selfReports.map(({ confidence, percent }) => [confidence, percent])).toEqual([
			['on_track', 10],
			['at_risk', 40],
		]);
		expect(voices.assessments.map(({ assessment, madeBy }) => [assessment, madeBy])).toEqual([
			['on_track', controller.name],
			['off_track', controller.name],
		]);
		expect(voices.differSince).toBe(voices.selfReports[1]?.at);
		expect(JSON.stringify(voices)).not.toContain('Our way');
		await finds('at_risk');
		expect((await readVoices(controller, directive.number)).differSince).toBeNull();
		const stranger = await actorOf('coordinator', await makeOrganization());
		expect((await refusalOf(readVoices(stranger, directive.number))).code).toBe('NOT_FOUND');
	});
});

describe('two reviewers at once', () => {
	it('make one decision, and the other is told that it no longer stands', async () => {
		for (let round = 0; round < 5; round += 1) {
			const directive = await underReview();
			const results = await Promise.allSettled([
				acceptFinalReport(controller, directive),
				returnFinalReport(second, { ...directive, remarks: ['Not yet'] }),
			]);
			const [lost] = results.filter((each) => each.status === 'rejected');
			expect(results.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
			expect(lost?.reason).toMatchObject({ code: 'CONFLICT', reason: 'stale' });
			const { decisions, reports } = await readDirective(controller, directive.number);
			expect(decisions).toHaveLength(1);
			expect(reports[0]?.remarks).toHaveLength(decisions[0]?.kind === 'return' ? 1 : 0);
		}
	});

	it('are answered by programs’ doors with one 200 and one 409', async () => {
		const { number, version } = await underReview();
		const ask = (actor: Actor, path: string, body: object) =>
			answerRest(
				new Request(`http://localhost:3000/api/v1/directives/${number}/report/${path}`, {
					method: 'POST',
					headers: { 'content-type': 'application/json' },
					body: JSON.stringify({ version, ...body }),
				}),
				{ actor, locale: 'en' },
			);
		const answers = await Promise.all([ask(controller, 'accept', {}), ask(second, 'return', { note: 'Not yet' })]);
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
		expect((await readDirective(controller, number)).decisions).toHaveLength(1);
	});
});
