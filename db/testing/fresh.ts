import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { type OpenDatabase, openDatabase, useDatabase } from '#db/client.ts';

let made = 0;

/**
 * Gives the test file (or the `describe` it is called in) a new, empty, migrated database on the engine of this
 * run. It is the process's own database from `beforeAll` until `afterAll`, then it is gone.
 */
export function useFreshDatabase(): void {
	let fresh: Fresh | undefined;
	let before: OpenDatabase | undefined;
	beforeAll(async () => {
		fresh = inject('postgresServer') ? await freshOnPostgres() : freshOnSqlite();
		before = useDatabase(fresh.database);
	});
	afterAll(async () => {
		useDatabase(before);
		await fresh?.database.close();
		await fresh?.remove();
	});
}

type Fresh = { database: OpenDatabase; remove(): Promise<void> };

function freshOnSqlite(): Fresh {
	const folder = mkdtempSync(join(tmpdir(), 'tapsyrma-test-'));
	copyFileSync(join(inject('templateFolder'), 'tapsyrma.db'), join(folder, 'tapsyrma.db'));
	return {
		database: openDatabase({ folder }),
		remove: async () => rmSync(folder, { recursive: true, force: true }),
	};
}

async function freshOnPostgres(): Promise<Fresh> {
	const { addressOf, onServer, templateName } = await import('./postgres-server.ts');
	const server = inject('postgresServer');
	const name = `test_${process.pid}_${made++}`;
	await onServer(server, `create database ${name} template ${templateName}`);
	return {
		database: openDatabase({ folder: '', url: addressOf(server, name) }),
		remove: () => onServer(server, `drop database if exists ${name} with (force)`),
	};
}
