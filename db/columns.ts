import * as pg from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';

/**
 * Whether this process speaks to PostgreSQL. The dialect is fixed when the module loads:
 * `DATABASE_URL` decides it alone.
 */
export const isPostgres = Boolean(process.env.DATABASE_URL);

const onSqlite = {
	table: sqlite.sqliteTable,
	text: (name: string) => sqlite.text(name),
	integer: (name: string) => sqlite.integer(name),
	bigint: (name: string) => sqlite.integer(name),
	real: (name: string) => sqlite.real(name),
	boolean: (name: string) => sqlite.integer(name, { mode: 'boolean' }),
	json: (name: string) => sqlite.text(name, { mode: 'json' }),
	time: (name: string) => sqlite.integer(name, { mode: 'timestamp_ms' }),
	index: sqlite.index,
	uniqueIndex: sqlite.uniqueIndex,
	primaryKey: sqlite.primaryKey,
};

const onPostgres = {
	table: pg.pgTable,
	text: (name: string) => pg.text(name),
	integer: (name: string) => pg.integer(name),
	bigint: (name: string) => pg.bigint(name, { mode: 'number' }),
	real: (name: string) => pg.doublePrecision(name),
	boolean: (name: string) => pg.boolean(name),
	json: (name: string) => pg.jsonb(name),
	time: (name: string) => pg.timestamp(name, { withTimezone: true, mode: 'date' }),
	index: pg.index,
	uniqueIndex: pg.uniqueIndex,
	primaryKey: pg.primaryKey,
};

/**
 * Column builders of the engine in use, typed as PostgreSQL's: one schema serves both. `json` holds any JSON
 * value, `time` is a Date and exists for the tables of the sign-in library alone; the product's own instants
 * and dates are text (`2026-11-22T10:00:00.000Z`, `2026-11-22`), which sorts and compares alike everywhere.
 */
export const c = isPostgres ? onPostgres : (onSqlite as unknown as typeof onPostgres);
