import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { actorOf, makeOrganization } from '#db/factories.ts';
import { file } from '#db/schema/files.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { keepBytes, storedBytes } from '#server/evidence/backup.ts';
import { checkFiles } from '#server/evidence/check.ts';
import { discardFile } from '#server/evidence/discard.ts';
import { keyOf } from '#server/evidence/store.ts';
import { removeOrphanedBytes } from '#server/evidence/sweep.ts';
import { type FakeS3, startFakeS3 } from '#server/evidence/testing/fake-s3.ts';
import { useFilesFolder } from '#server/evidence/testing/folder.ts';
import { forgetConfig } from '#server/platform/config.ts';
import { download, upload, uploaded } from '#server/trpc/testing/uploads.ts';

useFreshDatabase();
const folder = useFilesFolder({
	FILES_S3_BUCKET: 'evidence',
	FILES_S3_ENDPOINT: 'http://127.0.0.1:9',
	FILES_S3_REGION: 'kz-1',
	AWS_ACCESS_KEY_ID: 'key-of-the-installation',
	AWS_SECRET_ACCESS_KEY: 'secret-of-the-installation',
});
let storage: FakeS3;
let person: Actor;
beforeAll(async () => {
	storage = await startFakeS3('evidence', 'key-of-the-installation');
	process.env.FILES_S3_ENDPOINT = storage.endpoint;
	forgetConfig();
	person = await actorOf('executor', await makeOrganization());
});
afterEach(() => {
	expect(storage.unsigned).toEqual([]);
	expect(folder.contents()).toEqual([]);
});
afterAll(() => storage.stop());

it('keeps files in the bucket under their hash, and nowhere else', async () => {
	const { id, hash } = await uploaded(person, 'Есеп.txt', 'Жұмыс аяқталды');
	expect(storage.objects.get(keyOf(hash))?.toString()).toBe('Жұмыс аяқталды');
	expect(await (await download(person, id)).text()).toBe('Жұмыс аяқталды');
	await discardFile(person, id);
	expect(storage.objects.size).toBe(0);
});

it('carries a large file through whole', async () => {
	const bytes = Buffer.from('ұзын мәтін '.repeat(400_000));
	const { file: kept } = await upload(person, 'large.txt', bytes);
	expect(storage.objects.get(keyOf(kept.hash))?.equals(bytes)).toBe(true);
	expect(Buffer.from(await (await download(person, kept.id)).arrayBuffer()).equals(bytes)).toBe(true);
	await discardFile(person, kept.id);
});

it('leaves nothing of a refused file there', async () => {
	const headers = { 'idempotency-key': 'one' };
	const first = await upload(person, 'a.txt', 'first', { headers });
	expect((await upload(person, 'a.txt', 'second', { headers })).status).toBe(422);
	expect((await upload(person, 'a.svg', '<svg/>')).status).toBe(415);
	expect([...storage.objects.keys()]).toEqual([keyOf(first.file.hash)]);
	await discardFile(person, first.file.id);
});

it('is checked, swept page by page, backed up and restored like a folder', async () => {
	const kept = [];
	for (let order = 0; order < 5; order += 1) kept.push(await uploaded(person));
	expect((await checkFiles()).damage).toEqual([]);
	const [lost, altered] = kept;
	await transact((tx) => tx.delete(file).where(eq(file.id, lost?.id ?? '')));
	storage.objects.set(keyOf(altered?.hash ?? ''), Buffer.from('other'));
	expect((await checkFiles()).damage.join('\n')).toContain(`file ${altered?.id}: its bytes were altered`);
	expect(await removeOrphanedBytes()).toBe(1);
	expect(storage.objects.size).toBe(4);
	const bytes = Buffer.from('from a backup');
	const hash = createHash('sha256').update(bytes).digest('hex');
	expect(await storedBytes(hash)).toBeNull();
	await keepBytes(hash, bytes);
	expect(await storedBytes(hash)).toEqual(bytes);
	await removeOrphanedBytes();
});

it('tells people to wait when the storage does not answer', async () => {
	const { id } = await uploaded(person);
	storage.broken = true;
	try {
		const sent = await upload(person, 'note.txt', 'a note');
		expect([sent.status, sent.error.details.reason]).toEqual([503, 'file_store_away']);
		expect((await download(person, id)).status).toBe(503);
	} finally {
		storage.broken = false;
	}
	expect((await upload(person, 'note.txt', 'a note')).status).toBe(200);
}, 30_000);
