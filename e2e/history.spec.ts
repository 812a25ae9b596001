import { issued } from './api.ts';
import { axe, expect, look, test } from './fixtures.ts';

type Version = { version: number; at: string; action: string };

test('a directive is read as it stood, its versions stand side by side, and its readers are known', async ({
	page,
	browser,
	server,
	signedInAs,
}) => {
	await signedInAs(page, 'controller.go@demo.gov.example');
	await look(page, server, 'en', 'light');
	const answer = await page.request.get('/api/v1/directives?moved=true&limit=1');
	const { rows } = (await answer.json()) as { rows: { number: string; title: string }[] };
	const [moved] = rows;
	if (!moved) throw new Error('the demo has a directive whose deadline was moved');
	const listed = await page.request.get(`/api/v1/directives/${moved.number}/versions`);
	const versions = (await listed.json()) as Version[];
	const issuedThen = versions.findLast(({ action }) => action === 'directive.issue');
	const first = versions.at(-1);
	if (!issuedThen || !first) throw new Error('every directive of the demo was issued once');
	const day = issuedThen.at.slice(0, 10);

	await test.step('the page of a past day says so, tells nothing later and offers nothing to do', async () => {
		await page.goto(`/directives/${moved.number}`);
		await page.getByLabel('As it stood on').fill(day);
		await page.getByRole('button', { name: 'Show' }).click();
		await expect(page).toHaveURL(new RegExp(`on=${day}`));
		await expect(page.getByText(/^As it stood on .* 20\d\d$/).last()).toBeVisible();
		await expect(page.getByText(/moved \d/)).toHaveCount(0);
		await expect(page.getByText('No reports yet.')).toBeVisible();
		await expect(page.getByRole('heading', { name: 'What you can do' })).toHaveCount(0);
		await axe(page);
		const before = await page.goto(`/directives/${moved.number}?on=2001-01-01`);
		expect(before?.status()).toBe(404);
	});

	await test.step('two versions stand side by side with what differs marked, also without script', async () => {
		const plain = await browser.newContext({ baseURL: server, javaScriptEnabled: false });
		await signedInAs(plain, 'controller.go@demo.gov.example');
		await plain.addCookies([{ name: 'locale', value: 'ru', url: server }]);
		const theirs = await plain.newPage();
		await theirs.goto(`/directives/${moved.number}/history`);
		await theirs.getByLabel(`Версия ${first.version} слева`).check();
		await theirs.getByLabel(`Версия ${versions[0]?.version} справа`).check();
		await theirs.getByRole('button', { name: 'Сравнить' }).click();
		await expect(theirs.getByRole('heading', { name: 'Две версии рядом' })).toBeVisible();
		await expect(theirs.locator('ins').first()).toBeVisible();
		await plain.close();
	});

	await test.step('whoever opens a restricted directive is shown to controllers, not to ministries', async () => {
		const secret = await issued(page.request, { restricted: true, titles: { en: 'For few eyes' } });
		const ministry = await browser.newContext({ baseURL: server });
		await ministry.addCookies([{ name: 'locale', value: 'en', url: server }]);
		await signedInAs(ministry, 'executor.mlsp@demo.gov.example');
		const theirs = await ministry.newPage();
		await theirs.goto(`/directives/${secret.number}`);
		await expect(theirs.getByRole('heading', { level: 1 })).toContainText('For few eyes');
		await expect(theirs.getByRole('heading', { name: 'Who opened it' })).toHaveCount(0);
		const me = await (await theirs.request.get('/api/v1/account')).json();
		await ministry.close();
		await page.goto(`/directives/${secret.number}`);
		await expect(page.getByRole('region', { name: 'Who opened it' })).toContainText((me as { name: string }).name);
		await axe(page);
	});
});
