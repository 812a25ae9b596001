import type { Locator } from '@playwright/test';
import { migration } from '#db/demo/content/migration.ts';
import { axe, everyLook, expect, test } from './fixtures.ts';
import { begin, cards, heads, minutes, saved, three } from './minutes.ts';

test.use({ locale: 'en-GB' });

test.beforeEach(async ({ page, server, signedInAs }) => {
	await page.context().addCookies([{ name: 'locale', value: 'en', url: server }]);
	await signedInAs(page, 'controller.go@demo.gov.example');
});

test('the clerk takes the migration meeting from pasted text to issued directives in at most 12 clicks', async ({
	page,
}) => {
	// Every press of the pointer counts, wherever it lands; keys do not.
	let clicks = 0;
	await page.exposeFunction('countClick', () => {
		clicks += 1;
	});
	await page.addInitScript(() => {
		const count = (window as unknown as { countClick: () => void }).countClick;
		document.addEventListener('pointerdown', ({ isTrusted }) => isTrusted && count(), true);
	});
	const click = (what: Locator) => what.click();
	await page.goto('/meetings');
	await click(page.getByRole('link', { name: 'From minutes' }));
	await expect(page.locator('form[data-hydrated]').first()).toBeVisible();
	// The place for the text has the focus: pasting needs no click.
	await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toBeFocused();
	await page.getByRole('textbox', { name: 'Text', exact: true }).fill(minutes);
	await click(page.getByRole('button', { name: 'Read and propose' }));
	const issueAll = page.getByRole('button', { name: 'Issue all' });
	await expect(issueAll).toBeVisible();
	// What is about control and not about a directive goes; the four instructions stay.
	while ((await heads(page).count()) > 4) {
		const strange = cards(page).filter({ hasText: /Контроль|дать поручения/ });
		await click(strange.first().getByRole('button', { name: /^Drop/ }));
	}
	await expect(heads(page)).toHaveCount(4);
	// The second instruction names no date: the controller sets it.
	const asked = cards(page).nth(1).getByLabel('Deadline');
	await click(asked);
	await asked.fill('2025-12-31');
	await expect(page.getByText('Ready: 4 of 4')).toBeVisible();
	// Answered, the question keeps the focus; Enter goes back to the card, and on with its keys.
	await expect(asked).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(heads(page).nth(1)).toBeFocused();
	await expect(page.getByText(/on control, says almost the same/).first()).toBeVisible();
	await click(issueAll);
	await click(page.getByRole('dialog').getByRole('button', { name: 'Issue 4' }));
	await expect(page).toHaveURL(/\/meetings\/\w{20,}/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Заседание Правительства по вопросам миграции');
	test.info().annotations.push({ type: 'clicks', description: String(clicks) });
	expect(clicks).toBeGreaterThan(3);
	expect(clicks).toBeLessThanOrEqual(12);
	const meeting = await (await page.request.get(`/api/v1/meetings/${page.url().split('/').at(-1)}`)).json();
	expect(meeting.minutes).toContain('Девять из десяти прибывших');
	expect(meeting.directives.map((one: { stage: string }) => one.stage)).toEqual(Array(4).fill('issued'));
	expect(meeting.directives.map((one: { lead: { code: string } }) => one.lead.code)).toEqual([
		'mia',
		'mia',
		'mlsp',
		'mlsp',
	]);
	expect(meeting.directives.map((one: { words: string }) => one.words)).toEqual(
		migration.directives.map(({ words }) => words),
	);
	expect(meeting.directives.map((one: { deadline: string | null }) => one.deadline)).toEqual([
		null,
		'2025-12-31',
		'2025-12-31',
		'2025-10-01',
	]);
});

test('a closed tab loses nothing, and an unfinished text can be discarded and brought back', async ({ page }) => {
	await begin(page, minutes);
	const name = 'Заседание Правительства по вопросам миграции, вечер';
	await page.locator('summary', { hasText: 'Заседание Правительства' }).click();
	await page.getByLabel('Title of the meeting').fill(name);
	await page.locator('[data-card-head]').first().click();
	await page.getByLabel('Title in Russian').fill('Заголовок до закрытия');
	await saved(page);
	const address = page.url();
	const context = page.context();
	await page.close();
	const again = await context.newPage();
	await again.goto('/meetings/capture');
	await again.getByRole('link', { name }).click();
	await expect(again).toHaveURL(address);
	await expect(heads(again).first()).toContainText('Заголовок до закрытия');
	await again.goto('/meetings/capture');
	await again.getByRole('button', { name: `Discard: ${name}` }).click();
	await expect(again.getByRole('link', { name })).toHaveCount(0);
	await again.getByRole('button', { name: 'Undo' }).click();
	await expect(again.getByRole('link', { name })).toBeVisible();
});

test('cards are worked through by keyboard: dropped, brought back, merged, split, and added from selected words', async ({
	page,
}) => {
	await begin(page, three);
	await expect(heads(page)).toHaveCount(3);
	await page.keyboard.press('j');
	await expect(heads(page).nth(0)).toBeFocused();
	await page.keyboard.press('j');
	await expect(heads(page).nth(1)).toBeFocused();
	await expect(page.locator('mark[data-focused]')).toContainText('Ministry of Justice');
	await page.keyboard.press('d');
	await expect(heads(page)).toHaveCount(2);
	await expect(page.locator('mark')).toHaveCount(2);
	await page.getByRole('button', { name: 'Undo' }).first().click();
	await expect(heads(page)).toHaveCount(3);
	await page.keyboard.press('k');
	await page.keyboard.press('m');
	await expect(heads(page)).toHaveCount(2);
	await page.keyboard.press('u');
	await expect(heads(page)).toHaveCount(3);
	await heads(page).nth(0).focus();
	await page.keyboard.press('m');
	await expect(cards(page).first()).toContainText('publish the register');
	await page.keyboard.press('s');
	await expect(heads(page)).toHaveCount(3);
	const words = page.getByRole('textbox', { name: 'Text with proposed directives marked' });
	await words.focus();
	await page.keyboard.press('Control+End');
	await page.keyboard.press('Shift+Home');
	await page.keyboard.press('a');
	await expect(heads(page)).toHaveCount(4);
	await expect(cards(page).last()).toContainText('Everybody thanked the staff.');
	// What is typed in the text changes nothing of it.
	await words.focus();
	await page.keyboard.type('xyz');
	await expect(words).not.toContainText('xyz');
	await page.locator('mark').first().click();
	await expect(heads(page).first()).toBeFocused();
	await saved(page);
});

test('a text that is open twice says so, and neither side is lost unseen', async ({ page }) => {
	await begin(page, three);
	const other = await page.context().newPage();
	await other.goto(page.url());
	await other.locator('[data-card-head]').first().focus();
	await other.keyboard.press('d');
	await saved(other);
	await heads(page).nth(2).focus();
	await page.keyboard.press('d');
	await expect(page.getByText('This text was changed in another tab or window')).toBeVisible();
	await page.getByRole('button', { name: 'Save this one on top' }).click();
	await saved(page);
	await other.reload();
	await expect(heads(other)).toHaveCount(2);
	await expect(heads(other).first()).toContainText('Submit the draft budget');
});

test('a document is taken in, and one that cannot be read ends in a sentence that keeps the form', async ({ page }) => {
	await page.goto('/meetings/capture');
	await expect(page.locator('form[data-hydrated]').first()).toBeVisible();
	const file = page.getByLabel('Or a document');
	await page.getByRole('textbox', { name: 'Date of the meeting' }).fill('2025-07-15');
	await file.setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nnothing') });
	await page.getByRole('button', { name: 'Read and propose' }).click();
	await expect(page.getByText('The document is damaged and cannot be read.').first()).toBeVisible();
	await expect(page.getByRole('textbox', { name: 'Date of the meeting' })).toHaveValue('2025-07-15');
	await file.setInputFiles({ name: 'minutes.txt', mimeType: 'text/plain', buffer: Buffer.from(three) });
	await page.getByRole('button', { name: 'Read and propose' }).click();
	await expect(heads(page)).toHaveCount(3);
});

test('the drafting check speaks on the form for drafting by hand, and stops nobody', async ({ page }) => {
	await page.goto('/directives/new');
	await page.getByLabel('Words of the directive').fill('The Ministry of Finance is to strengthen work with investors.');
	await expect(page.getByText('No end result: “strengthen”.')).toBeVisible();
	await expect(page.getByText('No lead organization.')).toBeVisible();
	await page.getByRole('textbox', { name: 'Issuer' }).fill('Prime Minister');
	await page.getByLabel('Issuer’s level').selectOption('prime_minister');
	await page.getByRole('button', { name: 'Save the draft' }).click();
	await expect(page).toHaveURL(/\/directives\/\d{4}-\d{5}$/);
});

test('axe finds nothing on the pages of capture, wide and on a phone', async ({ page, server, signedInAs }) => {
	test.setTimeout(180_000);
	await begin(page, minutes);
	const address = page.url();
	const fits = async () => {
		const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		expect(over, `${page.url()} scrolls sideways by`).toBeLessThanOrEqual(0);
	};
	await everyLook(page, server, async (_, theme) => {
		for (const path of ['/meetings/capture', address]) {
			await page.setViewportSize({ width: 1280, height: 800 });
			await page.goto(path);
			if (path === address) await heads(page).nth(2).click();
			await axe(page, theme);
			await page.setViewportSize({ width: 360, height: 700 });
			await fits();
		}
	});
	await axe(page);
	await signedInAs(page, 'administrator.go@demo.gov.example');
	for (const path of ['/admin', '/admin/phrases']) {
		await page.goto(path);
		await axe(page);
		await fits();
	}
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a text is read, its proposals are listed, and a refusal says why', async ({ page }) => {
		await page.goto('/meetings/capture');
		await page
			.getByRole('textbox', { name: 'Text', exact: true })
			.fill('The Ministry of Finance must submit the budget.');
		await page.getByRole('button', { name: 'Read and propose' }).click();
		await expect(page.getByText('When was the meeting?')).toBeVisible();
		// What was typed is still there.
		await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(
			'The Ministry of Finance must submit the budget.',
		);
		await page.getByRole('textbox', { name: 'Text', exact: true }).fill(three);
		await page.getByRole('button', { name: 'Read and propose' }).click();
		await expect(async () => {
			const again = page.getByRole('link', { name: 'Look again' });
			if (await again.isVisible()) await again.click();
			await expect(page.getByText('Correcting and issuing here needs JavaScript')).toBeVisible({ timeout: 1_000 });
		}).toPass();
		await expect(page.getByRole('listitem').filter({ hasText: 'must submit the draft budget' }).first()).toBeVisible();
	});
});
