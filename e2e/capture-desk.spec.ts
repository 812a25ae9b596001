import { expect, test } from './fixtures.ts';
import { begin, cards, heads, openStart, saved, three } from './minutes.ts';

test.use({ locale: 'en-GB' });

test.beforeEach(async ({ page, server, signedInAs }) => {
	await page.context().addCookies([{ name: 'locale', value: 'en', url: server }]);
	await signedInAs(page, 'controller.go@demo.gov.example');
});

test('what was typed while a save was on its way comes back when the tab is opened again', async ({ page }) => {
	await begin(page, three);
	const address = page.url();
	await heads(page).first().click();
	let arrive = () => {};
	const arrived = new Promise<void>((done) => {
		arrive = done;
	});
	// The save reaches the server, its answer never the page.
	await page.route(/capture\.save/, async (route) => {
		await route.fetch();
		arrive();
	});
	await page.getByLabel('Title in Kazakh').fill('Бюджет');
	await arrived;
	await page.getByLabel('Title in Kazakh').fill('Бюджет жобасы');
	await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('Бюджет жобасы');
	const again = await page.context().newPage();
	await page.close();
	await again.goto(address);
	await saved(again);
	await heads(again).first().click();
	await expect(again.getByLabel('Title in Kazakh')).toHaveValue('Бюджет жобасы');
});

test('what a tab held that was changed elsewhere and closed is offered until somebody chooses', async ({ page }) => {
	await begin(page, three);
	const address = page.url();
	const other = await page.context().newPage();
	await other.goto(address);
	await heads(other).first().click();
	await other.getByLabel('Title in Kazakh').fill('Бюджет');
	await saved(other);
	await other.close();
	await heads(page).nth(1).click();
	await page.getByLabel('Title in Kazakh').fill('Тізілім');
	await expect(page.getByText('This text was changed in another tab or window')).toBeVisible();
	const again = await page.context().newPage();
	await page.close();
	const offer = again.getByText('A tab was closed before its changes were saved');
	await again.goto(address);
	await expect(offer).toBeVisible();
	await again.reload();
	await expect(offer).toBeVisible();
	await again.getByRole('button', { name: 'Take them over' }).click();
	await expect(offer).toHaveCount(0);
	await saved(again);
	await again.reload();
	await expect(heads(again).first()).toBeVisible();
	await expect(offer).toHaveCount(0);
	for (const [place, title] of ['Бюджет', 'Тізілім'].entries()) {
		await heads(again).nth(place).click();
		await expect(again.getByLabel('Title in Kazakh')).toHaveValue(title);
	}
});

test('a text beside a document is told before, and stays when the document is read', async ({ page }) => {
	await openStart(page);
	const text = page.getByRole('textbox', { name: 'Text', exact: true });
	const document = page.getByLabel('Or a document');
	const said = page.getByText('Only the document will be read.');
	await text.fill('Typed before');
	await expect(said).toHaveCount(0);
	await document.setInputFiles({ name: 'minutes.txt', mimeType: 'text/plain', buffer: Buffer.from(three) });
	await expect(said).toBeVisible();
	await page.getByRole('button', { name: 'take the document out' }).click();
	await expect(said).toHaveCount(0);
	await document.setInputFiles({ name: 'minutes.txt', mimeType: 'text/plain', buffer: Buffer.from(three) });
	await page.getByRole('button', { name: 'Read and propose' }).click();
	await expect(heads(page)).toHaveCount(3);
	await openStart(page);
	await expect(text).toHaveValue('Typed before');
	await text.fill('');
});

test('a text over a million characters is refused in a sentence and stays as it was pasted', async ({ page }) => {
	await openStart(page);
	const text = page.getByRole('textbox', { name: 'Text', exact: true });
	await text.evaluate((field: HTMLTextAreaElement) => {
		field.focus();
		field.value = 'a'.repeat(1_000_001);
		field.dispatchEvent(new Event('input', { bubbles: true }));
	});
	await page.getByRole('button', { name: 'Read and propose' }).click();
	await expect(
		page.getByText('The text is too long: at most 1,000,000 characters are read at once.').first(),
	).toBeVisible();
	expect(await text.evaluate((field: HTMLTextAreaElement) => field.value.length)).toBe(1_000_001);
	await expect(page).toHaveURL(/\/meetings\/capture$/);
});

test('cards are worked through under a Russian layout too, and Escape closes a form from its fields', async ({
	page,
}) => {
	await begin(page, three);
	const press = (key: string, code: string) =>
		page.evaluate(
			([key, code]) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true })),
			[key, code] as const,
		);
	await press('о', 'KeyJ');
	await expect(heads(page).first()).toBeFocused();
	await press('о', 'KeyJ');
	await expect(heads(page).nth(1)).toBeFocused();
	await press('у', 'KeyE');
	await page.getByLabel('Title in Kazakh').focus();
	await page.keyboard.press('Escape');
	await expect(page.getByLabel('Title in Kazakh')).toHaveCount(0);
	await expect(heads(page).nth(1)).toBeFocused();
});

test('the second part of a split card has the lead and the date of its own words', async ({ page }) => {
	await begin(page, three);
	await heads(page).first().focus();
	await page.keyboard.press('m');
	await expect(heads(page)).toHaveCount(2);
	await page.keyboard.press('s');
	await expect(heads(page)).toHaveCount(3);
	await expect(cards(page).nth(1)).toContainText('Ministry of Justice');
	await expect(cards(page).nth(1).locator('time')).toHaveAttribute('datetime', '2025-11-01');
	await saved(page);
});

test('figures and documents that the text names go out with the directive, and the same minutes are known again', async ({
	page,
}) => {
	const text = `Minutes of the rural medicine council
15 July 2025
Chair: Prime Minister

The Ministry of Health must raise coverage from 60 to 85 percent by 1 December in line with the Strategy of rural medicine.`;
	await begin(page, text);
	await expect(cards(page).first()).toContainText('60 → 85 %');
	await heads(page).first().click();
	await page.getByLabel('To', { exact: true }).fill('90,5');
	await page.getByRole('button', { name: 'Add a figure' }).click();
	await expect(page.getByLabel('To', { exact: true }).first()).toHaveValue('90.5');
	await page.getByRole('button', { name: 'Take the figure out' }).nth(1).click();
	await page.getByLabel('Must align with').fill('Strategy of rural medicine\n2099-99999');
	await saved(page);
	await page.getByRole('button', { name: 'Issue all' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Issue 1' }).click();
	await expect(page).toHaveURL(/\/meetings\/\w{20,}/);
	await page.locator('a[href^="/directives/20"]').first().click();
	await expect(page.getByText('target 90.5 %').first()).toBeVisible();
	await expect(page.getByText('Strategy of rural medicine').first()).toBeVisible();
	await expect(page.getByText('2099-99999').first()).toBeVisible();

	await begin(page, text);
	await page.getByRole('button', { name: 'Issue all' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByText('A meeting of the same day is registered already')).toBeVisible();
	await expect(dialog.getByRole('link', { name: 'council' })).toHaveAttribute('href', /\/meetings\/\w{20,}/);
});
