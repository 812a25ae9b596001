import { axe, everyLook, expect, test } from './fixtures.ts';

const headings = 'Протокол;Дата протокола;Пункт;Поручение;Ответственный исполнитель;Срок исполнения';

function sheet(rows: string[]): { name: string; mimeType: string; buffer: Buffer } {
	return {
		name: 'register.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(`\uFEFF${[headings, ...rows].join('\r\n')}`),
	};
}

test('a controller takes a register over, corrects what is wrong, and finds it in the register', async ({
	page,
	signedInAs,
	server,
}) => {
	await signedInAs(page, 'controller.go@demo.gov.example');
	await page.context().addCookies([{ name: 'locale', value: 'en', url: server }]);
	await page.goto('/directives');
	await page.getByRole('link', { name: 'Import', exact: true }).click();
	const good = 'Совещание по импорту;15.10.2026;1;Провести инвентаризацию складов импорта;МВД, МТСЗН;01.10.2099';
	const wrong = 'Совещание по импорту;15.10.2026;2;Ускорить проверку складов импорта;Министерство погоды;скоро';
	const right = 'Совещание по импорту;15.10.2026;2;Ускорить проверку складов импорта;МТСЗН;до конца 2099 года';
	const file = page.getByLabel('Choose or drop a file');

	await file.setInputFiles(sheet([good, wrong]));
	await page.getByRole('textbox', { name: 'Issuer' }).fill('Deputy Prime Minister');
	await page.getByRole('button', { name: 'Try the rows out' }).click();
	await expect(page.getByText('No organization is called “Министерство погоды”', { exact: false })).toBeVisible();
	await expect(page.getByText('“скоро” cannot be read as a date', { exact: false })).toBeVisible();
	await expect(page.getByText('Rows to correct in the file: 1', { exact: false })).toBeVisible();
	const found = await (await page.request.get(`/api/v1/directives?q=${encodeURIComponent('складов импорта')}`)).json();
	expect(found.rows).toEqual([]);
	await axe(page);

	await file.setInputFiles(sheet([good, right]));
	await page.getByRole('textbox', { name: 'Issuer' }).fill('Deputy Prime Minister');
	await page.getByLabel('Issue at once', { exact: false }).check();
	await page.getByRole('button', { name: 'Try the rows out' }).click();
	await page.getByRole('button', { name: 'Import (rows: 2)' }).click();
	await page.getByRole('link', { name: 'Show them in the register' }).click();
	await expect(page.getByText('Провести инвентаризацию складов импорта').first()).toBeVisible();
	const taken = await (await page.request.get(`/api/v1/directives?q=${encodeURIComponent('складов импорта')}`)).json();
	expect(taken.rows.map((row: { stage: string; deadline: string }) => [row.stage, row.deadline]).sort()).toEqual([
		['issued', '2099-10-01'],
		['issued', '2099-12-31'],
	]);

	// The register as it is exported comes back without a change.
	const register = await page.request.get('/api/exports/register.xlsx');
	await page.goto('/directives/import');
	await file.setInputFiles({
		name: 'register.xlsx',
		mimeType: 'application/octet-stream',
		buffer: await register.body(),
	});
	await page.getByRole('textbox', { name: 'Issuer' }).fill('Deputy Prime Minister');
	await page.getByRole('button', { name: 'Try the rows out' }).click();
	await expect(page.getByText('There is nothing to import', { exact: false })).toBeVisible();
});

test('an import that breaks off says how far it came, and goes on from the same button', async ({
	page,
	signedInAs,
	server,
}) => {
	await signedInAs(page, 'controller.go@demo.gov.example');
	await page.context().addCookies([{ name: 'locale', value: 'en', url: server }]);
	await page.setViewportSize({ width: 360, height: 700 });
	await page.goto('/directives/import');
	const rows = Array.from(
		{ length: 120 },
		(_, at) => `Совещание о перерыве;15.10.2026;${at + 1};Выполнить часть ${at + 1} работы;МВД;01.10.2099`,
	);
	await page.getByLabel('Choose or drop a file').setInputFiles(sheet(rows));
	await page.getByRole('textbox', { name: 'Issuer' }).fill('Deputy Prime Minister');
	await page.getByRole('button', { name: 'Try the rows out' }).click();
	// While rows are tried out none has a number: another may get it first.
	await expect(page.getByRole('row', { name: /Выполнить часть 1 / })).not.toContainText(/\d{4}-\d{5}/);
	const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	expect(over, 'the findings scroll sideways by').toBeLessThanOrEqual(0);
	let pieces = 0;
	await page.route('**/imports.take*', (route) => {
		pieces += 1;
		return pieces === 2 ? route.abort() : route.continue();
	});
	await page.getByRole('button', { name: 'Import (rows: 120)' }).click();
	await expect(page.getByText('Rows taken before it: 100 of 120', { exact: false })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Show them in the register' })).toHaveCount(0);
	await page.getByRole('button', { name: 'Import (rows: 120)' }).click();
	await expect(page.getByText('New: 20, changed: 0', { exact: false })).toBeVisible();
});

test('nobody but a controller finds the import', async ({ page, signedInAs }) => {
	await signedInAs(page, 'coordinator.mlsp@demo.gov.example');
	expect((await page.goto('/directives/import'))?.status()).toBe(404);
	await page.goto('/directives');
	await expect(page.getByRole('link', { name: /^(Import|Загрузить|Жүктеу)$/ })).toHaveCount(0);
});

test('the import is accessible in every language and theme', async ({ page, signedInAs, server }) => {
	await signedInAs(page, 'controller.go@demo.gov.example');
	await everyLook(page, server, async (_, theme) => {
		await page.goto('/directives/import');
		await axe(page, theme);
	});
});
