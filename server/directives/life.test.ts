import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { acceptedDirective, actorOf, issuedDirective, type MadeOrganization, makeOrganization } from '#db/factories.ts';
import { directiveVersion } from '#db/schema/directives.ts';
import { trailEvent } from '#db/schema/trail.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { acceptDirective } from '#server/directives/accept.ts';
import { assessDirective } from '#server/directives/assess.ts';
import { assignDirective } from '#server/directives/assign.ts';
import { closeDirective } from '#server/directives/close.ts';
import { declineProposal } from '#server/directives/decline.ts';
import { discardDirective } from '#server/directives/discard.ts';
import { draftDirective, type Touched } from '#server/directives/draft.ts';
import { editDirective } from '#server/directives/edit.ts';
import { draftInput } from '#server/directives/inputs.ts';
import { issueMeeting } from '#server/directives/issue.ts';
import { keepOnControl } from '#server/directives/keep-on-control.ts';
import { proposeClosing } from '#server/directives/propose.ts';
import { readDirective } from '#server/directives/read.ts';
import { stateAt } from '#server/directives/state.ts';
import { moveDeadline } from '#server/extensions/move-deadline.ts';
import { recordMeeting } from '#server/meetings/record.ts';
import { at, today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import { refusalOf } from '#server/platform/testing/refusal-of.ts';
import { acceptFinalReport } from '#server/reports/accept.ts';
import { returnFinalReport } from '#server/reports/return.ts';
import { submitFinalReport } from '#server/reports/submit.ts';
import { writeProgress } from '#server/reports/write.ts';
import { verifyTrail } from '#server/trail/verify.ts';

useFreshDatabase();

let office: MadeOrganization;
let ministry: MadeOrganization;
let controller: Actor;
let curator: Actor;
let coordinator: Actor;
let executor: Actor;

beforeAll(async () => {
	office = await makeOrganization({ kind: 'government_office' });
	ministry = await makeOrganization();
	controller = await actorOf('controller', office);
	curator = await actorOf('curator', office);
	coordinator = await actorOf('coordinator', ministry);
	executor = await actorOf('executor', ministry);
});

const link = { kind: 'link', title: 'Draft law', url: 'https://law.example/draft' } as const;

function submitted(touched: Touched, executedOn = today()) {
	return submitFinalReport(coordinator, {
		number: touched.number,
		version: touched.version,
		text: 'Done',
		executedOn,
		evidence: [link],
	});
}

describe('a directive from issue to off control', () => {
	it('of a high issuer is proposed by the controller and closed by the curator', async () => {
		let now: Touched = await acceptedDirective(controller, coordinator, ministry, { issuerLevel: 'prime_minister' });
		now = await assignDirective(coordinator, { ...now, responsibleId: executor.personId });
		now = await writeProgress(executor, {
			...now,
			text: 'Half of it',
			percent: 50,
			confidence: 'on_track',
			evidence: [link],
		});
		now = await submitted(now);
		now = await returnFinalReport(controller, { ...now, note: 'The annex is missing' });
		expect(now.stage).toBe('returned');
		now = await submitted(now);
		expect((await refusalOf(closeDirective(curator, { ...now, outcome: 'executed', basis: 'x' }))).reason).toBe(
			'proposal_missing',
		);
		now = await acceptFinalReport(controller, now);
		expect((await refusalOf(closeDirective(controller, { ...now, outcome: 'executed', basis: 'x' }))).reason).toBe(
			'curator_decides',
		);
		now = await proposeClosing(controller, { ...now, outcome: 'executed', basis: 'Report accepted' });
		now = await closeDirective(curator, { ...now, outcome: 'executed', basis: 'Agreed' });
		const page = await readDirective(controller, now.number);
		expect(page).toMatchObject({
			stage: 'closed',
			outcome: 'executed',
			schedule: 'done_on_time',
			percent: 100,
			proposedOutcome: null,
			responsible: executor.name,
		});
		expect(page.reports.map((each) => each.review)).toEqual(['accepted', 'returned', null]);
		expect(page.decisions.map((each) => each.kind)).toEqual(['closing', 'proposal', 'acceptance', 'return']);
		expect(page.decisions[0]).toMatchObject({ basis: 'Agreed', madeBy: curator.name });
		expect(page.allowedMoves.every((each) => !each.allowed)).toBe(true);
	});

	it('goes back to the controller when the curator declines, with the reason kept', async () => {
		let now: Touched = await acceptedDirective(controller, coordinator, ministry, { issuerLevel: 'president' });
		now = await acceptFinalReport(controller, await submitted(now));
		now = await proposeClosing(controller, { ...now, outcome: 'executed', basis: 'x' });
		now = await declineProposal(curator, { ...now, note: 'Show the effect first' });
		expect(now.stage).toBe('submitted');
		now = await returnFinalReport(controller, { ...now, note: 'Show the effect' });
		expect((await readDirective(controller, now.number)).decisions[1]).toMatchObject({
			kind: 'refusal',
			note: 'Show the effect first',
		});
	});

	it('of another issuer is closed by the controller alone, also as not executed or superseded', async () => {
		for (const outcome of ['not_executed', 'superseded'] as const) {
			const now = await issuedDirective(controller, ministry);
			const closed = await closeDirective(controller, { ...now, outcome, basis: 'Decided at the meeting' });
			expect(closed.stage).toBe('closed');
		}
	});

	it('may stay under additional control after execution, and be reported on again', async () => {
		let now: Touched = await acceptedDirective(controller, coordinator, ministry);
		now = await acceptFinalReport(controller, await submitted(now));
		const until = addDays(today(), 90);
		expect((await refusalOf(keepOnControl(controller, { ...now, until: today(), note: 'x' }))).reason).toBe(
			'control_date_past',
		);
		now = await keepOnControl(controller, { ...now, until, note: 'See the first quarter' });
		expect(await readDirective(controller, now.number)).toMatchObject({
			stage: 'additional_control',
			controlUntil: until,
		});
		now = await submitted(now);
		expect(now.stage).toBe('submitted');
		expect((await readDirective(controller, now.number)).finalReportAccepted).toBe(false);
	});

	it('is judged by the date of execution, never earlier than its evidence nor in the future', async () => {
		const now = await acceptedDirective(controller, coordinator, ministry);
		const document = { kind: 'document', title: 'Order', documentDate: today() } as const;
		const claim = (executedOn: string) =>
			submitFinalReport(coordinator, { ...now, text: 'Done', executedOn, evidence: [document] });
		expect((await refusalOf(claim(addDays(today(), -1)))).reason).toBe('executed_before_evidence');
		expect((await refusalOf(claim(addDays(today(), 1)))).reason).toBe('executed_in_future');
		const none = submitFinalReport(coordinator, { ...now, text: 'Done', executedOn: today(), evidence: [] });
		expect((await refusalOf(none)).reason).toBe('evidence_missing');
		expect((await claim(today())).stage).toBe('submitted');
	});
});

describe('the deadline ledger', () => {
	it('keeps every deadline and its reason, and a missed one stays missed after it is moved', async () => {
		const issued = await at('2025-03-01T06:00:00.000Z', () =>
			issuedDirective(controller, ministry, { deadline: '2025-03-31', deadlinePhrase: 'by the end of March' }),
		);
		const moved = await at('2025-04-10T06:00:00.000Z', () =>
			moveDeadline(controller, { ...issued, deadline: '2025-06-30', reason: 'The budget was amended' }),
		);
		const again = await at('2025-05-10T06:00:00.000Z', () =>
			moveDeadline(controller, { ...moved, deadline: '2025-07-31', reason: 'Consultation' }),
		);
		const page = await readDirective(controller, again.number);
		expect(page).toMatchObject({
			originalDeadline: '2025-03-31',
			deadline: '2025-07-31',
			deadlineMoves: 2,
			daysMoved: 122,
			breachedOn: '2025-04-01',
		});
		expect(page.ledger.map((line) => [line.deadline, line.reason, line.days])).toEqual([
			['2025-03-31', null, null],
			['2025-06-30', 'The budget was amended', 91],
			['2025-07-31', 'Consultation', 31],
		]);
		const past = moveDeadline(controller, { ...again, deadline: '2025-08-01', reason: 'x' });
		expect((await refusalOf(past)).reason).toBe('deadline_in_past');
	});

	it('of a high issuer is moved by the curator only', async () => {
		const issued = await issuedDirective(controller, ministry, { issuerLevel: 'prime_minister' });
		const input = { ...issued, deadline: addDays(today(), 60), reason: 'x' };
		expect((await refusalOf(moveDeadline(controller, input))).reason).toBe('curator_decides');
		expect((await moveDeadline(curator, input)).version).toBe(issued.version + 1);
	});
});

describe('drafts', () => {
	const bare = { words: 'Do it', language: 'en', issuer: 'Prime Minister', issuerLevel: 'prime_minister' } as const;

	it('are issued only with a lead and a deadline or as standing, all of a meeting or none', async () => {
		const meeting = await recordMeeting(controller, {
			title: 'M',
			kind: 'sitting',
			heldOn: '2025-07-15',
			chair: 'PM',
			chairLevel: 'prime_minister',
			language: 'en',
		});
		const lead = ministry.code;
		const first = await draftDirective(
			controller,
			draftInput.parse({ ...bare, meetingId: meeting.id, leadOrganization: lead, deadline: '2025-10-01' }),
		);
		const second = await draftDirective(controller, draftInput.parse({ ...bare, meetingId: meeting.id }));
		expect(first.number.startsWith('2025-')).toBe(true);
		const lacking = await refusalOf(issueMeeting(controller, { meetingId: meeting.id }));
		expect(lacking.reason).toBe('drafts_not_ready');
		expect(lacking.facts.drafts).toMatchObject([{ number: second.number, reason: 'lead_missing' }]);
		expect((await readDirective(controller, first.number)).stage).toBe('draft');
		await editDirective(controller, { ...second, leadOrganization: lead, standing: true });
		const { issued } = await issueMeeting(controller, { meetingId: meeting.id });
		expect(issued.map((each) => each.stage)).toEqual(['issued', 'issued']);
		expect((await refusalOf(issueMeeting(controller, { meetingId: meeting.id }))).reason).toBe('no_drafts');
	});

	it('refuse an unknown or doubled organization, a part due after the whole, a deadline before the meeting', async () => {
		const refused = async (given: object) =>
			(await refusalOf(draftDirective(controller, draftInput.parse({ ...bare, ...given })))).reason;
		const lead = ministry.code;
		expect(await refused({ leadOrganization: 'nobody' })).toBe('organization_unknown');
		expect(await refused({ leadOrganization: lead, coExecutors: [{ organization: lead }] })).toBe('organization_twice');
		const co = [{ organization: office.code, dueOn: '2026-02-01' }];
		expect(await refused({ leadOrganization: lead, deadline: '2026-01-01', coExecutors: co })).toBe(
			'part_due_after_deadline',
		);
		expect(await refused({ standing: true, deadline: '2026-01-01' })).toBe('standing_with_deadline');
		expect(await refused({ topic: 'no-such-topic' })).toBe('topic_unknown');
		expect(await refused({ meetingId: 'nothing' })).toBe('meeting_not_found');
	});

	it('are thrown away with their words kept in the trail, and the number is not given again', async () => {
		const draft = await draftDirective(controller, draftInput.parse({ ...bare, words: 'Never mind' }));
		await discardDirective(controller, draft);
		expect((await refusalOf(readDirective(controller, draft.number))).code).toBe('NOT_FOUND');
		const [event] = await database().select().from(trailEvent).orderBy(desc(trailEvent.seq)).limit(1);
		expect(event).toMatchObject({ action: 'directive.discard', facts: { number: draft.number, words: 'Never mind' } });
		const next = await draftDirective(controller, draftInput.parse(bare));
		expect(next.number > draft.number).toBe(true);
	});
});

describe('saving at once', () => {
	it("refuses the later of two, and tells the other person's change", async () => {
		const now = await acceptedDirective(controller, coordinator, ministry);
		await writeProgress(executor, { ...now, text: 'Mine', percent: 30, confidence: 'at_risk', evidence: [] });
		const late = await refusalOf(
			writeProgress(coordinator, { ...now, text: 'Also mine', percent: 40, confidence: 'on_track', evidence: [] }),
		);
		expect([late.code, late.reason]).toEqual(['CONFLICT', 'stale']);
		expect(late.facts).toMatchObject({ version: now.version + 1, changedBy: executor.name });
		expect(late.facts.changes).toContainEqual({ field: 'percent', before: null, after: 30 });
		expect((await readDirective(controller, now.number)).reports.map((each) => each.text)).toEqual(['Mine']);
	});

	it('lets exactly one of many win', async () => {
		const now = await issuedDirective(controller, ministry);
		const results = await Promise.allSettled(
			Array.from({ length: 12 }, (_, i) =>
				assessDirective(controller, { ...now, assessment: 'at_risk', note: `Note ${i}` }),
			),
		);
		expect(results.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
		expect((await readDirective(controller, now.number)).decisions).toHaveLength(1);
	});
});

describe('history', () => {
	it('answers how a directive stood at any moment, one version and one event for each change', async () => {
		const issued = await at('2025-03-01T06:00:00.000Z', () => issuedDirective(controller, ministry));
		const accepted = await at('2025-03-05T06:00:00.000Z', () => acceptDirective(coordinator, issued));
		await at('2025-03-20T06:00:00.000Z', () =>
			writeProgress(executor, { ...accepted, text: 'x', percent: 10, confidence: 'on_track', evidence: [] }),
		);
		expect(await stateAt(issued.id, '2025-02-28T00:00:00.000Z')).toBeNull();
		expect((await stateAt(issued.id, '2025-03-04T00:00:00.000Z'))?.stage).toBe('issued');
		expect((await stateAt(issued.id, '2025-03-06T00:00:00.000Z'))?.stage).toBe('in_progress');
		expect((await stateAt(issued.id, '2025-04-01T00:00:00.000Z'))?.percent).toBe(10);
		const versions = await database()
			.select()
			.from(directiveVersion)
			.where(eq(directiveVersion.directiveId, issued.id));
		const events = await database().select().from(trailEvent).where(eq(trailEvent.directiveId, issued.id));
		expect(versions.map((each) => each.eventSeq).sort()).toEqual(events.map((each) => each.seq).sort());
		expect(versions.filter((each) => each.validTo === null)).toHaveLength(1);
		expect(await verifyTrail()).toMatchObject({ whole: true });
	});

	it('fixes the words at issue and lets titles and parts be mended until a report is under review', async () => {
		const now = await acceptedDirective(controller, coordinator, ministry);
		const words = await refusalOf(editDirective(controller, { ...now, words: 'Something else' }));
		expect([words.code, words.reason, words.facts.field]).toEqual(['RULE', 'fixed_by_issue', 'words']);
		const lead = await refusalOf(editDirective(controller, { ...now, leadOrganization: office.code }));
		expect(lead.reason).toBe('fixed_by_issue');
		const edited = await editDirective(controller, {
			...now,
			leadOrganization: ministry.code,
			titles: { kk: 'Атауы' },
		});
		expect((await readDirective(controller, now.number)).titles.kk).toBe('Атауы');
		const review = await submitted(edited);
		expect((await refusalOf(editDirective(controller, { ...review, titles: { kk: 'x' } }))).reason).toBe('wrong_stage');
	});
});
