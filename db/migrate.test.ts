import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { appliedSchema, knownSchema, migrate, SchemaTooNew } from '#db/migrate.ts';
import { addressOf, onServer } from '#db/testing/postgres-server.ts';

const server = inject('postgresServer');
const folder = mkdtempSync(join(tmpdir(), 'tapsyrma-test-'));
const name = `migrate_${process.pid}`;
const where = { folder, url: server ? addressOf(server, name) : undefined };

beforeAll(async () => {
	if (server) await onServer(server, `create database ${name}`);
});
afterAll(async () => {
	if (server) await onServer(server, `drop database if exists ${name} with (force)`);
	rmSync(folder, { recursive: true, force: true });
});

/** The operators' command in a process of its own, on the database of this test. */
function migrator(): Promise<{ code: number | null; said: string }> {
	const child = spawn(process.execPath, ['server/cli/tapsyrma.ts', 'migrate'], {
		env: { ...process.env, DATA_DIR: folder, ...(where.url ? { DATABASE_URL: where.url } : {}) },
	});
	let said = '';
	child.stdout.on('data', (part) => (said += part));
	child.stderr.on('data', (part) => (said += part));
	return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

describe('migrating', () => {
	test('takes turns when several processes start at once', async () => {
		const ended = await Promise.all([migrator(), migrator()]);
		expect(ended.map(({ code }) => code)).toEqual([0, 0]);
		const ran = ended.filter(({ said }) => said.includes('migrations ran'));
		expect(ran.length).toBeGreaterThan(0);
		const open = openDatabase(where);
		expect(await appliedSchema(open)).toBe(knownSchema());
		expect(await migrate(open)).toBe(0);
		await open.close();
	}, 60_000);

	test('refuses a database that is ahead of the program', async () => {
		const open = openDatabase(where);
		const ahead = "insert into %s (hash, created_at) values ('later', 9999999999999)";
		open.sqlite?.writing.exec(ahead.replace('%s', '__drizzle_migrations'));
		await open.postgres?.pool.query(ahead.replace('%s', 'drizzle.__drizzle_migrations'));
		await expect(migrate(open)).rejects.toThrow(SchemaTooNew);
		await open.close();
		const { code, said } = await migrator();
		expect(code).toBe(1);
		expect(said.trim()).toMatch(/^tapsyrma: the database has schema \d+, this program knows \d+[^\n]*$/);
	}, 60_000);

	test.skipIf(server)('copies an embedded database that holds data beside itself first', async () => {
		const older = mkdtempSync(join(tmpdir(), 'tapsyrma-test-'));
		const open = openDatabase({ folder: older });
		await migrate(open);
		// As if the last step had not been known yet; running it again then fails, and must leave all as it was.
		open.sqlite?.writing.exec('delete from __drizzle_migrations where id = (select max(id) from __drizzle_migrations)');
		await expect(migrate(open)).rejects.toThrow();
		expect(existsSync(join(older, `tapsyrma.before-schema-${knownSchema()}.db`))).toBe(true);
		expect(await appliedSchema(open)).toBe(knownSchema() - 1);
		await open.close();
		rmSync(older, { recursive: true, force: true });
	});
});
