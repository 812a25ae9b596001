import { expect, test } from './fixtures.ts';
import { begin, cards, heads, minutes, saved, three } from './minutes.ts';

test.use({ locale: 'en-GB' });

test.beforeEach(async ({ page, server, signedInAs }) => {
	await page.context().addCookies([{ name: 'locale', value: 'en', url: server }]);
	await signedInAs(page, 'controller.go@demo.gov.example');
});

const dates = (page: Parameters<typeof heads>[0]) =>
	cards(page)
		.locator('time')
		.evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));

test('a meeting’s date put right moves the dates that are counted from it, and keeps what was corrected', async ({
	page,
}) => {
	await begin(page, three.replaceAll('by 1 October', 'within 10 days').replaceAll('by 1 November', 'within a month'));
	await expect.poll(() => dates(page)).toEqual(['2025-07-25', '2025-08-15', '2025-12-01']);
	await heads(page).nth(1).click();
	await page.getByLabel('Title in English').fill('The register, as corrected');
	await page.getByLabel('Deadline', { exact: true }).fill('2025-10-10');
	await heads(page).nth(1).click();
	await heads(page).nth(2).focus();
	await page.keyboard.press('d');
	await saved(page);
	await page.locator('summary', { hasText: 'council' }).first().click();
	await expect(page.getByText('what you corrected by hand stays')).toBeVisible();
	const again = page.getByRole('button', { name: 'Read again' });
	await expect(again).toBeDisabled();
	await page.getByLabel('Date of the meeting').fill('2025-08-15');
	await again.click();
	await expect(page.getByText('Meeting of 15 Aug 2025').first()).toBeVisible();
	await expect(heads(page)).toHaveCount(2);
	await expect.poll(() => dates(page)).toEqual(['2025-08-25', '2025-10-10']);
	await expect(heads(page).nth(1)).toContainText('The register, as corrected');
	// Reading anew is a step like others: it is undone.
	await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
	await expect(page.getByText('Meeting of 15 Jul 2025').first()).toBeVisible();
	await expect.poll(() => dates(page)).toEqual(['2025-07-25', '2025-10-10']);
	await page.locator('summary', { hasText: 'council' }).first().click();
	await page.getByLabel('Date of the meeting').fill('2025-08-15');
	await again.click();
	await expect.poll(() => dates(page)).toEqual(['2025-08-25', '2025-10-10']);
	await page.locator('summary', { hasText: 'council' }).first().click();
	await page.getByLabel('Language of the text').selectOption('en');
	await Promise.all([page.waitForResponse(/capture\.readAgain/), again.click()]);
	await expect(heads(page).nth(1)).toContainText('The register, as corrected');
	await expect.poll(() => dates(page)).toEqual(['2025-08-25', '2025-10-10']);
});

test('a phrase that a correction taught is read only from when an administrator accepts it', async ({
	page,
	server,
	browser,
	signedInAs,
}) => {
	test.setTimeout(120_000);
	const text = `Совещание по вопросам занятости\n15 июля 2025 года\nПредседательствовал: Премьер-Министр\n\nУправлению счастья граждан до 1 октября представить план встреч с выпускниками.`;
	const lead = () => cards(page).first().getByRole('combobox');
	await begin(page, text);
	await expect(cards(page).first()).toContainText('The text says “Управлению счастья граждан”');
	await lead().fill('Labour');
	await page.getByRole('option', { name: 'Ministry of Labour' }).click();
	await expect(page.getByText('Ready: 1 of 1')).toBeVisible();
	await saved(page);
	await page.getByRole('button', { name: 'Issue all' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Issue 1' }).click();
	await expect(page).toHaveURL(/\/meetings\/\w{20,}/);
	await begin(page, text);
	await expect(lead()).toBeVisible();

	const context = await browser.newContext({ baseURL: server, locale: 'en-GB' });
	await context.addCookies([{ name: 'locale', value: 'en', url: server }]);
	await signedInAs(context, 'administrator.go@demo.gov.example');
	const admin = await context.newPage();
	await admin.goto('/admin/phrases');
	await admin.getByRole('button', { name: 'Accept: Управлению счастья граждан' }).click();
	await expect(admin.getByRole('button', { name: 'Accept: Управлению счастья граждан' })).toHaveCount(0);
	await begin(page, text);
	await expect(cards(page).first()).toContainText('Ministry of Labour');
	await heads(page).first().click();
	await page.getByText('Why so').click();
	await expect(page.getByText('By a phrase that an administrator accepted.')).toBeVisible();

	await admin.goto('/admin/phrases?state=accepted');
	await admin.getByRole('button', { name: 'Reject: Управлению счастья граждан' }).click();
	await expect(admin.getByRole('button', { name: 'Reject: Управлению счастья граждан' })).toHaveCount(0);
	await begin(page, text);
	await expect(lead()).toBeVisible();
	await context.close();
});

test('on a phone text and cards take turns, and the bar stays whole', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 700 });
	await begin(page, three);
	const text = page.getByRole('textbox', { name: 'Text with proposed directives marked' });
	await expect(heads(page).first()).toBeVisible();
	await expect(text).toBeHidden();
	await page.getByRole('button', { name: 'Text', exact: true }).click();
	await expect(text).toBeVisible();
	await expect(heads(page).first()).toBeHidden();
	await page.getByRole('button', { name: 'Cards', exact: true }).click();
	await heads(page).first().click();
	await expect(page.getByLabel('Words of the directive')).toBeVisible();
	for (const name of ['Add selected words', 'Undo', 'Issue all']) {
		const box = await page.getByRole('button', { name, exact: true }).boundingBox();
		expect(box && box.x >= 0 && box.x + box.width <= 360, name).toBe(true);
	}
	const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	expect(over).toBeLessThanOrEqual(0);
});

test('another person’s text does not exist', async ({ page, server, browser, signedInAs }) => {
	await begin(page, three);
	const context = await browser.newContext({ baseURL: server });
	await signedInAs(context, 'administrator.go@demo.gov.example');
	const other = await context.newPage();
	expect((await other.goto(page.url()))?.status()).toBe(404);
	await context.close();
});

test('a session that ends while cards are corrected loses nothing', async ({ page }) => {
	await begin(page, three);
	await heads(page).first().click();
	const context = page.context();
	const cookies = await context.cookies();
	await context.clearCookies({ name: /session/ });
	const title = page.getByLabel('Title in Kazakh');
	await title.fill('Бюджет жобасы');
	await expect(page.getByText('Signed out', { exact: true })).toBeVisible();
	await expect(title).toHaveValue('Бюджет жобасы');
	// Signed in again in another tab, what was typed is sent.
	await context.addCookies(cookies);
	await page.getByRole('button', { name: 'Try again' }).click();
	await saved(page);
	await page.reload();
	await heads(page).first().click();
	await expect(page.getByLabel('Title in Kazakh')).toHaveValue('Бюджет жобасы');
});

test('a card that cannot be issued says why, and the work goes on in it', async ({ page }) => {
	await begin(page, three.replace(' by 1 November', ''));
	await page.getByRole('button', { name: 'Issue all' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: /no deadline$/ }).click();
	await expect(cards(page).nth(1).getByLabel('Deadline')).toBeFocused();
	await expect(cards(page).nth(1).getByRole('alert')).toHaveText(/It has no deadline yet\./);
	// A date before the meeting is refused by the rule, in words, beside its card.
	await cards(page).nth(1).getByLabel('Deadline').fill('2025-07-01');
	await expect(cards(page).nth(1).getByRole('alert')).toHaveCount(0);
	await saved(page);
	await page.getByRole('button', { name: 'Issue all' }).click();
	await dialog.getByRole('button', { name: 'Issue 3' }).click();
	await expect(cards(page).nth(1).getByRole('alert')).toBeVisible();
	await expect(dialog).toBeHidden();
	await expect(heads(page).nth(1)).toBeFocused();
	await expect(page).toHaveURL(/\/meetings\/capture\//);
});

test('a duplicate of a directive on control is pointed out and one click away', async ({ page }) => {
	await begin(page, minutes);
	const said = cards(page)
		.filter({ hasText: /on control, says almost the same/ })
		.first();
	const link = said.getByRole('link', { name: /^\d{4}-\d{5}$/ });
	const number = await link.textContent();
	const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
	await expect(tab).toHaveURL(new RegExp(`/directives/${number}$`));
	await expect(tab.getByRole('main').getByText(String(number)).filter({ visible: true }).first()).toBeVisible();
});

test('reports of a rhythm that is not tracked say so on their card', async ({ page }) => {
	await begin(page, three);
	await heads(page).first().click();
	await page.getByLabel('Periodic reports').selectOption('half_yearly');
	await expect(page.getByText('Reports of this rhythm are not asked for by date').first()).toBeVisible();
	await page.getByLabel('Periodic reports').selectOption('monthly');
	await expect(page.getByLabel('By day')).toHaveValue('10');
	await expect(page.getByText('Reports of this rhythm are not asked for by date')).toHaveCount(0);
});
