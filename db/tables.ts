import { getTableName } from 'drizzle-orm';
import { getTableConfig as configOnPostgres, type PgTable } from 'drizzle-orm/pg-core';
import { getTableConfig as configOnSqlite } from 'drizzle-orm/sqlite-core';
import { isPostgres } from '#db/columns.ts';
import { schema } from '#db/schema/all.ts';

/** A column as a copy between engines sees it: SQLite keeps booleans and times as numbers and JSON as text. */
export type CopiedColumn = { name: string; kind: 'boolean' | 'json' | 'time' | 'number' | 'text' };
export type CopiedTable = { name: string; key: string[]; columns: CopiedColumn[] };

type Config = ReturnType<typeof configOnPostgres>;
const kinds: Record<string, CopiedColumn['kind']> = {
	boolean: 'boolean',
	json: 'json',
	date: 'time',
	number: 'number',
};

function configOf(table: PgTable): Config {
	return isPostgres ? configOnPostgres(table) : (configOnSqlite(table as never) as unknown as Config);
}

/** Every table of the schema, each after those it refers to. */
export function tablesInOrder(): CopiedTable[] {
	const waiting = new Map<string, Config>(Object.values(schema).map((table) => [getTableName(table), configOf(table)]));
	const ordered: CopiedTable[] = [];
	while (waiting.size > 0) {
		const free = [...waiting].filter(([, { foreignKeys }]) =>
			foreignKeys.every((key) => !waiting.has(getTableName(key.reference().foreignTable))),
		);
		if (free.length === 0) throw new Error('the tables refer to each other in a circle');
		for (const [name, config] of free) {
			waiting.delete(name);
			ordered.push({ name, key: keyOf(config), columns: config.columns.map(describe) });
		}
	}
	return ordered;
}

function describe(column: Config['columns'][number]): CopiedColumn {
	return { name: column.name, kind: kinds[column.dataType] ?? 'text' };
}

function keyOf(config: Config): string[] {
	const single = config.columns.filter((column) => column.primary).map((column) => column.name);
	return single.length > 0 ? single : (config.primaryKeys[0]?.columns.map((column) => column.name) ?? []);
}
