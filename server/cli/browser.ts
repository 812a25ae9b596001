import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Browsers of the machine, the quickest first. */
const installed = [
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
];

/** A download that is blocked often hangs instead of failing. */
const downloadPatience = 60_000;
const packagesPatience = 300_000;

/** What browsers need in a container, where there is neither a user to sandbox nor a network to talk to. */
export const launchFlags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** The machine's own browser; undefined leaves the choice to Playwright, which then takes its own. */
export function machineBrowser(): string | undefined {
	return installed.find((path) => existsSync(path));
}

/**
 * Makes sure that there is a browser: the machine's, else Playwright's own download, else (as root, where there
 * is apt) the distribution's package. Throws one sentence when none can be had.
 */
export async function ensureBrowser(): Promise<void> {
	if (machineBrowser() || (await downloadOwn()) || installPackage()) return;
	throw new Error(
		'no browser: install chromium or chromium-headless-shell, or let "npx playwright install --only-shell chromium" reach its server',
	);
}

async function downloadOwn(): Promise<boolean> {
	const { status } = spawnSync('playwright', ['install', '--only-shell', 'chromium'], {
		stdio: 'ignore',
		timeout: downloadPatience,
		env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
	});
	if (status !== 0) return false;
	// Downloaded is not yet usable: a bare container lacks the libraries that the browser needs.
	const { chromium } = await import('@playwright/test');
	try {
		const browser = await chromium.launch({ args: launchFlags });
		await browser.close();
		return true;
	} catch {
		return false;
	}
}

function installPackage(): boolean {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
	const apt = (...args: string[]) =>
		spawnSync('apt-get', args, {
			stdio: 'ignore',
			timeout: packagesPatience,
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		}).status === 0;
	apt('update');
	for (const name of ['chromium-headless-shell', 'chromium']) {
		if (apt('install', '-y', '--no-install-recommends', name) && machineBrowser()) return true;
	}
	return false;
}
