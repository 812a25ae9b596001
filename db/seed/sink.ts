import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { PoolClient } from 'pg';
import { type OpenDatabase, theDatabase } from '#db/client.ts';
import { indexedText } from '#db/full-text.ts';
import { tablesInOrder } from '#db/tables.ts';

/** Takes very many rows quickly, past the query builder. What was put down is there after `flush`. */
export type Sink = {
	put<T extends PgTable>(table: T, row: T['$inferInsert']): void;
	/** Indexes the text of a directive that has none yet. */
	index(directiveId: string, text: string): void;
	/** Makes everything put down so far permanent. */
	flush(): Promise<void>;
	close(): Promise<void>;
};

type Column = { property: string; name: string; kind: string; standard: unknown };

function columnsOf(table: PgTable): Column[] {
	return Object.entries(getTableColumns(table)).map(([property, column]) => ({
		property,
		name: column.name,
		kind: column.dataType,
		standard: column.default ?? null,
	}));
}

/** Opens the sink of the engine in use. Nobody else may write to the database until it is closed. */
export async function openSink(): Promise<Sink> {
	const database = theDatabase();
	return database.sqlite ? sqliteSink(database.sqlite) : postgresSink(database);
}

function sqliteSink({ writing }: NonNullable<OpenDatabase['sqlite']>): Sink {
	// Nothing needs to survive a power cut before the end: the same command makes the same rows again.
	for (const pragma of ['synchronous=OFF', 'cache_size=-400000', 'wal_autocheckpoint=20000']) writing.pragma(pragma);
	// An index made of all rows at once costs a fraction of one kept row by row.
	const indexes = writing
		.prepare("select name, sql from sqlite_master where type = 'index' and sql is not null")
		.all() as { name: string; sql: string }[];
	for (const { name } of indexes) writing.exec(`DROP INDEX "${name}"`);
	const inserts = new Map<PgTable, (row: Record<string, unknown>) => void>();
	const insertInto = (table: PgTable) => {
		const columns = columnsOf(table);
		const names = columns.map((column) => `"${column.name}"`).join(', ');
		const statement = writing.prepare(
			`insert into "${getTableName(table)}" (${names}) values (${columns.map(() => '?').join(', ')})`,
		);
		return (row: Record<string, unknown>) => {
			statement.run(columns.map((column) => forSqlite(column, row[column.property])));
		};
	};
	const named = writing.prepare('insert into directive_text_id (directive_id) values (?)');
	const indexed = writing.prepare('insert into directive_text (rowid, body) values (?, ?)');
	writing.exec('BEGIN IMMEDIATE');
	return {
		put(table, row) {
			let insert = inserts.get(table);
			if (!insert) {
				insert = insertInto(table);
				inserts.set(table, insert);
			}
			insert(row);
		},
		index: (directiveId, text) => void indexed.run(named.run(directiveId).lastInsertRowid, indexedText(text)),
		async flush() {
			writing.exec('COMMIT');
			writing.exec('BEGIN IMMEDIATE');
		},
		async close() {
			for (const { sql } of indexes) writing.exec(sql);
			writing.exec('COMMIT');
			for (const pragma of ['synchronous=FULL', 'cache_size=-8000', 'wal_autocheckpoint=1000']) writing.pragma(pragma);
			writing.pragma('wal_checkpoint(TRUNCATE)');
		},
	};
}

function forSqlite({ kind, standard }: Column, given: unknown): unknown {
	const value = given === undefined ? standard : given;
	if (value === null) return null;
	if (kind === 'boolean') return value ? 1 : 0;
	if (kind === 'json') return JSON.stringify(value);
	return kind === 'date' ? (value as Date).getTime() : value;
}

async function postgresSink(database: OpenDatabase): Promise<Sink> {
	const client = (await database.postgres?.pool.connect()) as PoolClient;
	await client.query('begin');
	const waiting = new Map<PgTable, { columns: Column[]; rows: Record<string, unknown>[] }>();
	const order = tablesInOrder().map(({ name }) => name);
	const byReference = ([one]: [PgTable, unknown], [other]: [PgTable, unknown]) =>
		order.indexOf(getTableName(one)) - order.indexOf(getTableName(other));
	let texts: { directive_id: string; body: string }[] = [];
	const insert = async (table: string, columns: string, rows: unknown[]) => {
		if (rows.length === 0) return;
		const names = columns === '*' ? '' : ` (${columns})`;
		await client.query(
			`insert into "${table}"${names} select ${columns} from json_populate_recordset(null::"${table}", $1::json)`,
			[JSON.stringify(rows)],
		);
	};
	return {
		put(table, row) {
			const held = waiting.get(table) ?? { columns: columnsOf(table), rows: [] };
			waiting.set(table, held);
			const given = row as Record<string, unknown>;
			held.rows.push(
				Object.fromEntries(
					held.columns.map(({ name, property, standard }) => [
						name,
						given[property] === undefined ? standard : given[property],
					]),
				),
			);
		},
		index: (directiveId, text) => void texts.push({ directive_id: directiveId, body: indexedText(text) }),
		async flush() {
			for (const [table, held] of [...waiting].sort(byReference)) {
				await insert(getTableName(table), '*', held.rows);
				held.rows = [];
			}
			await insert('directive_text', 'directive_id, body', texts);
			texts = [];
		},
		async close() {
			await client.query('commit');
			await client.query('analyze');
			client.release();
		},
	};
}
