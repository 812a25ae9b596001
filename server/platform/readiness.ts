import { eq } from 'drizzle-orm';
import { theDatabase } from '#db/client.ts';
import { appliedSchema, knownSchema } from '#db/migrate.ts';
import { installation } from '#db/schema/platform.ts';
import { transact } from '#db/transact.ts';
import { now } from '#server/platform/clock.ts';
import description from '../../package.json' with { type: 'json' };

export type Readiness = {
	ready: boolean;
	version: string;
	engine: 'sqlite' | 'postgres';
	schema: { applied: number; known: number };
	/** How long a real write took, in milliseconds; null when it failed. */
	write: number | null;
	failing: string[];
};

/** The product's version, from its package. */
export function version(): string {
	return description.version;
}

/** Whether this process can serve: the schema is the one it knows and a write reaches the disk. */
export async function readiness(): Promise<Readiness> {
	const failing: string[] = [];
	const { engine } = theDatabase();
	const known = knownSchema(engine);
	const applied = await appliedSchema().catch(() => {
		failing.push('database');
		return 0;
	});
	if (applied !== known) failing.push('schema');
	const write = failing.length > 0 ? null : await probeWrite();
	if (write === null) failing.push('write');
	return { ready: failing.length === 0, version: version(), engine, schema: { applied, known }, write, failing };
}

async function probeWrite(): Promise<number | null> {
	const start = performance.now();
	try {
		await transact(async (tx) => {
			const name = 'readiness';
			const row = { value: now(), changedAt: now() };
			const written = await tx.update(installation).set(row).where(eq(installation.name, name)).returning();
			if (written.length === 0) await tx.insert(installation).values({ name, ...row });
		});
		return Math.round((performance.now() - start) * 10) / 10;
	} catch {
		return null;
	}
}
