import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { demoPassword } from '#db/demo/accounts.ts';
import { noteCalled } from './called.ts';
import { type Served, serve } from './served.ts';

type Cookies = Parameters<BrowserContext['addCookies']>[0];

type WorkerFixtures = {
	/** The production server of this worker, on a database of its own. */
	served: Served;
	/** Cookies of people who have signed in on this worker's server. */
	sessions: Map<string, Cookies>;
	/** Keeps what this worker's pages called, for the test that looks at the whole run. */
	called: undefined;
};

type Fixtures = {
	/** Address of this worker's server. */
	server: string;
	/** Signs a person of the demo in on a page or a context, e.g. `controller.go@demo.gov.example`. */
	signedInAs: (where: Page | BrowserContext, email: string) => Promise<void>;
};

export const test = base.extend<Fixtures, WorkerFixtures>({
	served: [
		// biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of fixtures from this pattern
		async ({}, use) => {
			const folder = mkdtempSync(join(tmpdir(), 'tapsyrma-e2e-'));
			cpSync(process.env.PREPARED_DEMO ?? '', folder, { recursive: true });
			process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
			const served = await serve(folder);
			await use(served);
			await served.stop();
		},
		{ scope: 'worker' },
	],
	sessions: [
		// biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of fixtures from this pattern
		async ({}, use) => use(new Map()),
		{ scope: 'worker' },
	],
	called: [
		async ({ browser }, use, { workerIndex }) => {
			const keep = noteCalled(browser, workerIndex);
			await use(undefined);
			keep();
		},
		{ scope: 'worker', auto: true },
	],
	server: async ({ served }, use) => use(served.origin),
	baseURL: async ({ served }, use) => use(served.origin),
	signedInAs: async ({ server, sessions }, use) => {
		await use(async (where, email) => {
			const context = 'context' in where ? where.context() : where;
			const cookies = sessions.get(email) ?? (await signIn(server, email, sessions.size));
			sessions.set(email, cookies);
			await context.addCookies(cookies);
		});
	},
});

export { expect };

/** Signs in as a program does; every person from an address of their own, because attempts are counted by address. */
async function signIn(server: string, email: string, order: number): Promise<Cookies> {
	const response = await fetch(`${server}/api/auth/sign-in/email`, {
		method: 'POST',
		headers: {
			'Content-Type': 'application/json',
			Origin: server,
			'X-Forwarded-For': `10.1.${order >> 8}.${order & 255}`,
		},
		body: JSON.stringify({ email, password: demoPassword }),
	});
	if (!response.ok) throw new Error(`${email} cannot sign in: ${response.status} ${await response.text()}`);
	return response.headers.getSetCookie().map((line) => {
		const [pair = ''] = line.split(';', 1);
		const at = pair.indexOf('=');
		return { name: pair.slice(0, at), value: pair.slice(at + 1), url: server };
	});
}

/**
 * Fails with what axe found on the page as it now stands. A theme changes colours alone, so in the dark only their
 * contrast is looked at again.
 */
export async function axe(page: Page, theme: (typeof themes)[number] = 'light'): Promise<void> {
	const builder = new AxeBuilder({ page });
	const { violations } = await (theme === 'dark' ? builder.withRules(['color-contrast']) : builder).analyze();
	const found = violations.map(({ id, help, nodes }) => ({
		id,
		help,
		at: nodes.map((node) => node.html.slice(0, 200)),
	}));
	expect(found, `accessibility of ${page.url()}`).toEqual([]);
}

export const locales = ['kk', 'ru', 'en'] as const;
export const themes = ['light', 'dark'] as const;

/** Shows pages in a language and theme from the next request on. */
export async function look(
	page: Page,
	server: string,
	locale: (typeof locales)[number],
	theme: (typeof themes)[number],
): Promise<void> {
	await page.context().addCookies([
		{ name: 'locale', value: locale, url: server },
		{ name: 'theme', value: theme, url: server },
	]);
}

/** Does something in every language and theme; load the page inside, the choice holds from the next request. */
export async function everyLook(
	page: Page,
	server: string,
	work: (locale: (typeof locales)[number], theme: (typeof themes)[number]) => Promise<void>,
): Promise<void> {
	for (const locale of locales) {
		for (const theme of themes) {
			await look(page, server, locale, theme);
			await test.step(`${locale}, ${theme}`, () => work(locale, theme));
		}
	}
}
