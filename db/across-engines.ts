import type Sqlite from 'better-sqlite3';
import type { PoolClient } from 'pg';
import { type CopiedColumn, type CopiedTable, tablesInOrder } from '#db/tables.ts';

const atOnce = 1000;

type Row = Record<string, unknown>;

/** Copies every row of a PostgreSQL database, as it stands at one moment, into a migrated empty SQLite file. */
export async function copyToFile(from: PoolClient, to: Sqlite.Database): Promise<void> {
	await from.query('begin isolation level repeatable read read only');
	to.pragma('foreign_keys=OFF');
	to.exec('BEGIN');
	try {
		to.exec('DROP TRIGGER trail_head_no_delete; DELETE FROM trail_head;');
		for (const table of tablesInOrder()) await copyTableToFile(from, to, table);
		await copyTextToFile(from, to);
		to.exec(
			"CREATE TRIGGER trail_head_no_delete BEFORE DELETE ON trail_head BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END",
		);
		to.exec('COMMIT');
	} catch (error) {
		if (to.inTransaction) to.exec('ROLLBACK');
		throw error;
	} finally {
		await from.query('rollback');
	}
}

async function copyTableToFile(from: PoolClient, to: Sqlite.Database, table: CopiedTable): Promise<void> {
	const names = table.columns.map((column) => `"${column.name}"`);
	const marks = names.map(() => '?').join(', ');
	const insert = to.prepare(`insert into "${table.name}" (${names.join(', ')}) values (${marks})`);
	await from.query(`declare rows no scroll cursor for select ${names.join(', ')} from "${table.name}"`);
	for (;;) {
		const { rows } = await from.query<Row>(`fetch ${atOnce} from rows`);
		for (const row of rows) insert.run(...table.columns.map((column) => toFile(column, row[column.name])));
		if (rows.length < atOnce) break;
	}
	await from.query('close rows');
}

function toFile({ kind }: CopiedColumn, value: unknown): unknown {
	if (value === null || value === undefined) return null;
	if (kind === 'boolean') return value ? 1 : 0;
	if (kind === 'json') return JSON.stringify(value);
	if (kind === 'time') return (value as Date).getTime();
	return kind === 'number' ? Number(value) : value;
}

async function copyTextToFile(from: PoolClient, to: Sqlite.Database): Promise<void> {
	const name = to.prepare('insert into directive_text_id (directive_id) values (?)');
	const body = to.prepare('insert into directive_text (rowid, body) values (?, ?)');
	await from.query('declare texts no scroll cursor for select directive_id, body from directive_text');
	for (;;) {
		const { rows } = await from.query<{ directive_id: string; body: string }>(`fetch ${atOnce} from texts`);
		for (const row of rows) body.run(name.run(row.directive_id).lastInsertRowid, row.body);
		if (rows.length < atOnce) break;
	}
	await from.query('close texts');
}

/** Copies every row of a SQLite file of this program's schema into a migrated empty PostgreSQL database. */
export async function copyFromFile(from: Sqlite.Database, to: PoolClient): Promise<void> {
	await to.query('begin');
	try {
		for (const table of tablesInOrder()) {
			if (table.name === 'trail_head') await copyHead(from, to);
			else await copyTableFromFile(from, to, table);
		}
		await copyTextFromFile(from, to);
		await to.query('commit');
	} catch (error) {
		await to.query('rollback');
		throw error;
	}
}

async function copyTableFromFile(from: Sqlite.Database, to: PoolClient, table: CopiedTable): Promise<void> {
	const names = table.columns.map((column) => `"${column.name}"`).join(', ');
	const rows = from.prepare(`select ${names} from "${table.name}"`).iterate() as IterableIterator<Row>;
	await insertInParts(to, table.name, rows, (row) =>
		Object.fromEntries(table.columns.map((column) => [column.name, fromFile(column, row[column.name])])),
	);
}

function fromFile({ kind }: CopiedColumn, value: unknown): unknown {
	if (value === null) return null;
	if (kind === 'boolean') return value === 1;
	if (kind === 'json') return JSON.parse(String(value));
	return kind === 'time' ? new Date(Number(value)).toISOString() : value;
}

/** Its migration has put the first head down, and no trigger lets it go backwards. */
async function copyHead(from: Sqlite.Database, to: PoolClient): Promise<void> {
	const head = from.prepare('select seq, hash from trail_head where id = 1').get() as { seq: number; hash: string };
	if (head.seq > 0) await to.query('update trail_head set seq = $1, hash = $2 where id = 1', [head.seq, head.hash]);
}

async function copyTextFromFile(from: Sqlite.Database, to: PoolClient): Promise<void> {
	const rows = from
		.prepare('select i.directive_id, t.body from directive_text t join directive_text_id i on i.rowid = t.rowid')
		.iterate() as IterableIterator<Row>;
	await insertInParts(to, 'directive_text', rows, (row) => row, 'directive_id, body');
}

/** One statement for many rows: PostgreSQL reads them from JSON by the table's own column types. */
async function insertInParts(
	to: PoolClient,
	table: string,
	rows: Iterable<Row>,
	shaped: (row: Row) => Row,
	columns?: string,
): Promise<void> {
	let part: Row[] = [];
	const flush = async () => {
		const into = columns ? `"${table}" (${columns})` : `"${table}"`;
		const wanted = columns ?? '*';
		await to.query(`insert into ${into} select ${wanted} from json_populate_recordset(null::"${table}", $1::json)`, [
			JSON.stringify(part),
		]);
		part = [];
	};
	for (const row of rows) {
		part.push(shaped(row));
		if (part.length === atOnce) await flush();
	}
	if (part.length > 0) await flush();
}
