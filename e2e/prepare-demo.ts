import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCalled } from './called.ts';
import { serve } from './served.ts';

/** Once per run: makes the demo government; each worker's server starts from a copy of this folder. */
export default async function prepareDemo(): Promise<() => void> {
	const folder = mkdtempSync(join(tmpdir(), 'tapsyrma-e2e-'));
	const called = openCalled();
	const remove = () => {
		for (const made of [folder, called]) rmSync(made, { recursive: true, force: true });
	};
	process.once('exit', remove);
	await timeToServe(folder);
	// Measured here, where nothing else runs, and judged by a test.
	process.env.SECOND_START_MS = String(await timeToServe(folder));
	process.env.PREPARED_DEMO = folder;
	return remove;
}

/** Starts and stops a server; returns how many milliseconds passed until it was ready. */
async function timeToServe(folder: string): Promise<number> {
	const start = performance.now();
	const server = await serve(folder);
	const ready = performance.now() - start;
	await server.stop();
	return ready;
}
