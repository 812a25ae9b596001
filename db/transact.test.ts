import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { describe, expect, inject, test } from 'vitest';
import { openDatabase, theDatabase } from '#db/client.ts';
import { isBusy } from '#db/faults.ts';
import { installation } from '#db/schema/platform.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { afterCommit, database, transact } from '#db/transact.ts';

const row = (name: string) => ({ name, value: '', changedAt: '2026-01-01T00:00:00.000Z' });
const there = async (name: string) => (await database().$count(installation, eq(installation.name, name))) > 0;

describe('a transaction', () => {
	useFreshDatabase();

	test('undoes everything when its work fails, the part done inside another included', async () => {
		const failing = transact(async (tx) => {
			await tx.insert(installation).values(row('outer'));
			await transact((inner) => inner.insert(installation).values(row('inner')));
			throw new Error('no');
		});
		await expect(failing).rejects.toThrow('no');
		expect(await there('outer')).toBe(false);
		expect(await there('inner')).toBe(false);
	});

	test('is not seen from outside until it is committed', async () => {
		const written = Promise.withResolvers<void>();
		const looked = Promise.withResolvers<void>();
		const writing = transact(async (tx) => {
			await tx.insert(installation).values(row('hidden'));
			expect(await there('hidden')).toBe(true);
			written.resolve();
			await looked.promise;
		});
		await written.promise;
		expect(await there('hidden')).toBe(false);
		looked.resolve();
		await writing;
		expect(await there('hidden')).toBe(true);
	});

	test('takes its turn among many, and none sees another half done', async () => {
		await transact((tx) => tx.insert(installation).values({ ...row('count'), value: '0' }));
		const addOne = () =>
			transact(async (tx) => {
				const [found] = await tx.select().from(installation).where(eq(installation.name, 'count'));
				await new Promise((later) => setImmediate(later));
				await tx
					.update(installation)
					.set({ value: String(Number(found?.value) + 1) })
					.where(eq(installation.name, 'count'));
			});
		await Promise.all(Array.from({ length: 50 }, addOne));
		const [found] = await database().select().from(installation).where(eq(installation.name, 'count'));
		expect(found?.value).toBe('50');
	});

	test('runs what waits for its commit only then, and not when it fails', async () => {
		const done: string[] = [];
		await transact(async () => {
			afterCommit(() => done.push('kept'));
			expect(done).toEqual([]);
		});
		await transact(async () => {
			afterCommit(() => done.push('lost'));
			throw new Error('no');
		}).catch(() => {});
		expect(done).toEqual(['kept']);
	});
});

describe.skipIf(inject('postgresServer'))('a database that another process holds', () => {
	useFreshDatabase();

	test('makes a queue of writers wait five seconds in all, not each', async () => {
		const other = new Sqlite(theDatabase().sqlite?.file ?? '');
		other.exec('BEGIN IMMEDIATE');
		const start = performance.now();
		const write = (name: string) => transact((tx) => tx.insert(installation).values(row(name)));
		const results = await Promise.allSettled(['a', 'b', 'c'].map(write));
		expect(results.map((each) => each.status === 'rejected' && isBusy(each.reason))).toEqual([true, true, true]);
		expect(performance.now() - start).toBeLessThan(7_000);
		other.exec('ROLLBACK');
		other.close();
		await write('after');
		expect(await there('after')).toBe(true);
	}, 20_000);
});

describe.skipIf(inject('postgresServer'))('a process killed while it writes', () => {
	test('loses nothing that was acknowledged', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'tapsyrma-test-'));
		copyFileSync(join(inject('templateFolder'), 'tapsyrma.db'), join(folder, 'tapsyrma.db'));
		for (let round = 0; round < 2; round += 1) {
			const acknowledged = await writeUntilKilled(folder, 60);
			const open = openDatabase({ folder });
			const kept = (await open.reader.select().from(installation)).map((each) => Number(each.value));
			expect(acknowledged.length).toBeGreaterThanOrEqual(60);
			expect(acknowledged.filter((n) => !kept.includes(n))).toEqual([]);
			expect(open.sqlite?.reading.pragma('integrity_check', { simple: true })).toBe('ok');
			open.sqlite?.writing.exec('delete from installation');
			await open.close();
		}
		rmSync(folder, { recursive: true, force: true });
	}, 60_000);
});

/** Runs the writer, kills it in mid-flight after so many writes and returns the numbers it had said by then. */
function writeUntilKilled(folder: string, least: number): Promise<number[]> {
	const child = spawn(process.execPath, ['db/testing/writer.ts'], { env: { ...process.env, DATA_DIR: folder } });
	let said = '';
	child.stdout.on('data', (part) => {
		said += part;
		if (said.split('\n').length > least) child.kill('SIGKILL');
	});
	return new Promise((resolve) => {
		// The last line may have been cut off in the middle of a number.
		child.once('close', () => resolve(said.split('\n').slice(0, -1).map(Number)));
	});
}
