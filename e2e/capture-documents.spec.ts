import type { Page } from '@playwright/test';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { pdf } from '#server/capture/testing/documents.ts';
import { expect, test } from './fixtures.ts';
import { cards, heads, openStart, three } from './minutes.ts';

test.use({ locale: 'en-GB' });

test.beforeEach(async ({ page, server, signedInAs }) => {
	await page.context().addCookies([{ name: 'locale', value: 'en', url: server }]);
	await signedInAs(page, 'controller.go@demo.gov.example');
	await openStart(page);
	await page.getByRole('textbox', { name: 'Date of the meeting' }).fill('2025-09-03');
});

/** Drops a file on the form, as from a folder; a number stands for so many empty bytes. */
async function drop(page: Page, name: string, content: Uint8Array | number): Promise<void> {
	const packed = typeof content === 'number' ? content : Buffer.from(content).toString('base64');
	const dropped = await page.evaluateHandle(
		([name, packed]) => {
			const transfer = new DataTransfer();
			const bytes =
				typeof packed === 'number'
					? new Uint8Array(packed)
					: Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
			transfer.items.add(new File([bytes], name));
			return transfer;
		},
		[name, packed] as const,
	);
	await page.getByRole('form', { name: 'Directives from minutes' }).dispatchEvent('drop', { dataTransfer: dropped });
}

/** Minutes whose decisions stand in a table. */
function tableOfMinutes(): Promise<Buffer> {
	const row = (...words: string[]) =>
		new TableRow({ children: words.map((word) => new TableCell({ children: [new Paragraph(word)] })) });
	const rows = [
		row('№', 'Мероприятие', 'Исполнитель', 'Срок'),
		row('1', 'Провести инвентаризацию складов зерна', 'Минсельхоз', '15 октября 2025 г.'),
		row('2', 'Представить расчёт потребности в топливе', 'Минэнерго', 'до 1 ноября'),
	];
	return Packer.toBuffer(
		new Document({ sections: [{ children: [new Paragraph('ПРОТОКОЛ совещания'), new Table({ rows })] }] }),
	);
}

test('minutes in DOCX whose decisions stand in a table become cards, one a row', async ({ page }) => {
	await drop(page, 'minutes.docx', await tableOfMinutes());
	await expect(heads(page)).toHaveCount(2);
	await expect(cards(page).nth(0)).toContainText('Провести инвентаризацию складов зерна');
	await expect(cards(page).nth(0)).toContainText('Ministry of Agriculture');
	await expect(cards(page).nth(0).locator('time')).toHaveAttribute('datetime', '2025-10-15');
	await expect(cards(page).nth(1)).toContainText('Ministry of Energy');
	await expect(cards(page).nth(1).locator('time')).toHaveAttribute('datetime', /2025-1[01]-\d\d/);
});

test('minutes in PDF become cards', async ({ page }) => {
	const words =
		'Министерству транспорта до 1 декабря 2025 года завершить ремонт моста через реку и представить отчёт о расходах.';
	await drop(page, 'minutes.pdf', await pdf([words]));
	await expect(heads(page)).toHaveCount(1);
	await expect(cards(page).first()).toContainText('Ministry of Transport');
	await expect(cards(page).first().locator('time')).toHaveAttribute('datetime', '2025-12-01');
});

test('a sheet leads to the import of registers', async ({ page }) => {
	await drop(page, 'register.csv', Buffer.from('Number;Words\n1;Submit the budget\n'));
	await expect(page.getByText('This is a sheet and not minutes.').first()).toBeVisible();
	const sheet = await page.request.get('/api/exports/register.xlsx');
	// Told by its content too, whatever its name.
	await drop(page, 'register.docx', await sheet.body());
	await expect(page.getByText('This is a sheet and not minutes.').first()).toBeVisible();
	await page.getByRole('link', { name: 'To the import of registers' }).click();
	await expect(page).toHaveURL(/\/directives\/import$/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a scan, a protected document and one that is too large each say so, and the form keeps what it holds', async ({
	page,
}) => {
	await drop(page, 'scan.pdf', await pdf([' ']));
	await expect(page.getByText('The PDF has no text: it is a scan.').first()).toBeVisible();
	await drop(page, 'secret.pdf', await pdf(['secret'], { userPassword: 'x' }));
	await expect(page.getByText('The document is protected by a password.').first()).toBeVisible();
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await drop(page, 'large.docx', 30 * 1_048_576);
	await expect(page.getByText('The document is too large: at most 25 MB are accepted.').first()).toBeVisible();
	// Refused before it travels.
	expect(asked.filter((url) => url.endsWith('/start'))).toEqual([]);
	await expect(page.getByRole('textbox', { name: 'Date of the meeting' })).toHaveValue('2025-09-03');
});

test('the reading shows how far it is, goes on without its page, and is come back to', async ({ page }) => {
	const name = 'Minutes of a long council';
	let held = true;
	// As if the text took its time: the page learns of nothing but its beginning.
	await page.route('**/capture.follow**', (route) =>
		held
			? route.fulfill({
					json: [{ result: { data: { state: 'reading', percent: 40, ahead: 0, problem: null } } }],
				})
			: route.continue(),
	);
	await page.getByRole('textbox', { name: 'Text', exact: true }).fill(`${name}\n\n${three}`);
	await page.getByRole('button', { name: 'Read and propose' }).click();
	await expect(page.getByText('You may leave this page')).toBeVisible();
	await expect(page.getByRole('progressbar')).toBeVisible();
	await page.goto('/meetings/capture');
	held = false;
	await page.getByRole('table', { name: 'Unfinished texts' }).getByRole('link').first().click();
	await expect(heads(page)).toHaveCount(3);
});
