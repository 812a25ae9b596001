import type { Page } from '@playwright/test';
import { issued, post } from './api.ts';
import { axe, expect, look, test } from './fixtures.ts';

/** Opens the question about all that are selected, answers it, and reads what was done. */
async function act(
	page: Page,
	label: string,
	submit: string,
	fill?: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
) {
	await page.getByRole('button', { name: label, exact: true }).click();
	const dialog = page.getByRole('dialog');
	await fill?.(dialog);
	await dialog.getByRole('button', { name: submit, exact: true }).click();
	return dialog;
}

test('several directives are selected by keys and acted on at once', async ({ page, server, signedInAs }) => {
	await signedInAs(page, 'controller.go@demo.gov.example');
	await look(page, server, 'en', 'light');
	const words = 'Clear the snow from the mountain passes';
	const made = [];
	for (const title of ['Northern pass', 'Eastern pass', 'Southern pass']) {
		made.push(await issued(page.request, { words, titles: { en: title } }));
	}
	const [first, second, third] = made;
	if (!first || !second || !third) throw new Error('three directives were to be made');
	await post(page.request, `/directives/${third.number}/close`, {
		version: third.version,
		outcome: 'not_executed',
		basis: 'x',
	});

	await test.step('x selects the row that has the focus, and the count is said', async () => {
		await page.goto('/directives?q=mountain+passes&sort=number');
		await expect(page.getByLabel('Select all shown')).toBeVisible();
		await page.keyboard.press('j');
		await page.keyboard.press('x');
		await expect(page.getByRole('status').filter({ hasText: 'Selected: 1' })).toBeVisible();
		await page.getByLabel('Select all shown').check();
		await expect(page.getByRole('status').filter({ hasText: 'Selected: 3' })).toBeVisible();
		await axe(page);
	});

	await test.step('a reminder goes out where work is owed; of the closed one it is said why not', async () => {
		const dialog = await act(page, 'Remind', 'Send the reminders');
		await expect(dialog.getByRole('status')).toHaveText('Done: 2 of 3');
		await expect(dialog.getByRole('listitem')).toContainText(third.number);
		await dialog.getByRole('button', { name: 'Close' }).last().click();
	});

	await test.step('a tag is put on all and filters the register by its address', async () => {
		const dialog = await act(page, 'Add a tag', 'Add the tag', (opened) => opened.getByLabel('Tag').fill('Winter'));
		await expect(dialog.getByRole('status')).toHaveText('Done: 3 of 3');
		await dialog.getByRole('button', { name: 'Close' }).last().click();
		await page.getByRole('link', { name: 'Winter' }).first().click();
		await expect(page).toHaveURL(/tag=Winter/);
		await expect(page.getByRole('row')).toHaveCount(4);
		await page.goto(`/directives/${first.number}`);
		await expect(page.getByRole('link', { name: 'Winter' })).toBeVisible();
	});

	await test.step('exactly the selected are exported', async () => {
		await page.goto('/directives?tag=winter&sort=number');
		await page.getByLabel(`Select ${first.number}`).check();
		await page.getByLabel(`Select ${third.number}`).check();
		const link = page.getByRole('link', { name: 'JSON of the selected' });
		const file = await page.request.get((await link.getAttribute('href')) ?? '');
		const { directives } = (await file.json()) as { directives: { number: string }[] };
		expect(directives.map(({ number }) => number)).toEqual([first.number, third.number]);
	});

	await test.step('the coordinator names one responsible person for several', async () => {
		await signedInAs(page, 'coordinator.mlsp@demo.gov.example');
		await page.goto('/directives?tag=winter');
		await page.getByLabel('Select all shown').check();
		await expect(page.getByRole('button', { name: 'Remind', exact: true })).toHaveCount(0);
		const dialog = await act(page, 'Name the responsible person', 'Save', async (opened) => {
			await opened.getByLabel('Responsible person').selectOption({ index: 1 });
		});
		await expect(dialog.getByRole('status')).toHaveText('Done: 2 of 3');
	});
});
