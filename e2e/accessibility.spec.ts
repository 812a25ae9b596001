import type { Page } from '@playwright/test';
import { axe, everyLook, expect, locales, look, test, themes } from './fixtures.ts';

/** Every page of the desk, by a person who sees all there is on it. */
async function pagesOf(page: Page): Promise<string[]> {
	const { rows: meetings } = await (await page.request.get('/api/v1/meetings?limit=20')).json();
	const numbers = async (query: string): Promise<string[]> => {
		const { rows } = await (await page.request.get(`/api/v1/directives?limit=1&${query}`)).json();
		return rows.map((row: { number: string }) => row.number);
	};
	const today = new Date().toISOString().slice(0, 10);
	const shown = [
		...(await numbers('stage=draft')),
		...(await numbers('stage=submitted')),
		...(await numbers('stage=closed&sort=reported&direction=desc')),
		...(await numbers('schedule=overdue')),
	];
	return [
		'/',
		'/inbox',
		'/directives',
		'/directives?schedule=overdue&organization=moh&q=школ',
		'/directives/new',
		...shown.map((number) => `/directives/${number}`),
		`/directives/${shown[0]}/edit`,
		`/directives/${shown[0]}/split`,
		`/directives/${shown[1]}/history`,
		`/directives/${shown[1]}?on=${today}`,
		'/directives/import',
		'/directives/2001-00001',
		'/meetings',
		`/meetings/${meetings[0].id}`,
		'/meetings/new',
		'/meetings/capture',
		`/meetings/${meetings[0].id}/edit`,
		'/organizations',
		'/organizations/mlsp',
		'/summaries',
		'/notifications',
		'/account',
	];
}

/** What a person meets on a page besides what axe sees: no sideways scrolling, one first heading, no fault said. */
async function wellSet(page: Page): Promise<void> {
	await expect(page.locator('h1')).toHaveCount(1);
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	);
	expect(overflow, `${page.url()} scrolls sideways by`).toBeLessThanOrEqual(0);
}

/** The pages of administration, which only an administrator sees. */
const administration = [
	'/admin',
	'/admin/people',
	'/admin/people/new',
	'/admin/organizations',
	'/admin/organizations/new',
	'/admin/rules',
	'/admin/plans',
	'/admin/plans/new',
	'/admin/phrases',
	'/admin/trail',
];

// Each language is a test of its own, so that the workers share them.
test.describe.configure({ mode: 'parallel' });

for (const locale of locales) {
	test(`axe finds nothing on any page of the desk in ${locale}, light and dark`, async ({
		page,
		server,
		signedInAs,
	}) => {
		test.setTimeout(300_000);
		await signedInAs(page, 'controller.go@demo.gov.example');
		const paths = await pagesOf(page);
		for (const theme of themes) {
			await look(page, server, locale, theme);
			for (const path of paths) {
				await page.goto(path);
				await axe(page, theme);
				await wellSet(page);
			}
		}
	});
}

test('axe finds nothing on the pages of administration', async ({ page, server, signedInAs }) => {
	test.setTimeout(180_000);
	await signedInAs(page, 'administrator.go@demo.gov.example');
	await everyLook(page, server, async (_, theme) => {
		for (const path of administration) {
			await page.goto(path);
			await axe(page, theme);
			await wellSet(page);
		}
	});
});

test('axe finds nothing on the way in', async ({ page, server }) => {
	await everyLook(page, server, async (_, theme) => {
		await page.goto('/sign-in');
		await axe(page, theme);
		await wellSet(page);
	});
});

test('every page fits a phone of 320 pixels', async ({ page, server, signedInAs }) => {
	test.setTimeout(120_000);
	await page.setViewportSize({ width: 320, height: 640 });
	await signedInAs(page, 'controller.go@demo.gov.example');
	await page.context().addCookies([{ name: 'locale', value: 'kk', url: server }]);
	for (const path of await pagesOf(page)) {
		await page.goto(path);
		await wellSet(page);
	}
});

test('every page of administration fits a phone of 320 pixels', async ({ page, server, signedInAs }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await signedInAs(page, 'administrator.go@demo.gov.example');
	await page.context().addCookies([{ name: 'locale', value: 'kk', url: server }]);
	for (const path of administration) {
		await page.goto(path);
		await wellSet(page);
	}
});
