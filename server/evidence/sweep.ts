import { and, eq, inArray, lt, notExists, sql } from 'drizzle-orm';
import { attachment } from '#db/schema/collaboration.ts';
import { evidence } from '#db/schema/directives.ts';
import { file } from '#db/schema/files.ts';
import { database, transact } from '#db/transact.ts';
import { systemActor } from '#server/access/actor.ts';
import { limits } from '#server/evidence/limits.ts';
import { removeLeftovers, theStore } from '#server/evidence/store.ts';
import { now } from '#server/platform/clock.ts';
import { recordEvent } from '#server/trail/record.ts';

const atOnce = 100;

/**
 * Removes files that nothing holds: never claimed within the time that drafts have, or held only by a draft that was
 * discarded; then leftovers of uploads that ended with their process. A timed task. Returns how many files.
 */
export async function removeUnclaimed(): Promise<number> {
	const before = new Date(Date.parse(now()) - limits.unclaimedHours * 3_600_000).toISOString();
	for (let removed = 0; ; ) {
		const hashes = await transact((tx) => removeSome(tx, before));
		for (const hash of new Set(hashes)) await removeBytes(hash);
		removed += hashes.length;
		if (hashes.length < atOnce) {
			await removeLeftovers(limits.leftoverHours);
			return removed;
		}
	}
}

async function removeSome(tx: Parameters<Parameters<typeof transact>[0]>[0], before: string): Promise<string[]> {
	const one = { one: sql`1` };
	const stale = await tx
		.select({ id: file.id, hash: file.hash })
		.from(file)
		.where(
			and(
				lt(file.uploadedAt, before),
				notExists(tx.select(one).from(evidence).where(eq(evidence.fileId, file.id))),
				notExists(tx.select(one).from(attachment).where(eq(attachment.fileId, file.id))),
			),
		)
		.limit(atOnce);
	const actor = systemActor('files');
	for (const { id, hash } of stale) {
		await tx.delete(file).where(eq(file.id, id));
		await recordEvent(actor, { action: 'file.expire', subjectKind: 'file', subjectId: id, facts: { hash } });
	}
	return stale.map((row) => row.hash);
}

/**
 * Removes bytes unless a row names them. The question and the removal are one transaction, and there is one writer at
 * a time: an upload of the same bytes either has its row already, or finds them gone and lays them down again.
 */
export async function removeBytes(hash: string): Promise<boolean> {
	const store = await theStore();
	return transact(async (tx) => {
		if ((await tx.$count(file, eq(file.hash, hash))) > 0) return false;
		await store.remove(hash);
		return true;
	});
}

/** Removes bytes in the store that no row names: what a process left that died between row and bytes. */
export async function removeOrphanedBytes(): Promise<number> {
	let removed = 0;
	for await (const hash of orphanedHashes()) if (await removeBytes(hash)) removed += 1;
	return removed;
}

/** Hashes in the store that no row names at this moment. */
export async function* orphanedHashes(): AsyncGenerator<string> {
	const store = await theStore();
	let some: string[] = [];
	for await (const hash of store.each()) {
		some.push(hash);
		if (some.length < 500) continue;
		yield* await unnamed(some);
		some = [];
	}
	yield* await unnamed(some);
}

async function unnamed(hashes: string[]): Promise<string[]> {
	if (hashes.length === 0) return [];
	const named = await database().select({ hash: file.hash }).from(file).where(inArray(file.hash, hashes));
	const known = new Set(named.map((row) => row.hash));
	return hashes.filter((hash) => !known.has(hash));
}
