import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Response } from '@playwright/test';

/**
 * What people did from their pages in a run: procedures as `noun.verb`, anything else as `GET /path`. Requests that a
 * test makes itself, through the programs' interface, are not among them.
 */
type Called = Set<string>;

/** Makes the place in which the workers of one run keep what was called. */
export function openCalled(): string {
	process.env.CALLED = mkdtempSync(join(tmpdir(), 'tapsyrma-called-'));
	return process.env.CALLED;
}

/** Notes what the pages of a browser call and get an answer to; returns the function that keeps it. */
export function noteCalled(browser: Browser, worker: number): () => void {
	const called: Called = new Set();
	browser.on('context', (context) => {
		context.on('response', (response) => {
			for (const name of namesOf(response)) called.add(name);
		});
		// What is saved to a file is no response of the page that asked for it.
		context.on('page', (page) => page.on('download', (file) => called.add(`GET ${new URL(file.url()).pathname}`)));
	});
	return () => writeFileSync(join(process.env.CALLED ?? '', `${worker}.json`), JSON.stringify([...called]));
}

/** What the workers that have ended kept. */
export function everythingCalled(): Called {
	const folder = process.env.CALLED ?? '';
	const kept = readdirSync(folder).map((name): string[] => JSON.parse(readFileSync(join(folder, name), 'utf8')));
	return new Set(kept.flat());
}

/** Of several procedures called at once one may be refused (207): such a call proves nothing. */
function namesOf(response: Response): string[] {
	const status = response.status();
	if (status === 207 || status >= 400) return [];
	const { pathname } = new URL(response.url());
	const procedures = /^\/api\/trpc\/(.+)$/.exec(pathname)?.[1];
	return procedures?.split(',') ?? [`${response.request().method()} ${pathname}`];
}
