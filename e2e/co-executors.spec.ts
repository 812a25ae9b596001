import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { issued, post } from './api.ts';
import { axe, expect, test } from './fixtures.ts';

type SignIn = (where: Page | BrowserContext, email: string) => Promise<void>;

const title = 'Shared readiness of boiler houses';

/** A person at an own browser, in English. */
async function at(browser: Browser, server: string, signedInAs: SignIn, email: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: server, locale: 'en-GB' });
	await context.addCookies([{ name: 'locale', value: 'en', url: server }]);
	await signedInAs(context, `${email}@demo.gov.example`);
	return context.newPage();
}

/** Opens an action's form on the directive's page, fills it and sends it. */
async function act(page: Page, label: string, submit: string, fill?: (dialog: Locator) => Promise<void>) {
	await page.getByRole('button', { name: label, exact: true }).click();
	const dialog = page.getByRole('dialog');
	await fill?.(dialog);
	await dialog.getByRole('button', { name: submit, exact: true }).click();
	await expect(dialog).toBeHidden();
}

function contribution(text: string) {
	return (dialog: Locator) => dialog.getByLabel('What your organization did for its part').fill(text);
}

async function cite(dialog: Locator): Promise<void> {
	const piece = dialog.getByRole('group', { name: 'Evidence 1' });
	await piece.getByRole('textbox', { name: 'Title' }).fill('Act of readiness');
	await piece.getByRole('textbox', { name: 'Number' }).fill('No. 7');
}

test('co-executors contribute, the lead consolidates, the reviewer’s remarks are answered one by one', async ({
	browser,
	page,
	server,
	signedInAs,
}) => {
	test.setTimeout(180_000);
	await signedInAs(page, 'controller.go@demo.gov.example');
	const made = await issued(page.request, {
		titles: { en: title },
		coExecutors: [
			{ organization: 'mne', part: 'Figures of the regions', dueOn: '2099-05-01' },
			{ organization: 'mof', part: 'The cost' },
		],
	});
	const path = `/directives/${made.number}`;
	const lead = await at(browser, server, signedInAs, 'coordinator.mlsp');
	const helper = await at(browser, server, signedInAs, 'coordinator.mne');
	const other = await at(browser, server, signedInAs, 'coordinator.mof');
	const controller = await at(browser, server, signedInAs, 'controller.go');
	await post(lead.request, `${path}/accept`, { version: made.version });

	await test.step('a co-executor finds what it owes in its inbox and contributes', async () => {
		await helper.goto('/inbox?group=contribution_owed');
		await helper.getByRole('link', { name: `Contribute: ${made.number}` }).click();
		await expect(helper).toHaveURL(new RegExp(`${path}#contribute`));
		await act(helper, 'Contribute', 'Send to the lead', contribution('Half of the regions'));
		await expect(helper.getByText('Half of the regions')).toBeVisible();
		await expect(helper.getByRole('cell', { name: 'Came in, not accepted yet' })).toBeVisible();
	});

	await test.step('the lead asks again, and takes what comes then', async () => {
		await lead.goto('/inbox?group=contribution_to_accept');
		await lead.getByRole('link', { name: `Look through: ${made.number}` }).click();
		await act(lead, 'Ask a co-executor again', 'Ask again', async (dialog) => {
			await dialog.getByLabel('What is asked').fill('The other half, please');
		});
		await helper.goto('/inbox?group=contribution_returned');
		await helper.getByRole('link', { name: `Contribute: ${made.number}` }).click();
		await expect(helper.getByText('The other half, please')).toBeVisible();
		await act(helper, 'Contribute', 'Send to the lead', contribution('All the regions'));
		await lead.reload();
		await act(lead, 'Accept a contribution', 'Accept');
		await expect(lead.getByRole('cell', { name: /^Contribution In\b/ })).toBeVisible();
		await axe(lead);
	});

	await test.step('another co-executor sees its own part and nothing of the first one’s work', async () => {
		await other.goto(path);
		await expect(other.getByRole('rowheader', { name: /National Economy/ })).toBeVisible();
		for (const words of ['All the regions', 'The other half, please', 'Contribution accepted']) {
			await expect(other.getByText(words)).toHaveCount(0);
		}
		const read = await (await other.request.get(`/api/v1${path}`)).text();
		for (const words of ['All the regions', 'Half of the regions', 'The other half']) expect(read).not.toContain(words);
	});

	await test.step('the final report says whose contribution is in and whose is missing', async () => {
		await lead.getByRole('button', { name: 'Submit the final report', exact: true }).click();
		const dialog = lead.getByRole('dialog');
		await expect(dialog.getByText('Ministry of Finance: Missing')).toBeVisible();
		await expect(dialog.getByText(/National Economy/)).toHaveCount(0);
		await dialog.getByRole('textbox', { name: 'Report on execution' }).fill('Ready everywhere');
		await cite(dialog);
		await dialog.getByRole('button', { name: 'Submit for review', exact: true }).click();
		await expect(dialog).toBeHidden();
		await controller.goto(path);
		await expect(controller.getByText('1 contribution is missing.')).toBeVisible();
		const consolidated = controller.getByRole('list', { name: 'Contributions of co-executors' });
		await expect(consolidated.getByRole('listitem')).toHaveText([/National Economy.* In/, /Finance.* Missing/]);
	});

	await test.step('while it is under review nobody contributes', async () => {
		await other.reload();
		await expect(other.getByRole('button', { name: 'Contribute', exact: true })).toHaveCount(0);
		const { version } = await (await other.request.get(`/api/v1${path}`)).json();
		const late = await other.request.post(`/api/v1${path}/contributions`, { data: { version, text: 'The cost' } });
		expect([late.status(), (await late.json()).error.details.reason]).toEqual([409, 'wrong_stage']);
	});

	await test.step('the reviewer returns it with two remarks, and the next report answers each', async () => {
		await act(controller, 'Return for revision', 'Return', async (dialog) => {
			await dialog.getByRole('group', { name: 'Remark 1' }).getByLabel('What is to be mended').fill('Name the dates');
			await dialog.getByRole('button', { name: 'Add a remark' }).click();
			await dialog.getByRole('group', { name: 'Remark 2' }).getByLabel('What is to be mended').fill('Add the cost');
		});
		await lead.reload();
		await expect(lead.getByText('not answered yet')).toHaveCount(2);
		await lead.getByRole('button', { name: 'Submit the final report', exact: true }).click();
		const dialog = lead.getByRole('dialog');
		await dialog.getByRole('textbox', { name: 'Report on execution' }).fill('Ready everywhere, with dates');
		await cite(dialog);
		await dialog.getByLabel('Answer to remark 1').fill('From 1 to 15 September');
		await dialog.getByRole('button', { name: 'Submit for review', exact: true }).click();
		await expect(dialog.getByRole('alert')).toContainText('Answer to remark 2');
		await dialog.getByLabel('Answer to remark 2').fill('The cost is in the annex');
		await dialog.getByRole('button', { name: 'Submit for review', exact: true }).click();
		await expect(dialog).toBeHidden();
	});

	await test.step('the reviewer reads remark and answer side by side, accepts and closes', async () => {
		await controller.reload();
		const answers = controller.getByRole('table', { name: 'Answers to the remarks' });
		await expect(answers.getByRole('row')).toHaveText([
			'RemarkAnswer',
			'1. Name the datesFrom 1 to 15 September',
			'2. Add the costThe cost is in the annex',
		]);
		await axe(controller);
		await act(controller, 'Accept the report', 'Accept the report');
		await act(controller, 'Take off control', 'Take off control', async (dialog) => {
			await dialog.getByRole('textbox', { name: 'Basis' }).fill('The report answers everything');
		});
		await expect(controller.getByText('Taken off control').first()).toBeVisible();
	});

	await test.step('staff of a ministry that takes no part find nothing', async () => {
		const stranger = await at(browser, server, signedInAs, 'coordinator.mia');
		expect((await stranger.goto(path))?.status()).toBe(404);
		const tries = [];
		for (const each of ['contributions', 'contributions/mne/accept', 'contributions/mne/return']) {
			const data = { version: 1, text: 'x', note: 'x' };
			tries.push((await stranger.request.post(`/api/v1${path}/${each}`, { data })).status());
		}
		expect(tries).toEqual([404, 404, 404]);
	});
});

test('a co-executor says itself how its milestone stands, and nothing of the others', async ({
	browser,
	page,
	server,
	signedInAs,
}) => {
	await signedInAs(page, 'controller.go@demo.gov.example');
	const made = await issued(page.request, { coExecutors: [{ organization: 'mne' }] });
	const path = `/directives/${made.number}`;
	const lead = await at(browser, server, signedInAs, 'coordinator.mlsp');
	await post(lead.request, `${path}/milestones`, {
		version: made.version,
		milestones: [
			{ title: 'Plan approved', dueOn: '2099-03-01' },
			{ title: 'Figures of the regions', dueOn: '2099-04-01', organization: 'mne' },
		],
	});
	const helper = await at(browser, server, signedInAs, 'executor.mne');
	await helper.goto(path);
	await helper.getByRole('link', { name: 'Report on a milestone' }).click();
	await expect(helper).toHaveURL(new RegExp(`${path}#road-map`));
	const steps = helper.locator('#road-map').getByRole('listitem');
	await expect(steps.filter({ hasText: 'Plan approved' }).getByRole('button')).toHaveCount(0);
	const own = steps.filter({ hasText: 'Figures of the regions' });
	await expect(own.getByRole('button')).toHaveText(['Done', 'Move']);
	await act(helper, 'Move: Figures of the regions', 'Move', async (dialog) => {
		await dialog.getByLabel('New date').fill('2099-04-15');
		await dialog.getByLabel('Reason').fill('Two regions are late');
	});
	await expect(own).toContainText('originally 1 Apr 2099, moved 1×, +14 days');
	await act(helper, 'Done: Figures of the regions', 'Mark as done');
	await expect(own.getByRole('button')).toHaveText(['Reopen']);
	await lead.goto(path);
	await expect(lead.locator('#road-map')).toContainText('Two regions are late');
	await expect(lead.getByRole('link', { name: 'Report on a milestone' })).toHaveCount(0);
	await axe(helper);
});

test('of two reviewers who decide at once one decides and the other is told', async ({
	browser,
	page,
	server,
	signedInAs,
}) => {
	await signedInAs(page, 'controller.go@demo.gov.example');
	const second = await at(browser, server, signedInAs, 'controller2.go');
	const lead = await at(browser, server, signedInAs, 'coordinator.mlsp');
	for (let round = 0; round < 5; round += 1) {
		const made = await issued(page.request);
		const path = `/directives/${made.number}`;
		const accepted = await post<typeof made>(lead.request, `${path}/accept`, { version: made.version });
		const { version } = await post<typeof made>(lead.request, `${path}/submit`, {
			version: accepted.version,
			text: 'Done',
			executedOn: '2025-09-01',
			evidence: [{ kind: 'link', title: 'Act', url: 'https://law.example/act' }],
		});
		const answers = await Promise.all([
			page.request.post(`/api/v1${path}/report/accept`, { data: { version } }),
			second.request.post(`/api/v1${path}/report/return`, { data: { version, remarks: ['Not yet'] } }),
		]);
		expect(answers.map((answer) => answer.status()).sort()).toEqual([200, 409]);
		const read = await (await page.request.get(`/api/v1${path}`)).json();
		expect(read.decisions).toHaveLength(1);
	}
});
