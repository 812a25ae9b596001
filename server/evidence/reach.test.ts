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
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import { roles } from '#server/access/grants.ts';
import { issueDirective } from '#server/directives/issue.ts';
import { readDirective } from '#server/directives/read.ts';
import { attachToDirective, attachToMeeting, detachFromDirective, detachFromMeeting } from '#server/evidence/attach.ts';
import { discardFile } from '#server/evidence/discard.ts';
import { directiveFiles, meetingFiles } from '#server/evidence/read.ts';
import { useFilesFolder } from '#server/evidence/testing/folder.ts';
import { readMeeting } from '#server/meetings/read.ts';
import { today } from '#server/platform/clock.ts';
import { isRefusal } from '#server/platform/errors.ts';
import { submitFinalReport } from '#server/reports/submit.ts';
import { writeProgress } from '#server/reports/write.ts';
import { download, uploaded } from '#server/trpc/testing/uploads.ts';

useFreshDatabase();
useFilesFolder();

let own: MadeOrganization;
let other: MadeOrganization;
let controller: Actor;
let coordinator: Actor;
const people: { name: string; actor: Actor }[] = [];
beforeAll(async () => {
	const go = await makeOrganization({ kind: 'government_office' });
	own = await makeOrganization();
	other = await makeOrganization();
	controller = await actorOf('controller', go);
	coordinator = await actorOf('coordinator', own);
	for (const role of roles) {
		const ministerial = role === 'coordinator' || role === 'executor' || role === 'official';
		people.push({ name: role, actor: await actorOf(role, ministerial ? own : go) });
		if (ministerial) people.push({ name: `${role} of another ministry`, actor: await actorOf(role, other) });
	}
	people.push({ name: 'official of the whole government', actor: await actorOf('official', null) });
});

async function lets(attempt: Promise<unknown>): Promise<boolean> {
	try {
		await attempt;
		return true;
	} catch (error) {
		if (isRefusal(error) && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN')) return false;
		throw error;
	}
}

/** Everybody who gets a file's bytes; whoever does not is told that there is no such file, or has no such right. */
async function readersOf(id: string): Promise<string[]> {
	const found: string[] = [];
	for (const { name, actor } of people) {
		const { status } = await download(actor, id);
		if (status === 200) found.push(name);
		else expect([name, status]).toEqual([name, name === 'administrator' ? 403 : 404]);
	}
	return found;
}

async function readersOfDirective(number: string): Promise<string[]> {
	const found: string[] = [];
	for (const { name, actor } of people) if (await lets(readDirective(actor, number))) found.push(name);
	return found;
}

describe('a file', () => {
	it('that nothing holds is there for its uploader alone', async () => {
		const { id } = await uploaded(coordinator);
		expect((await download(coordinator, id)).status).toBe(200);
		expect(await readersOf(id)).toEqual([]);
		expect(await lets(discardFile(controller, id))).toBe(false);
		expect((await download(controller, 'no-such-file')).status).toBe(404);
	});

	it.each([false, true])(
		'of a report is there for whoever reads its directive (restricted: %s)',
		async (restricted) => {
			const made = await acceptedDirective(controller, coordinator, own, { restricted });
			const { id } = await uploaded(coordinator);
			await writeProgress(coordinator, {
				...made,
				text: 'x',
				percent: 1,
				confidence: 'on_track',
				evidence: [{ kind: 'file', fileId: id }],
			});
			const readers = await readersOf(id);
			expect(readers).toEqual(await readersOfDirective(made.number));
			expect(readers).not.toContain('coordinator of another ministry');
			expect(readers.includes('official of the whole government')).toBe(!restricted);
		},
	);

	it('of a directive is there for whoever reads the directive: not before it is issued, not once it is taken off', async () => {
		const draft = await draftOf(controller, own);
		const { id } = await uploaded(controller);
		const held = await attachToDirective(controller, { ...draft, files: [{ fileId: id, title: 'Signed letter' }] });
		expect(await readersOf(id)).toEqual(['controller', 'curator', 'auditor']);
		const issued = await issueDirective(controller, held);
		expect(await readersOf(id)).toEqual(await readersOfDirective(draft.number));
		const { files, mayChange } = await directiveFiles(controller, draft.number);
		expect([files.map((each) => each.title), mayChange]).toEqual([['Signed letter'], true]);
		expect((await directiveFiles(coordinator, draft.number)).mayChange).toBe(false);
		const attachmentId = files[0]?.id ?? '';
		await detachFromDirective(controller, { ...issued, attachmentId });
		expect(await readersOf(id)).toEqual([]);
		expect((await directiveFiles(controller, draft.number)).files).toEqual([]);
	});

	it('of a meeting follows its minutes', async () => {
		const meeting = await makeMeeting(controller, { minutes: 'Everything' });
		await issuedDirective(controller, own, { meetingId: meeting.id });
		const { id } = await uploaded(controller, 'minutes.txt');
		const next = await attachToMeeting(controller, { ...meeting, files: [{ fileId: id }] });
		const withMinutes: string[] = [];
		for (const { name, actor } of people) {
			const page = await readMeeting(actor, meeting.id).catch(() => null);
			if (page?.minutes) withMinutes.push(name);
			if (page) expect((await meetingFiles(actor, meeting.id)).files).toHaveLength(page.minutes ? 1 : 0);
		}
		expect(await readersOf(id)).toEqual(withMinutes);
		expect(withMinutes).not.toContain('coordinator');
		await expect(attachToMeeting(controller, { ...meeting, files: [{ fileId: id }] })).rejects.toMatchObject({
			reason: 'stale',
			facts: { version: next.version, changedBy: controller.name, changedAtText: expect.stringMatching(/\d/) },
		});
		const [held] = (await meetingFiles(controller, meeting.id)).files;
		await detachFromMeeting(controller, { ...next, attachmentId: held?.id ?? '' });
		expect(await readersOf(id)).toEqual([]);
	});
});

describe('adding files to a directive', () => {
	const attach = (actor: Actor, made: { number: string; version: number }, fileId: string) =>
		attachToDirective(actor, { number: made.number, version: made.version, files: [{ fileId }] });

	it('is not possible while its report is under review, nor with a version that is past', async () => {
		const made = await acceptedDirective(controller, coordinator, own);
		const { id } = await uploaded(controller);
		await expect(attach(controller, { ...made, version: made.version - 1 }, id)).rejects.toMatchObject({
			code: 'CONFLICT',
			reason: 'stale',
		});
		const link = { kind: 'link' as const, title: 'x', url: 'https://gov.example' };
		const sent = await submitFinalReport(coordinator, { ...made, text: 'x', executedOn: today(), evidence: [link] });
		await expect(attach(controller, sent, id)).rejects.toMatchObject({ code: 'CONFLICT', reason: 'wrong_stage' });
		expect((await directiveFiles(controller, made.number)).mayChange).toBe(false);
	});

	it('takes off only what hangs there', async () => {
		const first = await issuedDirective(controller, own);
		const second = await issuedDirective(controller, own);
		const { id } = await uploaded(controller);
		await attach(controller, first, id);
		const attachmentId = (await directiveFiles(controller, first.number)).files[0]?.id ?? '';
		const elsewhere = detachFromDirective(controller, { ...second, attachmentId });
		await expect(elsewhere).rejects.toMatchObject({ code: 'NOT_FOUND' });
		const meeting = await makeMeeting(controller);
		await expect(detachFromMeeting(controller, { ...meeting, attachmentId })).rejects.toMatchObject({
			code: 'NOT_FOUND',
		});
		expect((await directiveFiles(controller, first.number)).files).toHaveLength(1);
	});
});
