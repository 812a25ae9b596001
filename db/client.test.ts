import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { openDatabase, useDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { installation } from '#db/schema/platform.ts';
import { transact } from '#db/transact.ts';

const folder = mkdtempSync(join(tmpdir(), 'tapsyrma-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(inject('postgresServer'))('an embedded database opened again after it was written', () => {
	test('keeps every acknowledged write safe on every connection', async () => {
		const first = openDatabase({ folder });
		await migrate(first);
		await first.close();
		const again = openDatabase({ folder });
		for (const connection of [again.sqlite?.reading, again.sqlite?.writing]) {
			const read = (name: string) => connection?.pragma(name, { simple: true });
			expect(read('journal_mode')).toBe('wal');
			// 2 is FULL; NORMAL, to which an existing database is opened by default, is 1.
			expect(read('synchronous')).toBe(2);
			expect(read('foreign_keys')).toBe(1);
			expect(read('trusted_schema')).toBe(0);
			expect(read('busy_timeout')).toBe(25);
			expect(read('mmap_size')).toBe(0);
		}
		await again.close();
	});

	test('refuses to write outside a transaction', async () => {
		const open = openDatabase({ folder });
		const row = { name: 'stray', value: '', changedAt: '2026-01-01T00:00:00.000Z' };
		const stray = async () => (open.reader as typeof open.writer).insert(installation).values(row);
		await expect(stray()).rejects.toThrow();
		const before = useDatabase(open);
		await transact((tx) => tx.insert(installation).values(row));
		expect(await open.reader.$count(installation)).toBe(1);
		useDatabase(before);
		await open.close();
	});

	test('is readable by its owner only', () => {
		expect(statSync(join(folder, 'tapsyrma.db')).mode & 0o077).toBe(0);
	});
});
