import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { refuse } from '#server/platform/errors.ts';
import type { SummaryModel } from '#server/summaries/model.ts';
import type { Job } from '#server/summaries/render/worker.ts';

/** Documents drawn at once; those beyond wait, and beyond these the reader is asked to come back. */
const AT_ONCE = 2;
const MOST_WAITING = 12;
/** A document not drawn by then never will be. */
const PATIENCE_MS = 120_000;

let drawing = 0;
const waiting: (() => void)[] = [];

/**
 * Draws a document in a thread of its own: a long one takes seconds, in which everybody else's pages must not stand
 * still. Throws BUSY when too many are waiting.
 */
export async function renderAside(kind: Job['kind'], model: SummaryModel): Promise<Uint8Array> {
	if (waiting.length >= MOST_WAITING) throw refuse('BUSY', 'busy', { retryAfter: 20 });
	if (drawing >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
	else drawing += 1;
	try {
		return await draw({ kind, model });
	} finally {
		const next = waiting.shift();
		if (next) next();
		else drawing -= 1;
	}
}

function draw(job: Job): Promise<Uint8Array> {
	// From the source tree and not from the web bundle, which knows neither the fonts nor their paths.
	const source = join(/*turbopackIgnore: true*/ process.cwd(), 'server', 'summaries', 'render', 'worker.ts');
	const worker = new Worker(source, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: 1_024 } });
	return new Promise<Uint8Array>((resolve, reject) => {
		const late = setTimeout(() => reject(new Error('a document took too long to draw')), PATIENCE_MS);
		worker.once('message', resolve);
		worker.once('error', reject);
		worker.once('exit', () => {
			clearTimeout(late);
			reject(new Error('a document was not drawn'));
		});
	}).finally(() => worker.terminate());
}
