import readXlsxFile, { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	acceptedDirective,
	actorOf,
	draftOf,
	type MadeOrganization,
	makeMeeting,
	makeOrganization,
} from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import { documentText } from '#server/capture/documents.ts';
import { editDirective } from '#server/directives/edit.ts';
import { readInbox } from '#server/directives/inbox.ts';
import { listInput } from '#server/directives/inputs.ts';
import { issueDirective } from '#server/directives/issue.ts';
import { listDirectives } from '#server/directives/list.ts';
import type { DirectiveRow } from '#server/directives/outputs.ts';
import { readOverview } from '#server/directives/overview.ts';
import { readDirective } from '#server/directives/read.ts';
import { decideExtension } from '#server/extensions/decide.ts';
import { moveDeadline } from '#server/extensions/move-deadline.ts';
import { requestExtension } from '#server/extensions/request.ts';
import { directiveAsOf } from '#server/history/as-of.ts';
import { readMeeting } from '#server/meetings/read.ts';
import { addMilestones } from '#server/milestones/add.ts';
import { moveMilestone } from '#server/milestones/move.ts';
import { readScorecard } from '#server/organizations/scorecard.ts';
import { at } from '#server/platform/clock.ts';
import { compileSummary } from '#server/summaries/compile.ts';
import { type OutFile, registerFile, summaryFile } from '#server/summaries/files.ts';
import { summaryInput } from '#server/summaries/inputs.ts';
import type { SummaryKind } from '#server/summaries/kinds.ts';

useFreshDatabase();

const moved = { originalDeadline: '2026-06-01', deadline: '2026-07-01', deadlineMoves: 1, daysMoved: 30 };
const words = 'originally 1 Jun 2026, moved 1×, +30 days';
/** A few days before the deadline as it stands now: a report is owed, so that it waits in the inbox. */
const lately = '2026-06-26T06:00:00.000Z';

let controller: Actor;
let coordinator: Actor;
let ministry: MadeOrganization;
let meetingId: string;
let number: string;

beforeAll(async () => {
	const office = await makeOrganization({ kind: 'government_office' });
	ministry = await makeOrganization();
	controller = await actorOf('controller', office);
	coordinator = await actorOf('coordinator', ministry);
	await at('2026-03-02T06:00:00.000Z', async () => {
		meetingId = (await makeMeeting(controller)).id;
		const on = await acceptedDirective(controller, coordinator, ministry, {
			meetingId,
			deadline: moved.originalDeadline,
		});
		const asked = await requestExtension(coordinator, {
			...on,
			deadline: moved.deadline,
			reason: 'A contested tender',
		});
		number = (await decideExtension(controller, { ...asked, decision: 'grant' })).number;
	});
});

const now = <T>(work: () => Promise<T>) => at(lately, work);

async function bytesOf({ pieces }: OutFile): Promise<Buffer> {
	const parts: Buffer[] = [];
	for await (const piece of pieces) parts.push(Buffer.from(piece));
	return Buffer.concat(parts);
}

describe('a deadline that was moved shows it', () => {
	it('wherever a directive stands in a list or on its page', async () => {
		const rows: Record<string, DirectiveRow | undefined> = await now(async () => ({
			register: (await listDirectives(controller, listInput.parse({ moved: true }))).rows[0],
			directive: await readDirective(controller, number),
			inbox: (await readInbox(coordinator, { group: 'to_report' })).groups[0]?.rows[0]?.row,
			overview: (await readOverview(controller)).moved.rows[0],
			meeting: (await readMeeting(controller, meetingId)).directives[0],
			organization: (
				await readScorecard(controller, { code: ministry.code, from: '2026-01-01', to: '2026-12-31', step: 'month' })
			).card?.moved.rows[0],
		}));
		for (const [place, row] of Object.entries(rows)) expect([place, row]).toMatchObject([place, { number, ...moved }]);
	});

	it('in the register’s files, in columns of their own', async () => {
		await now(async () => {
			const csv = (await bytesOf(registerFile(controller, 'csv', 'en', listInput.parse({})))).toString();
			const [header = '', line = ''] = csv.split('\r\n').map((each) => each.replace('﻿', ''));
			const named = Object.fromEntries(header.split(',').map((name, index) => [name, line.split(',')[index]]));
			expect(named).toMatchObject({
				'Original deadline': '2026-06-01',
				Deadline: '2026-07-01',
				'Times moved': '1',
				'Days moved': '30',
			});
			const json = JSON.parse((await bytesOf(registerFile(controller, 'json', 'en', listInput.parse({})))).toString());
			expect(json.directives[0]).toMatchObject(moved);
			const sheet = await readSheet(await bytesOf(registerFile(controller, 'xlsx', 'en', listInput.parse({}))));
			const head = sheet.find((row) => row.includes('Days moved')) ?? [];
			expect(sheet.find((row) => row.includes(number))?.[head.indexOf('Days moved')]).toBe(30);
		});
	});

	it('in summaries: on the page, in PDF, DOCX, XLSX, CSV and JSON', async () => {
		await now(async () => {
			const input = summaryInput.parse({ scope: `meeting:${meetingId}`, locale: 'en' });
			const { annex } = await compileSummary(controller, input, 10);
			expect(annex[0]?.line.moved).toBe(words);
			const file = async (kind: SummaryKind) => bytesOf(await summaryFile(controller, kind, input));
			// A PDF breaks lines where they are full.
			const flat = (text: string) => text.replace(/\s+/g, ' ');
			for (const kind of ['pdf', 'docx'] as const) {
				expect([kind, flat((await documentText(await file(kind))).text)]).toEqual([
					kind,
					expect.stringContaining(words),
				]);
			}
			expect((await file('csv')).toString()).toContain('2026-06-01,2026-07-01');
			expect((await file('json')).toString()).toMatch(/"daysMoved":\s*30\b/);
			const sheets = await readXlsxFile(await file('xlsx'));
			const sheet = sheets.map(({ data }) => data).find((each) => each.flat().includes('Days moved')) ?? [];
			const head = sheet.find((row) => row.includes('Days moved')) ?? [];
			expect(sheet.find((row) => row.includes(number))?.[head.indexOf('Days moved')]).toBe(30);
		});
	}, 60_000);

	it('to a co-executor, whose part goes by it or has a date of its own that was moved', async () => {
		const [inheriting, dated] = [await makeOrganization(), await makeOrganization()];
		const parts = (dueOn: string) => [{ organization: inheriting.code }, { organization: dated.code, dueOn }];
		const shared = await at('2026-03-02T06:00:00.000Z', async () => {
			const draft = await draftOf(controller, ministry, { deadline: '2026-06-01', coExecutors: parts('2026-04-30') });
			const corrected = await editDirective(controller, { ...draft, coExecutors: parts('2026-05-01') });
			return issueDirective(controller, corrected);
		});
		const on = await at('2026-04-01T06:00:00.000Z', async () => {
			const later = await editDirective(controller, { ...shared, coExecutors: parts('2026-05-11') });
			const again = await editDirective(controller, { ...later, coExecutors: parts('2026-05-31') });
			const { ids, ...planned } = await addMilestones(coordinator, {
				...again,
				milestones: [{ title: 'Begun', dueOn: '2026-06-20', organization: dated.code }],
			});
			await moveMilestone(coordinator, { id: ids[0] ?? '', version: 1, dueOn: '2026-06-27', reason: 'Ice' });
			return moveDeadline(controller, { ...planned, deadline: moved.deadline, reason: 'x' });
		});
		const own = { dueOn: '2026-05-31', originalDueOn: '2026-05-01', dueMoves: 2, dueDaysMoved: 30 };
		const whole = { dueOn: '2026-07-01', originalDueOn: '2026-06-01', dueMoves: 1, dueDaysMoved: 30 };
		await now(async () => {
			const page = await readDirective(controller, on.number);
			expect(page.parts.slice(1)).toMatchObject([{ dueOn: null, dueMoves: 0 }, own]);
			const owed = async (place: MadeOrganization) => {
				const { groups } = await readInbox(await actorOf('coordinator', place), { group: 'contribution_owed' });
				return groups[0]?.rows[0]?.part;
			};
			expect([await owed(inheriting), await owed(dated)]).toMatchObject([whole, own]);
			const then = await directiveAsOf(controller, { number: on.number, on: '2026-03-10' });
			expect(then.parts[2]).toMatchObject({ dueOn: '2026-05-01', dueMoves: 0, originalDueOn: null });
			const { annex } = await compileSummary(controller, summaryInput.parse({ locale: 'en' }), 10);
			const line = annex.find(({ row }) => row.number === on.number)?.line.roadMap;
			expect(line).toBe(
				'Road map: 0 of 1 done, next “Begun” on 27 Jun 2026, originally 20 Jun 2026, moved 1×, +7 days',
			);
		});
	});
});
