import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { actorOf, draftOf, makeOrganization } from '#db/factories.ts';
import { file } from '#db/schema/files.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { discardDirective } from '#server/directives/discard.ts';
import { attachToDirective, detachFromDirective } from '#server/evidence/attach.ts';
import { discardFile } from '#server/evidence/discard.ts';
import { limits } from '#server/evidence/limits.ts';
import { directiveFiles } from '#server/evidence/read.ts';
import { theStore } from '#server/evidence/store.ts';
import { removeBytes, removeOrphanedBytes, removeUnclaimed } from '#server/evidence/sweep.ts';
import { useFilesFolder } from '#server/evidence/testing/folder.ts';
import { at, now } from '#server/platform/clock.ts';
import { download, upload, uploaded } from '#server/trpc/testing/uploads.ts';

useFreshDatabase();
const folder = useFilesFolder();
let controller: Actor;
let colleague: Actor;
beforeAll(async () => {
	controller = await actorOf('controller');
	colleague = await actorOf('controller');
});

const later = () => new Date(Date.parse(now()) + (limits.unclaimedHours + 1) * 3_600_000).toISOString();
const isThere = async (id: string) => (await database().$count(file, eq(file.id, id))) === 1;
const has = async (hash: string) => (await theStore()).has(hash);

describe('what nothing holds', () => {
	it('is kept for as long as drafts are, then removed with its bytes', async () => {
		const { id, hash } = await uploaded(controller);
		expect(await removeUnclaimed()).toBe(0);
		expect(await isThere(id)).toBe(true);
		expect(await at(later(), removeUnclaimed)).toBe(1);
		expect([await isThere(id), await has(hash)]).toEqual([false, false]);
	});

	it('was held by a draft that is discarded', async () => {
		const draft = await draftOf(controller, null);
		const { id, hash } = await uploaded(controller);
		const held = await attachToDirective(controller, { ...draft, files: [{ fileId: id }] });
		await at(later(), removeUnclaimed);
		expect(await isThere(id)).toBe(true);
		await discardDirective(controller, held);
		await at(later(), removeUnclaimed);
		expect([await isThere(id), await has(hash)]).toEqual([false, false]);
	});

	it('is not what was taken off a directive: the trail may be asked for it', async () => {
		const draft = await draftOf(controller, await makeOrganization());
		const { id, hash } = await uploaded(controller);
		const held = await attachToDirective(controller, { ...draft, files: [{ fileId: id }] });
		const [attachment] = (await directiveFiles(controller, draft.number)).files;
		await detachFromDirective(controller, { ...held, attachmentId: attachment?.id ?? '' });
		await at(later(), removeUnclaimed);
		expect([await isThere(id), await has(hash)]).toEqual([true, true]);
	});

	it('may be the same bytes as what something holds: these stay', async () => {
		const mine = await uploaded(controller, 'mine.txt', 'the same words');
		const yours = await uploaded(colleague, 'yours.txt', 'the same words');
		expect(yours.hash).toBe(mine.hash);
		await discardFile(controller, mine.id);
		expect(await has(mine.hash)).toBe(true);
		expect(await (await download(colleague, yours.id)).text()).toBe('the same words');
		await discardFile(colleague, yours.id);
		expect(await has(mine.hash)).toBe(false);
	});

	it('never takes bytes from under an upload of the same bytes', async () => {
		for (let round = 0; round < 20; round += 1) {
			const words = `the same words, round ${round}`;
			const first = await uploaded(controller, 'first.txt', words);
			const [, second] = await Promise.all([
				discardFile(controller, first.id),
				upload(colleague, 'second.txt', words),
				removeOrphanedBytes(),
				removeBytes(first.hash),
			]);
			expect(second.status).toBe(200);
			await removeOrphanedBytes();
			expect(await (await download(colleague, second.file.id)).text()).toBe(words);
		}
	});
});

describe('bytes that no row names', () => {
	it('are removed, and no others', async () => {
		const kept = await uploaded(controller);
		const lost = await uploaded(controller);
		await transact((tx) => tx.delete(file).where(eq(file.id, lost.id)));
		expect(await removeOrphanedBytes()).toBe(1);
		expect([await has(kept.hash), await has(lost.hash)]).toEqual([true, false]);
	});

	it('are also those of an upload that ended with its process', async () => {
		await uploaded(controller);
		const path = join(folder.path(), 'files', 'incoming', 'killed.part');
		writeFileSync(path, 'half of a file');
		await removeUnclaimed();
		expect(folder.contents()).toContain(path);
		const old = Date.now() / 1000 - (limits.leftoverHours + 1) * 3600;
		utimesSync(path, old, old);
		await removeUnclaimed();
		expect(folder.contents()).not.toContain(path);
	});
});
