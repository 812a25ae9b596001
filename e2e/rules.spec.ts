import type { BrowserContext, Page } from '@playwright/test';
import { issued, type Made, post } from './api.ts';
import { axe, everyLook, expect, test } from './fixtures.ts';

type SignIn = (where: Page | BrowserContext, email: string) => Promise<void>;

async function openRules(page: Page, server: string, signedInAs: SignIn, who: string): Promise<void> {
	await signedInAs(page, `${who}@demo.gov.example`);
	await page.context().addCookies([{ name: 'locale', value: 'en', url: server }]);
	await page.goto('/admin/rules');
}

test('an administrator sets the limit of extensions to block, everybody is held to it at once, and takes it back', async ({
	browser,
	page,
	server,
	signedInAs,
}) => {
	const desk = await browser.newContext({ baseURL: server });
	await signedInAs(desk, 'controller.go@demo.gov.example');
	const made = await issued(desk.request);
	const moved = await post<Made>(desk.request, `/directives/${made.number}/deadline`, {
		version: made.version,
		deadline: '2099-06-15',
		reason: 'The heating season begins later',
	});

	await openRules(page, server, signedInAs, 'administrator.go');
	const limit = page.locator('#extensionLimit');
	await expect(limit.getByText('As for the whole country.')).toBeVisible();
	await limit.getByRole('button', { name: 'Change' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Moves at most').fill('1');
	await dialog.getByLabel('Beyond it the system refuses.').check();
	await dialog.getByRole('button', { name: 'Save' }).click();
	await expect(dialog).toBeHidden();
	await expect(limit.getByText('At most 1 move.')).toBeVisible();
	await expect(limit.getByText(/Set here by /)).toBeVisible();
	await axe(page);

	const again = { version: moved.version, deadline: '2099-06-30', reason: 'Once more' };
	const refused = await desk.request.post(`/api/v1/directives/${made.number}/deadline`, { data: again });
	expect(refused.status()).toBe(409);
	expect((await refused.json()).error.details.reason).toBe('extensions_exhausted');

	await limit.getByRole('button', { name: 'Back to the country’s' }).click();
	await dialog.getByRole('button', { name: 'Take back' }).click();
	await expect(limit.getByText('As for the whole country.')).toBeVisible();
	await post<Made>(desk.request, `/directives/${made.number}/deadline`, again);

	await page.goto('/admin/trail?action=rules');
	// The newest stands first.
	await expect(page.getByText('Rule taken back to the country’s').first()).toBeVisible();
	await page.getByText('What was recorded').nth(1).click();
	await expect(page.getByText(/"count":2.*→.*"count":1/)).toBeVisible();
	await desk.close();
});

test('an administrator adds a mark of urgency and a free day, and a draft without a date is due by both', async ({
	browser,
	page,
	server,
	signedInAs,
}) => {
	await openRules(page, server, signedInAs, 'administrator.go');
	const dialog = page.getByRole('dialog');
	await page.locator('#urgencyMarks').getByRole('button', { name: 'Change' }).click();
	await dialog.getByRole('button', { name: 'Add a mark' }).click();
	const mark = dialog.getByRole('group', { name: 'Mark 4' });
	await mark.getByLabel('Code').fill('at_once');
	await mark.getByLabel('Working days').fill('1');
	await mark.getByLabel('Name (Kazakh)').fill('Дереу');
	await mark.getByLabel('Name (Russian)').fill('Немедленно');
	await mark.getByLabel('Name (English)').fill('At once');
	await dialog.getByRole('button', { name: 'Save' }).click();
	await expect(dialog).toBeHidden();

	await page.locator('#calendar').getByRole('button', { name: 'Change' }).click();
	await dialog.getByRole('button', { name: 'Add a day' }).click();
	const day = dialog.getByRole('group', { name: 'Day 1' });
	await day.getByLabel('Date').fill('2026-03-03');
	await day.getByLabel('Why (Kazakh)').fill('Күн ауыстырылды');
	await day.getByLabel('Why (Russian)').fill('День перенесён');
	await day.getByLabel('Why (English)').fill('The day was moved');
	await dialog.getByRole('button', { name: 'Save' }).click();
	await expect(dialog).toBeHidden();
	await expect(page.locator('#calendar').getByText('The day was moved')).toBeVisible();

	const desk = await browser.newContext({ baseURL: server });
	await desk.addCookies([{ name: 'locale', value: 'en', url: server }]);
	await signedInAs(desk, 'controller.go@demo.gov.example');
	const meeting = await post<{ id: string }>(desk.request, '/meetings', {
		title: 'Sitting on floods',
		kind: 'sitting',
		heldOn: '2026-03-02',
		chair: 'Prime Minister',
		chairLevel: 'prime_minister',
		language: 'en',
	});
	const tab = await desk.newPage();
	await tab.goto(`/directives/new?meeting=${meeting.id}`);
	await tab.getByLabel('Words of the directive').fill('Report on the dams');
	await tab.getByLabel('Mark of urgency').selectOption({ label: 'At once: 1 working day' });
	await tab.getByRole('button', { name: /Save/ }).first().click();
	// The third was made free above: one working day after the second is the fourth.
	await tab.goto('/directives?urgency=at_once');
	const row = tab.getByRole('row', { name: /Report on the dams/ });
	await expect(row.getByText('4 Mar 2026')).toBeVisible();
	await expect(row.getByText('At once')).toBeVisible();
	await desk.close();
});

test('auditors read the rules and set nothing; others do not find the page', async ({ page, server, signedInAs }) => {
	await openRules(page, server, signedInAs, 'auditor.go');
	await expect(page.getByRole('heading', { name: 'Rules of control' })).toBeVisible();
	await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
	await everyLook(page, server, async (_, theme) => {
		await page.goto('/admin/rules');
		await axe(page, theme);
	});
	await openRules(page, server, signedInAs, 'controller.go');
	await expect(page.getByRole('heading', { name: 'Rules of control' })).toHaveCount(0);
});
