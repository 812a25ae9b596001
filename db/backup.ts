import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { copyFromFile, copyToFile } from '#db/across-engines.ts';
import { type KeepUpload, packUploads, type ReadUpload, unpackUploads } from '#db/backup-uploads.ts';
import { openDatabase, theDatabase } from '#db/client.ts';
import { isPostgres } from '#db/columns.ts';
import { appliedSchema, knownSchema, migrate, migrateSqliteFile, SchemaTooNew } from '#db/migrate.ts';
import { tablesInOrder } from '#db/tables.ts';

/*
 * A backup is one SQLite file, whatever the engine: the product's tables as an embedded database has them, and
 * beside them `backup_about` (what it is), `backup_file` (files of the installation) and `backup_upload` (the bytes that
 * people uploaded). It restores into either engine.
 */

/** What a backup says of itself. */
export type About = {
	madeAt: string;
	product: string;
	engine: 'sqlite' | 'postgres';
	schema: number;
	trail: { seq: number; head: string };
	rows: Record<string, number>;
	/** Hashes of uploaded files whose bytes were not to be found when it was made. */
	missing?: string[];
};

/** Files that belong to an installation beside its database, by name. */
export type Files = Record<string, Buffer>;

/** Says in one sentence why a backup cannot be made or restored. */
export class BackupRefused extends Error {
	override readonly name = 'BackupRefused';
}

/** Tables of what lives only for minutes: whoever restores a backup must not revive sessions ended since. */
const shortLived = ['session', 'verification', 'rate_limit', 'sign_in_failure'];

/**
 * Writes the whole installation, as it stands at one moment, into a new file that only its owner can read. People
 * may go on working meanwhile. The file appears under its name only when it is complete and on disk.
 */
export async function backUp(
	file: string,
	stamp: { madeAt: string; product: string },
	files: Files,
	readUpload: ReadUpload,
): Promise<About> {
	if (existsSync(file)) throw new BackupRefused(`${file} exists already`);
	const partial = `${file}.partial`;
	rmSync(partial, { force: true });
	try {
		await writeCopy(partial);
		const missing = await withUploads(partial, readUpload);
		const about = describe(partial, { ...stamp, missing }, files);
		settle(partial, file);
		return about;
	} finally {
		rmSync(partial, { force: true });
	}
}

async function writeCopy(file: string): Promise<void> {
	// Made first, so that what is in it was never readable by others.
	closeSync(openSync(file, 'wx', 0o600));
	const { sqlite, postgres } = theDatabase();
	if (sqlite) {
		sqlite.writing.prepare('VACUUM INTO ?').run(file);
		return;
	}
	const copy = new Sqlite(file);
	const client = await postgres?.pool.connect();
	try {
		migrateSqliteFile(copy);
		if (client) await copyToFile(client, copy);
	} finally {
		client?.release();
		copy.close();
	}
}

async function withUploads(file: string, readUpload: ReadUpload): Promise<string[]> {
	const copy = new Sqlite(file);
	try {
		// The whole file is flushed before it gets its name; until then a power cut may have it.
		copy.pragma('synchronous=OFF');
		return await packUploads(copy, readUpload);
	} finally {
		copy.close();
	}
}

function describe(file: string, stamp: { madeAt: string; product: string; missing: string[] }, files: Files): About {
	const copy = new Sqlite(file);
	try {
		const count = (table: string) => (copy.prepare(`select count(*) as n from "${table}"`).get() as { n: number }).n;
		const head = copy.prepare('select seq, hash as head from trail_head where id = 1').get() as About['trail'];
		const about: About = {
			...stamp,
			engine: isPostgres ? 'postgres' : 'sqlite',
			schema: count('__drizzle_migrations'),
			trail: head,
			rows: Object.fromEntries(tablesInOrder().map(({ name }) => [name, count(name)])),
		};
		copy.exec('CREATE TABLE backup_about (about TEXT NOT NULL)');
		copy.exec('CREATE TABLE backup_file (name TEXT PRIMARY KEY, body BLOB NOT NULL)');
		copy.prepare('insert into backup_about (about) values (?)').run(JSON.stringify(about));
		for (const [name, body] of Object.entries(files))
			copy.prepare('insert into backup_file (name, body) values (?, ?)').run(name, body);
		assertWhole(copy, file);
		return about;
	} finally {
		copy.close();
	}
}

/**
 * Puts a backup into an empty place: a folder without a database, or a PostgreSQL database without tables. All or
 * nothing. Sessions are not restored: everybody signs in again. Returns what the backup says of itself and its files.
 */
export async function restoreBackup(
	file: string,
	where: { folder: string; url?: string | undefined },
	keepUpload: KeepUpload,
): Promise<{ about: About; files: Files }> {
	if (!existsSync(file)) throw new BackupRefused(`${file} does not exist`);
	await assertEmpty(where);
	mkdirSync(where.folder, { recursive: true, mode: 0o700 });
	const target = join(where.folder, 'tapsyrma.db');
	const partial = isPostgres ? join(tmpdir(), `tapsyrma-restore-${process.pid}.db`) : `${target}.partial`;
	try {
		copyFileSync(file, partial);
		const restored = await prepareCopy(partial, file, keepUpload);
		if (isPostgres) await intoPostgres(partial, where);
		else settle(partial, target);
		return restored;
	} finally {
		for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${partial}${end}`, { force: true });
	}
}

async function assertEmpty(where: { folder: string; url?: string | undefined }): Promise<void> {
	if (!isPostgres) {
		const target = join(where.folder, 'tapsyrma.db');
		const there = [target, `${target}-wal`].find((path) => existsSync(path));
		if (there) throw new BackupRefused(`${there} exists: a backup is restored only into an empty place`);
		return;
	}
	const database = openDatabase(where);
	try {
		const found = await database.postgres?.pool.query(
			"select count(*)::int as n from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')",
		);
		const tables = found?.rows[0]?.n ?? 0;
		if (tables > 0) throw new BackupRefused('the database holds tables: a backup is restored only into an empty place');
	} finally {
		await database.close();
	}
}

/** Checks the copy and makes of it an embedded database of this program's schema. */
async function prepareCopy(
	partial: string,
	file: string,
	keepUpload: KeepUpload,
): Promise<{ about: About; files: Files }> {
	const copy = new Sqlite(partial);
	try {
		copy.pragma('trusted_schema=OFF');
		const about = readAbout(copy, file);
		if (about.schema > knownSchema('sqlite')) throw new SchemaTooNew(about.schema, knownSchema('sqlite'));
		assertWhole(copy, file);
		const rows = copy.prepare('select name, body from backup_file').all() as { name: string; body: Buffer }[];
		copy.exec('DROP TABLE backup_about; DROP TABLE backup_file;');
		await unpackUploads(copy, keepUpload).catch((error: Error) => {
			throw new BackupRefused(`${file}: ${error.message}`);
		});
		migrateSqliteFile(copy);
		for (const table of shortLived) copy.exec(`DELETE FROM "${table}"`);
		copy.exec('UPDATE job SET held_until = NULL');
		return { about, files: Object.fromEntries(rows.map((row) => [row.name, row.body])) };
	} finally {
		copy.close();
	}
}

function readAbout(copy: Sqlite.Database, file: string): About {
	try {
		const row = copy.prepare('select about from backup_about').get() as { about: string };
		return JSON.parse(row.about);
	} catch {
		throw new BackupRefused(`${file} is not a backup made by this program`);
	}
}

function assertWhole(copy: Sqlite.Database, file: string): void {
	const verdict = copy.pragma('integrity_check(1)', { simple: true });
	if (verdict !== 'ok') throw new BackupRefused(`${file} is damaged: ${verdict}`);
}

async function intoPostgres(partial: string, where: { folder: string; url?: string | undefined }): Promise<void> {
	const database = openDatabase(where);
	const copy = new Sqlite(partial, { readonly: true });
	try {
		await migrate(database);
		if ((await appliedSchema(database)) !== knownSchema('postgres')) throw new BackupRefused('the migration failed');
		const client = await database.postgres?.pool.connect();
		try {
			if (client) await copyFromFile(copy, client);
		} finally {
			client?.release();
		}
	} finally {
		copy.close();
		await database.close();
	}
}

/** Gives a complete file its name, after it and then its folder are on disk. */
function settle(partial: string, file: string): void {
	flush(partial);
	renameSync(partial, file);
	if (process.platform !== 'win32') flush(dirname(file));
}

function flush(path: string): void {
	const handle = openSync(path, 'r');
	fsyncSync(handle);
	closeSync(handle);
}
