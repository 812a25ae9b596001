import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

type SignIn = (where: Page | BrowserContext, email: string) => Promise<void>;

/** A person at an own browser, in English. */
async function at(browser: Browser, server: string, signedInAs: SignIn, email: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: server, locale: 'en-GB' });
	await context.addCookies([{ name: 'locale', value: 'en', url: server }]);
	await signedInAs(context, `${email}@demo.gov.example`);
	return context.newPage();
}

async function choose(page: Page, box: Locator, words: string): Promise<void> {
	await box.fill(words);
	await page.getByRole('option').first().click();
}

type Item = {
	item: string;
	words: string;
	title: string;
	lead: string;
	co?: string;
	deadline?: string;
	phrase?: string;
};

const items: Item[] = [
	{
		item: '1',
		words: 'The Ministry of Internal Affairs is to tighten administrative oversight of migration.',
		title: 'Tighten oversight of migration',
		lead: 'Ministry of Internal Affairs',
	},
	{
		item: '2',
		words: 'The Ministry of Internal Affairs is to speed up issuing migrant ID cards at the border.',
		title: 'Speed up migrant ID cards',
		lead: 'Ministry of Internal Affairs',
		co: 'Digital Development',
		deadline: '2099-12-31',
		phrase: 'speed up',
	},
	{
		item: '3',
		words: 'The Ministry of Labour is to submit the draft Concept of Migration Policy by 1 October.',
		title: 'Submit the draft Concept',
		lead: 'Ministry of Labour',
		co: 'National Economy',
		deadline: '2099-10-01',
		phrase: 'by 1 October',
	},
];

async function writeDown(page: Page, { item, words, title, lead, co, deadline, phrase }: Item): Promise<void> {
	await page.getByLabel('Item number').fill(item);
	await page.getByLabel('Words of the directive').fill(words);
	if (deadline) await page.getByRole('textbox', { name: 'Deadline' }).fill(deadline);
	else await page.getByLabel('Standing, no end date').check();
	if (phrase) await page.getByLabel('Phrase it comes from').fill(phrase);
	await choose(page, page.getByRole('combobox', { name: 'Lead organization' }), lead);
	if (co) {
		await page.getByRole('button', { name: 'Add a co-executor' }).click();
		const row = page.getByRole('group', { name: 'Co-executor 1' });
		await choose(page, row.getByRole('combobox', { name: 'Organization' }), co);
		await row.getByLabel('Its part').fill('Prepares its own part');
	}
	await page.getByLabel('Title in English').fill(title);
}

/** Opens an action's form on the directive's page, fills it and sends it. */
async function act(page: Page, label: string, submit: string, fill?: (dialog: Locator) => Promise<void>) {
	await page.getByRole('button', { name: label, exact: true }).click();
	const dialog = page.getByRole('dialog');
	await fill?.(dialog);
	await dialog.getByRole('button', { name: submit, exact: true }).click();
	await expect(dialog).toBeHidden();
}

async function submitReport(page: Page, text: string): Promise<void> {
	await act(page, 'Submit the final report', 'Submit for review', async (dialog) => {
		await dialog.getByRole('textbox', { name: 'Report on execution' }).fill(text);
		const piece = dialog.getByRole('group', { name: 'Evidence 1' });
		await piece.getByRole('textbox', { name: 'Title' }).fill('Draft Concept');
		await piece.getByRole('textbox', { name: 'Number' }).fill('No. 412');
	});
}

test('from a meeting to an exported summary', async ({ browser, server, signedInAs }) => {
	test.setTimeout(180_000);
	const title = 'Meeting on migration, registered by hand';
	const controller = await at(browser, server, signedInAs, 'controller.go');
	const executor = await at(browser, server, signedInAs, 'executor.mlsp');
	const coordinator = await at(browser, server, signedInAs, 'coordinator.mlsp');
	const curator = await at(browser, server, signedInAs, 'curator.go');
	const official = await at(browser, server, signedInAs, 'official.go');

	await test.step('the controller registers the meeting and issues its directives', async () => {
		await controller.goto('/meetings');
		await controller.getByRole('link', { name: 'Register a meeting' }).click();
		await controller.getByRole('textbox', { name: 'Title' }).fill(title);
		await controller.getByRole('textbox', { name: 'Date' }).fill('2025-07-15');
		await controller.getByRole('textbox', { name: 'Chair' }).fill('Prime Minister');
		await controller.getByLabel('Level of the chair').selectOption('prime_minister');
		await controller.getByLabel('Language of the minutes').selectOption('en');
		await controller.getByRole('textbox', { name: 'Minutes' }).fill('The Prime Minister gave three directives.');
		await controller.getByRole('button', { name: 'Register the meeting' }).click();
		await expect(controller.getByRole('heading', { level: 1 })).toContainText(title);
		await controller.getByRole('link', { name: 'Add a directive' }).first().click();
		for (const [index, item] of items.entries()) {
			await expect(controller.getByLabel('Words of the directive')).toHaveValue('');
			await writeDown(controller, item);
			const last = index === items.length - 1;
			await controller.getByRole('button', { name: last ? 'Save the draft' : 'Save and add the next item' }).click();
		}
		await expect(controller.getByRole('heading', { level: 1 })).toContainText('Submit the draft Concept');
		await controller.getByRole('link', { name: title }).first().click();
		await controller.getByRole('button', { name: 'Issue all drafts' }).click();
		await controller.getByRole('dialog').getByRole('button', { name: 'Issue all 3' }).click();
		await expect(controller.getByRole('button', { name: 'Issue all drafts' })).toBeHidden();
	});

	await controller.getByRole('link', { name: 'Submit the draft Concept' }).click();
	await expect(controller).toHaveURL(/\/directives\/2025-\d{5}/);
	const path = new URL(controller.url()).pathname;

	await test.step('the ministry accepts it from its inbox, names a person and reports', async () => {
		await coordinator.goto('/inbox');
		await coordinator
			.getByRole('link', { name: /Accept: .*2025-/ })
			.first()
			.waitFor();
		await coordinator.goto(path);
		await act(coordinator, 'Accept for execution', 'Accept');
		await act(coordinator, 'Name the responsible person', 'Save', async (dialog) => {
			await dialog.getByLabel('Responsible person').selectOption(await idOf(executor));
		});
		await executor.goto(path);
		await act(executor, 'Report progress', 'Send the report', async (dialog) => {
			await dialog.getByLabel('What has been done').fill('The draft is with the working group');
			await dialog.getByLabel('Done, in per cent').fill('40');
			await dialog.getByLabel('On track').check();
		});
		await expect(executor.getByText('The draft is with the working group')).toBeVisible();
		await expect(executor.getByRole('button', { name: 'Submit the final report' })).toHaveCount(0);
	});

	await test.step('the coordinator submits, the controller returns it, assesses, then accepts and proposes', async () => {
		await coordinator.reload();
		await submitReport(coordinator, 'The Concept is submitted');
		await controller.goto(path);
		await act(controller, 'Return for revision', 'Return', async (dialog) => {
			await dialog.getByLabel('What is missing').fill('The alignment with the regional Concept');
		});
		await act(controller, 'Assess', 'Save the assessment', async (dialog) => {
			await dialog.getByLabel('At risk').check();
			await dialog.getByLabel('What it rests on').fill('The regional part is not there');
		});
		await coordinator.reload();
		await expect(coordinator.getByText('The alignment with the regional Concept').first()).toBeVisible();
		await submitReport(coordinator, 'The Concept is submitted with the regional part');
		await controller.reload();
		await act(controller, 'Accept the report', 'Accept the report');
		await expect(controller.getByRole('button', { name: 'Take off control', exact: true })).toHaveCount(0);
		await act(controller, 'Propose closing', 'Send the proposal', async (dialog) => {
			await dialog.getByRole('textbox', { name: 'Basis' }).fill('The report is complete');
		});
	});

	await test.step('the official sees it wait for the curator, the curator closes it', async () => {
		await official.goto(path);
		await expect(official.getByText('Waiting for the decision', { exact: false })).toBeVisible();
		await curator.goto('/inbox');
		await expect(curator.getByText('Submit the draft Concept').first()).toBeVisible();
		await curator.goto(path);
		await act(curator, 'Take off control', 'Take off control', async (dialog) => {
			await dialog.getByRole('textbox', { name: 'Basis' }).fill('Agreed with the proposal');
		});
		await expect(curator.getByText('Taken off control').first()).toBeVisible();
		await official.reload();
		await expect(official.getByText('Executed').first()).toBeVisible();
		await expect(official.getByText('Done on time').first()).toBeVisible();
	});

	await test.step('the official sees it on the overview and downloads the summary in three languages', async () => {
		await official.goto('/');
		await expect(official.getByText('Submit the draft Concept').first()).toBeVisible();
		await official.goto('/meetings');
		await official.getByRole('link', { name: title }).click();
		await official.getByRole('link', { name: 'Summary of this meeting' }).click();
		await expect(official).toHaveURL(/\/summaries\?scope=meeting/);
		await expect(official.getByText('Submit the draft Concept').first()).toBeAttached();
		const scope = new URL(official.url()).searchParams.get('scope');
		for (const locale of ['en', 'ru', 'kk']) {
			const file = await official.request.get(`/api/exports/summary.pdf?scope=${scope}&locale=${locale}`);
			expect(file.status()).toBe(200);
			expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
		}
		const download = official.waitForEvent('download');
		await official.getByRole('link', { name: 'PDF' }).click();
		expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
		const csv = await (await official.request.get(`/api/exports/register.csv?q=Concept`)).text();
		expect(csv).toContain('Submit the draft Concept');
	});

	await test.step('the trail tells every step, and the deadline its ledger', async () => {
		await controller.reload();
		const trail = await (await controller.request.get(`/api/v1${path}/trail`)).json();
		expect(trail.map((event: { action: string }) => event.action).reverse()).toEqual([
			'directive.draft',
			'directive.issue',
			'directive.accept',
			'directive.assign',
			'report.write',
			'report.submit',
			'report.return',
			'directive.assess',
			'report.submit',
			'report.accept',
			'directive.propose',
			'directive.close',
		]);
		await expect(controller.getByText('by 1 October').first()).toBeVisible();
	});
});

/** The id of whoever is signed in on a page. */
async function idOf(page: Page): Promise<string> {
	const account = await (await page.request.get('/api/v1/account')).json();
	return account.id;
}
