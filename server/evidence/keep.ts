import { and, count, eq, isNull, sum } from 'drizzle-orm';
import { file } from '#db/schema/files.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { limits } from '#server/evidence/limits.ts';
import type { KeptFile } from '#server/evidence/outputs.ts';
import { dropReceived, inMegabytes, type Received } from '#server/evidence/receive.ts';
import { theStore } from '#server/evidence/store.ts';
import { removeBytes } from '#server/evidence/sweep.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import { log } from '#server/platform/log.ts';
import { recordEvent } from '#server/trail/record.ts';

/**
 * Keeps a received file for the person who sent it, until a report, a directive or a meeting claims it. `put` runs the
 * writing of the row, so that a repeated request may be answered without it. RULE when the person's unclaimed files
 * are too many.
 */
export async function keepFile<T>(
	actor: Actor,
	received: Received,
	put: (write: () => Promise<KeptFile>) => Promise<T>,
): Promise<T> {
	scopeFor(actor, 'file.upload');
	const store = await theStore();
	try {
		await checkRoom(actor, received.size);
		// What takes long must not keep other writers waiting.
		if (store.isFar) await store.keep(received.path, received.hash, received.size);
		return await put(() => writeRow(actor, received));
	} catch (error) {
		await removeBytes(received.hash).catch((fault: unknown) =>
			log().warn({ err: fault }, 'bytes left to the next sweep'),
		);
		throw error;
	} finally {
		await dropReceived(received);
	}
}

/**
 * Bytes are only removed inside a transaction that finds no row naming them (`removeBytes`), and there is one writer at
 * a time: what lies in the store at this moment stays, and what was removed meanwhile is laid down again.
 */
async function writeRow(actor: Actor, { path, hash, size, name, mediaType }: Received): Promise<KeptFile> {
	return transact(async (tx) => {
		await checkRoom(actor, size);
		const store = await theStore();
		if (!(await store.has(hash))) await store.keep(path, hash, size);
		const id = newId();
		const uploadedAt = now();
		await tx
			.insert(file)
			.values({ id, hash, size, name, mediaType, uploadedById: actor.personId, uploadedAt, claimedAt: null });
		// Its name may tell of a restricted matter; the trail keeps what cannot be argued about, the bytes' hash.
		await recordEvent(actor, { action: 'file.upload', subjectKind: 'file', subjectId: id, facts: { hash, size } });
		return { id, name, size, mediaType, hash };
	});
}

/** Throws RULE when the person has uploaded too much that is not put anywhere yet. */
export async function checkRoom(actor: Actor, more: number): Promise<void> {
	const unclaimed = and(eq(file.uploadedById, actor.personId), isNull(file.claimedAt));
	const [held] = await database()
		.select({ bytes: sum(file.size), count: count() })
		.from(file)
		.where(unclaimed);
	const bytes = Number(held?.bytes ?? 0) + more;
	if (bytes <= limits.unclaimedBytes && Number(held?.count ?? 0) < limits.unclaimedCount) return;
	const megabytes = inMegabytes(limits.unclaimedBytes);
	throw refuse('RULE', 'file_quota_person', { megabytes, count: limits.unclaimedCount });
}
