import type { Page } from '@playwright/test';
import { issued } from './api.ts';
import { axe, expect, look, test } from './fixtures.ts';

const words = 'The Ministry of Labour is to draft the law on seasonal work and inform the regions of it.';

/** Opens an action's form on the directive's page, fills it and sends it. */
async function act(
	page: Page,
	label: string,
	submit: string,
	fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
) {
	await page.getByRole('button', { name: label, exact: true }).click();
	const dialog = page.getByRole('dialog');
	await fill(dialog);
	await dialog.getByRole('button', { name: submit, exact: true }).click();
	await expect(dialog).toBeHidden();
}

test('a directive is split in two, and a duplicate is merged into it', async ({
	page,
	browser,
	server,
	signedInAs,
}) => {
	await signedInAs(page, 'controller.go@demo.gov.example');
	await look(page, server, 'en', 'light');
	const titles = { en: 'Law on seasonal work' };
	const made = await issued(page.request, { words, titles, coExecutors: [{ organization: 'mia', part: 'Figures' }] });

	await test.step('the parts take their words from the original, which ends as superseded by them', async () => {
		await page.goto(`/directives/${made.number}`);
		await page.getByRole('link', { name: 'Split', exact: true }).click();
		const first = page.getByRole('group', { name: 'Part 1' });
		const second = page.getByRole('group', { name: 'Part 2' });
		await first.getByLabel('Words of the part').fill('The Ministry of Labour is to draft the law on seasonal work');
		await first.getByLabel('Title in English').fill('Draft the law');
		await second.getByLabel('Words of the part').fill('The Ministry of Labour is to … inform the press');
		await second.getByLabel('Title in English').fill('Inform the regions');
		await page.getByLabel('Its parts take its place').check();
		await page.getByLabel('Basis').fill('Two separate tasks');
		await axe(page);
		await page.getByRole('button', { name: 'Split', exact: true }).click();
		await expect(page.getByRole('main').getByRole('alert')).toContainText(
			'The words of part 2 do not stand in the directive',
		);
		await second.getByLabel('Words of the part').fill('The Ministry of Labour is to … inform the regions of it.');
		await page.getByRole('button', { name: 'Split', exact: true }).click();
		await expect(page.getByRole('heading', { name: 'Split into' })).toBeVisible();
		await expect(page.locator('blockquote')).toHaveText(words);
		await page.getByRole('link', { name: /Draft the law/ }).click();
		await expect(page.getByRole('heading', { name: 'Split from' })).toBeVisible();
		await expect(page.getByRole('cell', { name: 'Figures' })).toBeVisible();
	});
	const part = page.url().split('/').at(-1) ?? '';
	const duplicate = await issued(page.request, { titles: { en: 'The same once more' } });

	await test.step('the duplicate ends as superseded and leads to the survivor and back', async () => {
		await page.goto(`/directives/${duplicate.number}`);
		await act(page, 'Merge into another', 'Merge', async (dialog) => {
			await dialog.getByLabel('Number of the other directive').fill(part);
			await dialog.getByLabel('Basis').fill('The same words twice');
		});
		await expect(page.getByRole('heading', { name: 'Merged into' })).toBeVisible();
		await page.getByRole('link', { name: new RegExp(part) }).click();
		await expect(page.getByRole('heading', { name: 'Merged into this directive' })).toBeVisible();
		await expect(page.getByRole('link', { name: /The same once more/ })).toBeVisible();
	});

	await test.step('what the work must align with stands in the source and can be taken back', async () => {
		await act(page, 'Add “must align with”', 'Add', async (dialog) => {
			await dialog.getByRole('textbox', { name: 'Document', exact: true }).fill('Concept of Migration Policy');
			await dialog.getByLabel('Number').fill('961');
		});
		await expect(page.getByText('Concept of Migration Policy No. 961')).toBeVisible();
		await axe(page);
		await act(page, 'Take back', 'Take back', async () => {});
		await expect(page.getByText('Concept of Migration Policy No. 961')).toBeHidden();
	});

	await test.step('closing as superseded names what takes its place; who does not reach it sees no link', async () => {
		const secret = await issued(page.request, {
			titles: { en: 'A secret order' },
			restricted: true,
			leadOrganization: 'mia',
		});
		await page.goto(`/directives/${part}`);
		await act(page, 'Take off control', 'Take off control', async (dialog) => {
			await dialog.getByLabel('Outcome').selectOption('superseded');
			await dialog.getByLabel('Superseded by').selectOption('directive');
			await dialog.getByLabel('Number of the other directive').fill(secret.number);
			await dialog.getByLabel('Basis').fill('Ordered anew');
		});
		await expect(page.getByRole('link', { name: /A secret order/ })).toBeVisible();
		const ministry = await browser.newContext({ baseURL: server, locale: 'en-GB' });
		await ministry.addCookies([{ name: 'locale', value: 'en', url: server }]);
		await signedInAs(ministry, 'coordinator.mlsp@demo.gov.example');
		const theirs = await ministry.newPage();
		await theirs.goto(`/directives/${part}`);
		await expect(theirs.getByRole('heading', { name: 'Split from' })).toBeVisible();
		await expect(theirs.getByText(secret.number)).toHaveCount(0);
		await ministry.close();
	});
});
