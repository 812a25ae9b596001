import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { acceptedDirective, actorOf, type MadeOrganization, makeOrganization } from '#db/factories.ts';
import { file } from '#db/schema/files.ts';
import { trailEvent } from '#db/schema/trail.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { readDirective } from '#server/directives/read.ts';
import { discardFile } from '#server/evidence/discard.ts';
import { limits } from '#server/evidence/limits.ts';
import { useFilesFolder } from '#server/evidence/testing/folder.ts';
import { jpegFile, officeFile, openFile, pdfFile, pngFile, tiffFile } from '#server/evidence/testing/samples.ts';
import { today } from '#server/platform/clock.ts';
import { acceptFinalReport } from '#server/reports/accept.ts';
import { submitFinalReport } from '#server/reports/submit.ts';
import { writeProgress } from '#server/reports/write.ts';
import { answerBytes } from '#server/trpc/file-bytes.ts';
import { download, upload, uploaded } from '#server/trpc/testing/uploads.ts';

useFreshDatabase();
const limit = 1_048_576;
const folder = useFilesFolder({ UPLOAD_MAX_BYTES: String(limit) });

let ministry: MadeOrganization;
let controller: Actor;
let coordinator: Actor;
let executor: Actor;
beforeAll(async () => {
	ministry = await makeOrganization();
	controller = await actorOf('controller');
	coordinator = await actorOf('coordinator', ministry);
	executor = await actorOf('executor', ministry);
});

const rowOf = async (id: string) => (await database().select().from(file).where(eq(file.id, id)))[0];
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const onShelf = (hash: string) => folder.contents().filter((path) => path.endsWith(hash));
const incoming = () => folder.contents().filter((path) => path.includes('incoming'));

/** What a sender sends who goes away after these pieces. */
function brokenOff(...pieces: string[]): ReadableStream<Uint8Array> {
	const waiting = [...pieces];
	return new ReadableStream({
		pull(stream) {
			const next = waiting.shift();
			if (next === undefined) stream.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }));
			else stream.enqueue(Buffer.from(next));
		},
	});
}

it('no other address of the interface is taken for an upload or a download', async () => {
	const ask = (method: string, path: string) =>
		answerBytes(new Request(`http://localhost:3000/api/v1${path}`, { method }), { actor: executor, locale: 'en' });
	for (const path of ['/directives', '/meetings', '/files/x/y', '/filesystem', '/directives/1/files']) {
		expect([path, await ask('POST', path), await ask('GET', path)]).toEqual([path, null, null]);
	}
	expect([await ask('GET', '/files'), await ask('DELETE', '/files/x'), await ask('POST', '/files/x')]).toEqual([
		null,
		null,
		null,
	]);
});

describe('an upload', () => {
	it.each([
		['Есеп.pdf', pdfFile(), 'application/pdf'],
		['plan.docx', officeFile('docx'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
		['table.xlsx', officeFile('xlsx'), ''],
		['slides.pptx', officeFile('pptx'), 'application/octet-stream'],
		['note.odt', openFile('text'), ''],
		['table.ods', openFile('spreadsheet'), ''],
		['photo.PNG', pngFile(), 'image/png'],
		['photo.jpeg', jpegFile(4000, 3000), 'image/jpeg'],
		['two.jpg', Buffer.concat([jpegFile(), jpegFile()]), ''],
		['scan.tiff', tiffFile(2480, 3508), 'image/tiff'],
		['note.txt', Buffer.from('Тапсырма орындалды: 5 < 6'), 'text/plain; charset=utf-8'],
		['table.csv', Buffer.from('\ufeffаты;саны\nкөлік;-5\n=1+2;|'), 'application/vnd.ms-excel'],
		['old.txt', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), 'text/plain'],
		['chart.docx', officeFile('docx', [{ name: 'word/embeddings/a.xlsx', body: officeFile('xlsx') }]), ''],
	])('of %s is kept under its hash and comes back as it was', async (name, bytes, type) => {
		const sent = await upload(executor, name, bytes, type ? { type } : {});
		expect([sent.status, sent.error]).toEqual([200, undefined]);
		expect(sent.file).toMatchObject({ size: bytes.length, hash: hashOf(bytes) });
		expect(onShelf(sent.file.hash)).toHaveLength(1);
		expect(onShelf(sent.file.hash)[0]).toMatch(/files\/([0-9a-f]{2})\/([0-9a-f]{2})\/\1\2[0-9a-f]{60}$/);
		expect(incoming()).toEqual([]);
		const back = await download(executor, sent.file.id);
		expect(Buffer.from(await back.arrayBuffer()).equals(bytes)).toBe(true);
	});

	it('of exactly the limit is accepted, and one byte more is not', async () => {
		expect((await upload(executor, 'full.txt', 'a'.repeat(limit))).status).toBe(200);
		const over = await upload(executor, 'over.txt', 'b'.repeat(limit + 1));
		expect([over.status, over.error.details.reason]).toEqual([413, 'file_too_large']);
	});

	it('is served to be saved and never to be shown', async () => {
		const { id } = await uploaded(executor, 'Қорытынды есеп.txt');
		const { headers } = await download(executor, id);
		expect(headers.get('content-disposition')).toContain(
			`filename*=UTF-8''${encodeURIComponent('Қорытынды есеп.txt')}`,
		);
		expect(headers.get('content-disposition')).toMatch(/^attachment;/);
		expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('cache-control')).toBe('private, no-store');
	});

	it('that breaks off leaves nothing behind', async () => {
		const before = folder.contents();
		const rows = await database().select().from(file);
		for (const pieces of [[], ['half of '], ['half of ', 'a file']]) {
			const sent = await upload(executor, 'half.txt', brokenOff(...pieces));
			expect([sent.status, sent.error.details.reason]).toEqual([400, 'file_interrupted']);
		}
		const short = await upload(executor, 'short.txt', 'half', { headers: { 'content-length': '10' } });
		expect([short.status, short.error.details.reason]).toEqual([400, 'file_interrupted']);
		expect(folder.contents()).toEqual(before);
		expect(await database().select().from(file)).toEqual(rows);
	});

	it('onto a full disk is told so and leaves nothing behind', async () => {
		const before = folder.contents();
		const opening = vi
			.spyOn(fs, 'open')
			.mockRejectedValue(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
		syncBuiltinESMExports();
		try {
			const sent = await upload(executor, 'note.txt', 'a note');
			expect([sent.status, sent.error.details.reason]).toEqual([507, 'storage_full']);
		} finally {
			opening.mockRestore();
			syncBuiltinESMExports();
		}
		expect(folder.contents()).toEqual(before);
	});

	it('from another site, or by nobody, is refused before it is read', async () => {
		const foreign = await upload(executor, 'note.txt', 'x', { headers: { 'sec-fetch-site': 'cross-site' } });
		expect([foreign.status, foreign.error.details.reason]).toEqual([403, 'foreign_origin']);
		const official = await actorOf('official', ministry);
		expect((await upload(official, 'note.txt', 'x')).status).toBe(403);
		const misplaced = await actorOf('controller', ministry);
		expect((await upload(misplaced, 'note.txt', 'x')).status).toBe(403);
	});

	it('repeated with its key is the same file, and the key serves for no other', async () => {
		const headers = { 'idempotency-key': 'the-annual-report' };
		const first = await upload(executor, 'annual.txt', 'the annual report', { headers });
		const again = await upload(executor, 'annual.txt', 'the annual report', { headers });
		expect(again.file).toEqual(first.file);
		const other = await upload(executor, 'annual.txt', 'another report', { headers });
		expect([other.status, other.error.details.reason]).toEqual([422, 'idempotency_key_reused']);
		expect(onShelf(hashOf(Buffer.from('another report')))).toEqual([]);
	});

	it('beyond what a person may leave unused is refused, until something is removed', async () => {
		const collector = await actorOf('executor', ministry);
		const { id, hash } = await uploaded(collector);
		await transact((tx) => tx.update(file).set({ size: limits.unclaimedBytes }).where(eq(file.id, id)));
		const sent = await upload(collector, 'more.txt', 'more');
		expect([sent.status, sent.error.details.reason]).toEqual([422, 'file_quota_person']);
		expect(onShelf(hashOf(Buffer.from('more')))).toEqual([]);
		await discardFile(collector, id);
		expect(onShelf(hash)).toEqual([]);
		expect((await upload(collector, 'more.txt', 'more')).status).toBe(200);
	});

	it('by many at once takes only a few at a time', async () => {
		const eager = await actorOf('executor', ministry);
		let go = () => {};
		const released = new Promise<void>((resolve) => {
			go = resolve;
		});
		const slow = () =>
			new ReadableStream<Uint8Array>({
				async pull(stream) {
					await released;
					stream.enqueue(Buffer.from(`a slow one ${Math.random()}`));
					stream.close();
				},
			});
		const underWay = Array.from({ length: limits.atOnce }, (_, order) => upload(eager, `${order}.txt`, slow()));
		await vi.waitFor(() => expect(incoming()).toHaveLength(limits.atOnce));
		const further = await upload(eager, 'further.txt', 'further');
		expect([further.status, further.error.details.reason]).toEqual([429, 'file_uploads_at_once']);
		go();
		expect((await Promise.all(underWay)).map(({ status }) => status)).toEqual(underWay.map(() => 200));
		expect((await upload(eager, 'last.txt', 'last')).status).toBe(200);
	});

	it('stands in the trail by its hash, not by its name', async () => {
		const { id, hash } = await uploaded(executor, 'restricted matter.txt');
		const [event] = await database().select().from(trailEvent).where(eq(trailEvent.subjectId, id));
		expect(event).toMatchObject({ action: 'file.upload', facts: { hash } });
		expect(JSON.stringify(event)).not.toContain('restricted matter');
	});
});

describe('a report', () => {
	const progress = { text: 'x', percent: 10, confidence: 'on_track' as const };

	it('on execution may rest on a file alone, and the trail keeps its hash', async () => {
		const made = await acceptedDirective(controller, coordinator, ministry);
		const { id, hash } = await uploaded(coordinator, 'Акт.txt');
		const given = { text: 'Done', executedOn: today(), evidence: [{ kind: 'file' as const, fileId: id }] };
		const sent = await submitFinalReport(coordinator, { ...made, ...given });
		expect((await rowOf(id))?.claimedAt).toBeTruthy();
		const { reports, version } = await readDirective(controller, made.number);
		expect(reports[0]?.evidence).toMatchObject([{ kind: 'file', title: 'Акт.txt', file: { id, name: 'Акт.txt' } }]);
		await acceptFinalReport(controller, { number: made.number, version });
		const events = await database().select().from(trailEvent).where(eq(trailEvent.action, 'report.submit'));
		expect(events.map((event) => event.facts)).toContainEqual(
			expect.objectContaining({ reportId: sent.reportId, files: [hash] }),
		);
	});

	it('takes only files of its writer, each once, and a refused one takes none', async () => {
		const made = await acceptedDirective(controller, coordinator, ministry);
		const mine = await uploaded(executor);
		const another = await uploaded(coordinator);
		const write = (...ids: string[]) =>
			writeProgress(executor, { ...made, ...progress, evidence: ids.map((fileId) => ({ kind: 'file', fileId })) });
		await expect(write(mine.id, another.id)).rejects.toMatchObject({ code: 'NOT_FOUND', reason: 'file_not_found' });
		await expect(write('nothing')).rejects.toMatchObject({ code: 'NOT_FOUND' });
		await expect(write(mine.id, mine.id)).rejects.toMatchObject({ code: 'CONFLICT', reason: 'file_used' });
		expect((await rowOf(mine.id))?.claimedAt).toBeNull();
		const { version } = await write(mine.id);
		made.version = version;
		await expect(write(mine.id)).rejects.toMatchObject({ code: 'CONFLICT', reason: 'file_used' });
		await expect(discardFile(executor, mine.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
	});

	it('takes no more than fits a directive', async () => {
		const made = await acceptedDirective(controller, coordinator, ministry);
		const first = await uploaded(executor);
		const second = await uploaded(executor);
		const write = (fileId: string) =>
			writeProgress(executor, { ...made, ...progress, evidence: [{ kind: 'file', fileId }] });
		made.version = (await write(first.id)).version;
		await transact((tx) => tx.update(file).set({ size: limits.directiveBytes }).where(eq(file.id, first.id)));
		await expect(write(second.id)).rejects.toMatchObject({ code: 'RULE', reason: 'file_quota_directive' });
	});
});
