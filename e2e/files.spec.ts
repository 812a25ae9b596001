import { request as open } from 'node:http';
import type { Page } from '@playwright/test';
import { officeFile, pdfFile, pngFile } from '#server/evidence/testing/samples.ts';
import { issued, type Made, post } from './api.ts';
import { axe, expect, look, test } from './fixtures.ts';

const person = (name: string) => `${name}@demo.gov.example`;

type Dropped = { name: string; bytes: Buffer };

/** Drops files onto the place for them, as a hand with a mouse would. */
async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
	const transfer = await page.evaluateHandle(
		(given) => {
			const data = new DataTransfer();
			for (const { name, base64 } of given) {
				const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
				data.items.add(new File([bytes], name));
			}
			return data;
		},
		files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })),
	);
	const place = page.getByRole('dialog').locator('[data-field="files"] > div').last();
	await place.dispatchEvent('dragover', { dataTransfer: transfer });
	await place.dispatchEvent('drop', { dataTransfer: transfer });
}

async function accepted(page: Page, signedInAs: (where: Page, email: string) => Promise<void>): Promise<Made> {
	await signedInAs(page, person('controller.go'));
	const made = await issued(page.request);
	await signedInAs(page, person('coordinator.mlsp'));
	return post<Made>(page.request, `/directives/${made.number}/accept`, { version: made.version });
}

test('a ministry drags files in, takes one back, and its final report rests on the others', async ({
	page,
	browser,
	server,
	signedInAs,
}) => {
	const { number } = await accepted(page, signedInAs);
	await look(page, server, 'en', 'light');
	await page.goto(`/directives/${number}`);
	await page.getByRole('button', { name: 'Submit the final report' }).click();
	const dialog = page.getByRole('dialog');
	const list = dialog.getByRole('list', { name: 'Chosen files' });

	await test.step('several are dropped at once; a drawing that could run is refused beside its name', async () => {
		await drop(page, [
			{ name: 'Қорытынды есеп.pdf', bytes: pdfFile() },
			{ name: 'plan.svg', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
			{ name: 'table.xlsx', bytes: officeFile('xlsx') },
		]);
		const refused = list.getByRole('listitem').filter({ hasText: 'plan.svg' });
		await expect(refused).toContainText('.svg are not accepted, because they can carry programs');
		await expect(dialog.getByRole('button', { name: 'Remove Қорытынды есеп.pdf' })).toBeVisible();
		await expect(dialog.getByRole('button', { name: 'Remove table.xlsx' })).toBeVisible();
		await axe(page);
	});

	await test.step('one on its way is cancelled', async () => {
		await page.route('**/api/v1/files?name=slow.png', () => {});
		await drop(page, [{ name: 'slow.png', bytes: pngFile() }]);
		await expect(dialog.getByRole('progressbar', { name: 'Upload of slow.png' })).toBeVisible();
		await dialog.getByRole('textbox', { name: 'Report on execution' }).fill('Everything is done.');
		await dialog.getByRole('button', { name: 'Submit for review' }).click();
		await expect(dialog.getByRole('alert')).toContainText('Files: wait until the files are uploaded');
		await dialog.getByRole('button', { name: 'Cancel slow.png' }).click();
		await dialog.getByRole('button', { name: 'Remove plan.svg' }).click();
		await dialog.getByRole('button', { name: 'Remove table.xlsx' }).click();
		await expect(list.getByRole('listitem')).toHaveCount(1);
	});

	await test.step('what is uploaded outlives the closed dialog, and the report is sent with it', async () => {
		const drafts = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
		await expect.poll(drafts).not.toContain('table.xlsx');
		expect(await drafts()).toContain('Қорытынды есеп.pdf');
		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
		await page.reload();
		await page.getByRole('button', { name: 'Submit the final report' }).click();
		await expect(list.getByRole('listitem')).toContainText('Қорытынды есеп.pdf');
		await dialog.getByLabel('Choose files').setInputFiles({
			name: 'photo.png',
			mimeType: 'image/png',
			buffer: pngFile(),
		});
		await expect(dialog.getByRole('button', { name: 'Remove photo.png' })).toBeVisible();
		await dialog.getByRole('button', { name: 'Submit for review' }).click();
		await expect(dialog).toBeHidden();
	});

	const link = page.getByRole('region', { name: /^Reports/ }).getByRole('link', { name: 'Қорытынды есеп.pdf' });
	await expect(link).toBeVisible();
	const address = (await link.getAttribute('href')) ?? '';

	await test.step('the controller downloads it', async () => {
		const controller = await browser.newPage({ baseURL: server });
		await signedInAs(controller, person('controller.go'));
		await look(controller, server, 'en', 'light');
		await controller.goto(`/directives/${number}`);
		const waiting = controller.waitForEvent('download');
		await controller.getByRole('link', { name: 'Қорытынды есеп.pdf' }).click();
		expect((await waiting).suggestedFilename()).toBe('Қорытынды есеп.pdf');
		const answer = await controller.request.get(address);
		expect((await answer.body()).equals(pdfFile())).toBe(true);
		expect(answer.headers()).toMatchObject({
			'content-security-policy': "sandbox; default-src 'none'",
			'x-content-type-options': 'nosniff',
			'content-type': 'application/pdf',
		});
		expect(answer.headers()['content-disposition']).toMatch(/^attachment; .*filename\*=UTF-8''%D2%9A/);
		expect(answer.headers()['cache-control']).toContain('no-store');
		await controller.close();
	});

	await test.step('another ministry is told that there is no such file', async () => {
		const stranger = await browser.newPage({ baseURL: server });
		await signedInAs(stranger, person('coordinator.mia'));
		expect((await stranger.request.get(address)).status()).toBe(404);
		await stranger.close();
	});
});

test('the controller adds files to a directive and to a meeting, and takes one off', async ({
	page,
	server,
	signedInAs,
}) => {
	await signedInAs(page, person('controller.go'));
	await look(page, server, 'ru', 'dark');
	const made = await issued(page.request);
	const meeting = await post<{ id: string }>(page.request, '/meetings', {
		title: 'Совещание с приложениями',
		kind: 'sitting',
		heldOn: '2026-01-15',
		chair: 'Премьер-Министр',
		chairLevel: 'prime_minister',
		language: 'ru',
	});
	for (const path of [`/directives/${made.number}`, `/meetings/${meeting.id}`]) {
		await page.goto(path);
		const region = page.getByRole('region', { name: /^Файлы/ });
		await region.getByRole('button', { name: 'Добавить файлы' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('button', { name: 'Добавить', exact: true }).click();
		await expect(dialog.getByRole('alert')).toContainText('Файлы');
		await dialog.getByLabel('Выбрать файлы').setInputFiles([
			{ name: 'Письмо.pdf', mimeType: 'application/pdf', buffer: pdfFile() },
			{ name: 'Таблица.xlsx', mimeType: '', buffer: officeFile('xlsx') },
		]);
		await expect(dialog.getByRole('button', { name: 'Убрать Таблица.xlsx' })).toBeVisible();
		await axe(page, 'dark');
		await dialog.getByRole('button', { name: 'Добавить', exact: true }).click();
		await expect(dialog).toBeHidden();
		await expect(region.getByRole('link', { name: 'Письмо.pdf' })).toBeVisible();
		await region.getByRole('button', { name: 'Убрать Письмо.pdf' }).click();
		await expect(region.getByRole('link', { name: 'Письмо.pdf' })).toBeHidden();
		await expect(region.getByRole('link', { name: 'Таблица.xlsx' })).toBeVisible();
	}
});

test('an upload whose sender is killed half way leaves nothing behind', async ({ page, served, signedInAs }) => {
	await signedInAs(page, person('executor.mlsp'));
	const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
	const address = new URL('/api/v1/files?name=half.pdf', served.origin);
	const sending = open(address, { method: 'POST', headers: { cookie, 'content-length': '5000000' } });
	sending.on('error', () => {});
	sending.write(Buffer.concat([pdfFile(), Buffer.alloc(1_000_000)]));
	await expect.poll(() => served.files().filter((path) => path.endsWith('.part')).length).toBe(1);
	const before = served.files().filter((path) => !path.endsWith('.part'));
	sending.destroy();
	await new Promise((resolve) => sending.once('close', resolve));
	await expect.poll(() => served.files()).toEqual(before);
});

test('an upload over the limit is told so in a sentence, also when it was sent whole', async ({ page, signedInAs }) => {
	await signedInAs(page, person('executor.mlsp'));
	const send = (bytes: Buffer) =>
		page.request.post('/api/v1/files?name=large.txt', {
			headers: { 'Content-Type': 'text/plain', 'Accept-Language': 'en' },
			data: bytes,
		});
	const limit = 26_214_400;
	const over = await send(Buffer.alloc(limit + 1, 'a'));
	expect(over.status()).toBe(413);
	expect((await over.json()).error.details.reason).toBe('file_too_large');
	const exact = await send(Buffer.alloc(limit, 'a'));
	expect(exact.status()).toBe(200);
	const { id } = await exact.json();
	expect((await page.request.delete(`/api/v1/files/${id}`)).status()).toBe(200);
});
