import type { BetterAuthOptions } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Writes } from '#db/client.ts';
import { isPostgres } from '#db/columns.ts';
import { account, person, rateLimit, session, twoFactor, verification } from '#db/schema/people.ts';
import { database, transact } from '#db/transact.ts';

type Adapter = ReturnType<ReturnType<typeof drizzleAdapter>>;

/** Whatever handle is right at the moment of the query: the open transaction, else the reader that refuses writes. */
const handle = {
	select: (...fields: Parameters<Writes['select']>) => database().select(...fields),
	insert: (...into: Parameters<Writes['insert']>) => writer().insert(...into),
	update: (...which: Parameters<Writes['update']>) => writer().update(...which),
	delete: (...from: Parameters<Writes['delete']>) => writer().delete(...from),
};

function writer(): Writes {
	return database() as Writes;
}

/**
 * The sign-in library's adapter with every write inside `transact()`: there it stands in the one queue of
 * writes, is on disk when it is answered, and joins the transaction of a verb that calls the library.
 */
export function authAdapter(): (options: BetterAuthOptions) => Adapter {
	const inner = drizzleAdapter(handle, {
		provider: isPostgres ? 'pg' : 'sqlite',
		schema: { person, session, account, verification, twoFactor, rateLimit },
	});
	return (options) => throughTransactions(inner(options));
}

function throughTransactions(adapter: Adapter): Adapter {
	const guarded: Adapter = {
		...adapter,
		create: (input) => transact(() => adapter.create(input)),
		update: (input) => transact(() => adapter.update(input)),
		updateMany: (input) => transact(() => adapter.updateMany(input)),
		delete: (input) => transact(() => adapter.delete(input)),
		deleteMany: (input) => transact(() => adapter.deleteMany(input)),
		consumeOne: (input) => transact(() => adapter.consumeOne(input)),
		incrementOne: (input) => transact(() => adapter.incrementOne(input)),
		transaction: (work) => transact(() => work(guarded)),
	};
	return guarded;
}
