import type { Browser, BrowserContext, Page } from '@playwright/test';
import { demoPassword } from '#db/demo/accounts.ts';
import { issued, type Made, post } from './api.ts';
import { axe, expect, test } from './fixtures.ts';

type SignIn = (where: Page | BrowserContext, email: string) => Promise<void>;

const names = {
	coordinator: 'Гүлнар Сатыбалдиева',
	executor: 'Айдос Рахымжанов',
	controller: 'Гүлмира Оразғалиева',
};

/** A person at an own browser, in English. */
async function at(browser: Browser, server: string, signedInAs: SignIn, account: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: server, locale: 'en-GB' });
	await context.addCookies([{ name: 'locale', value: 'en', url: server }]);
	await signedInAs(context, `${account}@demo.gov.example`);
	return context.newPage();
}

/** A directive that the Ministry of Labour has accepted and the Ministry of Internal Affairs helps with. */
async function accepted(controller: Page, coordinator: Page, title: string): Promise<string> {
	const made = await issued(controller.request, { titles: { en: title }, coExecutors: [{ organization: 'mia' }] });
	await post<Made>(coordinator.request, `/directives/${made.number}/accept`, { version: made.version });
	return `/directives/${made.number}`;
}

test('a task goes from the coordinator to a colleague and comes back done, unseen from outside', async ({
	browser,
	server,
	signedInAs,
}) => {
	const controller = await at(browser, server, signedInAs, 'controller.go');
	const coordinator = await at(browser, server, signedInAs, 'coordinator.mlsp');
	const executor = await at(browser, server, signedInAs, 'executor.mlsp');
	const path = await accepted(controller, coordinator, 'Survey of employers');

	await coordinator.goto(path);
	await coordinator.getByRole('button', { name: 'Give a task' }).click();
	const dialog = coordinator.getByRole('dialog');
	await dialog.getByRole('combobox', { name: 'To whom' }).fill('Айдос');
	await coordinator.getByRole('option').first().click();
	await dialog.getByRole('textbox', { name: /^Task/ }).fill('Ask the twenty largest employers');
	await dialog.getByRole('textbox', { name: 'Due' }).fill('2099-05-01');
	await dialog.getByRole('button', { name: 'Give the task' }).click();
	await expect(dialog).toBeHidden();
	const region = coordinator.getByRole('region', { name: 'Tasks in your organization' });
	await expect(region.getByText('Ask the twenty largest employers')).toBeVisible();
	await axe(coordinator);

	await executor.goto('/inbox');
	const row = executor.getByRole('row', { name: /Ask the twenty largest employers/ });
	await expect(row.getByText(`from ${names.coordinator}`)).toBeVisible();
	await row.getByRole('button', { name: 'Done', exact: true }).click();
	await executor.getByRole('dialog').getByLabel('What was done').fill('All twenty answered');
	await executor.getByRole('dialog').getByRole('button', { name: 'Mark as done' }).click();
	await expect(row).toBeHidden();

	await coordinator.goto('/notifications');
	await coordinator.getByRole('link', { name: 'The task you gave is done' }).first().click();
	await expect(coordinator).toHaveURL(new RegExp(`${path}#tasks`));
	await expect(region.getByText('All twenty answered', { exact: false })).toBeVisible();

	await controller.goto(path);
	await expect(controller.getByRole('heading', { level: 1 })).toContainText('Survey of employers');
	await expect(controller.getByText('Ask the twenty largest employers')).toHaveCount(0);
	await expect(controller.getByText('Tasks in your organization')).toHaveCount(0);
});

test('a deputy acts for an absent coordinator, and the trail says for whom', async ({
	browser,
	server,
	signedInAs,
}) => {
	const controller = await at(browser, server, signedInAs, 'controller.go');
	const coordinator = await at(browser, server, signedInAs, 'coordinator.mlsp');
	const executor = await at(browser, server, signedInAs, 'executor.mlsp');
	const made = await issued(controller.request, { titles: { en: 'A matter that cannot wait' } });

	await executor.goto(`/directives/${made.number}`);
	await expect(executor.getByRole('button', { name: 'Accept for execution' })).toHaveCount(0);

	await coordinator.goto('/account');
	await coordinator.getByRole('button', { name: 'Name a deputy' }).click();
	const dialog = coordinator.getByRole('dialog');
	await dialog.getByRole('combobox', { name: 'Deputy' }).fill('Айдос');
	await coordinator.getByRole('option').first().click();
	await dialog.getByLabel('Last day').fill(await dialog.getByLabel('First day').inputValue());
	await dialog.getByRole('button', { name: 'Name the deputy' }).click();
	await expect(dialog).toBeHidden();
	await expect(coordinator.getByText(`${names.executor} stands in`)).toBeVisible();

	await executor.goto('/inbox?group=to_accept');
	await expect(executor.getByText(`for ${names.coordinator}`).first()).toBeVisible();
	await executor.goto(`/directives/${made.number}`);
	await executor.getByRole('button', { name: 'Accept for execution' }).click();
	await executor.getByRole('dialog').getByRole('button', { name: 'Accept', exact: true }).click();
	await expect(executor.getByText(`${names.executor}, for ${names.coordinator}`)).toBeVisible();

	await coordinator.getByRole('button', { name: `End now: ${names.executor}` }).click();
	await expect(coordinator.getByText(`${names.executor} stands in`)).toHaveCount(0);
	await executor.goto('/inbox');
	await expect(executor.getByText(`for ${names.coordinator}`)).toHaveCount(0);
});

test('a mention reaches its reader, and what a ministry says among itself stays there', async ({
	browser,
	server,
	signedInAs,
}) => {
	const controller = await at(browser, server, signedInAs, 'controller.go');
	const coordinator = await at(browser, server, signedInAs, 'coordinator.mlsp');
	const executor = await at(browser, server, signedInAs, 'executor.mlsp');
	const other = await at(browser, server, signedInAs, 'coordinator.mia');
	const path = await accepted(controller, coordinator, 'Register of quotas');

	await coordinator.goto(path);
	const talk = coordinator.getByRole('region', { name: 'Talk' });
	const box = talk.getByRole('textbox', { name: 'Your remark' });
	await expect(talk.locator('form[data-hydrated]').last()).toBeVisible();
	await box.pressSequentially('@Гүлмира');
	await expect(coordinator.getByRole('option', { name: names.controller })).toBeVisible();
	await axe(coordinator);
	await box.press('Enter');
	await expect(box).toHaveValue(`@${names.controller} `);
	await box.pressSequentially('which year do you mean?');
	await talk.getByRole('button', { name: 'Post' }).click();
	await expect(talk.getByRole('article').getByText('which year do you mean?', { exact: false })).toBeVisible();
	await expect(box).toHaveValue('');
	await box.fill('Between us: we are not ready');
	await talk.getByLabel(/^Only /).check();
	await talk.getByRole('button', { name: 'Post' }).click();
	await expect(talk.getByRole('article').getByText('Between us', { exact: false })).toBeVisible();

	await controller.goto('/');
	await controller.getByRole('link', { name: /^Notifications/ }).click();
	await controller.getByRole('link', { name: 'You are mentioned in the talk' }).first().click();
	await expect(controller).toHaveURL(/#remark-/);
	await expect(controller.getByText('which year do you mean?', { exact: false })).toBeVisible();
	await expect(controller.getByText('Between us', { exact: false })).toHaveCount(0);
	await controller.getByText('Reply', { exact: true }).first().click();
	await controller.getByRole('textbox', { name: `Reply to ${names.coordinator}` }).fill('The coming one');
	await controller.getByRole('button', { name: 'Reply', exact: true }).click();
	await expect(controller.getByRole('article').getByText('The coming one')).toBeVisible();

	await other.goto(path);
	await expect(other.getByText('The coming one')).toBeVisible();
	await expect(other.getByText('Between us', { exact: false })).toHaveCount(0);
	const heard = await (await other.request.get(`/api/v1${path}/remarks`)).text();
	expect(heard).not.toContain('Between us');
	await executor.goto(path);
	await expect(executor.getByText('Between us', { exact: false })).toBeVisible();
});

test('whoever watches a directive is told of its next step', async ({ browser, server, signedInAs }) => {
	const controller = await at(browser, server, signedInAs, 'controller.go');
	const coordinator = await at(browser, server, signedInAs, 'coordinator.mlsp');
	const official = await at(browser, server, signedInAs, 'official.go');
	const made = await issued(controller.request, { titles: { en: 'Worth watching' } });
	await official.goto(`/directives/${made.number}`);
	await official.getByRole('button', { name: 'Watch', exact: true }).click();
	await expect(official.getByRole('button', { name: 'Watching: stop' })).toBeVisible();
	const accept = { version: made.version };
	const { version } = await post<Made>(coordinator.request, `/directives/${made.number}/accept`, accept);
	await official.goto('/notifications');
	const row = official.getByRole('listitem').filter({ hasText: 'Worth watching' });
	await expect(row.getByRole('link', { name: 'Accepted for execution' })).toBeVisible();
	await axe(official);
	await official.keyboard.press('j');
	await expect(row.getByRole('link', { name: 'Accepted for execution' })).toBeFocused();
	await official.keyboard.press('x');
	await expect(row.getByText('new', { exact: true })).toHaveCount(0);
	await expect(official.getByText('You have read everything.')).toBeVisible();

	await official.goto(`/directives/${made.number}`);
	await official.getByRole('button', { name: 'Watching: stop' }).click();
	await expect(official.getByRole('button', { name: 'Watch', exact: true })).toBeVisible();
	await post<Made>(controller.request, `/directives/${made.number}/assess`, {
		version,
		assessment: 'at_risk',
		note: 'Nothing has begun',
	});
	await official.goto('/notifications');
	await expect(row.getByRole('link', { name: 'Accepted for execution' })).toBeVisible();
	await expect(row).toHaveCount(1);
});

test('a report begun at one desk is found at another, and nothing of it stays after signing out', async ({
	browser,
	server,
	signedInAs,
}) => {
	const controller = await at(browser, server, signedInAs, 'controller.go');
	const coordinator = await at(browser, server, signedInAs, 'coordinator.mlsp');
	const path = await accepted(controller, coordinator, 'Begun and found');
	const open = async (desk: Page) => {
		await desk.goto(path);
		await desk.getByRole('button', { name: 'Report progress' }).click();
		return desk.getByRole('dialog');
	};

	const here = await at(browser, server, signedInAs, 'executor.mlsp');
	const begun = await open(here);
	const kept = here.waitForResponse((response) => response.url().includes('drafts.keep') && response.ok());
	await begun.getByLabel('What has been done').fill('Half of the survey is in');
	await kept;

	const there = await (await browser.newContext({ baseURL: server, locale: 'en-GB' })).newPage();
	await there.context().addCookies([{ name: 'locale', value: 'en', url: server }]);
	await there.goto('/sign-in');
	await there.getByLabel('E-mail').fill('executor.mlsp@demo.gov.example');
	await there.getByLabel('Password').fill(demoPassword);
	await there.getByRole('button', { name: 'Sign in' }).click();
	await expect(there.getByRole('heading', { level: 1 })).toBeVisible();
	const found = await open(there);
	await expect(found.getByLabel('What has been done')).toHaveValue('Half of the survey is in');
	await expect(found.getByText(/Your draft of .* is back/)).toBeVisible();
	await axe(there);
	const again = there.waitForResponse((response) => response.url().includes('drafts.keep') && response.ok());
	await found.getByLabel('What has been done').fill('Half of the survey is in, the rest by Friday');
	await again;
	const drafts = () => there.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')));
	expect(await drafts()).not.toEqual([]);
	await there.keyboard.press('Escape');
	await there.getByLabel(`Account: ${names.executor}`).click();
	await there.getByRole('button', { name: 'Sign out' }).click();
	await expect(there).toHaveURL(/signedOut=1/);
	expect(await drafts()).toEqual([]);

	// The first desk takes the newer copy from the server, sends it, and the draft is gone.
	const later = await open(here);
	await expect(later.getByLabel('What has been done')).toHaveValue('Half of the survey is in, the rest by Friday');
	await later.getByLabel('Done, in per cent').fill('50');
	await later.getByLabel('On track').check();
	const forgotten = here.waitForResponse((response) => response.url().includes('drafts.forget') && response.ok());
	await later.getByRole('button', { name: 'Send the report' }).click();
	await expect(later).toBeHidden();
	await forgotten;
	await expect((await open(here)).getByLabel('What has been done')).toHaveValue('');
});

test('everything open of a colleague is handed over in one step', async ({ browser, server, signedInAs }) => {
	const coordinator = await at(browser, server, signedInAs, 'coordinator.moen');
	await coordinator.goto('/organizations/moen');
	const row = coordinator.getByRole('row', { name: /Салтанат Ермекбаева/ });
	await row.getByRole('button', { name: 'Hand over' }).click();
	const dialog = coordinator.getByRole('dialog');
	await expect(dialog.getByText('Directives answered for')).toBeVisible();
	await axe(coordinator);
	await dialog.getByRole('combobox', { name: 'To whom' }).fill('Игорь');
	await coordinator.getByRole('option').first().click();
	await dialog.getByRole('button', { name: 'Hand over', exact: true }).click();
	await expect(coordinator.getByText('Everything is handed over').first()).toBeVisible();
});

test('a remark is posted without any script', async ({ browser, server, signedInAs }) => {
	const controller = await at(browser, server, signedInAs, 'controller.go');
	const coordinator = await at(browser, server, signedInAs, 'coordinator.mlsp');
	const path = await accepted(controller, coordinator, 'Plainly said');
	const context = await browser.newContext({ baseURL: server, javaScriptEnabled: false });
	await context.addCookies([{ name: 'locale', value: 'en', url: server }]);
	await signedInAs(context, 'executor.mlsp@demo.gov.example');
	const plain = await context.newPage();
	await plain.goto(path);
	await plain.getByRole('textbox', { name: 'Your remark' }).fill(`@${names.coordinator} the figures are in`);
	await plain.getByRole('button', { name: 'Post' }).click();
	await expect(plain).toHaveURL(new RegExp(`${path}#talk`));
	await expect(plain.getByRole('article').getByText('the figures are in', { exact: false })).toBeVisible();
	await coordinator.goto('/notifications');
	await expect(coordinator.getByRole('listitem').filter({ hasText: 'Plainly said' }).first()).toBeVisible();
});
