import { issued, type Made, post } from './api.ts';
import { expect, test } from './fixtures.ts';

test("two people of a ministry report at once: one wins, the other sees the first's change and loses nothing", async ({
	browser,
	page,
	server,
	signedInAs,
}) => {
	await signedInAs(page, 'controller.go@demo.gov.example');
	const made = await issued(page.request);
	const coordinator = await browser.newContext({ baseURL: server, locale: 'en-GB' });
	const executor = await browser.newContext({ baseURL: server, locale: 'en-GB' });
	for (const context of [coordinator, executor]) {
		await context.addCookies([{ name: 'locale', value: 'en', url: server }]);
	}
	await signedInAs(coordinator, 'coordinator.mlsp@demo.gov.example');
	await signedInAs(executor, 'executor.mlsp@demo.gov.example');
	await post<Made>(coordinator.request, `/directives/${made.number}/accept`, { version: made.version });

	const write = async (context: typeof coordinator, text: string, percent: string) => {
		const tab = await context.newPage();
		await tab.goto(`/directives/${made.number}`);
		await tab.getByRole('button', { name: 'Report progress' }).click();
		const dialog = tab.getByRole('dialog');
		await dialog.getByLabel('What has been done').fill(text);
		await dialog.getByLabel('Done, in per cent').fill(percent);
		await dialog.getByLabel('On track').check();
		return { tab, dialog, send: () => dialog.getByRole('button', { name: 'Send the report' }).click() };
	};
	const first = await write(executor, 'Nine of twelve boiler houses are ready', '75');
	const second = await write(coordinator, 'The last three wait for pipes', '80');
	await first.send();
	await expect(first.tab.getByText('Nine of twelve boiler houses are ready').first()).toBeVisible();
	await second.send();
	await expect(second.dialog.getByRole('cell', { name: '75' })).toBeVisible();
	await expect(second.dialog.getByLabel('What has been done')).toHaveValue('The last three wait for pipes');
	await second.dialog.getByRole('button', { name: 'Save mine on top of it' }).click();
	await expect(second.dialog).toBeHidden();
	const read = await (await page.request.get(`/api/v1/directives/${made.number}`)).json();
	expect(read.reports.map((report: { text: string }) => report.text)).toEqual([
		'The last three wait for pipes',
		'Nine of twelve boiler houses are ready',
	]);
	await coordinator.close();
	await executor.close();
});

test('a report survives a session that ended while it was written', async ({ browser, page, server, signedInAs }) => {
	await signedInAs(page, 'controller.go@demo.gov.example');
	const made = await issued(page.request);
	const context = await browser.newContext({ baseURL: server });
	await context.addCookies([{ name: 'locale', value: 'en', url: server }]);
	await signedInAs(context, 'coordinator.mlsp@demo.gov.example');
	await post<Made>(context.request, `/directives/${made.number}/accept`, { version: made.version });
	const tab = await context.newPage();
	await tab.goto(`/directives/${made.number}`);
	await tab.getByRole('button', { name: 'Report progress' }).click();
	const dialog = tab.getByRole('dialog');
	await dialog.getByLabel('What has been done').fill('Typed before the session ended');
	await dialog.getByLabel('Done, in per cent').fill('10');
	await dialog.getByLabel('At risk').check();
	const cookies = await context.cookies();
	await context.clearCookies({ name: /session/ });
	await dialog.getByRole('button', { name: 'Send the report' }).click();
	await expect(dialog.getByText('signed out', { exact: false }).first()).toBeVisible();
	await expect(dialog.getByLabel('What has been done')).toHaveValue('Typed before the session ended');
	// Signed in again in another tab, the same form goes through.
	await context.addCookies(cookies);
	await dialog.getByRole('button', { name: 'Send the report' }).click();
	await expect(dialog).toBeHidden();
	await expect(tab.getByText('Typed before the session ended').first()).toBeVisible();
	await context.close();
});
