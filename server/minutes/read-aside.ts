import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type DocumentLimits, documentLimits } from '#server/capture/document-limits.ts';
import type { DocumentText } from '#server/capture/documents.ts';
import type { Proposal } from '#server/capture/proposal.ts';
import type { CaptureJob, CaptureSaying } from '#server/capture/worker.ts';
import { longestMinutes } from '#server/minutes/inputs.ts';
import { config } from '#server/platform/config.ts';
import { refuse } from '#server/platform/errors.ts';

/** What documents may be to become minutes. */
export function minutesLimits(): DocumentLimits {
	return { ...documentLimits, bytes: config().UPLOAD_MAX_BYTES, characters: longestMinutes };
}

/** Texts read at once; those beyond wait, and beyond these the clerk is asked to come back. */
const AT_ONCE = 2;
const MOST_WAITING = 30;
/** The longest text takes a third of it on a slow machine; what takes longer never ends. */
const PATIENCE_MS = 90_000;

/** What a reading may hold at once: its objects, and the bytes beside them, of which a stream of a PDF may unpack to any number. */
const MOST_HEAP_MB = 768;
const MOST_BYTES = 512 * 1_048_576;
const LOOK_EVERY_MS = 100;

type Told = { onShare?: (share: number) => void; onAhead?: (ahead: number) => void };
type Waiting = { start: () => void; onAhead?: ((ahead: number) => void) | undefined };

let reading = 0;
const waiting: Waiting[] = [];

/** The words of a document, read in a thread of its own. Throws what `documentText` throws, BUSY when too many wait. */
export async function documentAside(bytes: Uint8Array, limits = minutesLimits()): Promise<DocumentText> {
	const said = await aside({ kind: 'text', bytes, limits }, {}, limits.milliseconds + 10_000);
	if (said.say !== 'text') throw new Error('a thread answered something else');
	return said.text;
}

/** The directives that a text proposes, read in a thread of its own, so that nobody else's pages stand still. */
export async function proposalsAside(job: Extract<CaptureJob, { kind: 'proposals' }>, told: Told): Promise<Proposal[]> {
	const said = await aside(job, told, PATIENCE_MS);
	if (said.say !== 'proposals') throw new Error('a thread answered something else');
	return said.proposals;
}

async function aside(job: CaptureJob, told: Told, patience: number): Promise<CaptureSaying> {
	if (waiting.length >= MOST_WAITING) throw refuse('BUSY', 'busy', { retryAfter: 20 });
	if (reading >= AT_ONCE) {
		told.onAhead?.(waiting.length + 1);
		await new Promise<void>((start) => waiting.push({ start, onAhead: told.onAhead }));
	} else reading += 1;
	told.onAhead?.(0);
	try {
		return await inThread(job, told, patience);
	} finally {
		const next = waiting.shift();
		for (const [index, each] of waiting.entries()) each.onAhead?.(index + 1);
		if (next) next.start();
		else reading -= 1;
	}
}

function inThread(job: CaptureJob, told: Told, patience: number): Promise<CaptureSaying> {
	// From the source tree and not from the web bundle.
	const source = join(/*turbopackIgnore: true*/ process.cwd(), 'server', 'capture', 'worker.ts');
	const worker = new Worker(source, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB } });
	let watch: NodeJS.Timeout | undefined;
	return new Promise<CaptureSaying>((resolve, reject) => {
		const late = setTimeout(() => reject(refuse('TOO_LARGE', 'document_too_slow')), patience);
		worker.on('message', (said: CaptureSaying) => {
			if (said.say === 'share') told.onShare?.(said.share);
			else if (said.say === 'refusal') reject(refuse(said.code, said.reason, said.facts));
			else resolve(said);
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
			reject(new Error('a text was not read'));
		});
	}).finally(() => {
		clearInterval(watch);
		return worker.terminate();
	});
}
