import { Client } from 'pg';

/** The migrated database from which test files make theirs. */
export const templateName = 'tapsyrma_template';

/** The address of another database on the same server. */
export function addressOf(server: string, database: string): string {
	const address = new URL(server);
	address.pathname = `/${database}`;
	return address.href;
}

/** Runs statements on the server itself, each outside a transaction. */
export async function onServer(server: string, ...statements: string[]): Promise<void> {
	const client = new Client({ connectionString: server });
	await client.connect();
	try {
		for (const statement of statements) await client.query(statement);
	} finally {
		await client.end();
	}
}
