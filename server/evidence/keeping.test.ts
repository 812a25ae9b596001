import { mkdtempSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { backUp, restoreBackup } from '#db/backup.ts';
import { openDatabase, useDatabase } from '#db/client.ts';
import { actorOf, draftOf, makeOrganization } from '#db/factories.ts';
import { file } from '#db/schema/files.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { addressOf, onServer } from '#db/testing/postgres-server.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { attachToDirective } from '#server/evidence/attach.ts';
import { keepBytes, storedBytes } from '#server/evidence/backup.ts';
import { checkFiles } from '#server/evidence/check.ts';
import { keyOf, theStore } from '#server/evidence/store.ts';
import { useFilesFolder } from '#server/evidence/testing/folder.ts';
import { forgetConfig } from '#server/platform/config.ts';
import { download, uploaded } from '#server/trpc/testing/uploads.ts';

useFreshDatabase();
const folder = useFilesFolder();
const server = inject('postgresServer');
const elsewhere = mkdtempSync(join(tmpdir(), 'tapsyrma-test-'));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));
const stamp = { madeAt: '2026-11-22T10:00:00.000Z', product: '1.2.3' };

let controller: Actor;
let held: { id: string; hash: string };
beforeAll(async () => {
	controller = await actorOf('controller');
	held = await uploaded(controller, 'Хаттама.txt', 'Тапсырма берілді');
	const draft = await draftOf(controller, await makeOrganization());
	await attachToDirective(controller, { ...draft, files: [{ fileId: held.id }] });
});

const onShelf = (hash: string) => join(folder.path(), 'files', keyOf(hash));
const damage = async () => (await checkFiles()).damage.join('\n');

/** Runs work in an installation of its own, made from a backup. */
async function restored(from: string, work: () => Promise<void>): Promise<void> {
	const place = mkdtempSync(join(elsewhere, 'place-'));
	const name = `restored_files_${process.pid}`;
	const where = server ? { folder: place, url: addressOf(server, name) } : { folder: place };
	if (server) await onServer(server, `create database ${name}`);
	const before = process.env.DATA_DIR;
	process.env.DATA_DIR = place;
	forgetConfig();
	try {
		await restoreBackup(from, where, keepBytes);
		const own = openDatabase(where);
		const original = useDatabase(own);
		await work().finally(async () => {
			useDatabase(original);
			await own.close();
		});
	} finally {
		process.env.DATA_DIR = before;
		forgetConfig();
		if (server) await onServer(server, `drop database if exists ${name} with (force)`);
	}
}

describe('a backup', () => {
	it('holds the files, and a restore brings them back', async () => {
		const target = join(elsewhere, 'whole');
		const about = await backUp(target, stamp, {}, storedBytes);
		expect([about.rows.file, about.missing]).toEqual([1, []]);
		await restored(target, async () => {
			expect(await checkFiles()).toEqual({ part: 'files', looked: '1 files', damage: [] });
			const back = await download(controller, held.id);
			expect(await back.text()).toBe('Тапсырма берілді');
			expect(back.headers.get('content-disposition')).toContain(encodeURIComponent('Хаттама.txt'));
		});
	});

	it('leaves out what nobody held and is gone, and names what is missing', async () => {
		const gone = await uploaded(controller);
		const target = join(elsewhere, 'partial');
		const without = (hash: string) => async (asked: string) => (asked === hash ? null : storedBytes(asked));
		expect((await backUp(target, stamp, {}, without(gone.hash))).missing).toEqual([]);
		await restored(target, async () => expect(await damage()).toBe(''));
		const about = await backUp(join(elsewhere, 'missing'), stamp, {}, without(held.hash));
		expect(about.missing).toEqual([held.hash]);
		await restored(join(elsewhere, 'missing'), async () => expect(await damage()).toContain('bytes are missing'));
	});

	it('whose files were altered is not restored', async () => {
		const target = join(elsewhere, 'altered');
		await backUp(target, stamp, {}, storedBytes);
		const copy = new Sqlite(target);
		copy.exec("update backup_upload set body = cast('something else' as blob)");
		copy.close();
		await expect(restored(target, async () => {})).rejects.toThrow('was altered');
	});

	it('does not leave the database as large as itself', async () => {
		const { hash } = await uploaded(controller, 'large.txt', 'x'.repeat(20_000_000));
		const target = join(elsewhere, 'large');
		await backUp(target, stamp, {}, storedBytes);
		expect(statSync(target).size).toBeGreaterThan(20_000_000);
		await restored(target, async () => {
			expect(await (await theStore()).has(hash)).toBe(true);
			if (!server) expect(statSync(join(process.env.DATA_DIR ?? '', 'tapsyrma.db')).size).toBeLessThan(10_000_000);
		});
	});
});

describe('a check', () => {
	it('finds nothing in what the product wrote', async () => {
		expect(await damage()).toBe('');
	});

	it('finds bytes that were altered, cut or lost', async () => {
		const altered = await uploaded(controller);
		const cut = await uploaded(controller);
		const lost = await uploaded(controller);
		writeFileSync(onShelf(altered.hash), 'other words');
		truncateSync(onShelf(cut.hash), 3);
		rmSync(onShelf(lost.hash));
		const found = await damage();
		expect(found).toContain(`file ${altered.id}: its bytes were altered`);
		expect(found).toContain(`file ${cut.id}: its bytes were altered`);
		expect(found).toContain(`file ${lost.id}: its bytes are missing`);
		expect(found).not.toContain(held.id);
	});

	it('finds bytes that belong to no file, once they have lain for a while', async () => {
		const { id, hash } = await uploaded(controller);
		await transact((tx) => tx.delete(file).where(eq(file.id, id)));
		expect(await database().$count(file, eq(file.id, id))).toBe(0);
		expect(await damage()).not.toContain(hash);
		const old = Date.now() / 1000 - 7200;
		utimesSync(onShelf(hash), old, old);
		expect(await damage()).toContain(`bytes that belong to no file (${hash})`);
	});
});
