import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type Sqlite from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator';
import { type OpenDatabase, theDatabase } from '#db/client.ts';
import { isBusy } from '#db/faults.ts';
import postgresJournal from '#db/migrations/postgres/meta/_journal.json' with { type: 'json' };
import sqliteJournal from '#db/migrations/sqlite/meta/_journal.json' with { type: 'json' };

const migrationLock = 7_274_502;

/** The schema of the database is newer than this program; an older program must not touch it. */
export class SchemaTooNew extends Error {
	override readonly name = 'SchemaTooNew';
	constructor(found: number, known: number) {
		super(`the database has schema ${found}, this program knows ${known}: install the newer program`);
	}
}

function folder(engine: OpenDatabase['engine']): string {
	return fileURLToPath(new URL(`./migrations/${engine}`, import.meta.url));
}

/** The schema this program knows: the number of its migrations. */
export function knownSchema(engine: OpenDatabase['engine'] = theDatabase().engine): number {
	return (engine === 'sqlite' ? sqliteJournal : postgresJournal).entries.length;
}

/** The schema the database has: the number of migrations applied, 0 for an empty one. */
export async function appliedSchema(database: OpenDatabase = theDatabase()): Promise<number> {
	if (database.sqlite) {
		const there = database.sqlite.reading
			.prepare("select 1 from sqlite_master where type = 'table' and name = '__drizzle_migrations'")
			.get();
		if (!there) return 0;
		const row = database.sqlite.reading.prepare('select count(*) as n from __drizzle_migrations').get() as {
			n: number;
		};
		return row.n;
	}
	const pool = database.postgres?.pool;
	if (!pool) return 0;
	const there = await pool.query("select to_regclass('drizzle.__drizzle_migrations') as name");
	if (!there.rows[0]?.name) return 0;
	const counted = await pool.query('select count(*)::int as n from drizzle.__drizzle_migrations');
	return counted.rows[0].n;
}

/**
 * Brings the database to this program's schema. Two processes starting at once take turns; an embedded
 * database that holds data is copied beside itself first (`before-schema-N.db`). Returns how many migrations ran.
 * Throws SchemaTooNew when the database is ahead of the program.
 */
export async function migrate(database: OpenDatabase = theDatabase()): Promise<number> {
	const known = knownSchema(database.engine);
	const found = await appliedSchema(database);
	if (found > known) throw new SchemaTooNew(found, known);
	if (found === known) return 0;
	if (database.sqlite) await onSqlite(database, found);
	else await onPostgres(database);
	return known - found;
}

async function onSqlite(database: OpenDatabase, found: number): Promise<void> {
	const open = database.sqlite;
	if (!open) return;
	if (found > 0) {
		const copy = open.file.replace(/\.db$/, `.before-schema-${found + 1}.db`);
		if (!existsSync(copy)) open.writing.exec(`VACUUM INTO '${copy.replaceAll("'", "''")}'`);
	}
	for (let attempt = 0; ; attempt += 1) {
		try {
			// An immediate transaction around all of it is the lock: a second migrator waits and finds nothing left.
			open.writing.exec('BEGIN IMMEDIATE');
			break;
		} catch (error) {
			if (!isBusy(error) || attempt > 600) throw error;
			await wait(50);
		}
	}
	try {
		applySteps(open.writing);
		open.writing.exec('COMMIT');
	} catch (error) {
		if (open.writing.inTransaction) open.writing.exec('ROLLBACK');
		throw error;
	}
}

/** Brings a bare SQLite file to this program's schema: what backups are made of, whatever the engine in use. */
export function migrateSqliteFile(connection: Sqlite.Database): void {
	connection.exec('BEGIN IMMEDIATE');
	try {
		applySteps(connection);
		connection.exec('COMMIT');
	} catch (error) {
		if (connection.inTransaction) connection.exec('ROLLBACK');
		throw error;
	}
}

/** The steps not yet applied, inside the open transaction: drizzle's own migrator would begin a second one. */
function applySteps(connection: Sqlite.Database): void {
	connection.exec(
		'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric)',
	);
	const last = connection.prepare('select max(created_at) as at from __drizzle_migrations').get() as {
		at: number | null;
	};
	const note = connection.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)');
	for (const step of readMigrationFiles({ migrationsFolder: folder('sqlite') })) {
		if (step.folderMillis <= (last.at ?? 0)) continue;
		for (const statement of step.sql) connection.exec(statement);
		note.run(step.hash, step.folderMillis);
	}
}

async function onPostgres(database: OpenDatabase): Promise<void> {
	const pool = database.postgres?.pool;
	if (!pool) return;
	const client = await pool.connect();
	try {
		await client.query('select pg_advisory_lock($1)', [migrationLock]);
		await migratePostgres(database.writer as unknown as NodePgDatabase, { migrationsFolder: folder('postgres') });
	} finally {
		await client.query('select pg_advisory_unlock($1)', [migrationLock]);
		client.release();
	}
}
