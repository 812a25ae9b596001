import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { Pool } from 'pg';
import { isPostgres } from '#db/columns.ts';
import { schema } from '#db/schema/all.ts';

type Full = PgDatabase<PgQueryResultHKT, typeof schema>;

/** What both engines can be asked. `.get`, `.all`, `.run` and `.execute` are left out: each engine has its own. */
export type Reads = Pick<Full, 'select' | 'selectDistinct' | 'with' | '$with' | '$count'>;
export type Writes = Reads & Pick<Full, 'insert' | 'update' | 'delete'>;

/** An open database: a reader that refuses writes, and the writer, which `transact()` alone uses. */
export type OpenDatabase = {
	engine: 'sqlite' | 'postgres';
	reader: Reads;
	writer: Writes;
	sqlite?: { file: string; reading: Sqlite.Database; writing: Sqlite.Database };
	postgres?: { pool: Pool; url: string };
	close(): Promise<void>;
};

/**
 * Pragmas of every SQLite connection. `synchronous` falls back to NORMAL when an existing WAL database is
 * opened, which loses acknowledged writes at a power cut; the busy timeout is short because a waiting
 * connection stops the whole process, so `transact()` retries asynchronously instead.
 */
const connectionPragmas = [
	'journal_mode=WAL',
	'synchronous=FULL',
	'foreign_keys=ON',
	'trusted_schema=OFF',
	'busy_timeout=25',
];

function openSqliteConnection(file: string, readOnly: boolean): Sqlite.Database {
	// Made before it is opened, so that nobody else on the machine could ever read it.
	closeSync(openSync(file, 'a', 0o600));
	const connection = new Sqlite(file);
	for (const pragma of connectionPragmas) connection.pragma(pragma);
	// Small: every write of the other connection empties a reader's cache; the machine's own keeps the pages.
	connection.pragma('cache_size=-8000');
	// No memory map for the same reason: giving it back would stop the process for up to a tenth of a second.
	connection.pragma('mmap_size=0');
	if (readOnly) connection.pragma('query_only=ON');
	return connection;
}

/** Opens a database in a folder (SQLite) or at an address (PostgreSQL). Does not migrate it. */
export function openDatabase(where: { folder: string; url?: string | undefined }): OpenDatabase {
	if (isPostgres) {
		const url = where.url ?? process.env.DATABASE_URL ?? '';
		const pool = new Pool({ connectionString: url, max: 10, application_name: 'tapsyrma' });
		// A dropped idle connection must not end the process; the next query opens another.
		pool.on('error', () => {});
		const db = drizzlePostgres(pool, { schema }) as unknown as Full;
		return { engine: 'postgres', reader: db, writer: db, postgres: { pool, url }, close: () => pool.end() };
	}
	mkdirSync(where.folder, { recursive: true, mode: 0o700 });
	const file = join(where.folder, 'tapsyrma.db');
	const writing = openSqliteConnection(file, false);
	const reading = openSqliteConnection(file, true);
	const closeBoth = async () => {
		reading.close();
		writing.close();
	};
	return {
		engine: 'sqlite',
		reader: drizzleSqlite(reading, { schema }) as unknown as Full,
		writer: drizzleSqlite(writing, { schema }) as unknown as Full,
		sqlite: { file, reading, writing },
		close: closeBoth,
	};
}

// One database for the process: the web bundle and the start script each load this module.
const held = globalThis as typeof globalThis & { __tapsyrmaDatabase?: OpenDatabase | undefined };

/** The database of this process, opened at first use from `DATABASE_URL` or `DATA_DIR`. */
export function theDatabase(): OpenDatabase {
	held.__tapsyrmaDatabase ??= openDatabase({ folder: process.env.DATA_DIR ?? './data' });
	return held.__tapsyrmaDatabase;
}

/** The database of this process if one is open, without opening any. */
export function openedDatabase(): OpenDatabase | undefined {
	return held.__tapsyrmaDatabase;
}

/** Puts another database in place of the process's own and returns the one before (tests, restore). */
export function useDatabase(database: OpenDatabase | undefined): OpenDatabase | undefined {
	const before = held.__tapsyrmaDatabase;
	held.__tapsyrmaDatabase = database;
	return before;
}

/** Closes the process's database, if it was opened. */
export async function closeDatabase(): Promise<void> {
	const open = held.__tapsyrmaDatabase;
	held.__tapsyrmaDatabase = undefined;
	await open?.close();
}
