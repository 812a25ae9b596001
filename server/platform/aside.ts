import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Facts, type RefusalCode, refuse } from '#server/platform/errors.ts';

/*
 * What strangers wrote is read in a thread of its own, so that nobody else's pages stand still, and whatever a file
 * unpacks to ends its own thread and nothing else.
 */

/** What a thread says: how far it is, then the answer or one refusal. */
export type ThreadSaying<Answer> =
	| { say: 'share'; share: number }
	| { say: 'answer'; answer: Answer }
	| { say: 'refusal'; code: RefusalCode; reason: string; facts: Facts };

/** Threads at work at once; those beyond wait, and beyond these people are asked to come back. */
const AT_ONCE = 2;
const MOST_WAITING = 30;
/** What a thread may hold at once: its objects, and the bytes beside them, of which a stream of a PDF may unpack to any number. */
const MOST_HEAP_MB = 768;
const MOST_BYTES = 512 * 1_048_576;
const LOOK_EVERY_MS = 100;

export type Told = { onShare?: (share: number) => void; onAhead?: (ahead: number) => void };
type Waiting = { start: () => void; onAhead?: ((ahead: number) => void) | undefined };

let working = 0;
const waiting: Waiting[] = [];

/**
 * The answer of a thread to a job; `source` is its file, by folders from `server/`. Throws what the thread refuses,
 * TOO_LARGE when it needs more than `patience` milliseconds or more memory than it is given, BUSY when too many wait.
 */
export async function aside<Answer>(
	source: readonly string[],
	job: unknown,
	patience: number,
	told: Told = {},
): Promise<Answer> {
	if (waiting.length >= MOST_WAITING) throw refuse('BUSY', 'busy', { retryAfter: 20 });
	if (working >= AT_ONCE) {
		told.onAhead?.(waiting.length + 1);
		await new Promise<void>((start) => waiting.push({ start, onAhead: told.onAhead }));
	} else working += 1;
	told.onAhead?.(0);
	try {
		return await inThread<Answer>(source, job, patience, told);
	} finally {
		const next = waiting.shift();
		for (const [index, each] of waiting.entries()) each.onAhead?.(index + 1);
		if (next) next.start();
		else working -= 1;
	}
}

function inThread<Answer>(source: readonly string[], job: unknown, patience: number, told: Told): Promise<Answer> {
	// From the source tree and not from the web bundle.
	const file = join(/*turbopackIgnore: true*/ process.cwd(), 'server', ...source);
	const worker = new Worker(file, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB } });
	let watch: NodeJS.Timeout | undefined;
	return new Promise<Answer>((resolve, reject) => {
		const late = setTimeout(() => reject(refuse('TOO_LARGE', 'document_too_slow')), patience);
		worker.on('message', (said: ThreadSaying<Answer>) => {
			if (said.say === 'share') told.onShare?.(said.share);
			else if (said.say === 'refusal') reject(refuse(said.code, said.reason, said.facts));
			else resolve(said.answer);
		});
		watch = setInterval(async () => {
			// A thread that is ending tells nothing any more, and says itself how it ended.
			const held = await worker.getHeapStatistics().catch(() => null);
			if (held && held.external_memory > MOST_BYTES) reject(refuse('TOO_LARGE', 'document_too_large_inside'));
		}, LOOK_EVERY_MS);
		// A document that eats all the memory it is given ends its thread and nothing else.
		worker.once('error', (error: NodeJS.ErrnoException) =>
			reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refuse('TOO_LARGE', 'document_too_large_inside') : error),
		);
		worker.once('exit', () => {
			clearTimeout(late);
			reject(new Error('a thread ended without an answer'));
		});
	}).finally(() => {
		clearInterval(watch);
		return worker.terminate();
	});
}
