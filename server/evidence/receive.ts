import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Actor } from '#server/access/actor.ts';
import { checkContent } from '#server/evidence/content.ts';
import { checkDeclaredType, type Kind, kindOf } from '#server/evidence/kinds.ts';
import { limits } from '#server/evidence/limits.ts';
import { safeName } from '#server/evidence/names.ts';
import { openIncoming } from '#server/evidence/store.ts';
import { config } from '#server/platform/config.ts';
import { isRefusal, refuse } from '#server/platform/errors.ts';

/** A file that was received whole and found good; it lies at `path` until it is kept or removed. */
export type Received = { path: string; hash: string; size: number; name: string; mediaType: string };

/** What a sender says of a file before its bytes. */
export type Announced = { name: string; type: string | null; size: number | null };

const underWay = new Map<string, number>();
let checking: Promise<unknown> = Promise.resolve();

/**
 * Takes one file in: its bytes go to a temporary place and are hashed as they come, then it is checked whether it is
 * what its name says. Whatever refuses it, or breaks it off, leaves nothing behind.
 * Throws TOO_LARGE, UNSUPPORTED_MEDIA, RULE, BAD_REQUEST (broken off), TOO_MANY, STORAGE_FULL.
 */
export async function receiveFile(
	actor: Actor,
	body: AsyncIterable<Uint8Array>,
	announced: Announced,
): Promise<Received> {
	return inTurnOf(actor.personId, async () => {
		const { name, extension } = safeName(announced.name);
		const kind = kindOf(extension);
		checkDeclaredType(kind, announced.type);
		const { path, handle } = await openIncoming();
		try {
			const { hash, size } = await written(body, handle.createWriteStream({ flush: true }));
			if (announced.size !== null && announced.size !== size) throw refuse('BAD_REQUEST', 'file_interrupted');
			if (size === 0) throw refuse('RULE', 'file_empty');
			await checked(path, kind);
			return { path, hash, size, name, mediaType: kind.mediaType };
		} catch (error) {
			await handle.close().catch(() => {});
			await rm(path, { force: true });
			throw error;
		}
	});
}

/** Removes a received file that is not kept after all. */
export async function dropReceived({ path }: Received): Promise<void> {
	await rm(path, { force: true });
}

async function inTurnOf<T>(personId: string, work: () => Promise<T>): Promise<T> {
	const mine = underWay.get(personId) ?? 0;
	const all = [...underWay.values()].reduce((sum, count) => sum + count, 0);
	if (mine >= limits.atOnce || all >= limits.atOnceInAll)
		throw refuse('TOO_MANY', 'file_uploads_at_once', { most: limits.atOnce });
	underWay.set(personId, mine + 1);
	try {
		return await work();
	} finally {
		const left = (underWay.get(personId) ?? 1) - 1;
		if (left > 0) underWay.set(personId, left);
		else underWay.delete(personId);
	}
}

async function written(
	body: AsyncIterable<Uint8Array>,
	file: NodeJS.WritableStream,
): Promise<{ hash: string; size: number }> {
	const hash = createHash('sha256');
	const most = config().UPLOAD_MAX_BYTES;
	let size = 0;
	await pipeline(async function* () {
		for await (const piece of arriving(body)) {
			size += piece.length;
			if (size > most) throw refuse('TOO_LARGE', 'file_too_large', { megabytes: inMegabytes(most) });
			hash.update(piece);
			yield piece;
		}
	}, file);
	return { hash: hash.digest('hex'), size };
}

/** A sender that goes away is told apart from a disk that fails. */
async function* arriving(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	const pieces = body[Symbol.asyncIterator]();
	for (;;) {
		const next = await pieces.next().catch((error: unknown) => {
			throw isRefusal(error) ? error : refuse('BAD_REQUEST', 'file_interrupted');
		});
		if (next.done) return;
		yield next.value;
	}
}

/** One at a time: a check holds the whole file in memory. */
function checked(path: string, kind: Kind): Promise<void> {
	const mine = checking.then(async () => checkContent(await readFile(path), kind));
	checking = mine.catch(() => {});
	return mine;
}

/** A number of bytes as sentences give it. */
export function inMegabytes(bytes: number): number {
	return Math.round((bytes / 1_048_576) * 10) / 10;
}
