import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from './embedded-postgres.ts';
import { addressOf, onServer, templateName } from './postgres-server.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Folder that holds the migrated SQLite database which test files copy. */
		templateFolder: string;
		/** Address of the PostgreSQL server, without a database; empty on SQLite. */
		postgresServer: string;
	}
}

/** Once per run: brings the engine up and migrates one database, of which every test file takes a copy. */
export default async function prepareEngine(project: TestProject): Promise<() => Promise<void>> {
	const folder = mkdtempSync(join(tmpdir(), 'tapsyrma-test-'));
	const remove = () => rmSync(folder, { recursive: true, force: true });
	process.once('exit', remove);
	const stopServer = await chooseServer();
	const server = process.env.DATABASE_URL ?? '';
	project.provide('templateFolder', folder);
	project.provide('postgresServer', server);
	await makeTemplate(folder, server);
	return async () => {
		await stopServer();
		remove();
	};
}

/** Replaces `postgres://embedded` by the address of a server of our own. Workers inherit the environment. */
async function chooseServer(): Promise<() => Promise<void>> {
	if (process.env.DATABASE_URL !== 'postgres://embedded') return async () => {};
	const postgres = await startPostgres();
	process.env.DATABASE_URL = postgres.url;
	return postgres.stop;
}

async function makeTemplate(folder: string, server: string): Promise<void> {
	// Loaded only now: the dialect is fixed by the environment as these modules load.
	const { openDatabase } = await import('#db/client.ts');
	const { migrate } = await import('#db/migrate.ts');
	if (server) await onServer(server, `drop database if exists ${templateName}`, `create database ${templateName}`);
	const database = openDatabase({ folder, url: server ? addressOf(server, templateName) : undefined });
	await migrate(database);
	await database.close();
}
