import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { forgetConfig } from '#server/platform/config.ts';

/** Gives the test file a data folder of its own, with these settings; afterwards all is as before. */
export function useFilesFolder(given: Record<string, string> = {}): { path: () => string; contents: () => string[] } {
	let folder = '';
	const before: Record<string, string | undefined> = {};
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'tapsyrma-files-'));
		for (const [name, value] of Object.entries({ DATA_DIR: folder, ...given })) {
			before[name] = process.env[name];
			process.env[name] = value;
		}
		forgetConfig();
	});
	afterAll(() => {
		for (const [name, value] of Object.entries(before)) {
			if (value === undefined) delete process.env[name];
			else process.env[name] = value;
		}
		forgetConfig();
		rmSync(folder, { recursive: true, force: true });
	});
	return { path: () => folder, contents: () => filesIn(folder) };
}

/** Every file under a folder, those on their way in included. */
function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}
