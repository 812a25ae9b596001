import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	acceptedDirective,
	actorOf,
	draftOf,
	issuedDirective,
	type MadeOrganization,
	makeMeeting,
	makeOrganization,
} from '#db/factories.ts';
import { attachment, opening } from '#db/schema/collaboration.ts';
import { file } from '#db/schema/files.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { listDelegations } from '#server/delegations/read.ts';
import { acceptDirective } from '#server/directives/accept.ts';
import { assessDirective } from '#server/directives/assess.ts';
import { describeChanges } from '#server/directives/changes.ts';
import { editDirective } from '#server/directives/edit.ts';
import { readInbox } from '#server/directives/inbox.ts';
import { inboxInput } from '#server/directives/inbox-outputs.ts';
import { listInput } from '#server/directives/inputs.ts';
import { issueDirective } from '#server/directives/issue.ts';
import { listDirectives } from '#server/directives/list.ts';
import { readOverview } from '#server/directives/overview.ts';
import { filterFromQuery } from '#server/directives/query.ts';
import { readDirective } from '#server/directives/read.ts';
import { attachToMeeting } from '#server/evidence/attach.ts';
import { directiveFiles, meetingFiles, readFile } from '#server/evidence/read.ts';
import { useFilesFolder } from '#server/evidence/testing/folder.ts';
import { listExtensions } from '#server/extensions/list.ts';
import { moveDeadline } from '#server/extensions/move-deadline.ts';
import { directiveAsOf, roadMapAsOf, trailAsOf } from '#server/history/as-of.ts';
import { listOpenings, noteOpenings } from '#server/history/openings.ts';
import { compareVersions, listVersions } from '#server/history/versions.ts';
import { wordDiff } from '#server/history/word-diff.ts';
import { readIndicators } from '#server/indicators/list.ts';
import { listLinks } from '#server/links/list.ts';
import { readMeeting } from '#server/meetings/read.ts';
import { readRoadMap } from '#server/milestones/list.ts';
import { readObligations } from '#server/obligations/list.ts';
import { scorecardInput } from '#server/organizations/inputs.ts';
import { readScorecard } from '#server/organizations/scorecard.ts';
import { at, now, today } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { contribute } from '#server/reports/contribute.ts';
import { returnFinalReport } from '#server/reports/return.ts';
import { submitFinalReport } from '#server/reports/submit.ts';
import { readVoices } from '#server/reports/voices.ts';
import { writeProgress } from '#server/reports/write.ts';
import { registerFile, summaryFile } from '#server/summaries/files.ts';
import { summaryInput } from '#server/summaries/inputs.ts';
import { previewSummary } from '#server/summaries/preview.ts';
import { listRemarks } from '#server/talk/read.ts';
import { uploaded } from '#server/trpc/testing/uploads.ts';

useFreshDatabase();
useFilesFolder();

let controller: Actor;
let auditor: Actor;
let own: MadeOrganization;
let other: MadeOrganization;
let coordinator: Actor;
let stranger: Actor;

beforeAll(async () => {
	const go = await makeOrganization({ kind: 'government_office' });
	controller = await actorOf('controller', go);
	auditor = await actorOf('auditor', null);
	own = await makeOrganization();
	other = await makeOrganization();
	coordinator = await actorOf('coordinator', own);
	stranger = await actorOf('coordinator', other);
});

/** Noon of a day in March, in the government's time zone. */
const onMarch = <T>(day: number, work: () => T) => at(`2026-03-${String(day).padStart(2, '0')}T07:00:00.000Z`, work);
const march = (day: number) => `2026-03-${String(day).padStart(2, '0')}`;

/** Drafted on the 2nd, issued on the 4th, reported on the 6th, moved on the 8th, submitted on the 10th, returned on the 12th. */
async function lived() {
	const draft = await onMarch(2, () => draftOf(controller, own, { deadline: '2026-03-20', words: 'Build the bridge' }));
	const issued = await onMarch(4, () => issueDirective(controller, draft));
	const { number } = issued;
	const working = await onMarch(5, () => acceptDirective(coordinator, issued));
	const reported = await onMarch(6, () =>
		writeProgress(coordinator, {
			number,
			version: working.version,
			text: 'The piers stand',
			percent: 40,
			confidence: 'on_track',
			evidence: [],
		}),
	);
	const moved = await onMarch(8, () =>
		moveDeadline(controller, { number, version: reported.version, deadline: '2026-04-20', reason: 'Ice' }),
	);
	const submitted = await onMarch(10, () =>
		submitFinalReport(coordinator, {
			number,
			version: moved.version,
			text: 'The bridge stands',
			executedOn: march(9),
			evidence: [{ kind: 'document', title: 'Act of acceptance' }],
		}),
	);
	await onMarch(12, () =>
		returnFinalReport(controller, { number, version: submitted.version, note: 'No act', remarks: ['Add the act'] }),
	);
	return number;
}

const on = (actor: Actor, number: string, day: number) =>
	onMarch(28, () => directiveAsOf(actor, { number, on: march(day) }));

describe('a directive as it stood on a day', () => {
	it('tells what was known at the end of that day and nothing that came later', async () => {
		const number = await lived();
		const early = await on(controller, number, 5);
		expect(early).toMatchObject({ stage: 'in_progress', percent: null, deadline: '2026-03-20', schedule: 'on_time' });
		expect(early.reports).toEqual([]);
		expect(early.allowedMoves).toEqual([]);
		const reported = await on(controller, number, 7);
		expect(reported).toMatchObject({ percent: 40, deadlineMoves: 0 });
		expect(reported.reports.map(({ text }) => text)).toEqual(['The piers stand']);
		expect(reported.ledger.map(({ deadline }) => deadline)).toEqual(['2026-03-20']);
		const moved = await on(controller, number, 8);
		expect(moved.ledger.map(({ deadline }) => deadline)).toEqual(['2026-03-20', '2026-04-20']);
		const submitted = await on(controller, number, 11);
		expect(submitted.stage).toBe('submitted');
		expect(submitted.reports[0]).toMatchObject({ review: 'pending', reviewedBy: null, reviewNote: null, remarks: [] });
		expect(submitted.decisions).toEqual([]);
		const returned = await on(controller, number, 12);
		expect(returned.reports[0]).toMatchObject({ review: 'returned', reviewedBy: controller.name });
		expect(returned.decisions.map(({ kind }) => kind)).toEqual(['return']);
		const trail = await onMarch(28, () => trailAsOf(controller, { number, on: march(8) }));
		expect(trail[0]?.action).toBe('deadline.move');
		expect((await onMarch(28, () => roadMapAsOf(controller, { number, on: march(8) }))).milestones).toEqual([]);
	});

	it('judges lateness by that day', async () => {
		const made = await onMarch(2, () => issuedDirective(controller, own, { deadline: march(10) }));
		expect(await on(controller, made.number, 9)).toMatchObject({ schedule: 'due_soon', breachedOn: null });
		expect(await on(controller, made.number, 13)).toMatchObject({
			schedule: 'overdue',
			daysLate: 3,
			breachedOn: march(11),
		});
	});

	it('does not exist before it was written, nor in the future, nor for the ministry while it was a draft', async () => {
		const number = await lived();
		await expect(on(controller, number, 1)).rejects.toThrow('directive_not_found');
		await expect(on(controller, number, 29)).rejects.toThrow('directive_not_found');
		expect((await on(controller, number, 3)).stage).toBe('draft');
		await expect(on(coordinator, number, 3)).rejects.toThrow('directive_not_found');
		expect((await on(coordinator, number, 4)).stage).toBe('issued');
	});

	it('does not show through the past what a reader could not have read then, or may no longer read', async () => {
		const made = await onMarch(2, () =>
			issuedDirective(controller, own, { words: 'Secret at first', restricted: true }),
		);
		const joined = await onMarch(6, () =>
			editDirective(controller, { ...made, restricted: false, coExecutors: [{ organization: other.code }] }),
		);
		await expect(on(stranger, made.number, 5)).rejects.toThrow('directive_not_found');
		expect((await on(stranger, made.number, 6)).number).toBe(made.number);
		await onMarch(8, () => editDirective(controller, { ...joined, coExecutors: [] }));
		await expect(on(stranger, made.number, 6)).rejects.toThrow('directive_not_found');
		await expect(onMarch(28, () => listVersions(stranger, made.number))).rejects.toThrow('directive_not_found');
	});
});

describe('versions', () => {
	it('are listed with who made them, when and what they changed, and only those that a reader could read', async () => {
		const number = await lived();
		const all = await listVersions(controller, number);
		expect(all.map(({ version }) => version)).toEqual([7, 6, 5, 4, 3, 2, 1]);
		expect(all.at(-4)).toMatchObject({ action: 'report.write', by: coordinator.name });
		expect(all[2]?.fields).toContain('Deadline');
		const theirs = await listVersions(coordinator, number);
		expect(theirs.map(({ version }) => version)).toEqual([7, 6, 5, 4, 3, 2]);
		// What issuing changed would tell what the draft was.
		expect(theirs.at(-1)?.fields).toEqual([]);
		await expect(compareVersions(coordinator, { number, from: 1, to: 2 })).rejects.toThrow('version_not_found');
	});

	it('stand side by side with their words compared', async () => {
		const made = await issuedDirective(controller, own, { translations: { ru: 'Построить мост через реку.' } });
		const next = await editDirective(controller, {
			...made,
			translations: { ru: 'Построить новый мост, через реку.' },
		});
		const { changes, from, to } = await compareVersions(
			{ ...controller, locale: 'ru' },
			{ number: made.number, from: made.version, to: next.version },
		);
		expect([from.action, to.action]).toEqual(['directive.issue', 'directive.edit']);
		expect(changes).toEqual([
			expect.objectContaining({
				label: 'Перевод на русский',
				pieces: [
					{ kind: 'same', text: 'Построить ' },
					{ kind: 'added', text: 'новый ' },
					{ kind: 'same', text: 'мост' },
					{ kind: 'added', text: ',' },
					{ kind: 'same', text: ' через реку.' },
				],
			}),
		]);
	});

	it('compare dates and other values whole, and say of what was not there nothing', async () => {
		const number = await lived();
		const { changes } = await compareVersions(controller, { number, from: 3, to: 5 });
		const piecesOf = (field: string) => changes.find((change) => change.field === field)?.pieces;
		expect(piecesOf('deadline')).toEqual([
			{ kind: 'removed', text: '20 Mar 2026' },
			{ kind: 'added', text: '20 Apr 2026' },
		]);
		expect(piecesOf('percent')).toEqual([{ kind: 'added', text: '40%' }]);
	});

	it('tell a co-executor nothing of another’s contribution', async () => {
		const helpers = await Promise.all([makeOrganization(), makeOrganization()]);
		const [first, second] = await Promise.all(helpers.map((helper) => actorOf('coordinator', helper)));
		if (!first || !second) throw new Error('two helpers were made');
		const coExecutors = helpers.map(({ code }) => ({ organization: code }));
		const made = await acceptedDirective(controller, coordinator, own, { coExecutors });
		const given = { number: made.number, version: made.version, text: 'Ours', evidence: [] };
		const sent = await contribute(first, given);
		const compared = (actor: Actor) =>
			compareVersions(actor, { number: made.number, from: made.version, to: sent.version });
		expect((await compared(coordinator)).changes.map(({ field }) => field)).toEqual(['assignments']);
		expect((await compared(first)).changes.map(({ field }) => field)).toEqual(['assignments']);
		await expect(compared(second)).rejects.toThrow('version_not_found');
		expect((await listVersions(second, made.number)).map(({ version }) => version)).not.toContain(sent.version);
	});

	it('compare words so that each side can be read back whole', () => {
		const text = fc.array(fc.constantFrom('мост', 'река', 'bridge', ' ', ', ', '\n', '…', '42'), { maxLength: 40 });
		fc.assert(
			fc.property(text, text, (a, b) => {
				const [before, after] = [a.join(''), b.join('')];
				const pieces = wordDiff(before, after);
				const without = (kind: string) => pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text);
				expect(without('added').join('')).toBe(before);
				expect(without('removed').join('')).toBe(after);
			}),
		);
	});

	it('compare texts of any length in a time that people wait', () => {
		const long = (word: string) => Array.from({ length: 4000 }, (_, index) => `${word}${index}`).join(' ');
		const begun = performance.now();
		expect(wordDiff(long('a'), long('b')).length).toBeGreaterThan(0);
		expect(performance.now() - begun).toBeLessThan(2000);
	});
});

describe('who opened a restricted directive', () => {
	it('is kept by person and day, however it is read, and shown to controllers and auditors alone', async () => {
		const { number, id } = await onMarch(2, () => issuedDirective(controller, own, { restricted: true }));
		await onMarch(3, () => readDirective(coordinator, number));
		await onMarch(3, () => readDirective(coordinator, number));
		await at('2026-03-03T09:00:00.000Z', () => readDirective(coordinator, number));
		await onMarch(4, () => directiveAsOf(coordinator, { number, on: march(3) }));
		await onMarch(5, () => listVersions(controller, number));
		expect((await listOpenings(auditor, number)).map((row) => [row.person, row.on, row.times])).toEqual([
			[controller.name, march(5), 1],
			[coordinator.name, march(4), 1],
			[coordinator.name, march(3), 2],
		]);
		expect(await listOpenings(controller, number)).toHaveLength(3);
		await expect(listOpenings(coordinator, number)).rejects.toThrow('FORBIDDEN');
		await expect(readDirective(stranger, number)).rejects.toThrow('directive_not_found');
		expect(await database().$count(opening, eq(opening.directiveId, id))).toBe(3);
	});

	it.each<[string, (actor: Actor, number: string) => Promise<unknown>]>([
		['road map', readRoadMap],
		['indicators', readIndicators],
		['periodic reports', readObligations],
		['requests for a later deadline', listExtensions],
		['links', listLinks],
		['files', directiveFiles],
		['tasks', (actor, number) => listDelegations(actor, { number })],
		['talk', (actor, number) => listRemarks(actor, { number, limit: 30 })],
		['the ministry’s word beside the controller’s', readVoices],
		['changes since a version', (actor, number) => describeChanges(actor, { number, since: 1 })],
	])('is kept of whoever reads no more of it than its %s', async (_, read) => {
		const { number } = await issuedDirective(controller, own, { restricted: true });
		await read(coordinator, number);
		await expect(read(stranger, number)).rejects.toThrow('directive_not_found');
		expect((await listOpenings(auditor, number)).map(({ person }) => person)).toEqual([coordinator.name]);
	});

	it('is kept of an export that holds it, before the file gives it away', async () => {
		const { number } = await issuedDirective(controller, own, { restricted: true });
		const filter = filterFromQuery(new URLSearchParams({ number }));
		for await (const piece of registerFile(controller, 'csv', 'en', filter).pieces) expect(piece).toBeTruthy();
		expect((await listOpenings(auditor, number)).map(({ person }) => person)).toEqual([controller.name]);
	});

	it('is kept of a summary that leaves as a file', async () => {
		const { number } = await issuedDirective(controller, own, { restricted: true });
		await summaryFile(controller, 'json', summaryInput.parse({ scope: `organization:${own.code}` }));
		expect((await listOpenings(auditor, number)).map(({ person }) => person)).toEqual([controller.name]);
	});

	it('is kept of the page of its meeting, which tells its words, and of a file of that meeting', async () => {
		const meeting = await makeMeeting(controller, { minutes: 'Everything' });
		const { number } = await issuedDirective(controller, own, { meetingId: meeting.id, restricted: true });
		expect((await readMeeting(coordinator, meeting.id)).directives[0]?.words).not.toBe('');
		const taken = await uploaded(controller, 'minutes.txt');
		await attachToMeeting(controller, { ...meeting, files: [{ fileId: taken.id }] });
		await meetingFiles(auditor, meeting.id);
		const readers = async () => (await listOpenings(auditor, number)).map(({ person }) => person);
		expect(await readers()).toEqual([coordinator.name]);
		expect((await readFile(auditor, taken.id)).name).toBe('minutes.txt');
		expect((await readers()).sort()).toEqual([auditor.name, coordinator.name].sort());
	});

	it('is kept of a summary on the page, which tells its words and its last report', async () => {
		const { number } = await issuedDirective(controller, own, { restricted: true });
		await previewSummary(controller, summaryInput.parse({ scope: `organization:${own.code}` }));
		expect((await listOpenings(auditor, number)).map(({ person }) => person)).toEqual([controller.name]);
	});

	it('is not needed for lists, which name the directive and do not tell its words', async () => {
		const place = await makeOrganization();
		const reader = await actorOf('coordinator', place);
		const made = await issuedDirective(controller, place, {
			restricted: true,
			words: 'Move the depot by night',
			titles: { en: 'Storage' },
		});
		const { rows } = await listDirectives(
			reader,
			listInput.parse(filterFromQuery(new URLSearchParams({ number: made.number }))),
		);
		const inbox = await readInbox(reader, inboxInput.parse({}));
		const overview = await readOverview(reader);
		const past = await readOverview(reader, { asOf: today() });
		const card = await readScorecard(reader, scorecardInput.parse({ code: place.code, from: today(), to: today() }));
		expect(rows.map(({ number, words }) => [number, words])).toEqual([[made.number, '']]);
		for (const told of [inbox, overview, past, card]) {
			expect(JSON.stringify(told)).toContain(made.number);
			expect(JSON.stringify(told)).not.toContain('depot');
		}
		expect(await listOpenings(auditor, made.number)).toEqual([]);
	});

	it('is kept of a file that is taken from it', async () => {
		const { number, id } = await issuedDirective(controller, own, { restricted: true });
		const fileId = newId();
		const [addedAt, uploadedById] = [now(), controller.personId];
		await transact(async (tx) => {
			const held = { id: fileId, hash: 'x', name: 'plan.pdf', size: 1, mediaType: 'application/pdf' };
			await tx.insert(file).values({ ...held, uploadedById, uploadedAt: addedAt, claimedAt: addedAt });
			const about = { id: newId(), fileId, directiveId: id, title: 'Plan', addedById: uploadedById, addedAt };
			await tx.insert(attachment).values(about);
		});
		expect((await readFile(coordinator, fileId)).name).toBe('plan.pdf');
		await expect(readFile(stranger, fileId)).rejects.toThrow('file_not_found');
		expect((await listOpenings(auditor, number)).map(({ person }) => person)).toEqual([coordinator.name]);
	});

	it('says nothing of a directive without restriction', async () => {
		const { number } = await acceptedDirective(controller, coordinator, own);
		await readDirective(coordinator, number);
		await assessDirective(controller, { number, version: 3, assessment: 'on_track', note: 'x' });
		expect(await listOpenings(auditor, number)).toEqual([]);
	});

	it('refuses the reading when it cannot be written down', async () => {
		const { number } = await issuedDirective(controller, own, { restricted: true });
		const nobody = { ...coordinator, personId: 'no such person' };
		await expect(readDirective(nobody, number)).rejects.toThrow();
		await transact(() => noteOpenings(coordinator, []));
		expect(await listOpenings(auditor, number)).toEqual([]);
	});
});
