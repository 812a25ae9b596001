import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from './served.ts';

/** Once per run: makes the demo government; each worker's server starts from a copy of this folder. */
export default async function prepareDemo(): Promise<() => void> {
	const folder = mkdtempSync(join(tmpdir(), 'tapsyrma-e2e-'));
	const server = await serve(folder);
	await server.stop();
	const second = performance.now();
	const again = await serve(folder);
	// Measured here, where nothing else runs, and judged by a test.
	process.env.SECOND_START_MS = String(performance.now() - second);
	await again.stop();
	process.env.PREPARED_DEMO = folder;
	return () => rmSync(folder, { recursive: true, force: true });
}
