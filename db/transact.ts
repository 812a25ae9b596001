import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { type OpenDatabase, type Reads, theDatabase, type Writes } from '#db/client.ts';
import { isBusy } from '#db/faults.ts';

type Open = { database: OpenDatabase; tx: Writes; afterCommit: (() => void)[] };
type Held = { current: AsyncLocalStorage<Open>; queues: WeakMap<OpenDatabase, Promise<unknown>> };

// Shared by the web bundle and the start script, so that their writes stand in one queue.
const shared = globalThis as typeof globalThis & { __tapsyrmaTransact?: Held };
shared.__tapsyrmaTransact ??= { current: new AsyncLocalStorage(), queues: new WeakMap() };
const held = shared.__tapsyrmaTransact;

/** How long a write waits for another process that holds the database, in milliseconds. */
const busyPatience = 5_000;
/** Any number: the lock that makes PostgreSQL take one writer at a time, as SQLite does. */
const writerLock = 7_274_501;

/** The handle to query with: inside `transact()` the transaction, elsewhere a reader that refuses writes. */
export function database(): Reads {
	return held.current.getStore()?.tx ?? theDatabase().reader;
}

/**
 * Runs work as one transaction and resolves only when it is committed and on disk; whatever it throws undoes
 * everything. One writer at a time on both engines. Called inside itself it joins the open transaction.
 * Throws a busy fault (see `db/faults.ts`) when another process keeps the database locked for five seconds.
 */
export async function transact<T>(work: (tx: Writes) => Promise<T>): Promise<T> {
	const open = held.current.getStore();
	if (open) return work(open.tx);
	const database = theDatabase();
	const afterCommit: (() => void)[] = [];
	// Counted from here: were it counted from each one's turn, a queue would wait five seconds for every place in it.
	const until = performance.now() + busyPatience;
	const result = await inTurn(database, () =>
		database.engine === 'sqlite'
			? onSqlite(database, work, afterCommit, until)
			: onPostgres(database, work, afterCommit, until),
	);
	for (const task of afterCommit) task();
	return result;
}

/** Runs a task once the surrounding transaction is on disk (at once when there is none). */
export function afterCommit(task: () => void): void {
	const open = held.current.getStore();
	if (open) open.afterCommit.push(task);
	else task();
}

async function inTurn<T>(database: OpenDatabase, work: () => Promise<T>): Promise<T> {
	const before = held.queues.get(database) ?? Promise.resolve();
	const mine = before.then(work, work);
	held.queues.set(
		database,
		mine.catch(() => {}),
	);
	return mine;
}

async function onSqlite<T>(
	database: OpenDatabase,
	work: (tx: Writes) => Promise<T>,
	tasks: (() => void)[],
	until: number,
): Promise<T> {
	const connection = database.sqlite?.writing;
	if (!connection) throw new Error('no SQLite connection is open');
	await patiently(() => connection.exec('BEGIN IMMEDIATE'), until);
	try {
		const result = await held.current.run({ database, tx: database.writer, afterCommit: tasks }, () =>
			work(database.writer),
		);
		await patiently(() => connection.exec('COMMIT'), performance.now() + busyPatience);
		return result;
	} catch (error) {
		if (connection.inTransaction) connection.exec('ROLLBACK');
		throw error;
	}
}

/** A connection waits 25 ms by itself; the rest of the waiting must not stop the process. */
async function patiently(step: () => void, until: number): Promise<void> {
	for (let pause = 5; ; pause = Math.min(pause * 2, 100)) {
		try {
			step();
			return;
		} catch (error) {
			if (!isBusy(error) || performance.now() > until) throw error;
			await wait(pause + Math.random() * pause);
		}
	}
}

function onPostgres<T>(
	database: OpenDatabase,
	work: (tx: Writes) => Promise<T>,
	tasks: (() => void)[],
	until: number,
): Promise<T> {
	const db = database.writer as unknown as PgDatabase<PgQueryResultHKT>;
	return db.transaction(async (transaction) => {
		// Zero would mean without end.
		const patience = Math.max(1, Math.ceil(until - performance.now()));
		await transaction.execute(sql`set local lock_timeout = ${sql.raw(`'${patience}ms'`)}`);
		await transaction.execute(sql`select pg_advisory_xact_lock(${writerLock})`);
		const tx = transaction as unknown as Writes;
		return held.current.run({ database, tx, afterCommit: tasks }, () => work(tx));
	});
}
