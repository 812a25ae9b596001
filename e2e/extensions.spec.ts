import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { issued, type Made, post } from './api.ts';
import { axe, expect, test } from './fixtures.ts';

type SignIn = (where: Page | BrowserContext, email: string) => Promise<void>;

/** A person at an own browser, in English. */
async function at(browser: Browser, server: string, signedInAs: SignIn, who: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: server, locale: 'en-GB' });
	await context.addCookies([{ name: 'locale', value: 'en', url: server }]);
	await signedInAs(context, `${who}@demo.gov.example`);
	return context.newPage();
}

/** Opens an action's form on the directive's page, fills it and sends it. */
async function act(
	page: Page,
	label: string,
	title: string,
	submit: string,
	fill?: (dialog: Locator) => Promise<void>,
) {
	await page.getByRole('button', { name: label, exact: true }).click();
	const dialog = page.getByRole('dialog', { name: title });
	await fill?.(dialog);
	await dialog.getByRole('button', { name: submit, exact: true }).click();
	await expect(dialog).toBeHidden();
}

const ask = (page: Page, deadline: string, reason: string) =>
	act(page, 'Ask for an extension', 'Request for an extension', 'Send the request', async (dialog) => {
		await dialog.getByLabel('Deadline asked for').fill(deadline);
		await dialog.getByLabel('Why the deadline cannot be kept').fill(reason);
	});

test('a coordinator asks for a later deadline, a curator grants another date, the register and its CSV say so', async ({
	browser,
	page,
	server,
	signedInAs,
}) => {
	await signedInAs(page, 'controller.go@demo.gov.example');
	const made = await issued(page.request, {
		issuer: 'Prime Minister',
		issuerLevel: 'prime_minister',
		titles: { en: 'Extension of the boiler programme' },
		deadline: '2099-06-01',
	});
	const coordinator = await at(browser, server, signedInAs, 'coordinator.mlsp');
	await post<Made>(coordinator.request, `/directives/${made.number}/accept`, { version: made.version });

	await coordinator.goto(`/directives/${made.number}`);
	await ask(coordinator, '2099-09-01', 'The tender was contested and is held again');
	const requests = coordinator.locator('#extensions');
	await expect(requests.getByText('Awaits a decision')).toBeVisible();
	await expect(requests.getByText('For an issuer of this level a curator decides.')).toBeVisible();
	await page.context().addCookies([{ name: 'locale', value: 'en', url: server }]);
	await page.goto(`/directives?extensionPending=true&q=${made.number}`);
	await expect(page.getByRole('row', { name: new RegExp(made.number) }).getByText('Extension asked for')).toBeVisible();

	const curator = await at(browser, server, signedInAs, 'curator.go');
	await curator.goto('/inbox?group=extension_to_decide');
	await curator.getByRole('link', { name: `Decide: ${made.number}` }).click();
	await act(curator, 'Decide on the extension', 'Decision on the extension', 'Record the decision', async (dialog) => {
		await expect(dialog.getByText('The tender was contested and is held again')).toBeVisible();
		await dialog.getByRole('radio', { name: 'Grant another date' }).check();
		await dialog.getByRole('textbox', { name: 'Other date' }).fill('2099-07-01');
		await dialog.getByRole('textbox', { name: 'Reason' }).fill('The tender takes a month');
	});
	await expect(curator.locator('#extensions').getByText('Granted with another date')).toBeVisible();
	await expect(curator.getByText('originally 1 Jun 2099, moved 1×, +30 days').first()).toBeVisible();
	await axe(curator);

	await page.goto(`/directives?moved=true&q=${made.number}`);
	const row = page.getByRole('row', { name: new RegExp(made.number) });
	await expect(row.getByText('originally 1 Jun 2099, moved 1×, +30 days')).toBeVisible();
	const csv = await (await page.request.get(`/api/exports/register.csv?locale=en&q=${made.number}`)).text();
	const [header = '', line = ''] = csv.replace(/^﻿/, '').split(/\r?\n/);
	expect(header).toContain('Original deadline');
	for (const value of ['2099-06-01', '2099-07-01', '1', '30']) expect(line).toContain(value);

	await coordinator.context().close();
	await curator.context().close();
});

test('a refusal needs a reason, the request after it says that it repeats, and the lead takes it back', async ({
	browser,
	page,
	server,
	signedInAs,
}) => {
	await page.context().addCookies([{ name: 'locale', value: 'en', url: server }]);
	await signedInAs(page, 'controller.go@demo.gov.example');
	const made = await issued(page.request);
	const coordinator = await at(browser, server, signedInAs, 'coordinator.mlsp');
	const asked = { deadline: '2099-12-01', reason: 'The supplier is late' };
	await post<Made>(coordinator.request, `/directives/${made.number}/extensions`, { version: made.version, ...asked });

	await page.goto(`/directives/${made.number}`);
	const decide = ['Decide on the extension', 'Decision on the extension', 'Record the decision'] as const;
	await act(page, ...decide, async (dialog) => {
		await dialog.getByRole('radio', { name: 'Refuse' }).check();
		await dialog.getByRole('button', { name: 'Record the decision' }).click();
		// The form says what is missing and keeps the choice.
		await expect(dialog.locator('[data-field=reason]')).toContainText('Enter this');
		await expect(dialog.getByRole('radio', { name: 'Refuse' })).toBeChecked();
		await dialog.getByRole('textbox', { name: 'Reason' }).fill('The work was not begun');
	});
	await expect(page.locator('#extensions').getByText('Refused', { exact: true })).toBeVisible();

	await coordinator.goto(`/directives/${made.number}`);
	const requests = coordinator.locator('#extensions');
	await expect(requests.getByText('The work was not begun')).toBeVisible();
	await ask(coordinator, '2099-08-01', 'The supplier has given a date');
	await expect(requests.getByText('Repeats request 1, which was refused')).toBeVisible();
	await act(coordinator, 'Withdraw the request', 'Withdraw the request for an extension', 'Withdraw');
	await expect(requests.getByText('Withdrawn')).toBeVisible();
	await coordinator.context().close();
});
