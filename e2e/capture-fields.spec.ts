import { expect, test } from './fixtures.ts';
import { begin, cards, heads, saved } from './minutes.ts';

test.use({ locale: 'en-GB' });

test.beforeEach(async ({ page, server, signedInAs }) => {
	await page.context().addCookies([{ name: 'locale', value: 'en', url: server }]);
	await signedInAs(page, 'controller.go@demo.gov.example');
});

const text = `Minutes of the council on sources
15 July 2025
Chair: Prime Minister

The Ministry of Finance must submit the draft report on sources by 1 October 2099.`;

test('what cannot be read in a field is said beside it, and nothing typed is dropped without a word', async ({
	page,
}) => {
	await begin(page, text);
	await page.locator('summary', { hasText: 'council on sources' }).click();
	const source = page.getByLabel('Source on the web');
	await source.fill('gov.example/news/1');
	await source.blur();
	await expect(page.getByText('The address must be whole', { exact: false })).toBeVisible();
	await saved(page);
	await page.reload();
	await page.locator('summary', { hasText: 'council on sources' }).click();
	await expect(source).toHaveValue('gov.example/news/1');

	await heads(page).first().click();
	const card = cards(page).first();
	await card.getByRole('button', { name: 'Add a figure' }).click();
	const figure = card.getByRole('group', { name: 'Figure 1' });
	await figure.getByLabel('Figure', { exact: true }).fill('Reports');
	await figure.getByLabel('Unit').fill('pcs');
	await figure.getByLabel('From').fill('0');
	const target = figure.getByLabel('To', { exact: true });
	await target.fill('1.5 million');
	await target.blur();
	await expect(figure.getByText('Enter a number.')).toBeVisible();

	// What is pasted from a sheet may hold a tab.
	await card.getByLabel('Basis').fill('Law\tNo. 5');
	await saved(page);

	const deadline = card.getByLabel('Deadline', { exact: true });
	await deadline.fill('0027-01-01');
	await deadline.blur();
	await expect(card.getByText('A whole date', { exact: false })).toBeVisible();
	await expect(page.getByText('Ready: 0 of 1')).toBeVisible();
	await deadline.fill('2099-10-01');
	await expect(page.getByText('Ready: 1 of 1')).toBeVisible();

	// The question before issuing names them all, and leads to the card whose figure is open.
	await page.getByRole('button', { name: 'Issue all' }).click();
	const question = page.getByRole('dialog');
	await expect(question.getByText('Source on the web: the address must be whole', { exact: false })).toBeVisible();
	await expect(question.getByRole('button', { name: 'Issue 1' })).toBeDisabled();
	await expect(question.getByText('Figures that are not complete: 1')).toBeVisible();
	await question.getByRole('button', { name: 'Submit the draft report on sources' }).click();
	await expect(heads(page).first()).toBeFocused();
	await target.fill('1,500');
	await source.fill('https://gov.example/news/1');
	await saved(page);
	await page.getByRole('button', { name: 'Issue all' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Issue 1' }).click();
	await expect(page).toHaveURL(/\/meetings\/\w{20,}$/);
	const meeting = await (await page.request.get(`/api/v1/meetings/${page.url().split('/').at(-1)}`)).json();
	expect(meeting.sourceUrl).toBe('https://gov.example/news/1');
	const [made] = meeting.directives;
	await page.goto(`/directives/${made.number}`);
	await expect(page.getByText('1,500', { exact: false }).first()).toBeVisible();
});

test('a weekly report is asked for by a day of the week', async ({ page }) => {
	await begin(page, text);
	await heads(page).first().click();
	const card = cards(page).first();
	await card.getByLabel('Periodic reports').selectOption('weekly');
	await expect(card.getByLabel('Day of the week')).toHaveValue('5');
	await card.getByLabel('Day of the week').selectOption('Tuesday');
	await heads(page).first().click();
	await expect(card.getByText('weekly, by Tuesday')).toBeVisible();
});
