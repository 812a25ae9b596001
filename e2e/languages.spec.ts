import { issued } from './api.ts';
import { axe, expect, look, test } from './fixtures.ts';

const original = 'Министерству труда ускорить выдачу пропусков сезонным работникам.';
const kazakh = 'Еңбек министрлігі маусымдық жұмыскерлерге рұқсаттама беруді жеделдетсін.';

test('a directive is read in the reader’s language, with the original one click away', async ({
	page,
	server,
	signedInAs,
}) => {
	await signedInAs(page, 'controller.go@demo.gov.example');
	await look(page, server, 'en', 'light');
	const made = await issued(page.request, {
		words: original,
		language: 'ru',
		titles: { ru: 'Пропуска сезонным работникам' },
	});

	await test.step('a controller adds a translation after issuing; the words themselves are not in the form', async () => {
		await page.goto(`/directives/${made.number}/edit`);
		await expect(page.getByLabel('Words of the directive')).toHaveCount(0);
		await page.getByText('The words in other languages').click();
		await page.getByLabel('Words in Kazakh').fill(kazakh);
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Пропуска сезонным работникам');
		await expect(page.getByText('Translation into Kazakh').first()).toBeVisible();
	});

	await test.step('a reader of Kazakh finds it by Kazakh words and sees the translation marked as one', async () => {
		await look(page, server, 'kk', 'light');
		await page.goto('/directives?q=рұқсаттама+беруді');
		await page.getByRole('link', { name: kazakh }).click();
		const words = page.locator('blockquote[lang=kk]');
		await expect(words).toHaveText(kazakh);
		await expect(page.getByText('Аударма', { exact: true })).toBeVisible();
		await expect(page.locator('blockquote[lang=ru]')).toBeHidden();
		await page.getByText('Түпнұсқасы орыс тілінде').click();
		await expect(page.locator('blockquote[lang=ru]')).toHaveText(original);
		await axe(page);
	});

	await test.step('a reader of Russian sees the original first', async () => {
		await look(page, server, 'ru', 'light');
		await page.goto(`/directives/${made.number}`);
		await expect(page.locator('blockquote[lang=ru]')).toHaveText(original);
		await expect(page.getByText('Подлинник', { exact: true })).toBeVisible();
		await expect(page.locator('blockquote[lang=kk]')).toBeHidden();
	});
});
