import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { demoPassword } from '#db/demo/accounts.ts';
import { launchFlags, machineBrowser } from '#server/cli/browser.ts';
import { serve } from './served.ts';

/** Takes the README's picture: the overview of the demo as an official sees it. Run it after a build. */
const target = fileURLToPath(new URL('../docs/overview.png', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tapsyrma-picture-'));
const server = await serve(folder);
const executablePath = machineBrowser();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: launchFlags });
try {
	const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 1120 } });
	await context.request.post('/api/auth/sign-in/email', {
		headers: { Origin: server.origin },
		data: { email: 'official.go@demo.gov.example', password: demoPassword },
	});
	await context.addCookies([
		{ name: 'locale', value: 'en', url: server.origin },
		{ name: 'theme', value: 'light', url: server.origin },
	]);
	const page = await context.newPage();
	await page.goto('/');
	await page.screenshot({ path: target });
	process.stdout.write(`${target}\n`);
} finally {
	await browser.close();
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
}
