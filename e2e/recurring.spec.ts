import type { Browser, BrowserContext, Page } from '@playwright/test';
import { type Made, post } from './api.ts';
import { axe, expect, test } from './fixtures.ts';

type SignIn = (where: Page | BrowserContext, email: string) => Promise<void>;

/** A person at an own browser, in English. */
async function at(browser: Browser, server: string, signedInAs: SignIn, email: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: server, locale: 'en-GB', reducedMotion: 'reduce' });
	await context.addCookies([{ name: 'locale', value: 'en', url: server }]);
	await signedInAs(context, `${email}@demo.gov.example`);
	return context.newPage();
}

test('a standing directive with reports every week, until it is closed', async ({ browser, server, signedInAs }) => {
	test.setTimeout(120_000);
	const controller = await at(browser, server, signedInAs, 'controller.go');
	const coordinator = await at(browser, server, signedInAs, 'coordinator.mlsp');
	const official = await at(browser, server, signedInAs, 'official.go');
	let path = '';

	await test.step('the controller writes down how often reports are owed, and issues it', async () => {
		await controller.goto('/directives/new');
		await controller
			.getByLabel('Words of the directive')
			.fill('Report on employment in single-industry towns every week.');
		await controller.getByLabel('Language of the words').selectOption('en');
		await controller.getByRole('textbox', { name: 'Issuer' }).fill('Deputy Prime Minister');
		await controller.getByLabel('Issuer’s level').selectOption('deputy_prime_minister');
		await controller.getByLabel('Standing, no end date').check();
		await controller.getByRole('combobox', { name: 'Lead organization' }).fill('Ministry of Labour');
		await controller.getByRole('option').first().click();
		await controller.getByLabel('Title in English').fill('Weekly report on employment');
		await controller.getByLabel('How often').selectOption('weekly');
		await controller.getByRole('combobox', { name: 'By', exact: true }).selectOption({ label: 'Friday' });
		await controller.getByRole('button', { name: 'Save the draft' }).click();
		await expect(controller.getByRole('heading', { level: 1 })).toContainText('Weekly report on employment');
		path = new URL(controller.url()).pathname;
		await controller.getByRole('button', { name: 'Issue', exact: true }).click();
		await controller.getByRole('dialog').getByRole('button', { name: 'Issue', exact: true }).click();
		await expect(controller.getByRole('region', { name: 'Periodic reports' })).toContainText(
			'Every week (day: Friday)',
		);
	});

	await test.step('the ministry finds the nearest one in its inbox and meets it with a progress report', async () => {
		const { version } = await (await coordinator.request.get(`/api/v1${path}`)).json();
		await post<Made>(coordinator.request, `${path}/accept`, { version });
		await coordinator.goto('/inbox');
		const waiting = coordinator.getByRole('region', { name: /^Periodic reports/ });
		await waiting.getByRole('link', { name: new RegExp(`Report: ${path.slice('/directives/'.length)}`) }).click();
		await coordinator.getByRole('button', { name: 'Report progress', exact: true }).click();
		const dialog = coordinator.getByRole('dialog');
		await expect(dialog.getByLabel('This is the periodic report').locator('option:checked')).toContainText('due on');
		await dialog
			.getByRole('textbox', { name: 'What has been done' })
			.fill('Employment is stable in all but two towns.');
		await dialog.getByLabel('Done, in per cent').fill('10');
		await dialog.getByLabel('On track').check();
		await dialog.getByRole('button', { name: 'Send the report' }).click();
		await expect(dialog).toBeHidden();
		const region = coordinator.getByRole('region', { name: 'Periodic reports' });
		await expect(region).toContainText('None overdue, 1 in time, 0 late');
		await region.getByText('1 that is over').click();
		await expect(region).toContainText('given in time');
		await axe(coordinator);
	});

	await test.step('the official reads the rhythm, and after closing nothing more is owed', async () => {
		await official.goto(path);
		const region = official.getByRole('region', { name: 'Periodic reports' });
		await expect(region).toContainText('to come');
		const { version } = await (await controller.request.get(`/api/v1${path}`)).json();
		await post<Made>(controller.request, `${path}/close`, {
			version,
			outcome: 'superseded',
			basis: 'Replaced by a monthly report',
		});
		await official.reload();
		await region.getByText(/that are over$/).click();
		await expect(region).toContainText('no longer owed');
		await expect(region).not.toContainText('to come');
	});
});
