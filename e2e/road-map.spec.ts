import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { issued, type Made, post } from './api.ts';
import { act, day, expect, field, test } from './desks.ts';
import { axe } from './fixtures.ts';

type SignIn = (where: Page | BrowserContext, email: string) => Promise<void>;

/** A person at an own browser, in English. */
async function at(browser: Browser, server: string, signedInAs: SignIn, email: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: server, locale: 'en-GB', reducedMotion: 'reduce' });
	await context.addCookies([{ name: 'locale', value: 'en', url: server }]);
	await signedInAs(context, `${email}@demo.gov.example`);
	return context.newPage();
}

/** As `act`, in one region and in the English words themselves. */
async function actIn(
	where: Locator,
	page: Page,
	label: string,
	submit: string,
	fill?: (dialog: Locator) => Promise<void>,
) {
	await where.getByRole('button', { name: label, exact: true }).click();
	const dialog = page.getByRole('dialog');
	await fill?.(dialog);
	await dialog.getByRole('button', { name: submit, exact: true }).click();
	await expect(dialog).toBeHidden();
}

const rollout = {
	words: 'Accelerate the rollout of migrant ID cards at the border.',
	titles: { en: 'Rollout of migrant ID cards' },
	issuer: 'Prime Minister',
	issuerLevel: 'prime_minister',
	leadOrganization: 'mia',
	kind: 'system_rollout',
	deadline: day(240),
};

test('a ministry lays down the road map that a directive of the Prime Minister demands', async ({
	browser,
	server,
	signedInAs,
}) => {
	test.setTimeout(120_000);
	const controller = await at(browser, server, signedInAs, 'controller.go');
	const official = await at(browser, server, signedInAs, 'official.go');
	const coordinator = await at(browser, server, signedInAs, 'coordinator.mia');
	const made = await issued(controller.request, rollout);
	const path = `/directives/${made.number}`;
	const region = (page: Page) => page.getByRole('region', { name: /^Road map/ });

	await test.step('its absence shows to the official: on the page, in the register, on the overview', async () => {
		await official.goto(path);
		await expect(region(official)).toContainText('A road map is owed by');
		await expect(region(official)).toContainText('There is no road map yet.');
		await official.goto('/directives?plan=missing');
		await expect(official.getByRole('link', { name: rollout.titles.en })).toBeVisible();
		await expect(official.getByRole('link', { name: 'Remove the filter “Road map owed and missing”' })).toBeVisible();
		await official.goto('/');
		await expect(official.getByRole('region', { name: 'Owed and not there' })).toContainText('Road maps not laid down');
	});

	await test.step('the coordinator comes from the inbox and applies the typical plan for a rollout', async () => {
		await coordinator.goto('/inbox');
		const owed = coordinator.getByRole('region', { name: /^Road maps owed/ });
		await owed.getByRole('link', { name: `Road map: ${made.number}` }).click();
		await expect(coordinator).toHaveURL(/#road-map$/);
		await region(coordinator).getByRole('button', { name: 'Use a typical plan' }).click();
		const dialog = coordinator.getByRole('dialog');
		await expect(dialog.getByLabel('Typical plan').locator('option:checked')).toHaveText(/System rollout/);
		const first = dialog.getByRole('group', { name: 'Step 1', exact: true });
		await expect(first.getByLabel('Milestone')).toHaveValue('Roll-out plan and list of sites approved');
		await first.getByLabel('Milestone').fill('Plan approved by the minister');
		await dialog.getByRole('button', { name: 'Remove step 9' }).click();
		await dialog.getByRole('button', { name: 'Save the road map' }).click();
		await expect(dialog).toBeHidden();
		await expect(region(coordinator).getByRole('heading', { level: 2 })).toHaveText('Road map: 0 of 8 done');
		await expect(region(coordinator)).not.toContainText('is owed by');
	});

	const titles = region(coordinator).getByRole('listitem').getByRole('heading', { level: 3 });

	await test.step('and puts a step at another place by the keyboard, told where it stands', async () => {
		await expect(titles.first()).toHaveText('Plan approved by the minister');
		const down = region(coordinator).getByRole('button', { name: 'Move down: Plan approved by the minister' });
		await down.focus();
		await coordinator.keyboard.press('ArrowDown');
		await expect(titles.nth(1)).toHaveText('Plan approved by the minister');
		await expect(
			region(coordinator).getByText('“Plan approved by the minister” is now at place 2 of 8'),
		).toBeAttached();
		await expect(down).toBeFocused();
		await coordinator.keyboard.press('ArrowDown');
		await expect(titles.nth(2)).toHaveText('Plan approved by the minister');
		await region(coordinator).getByRole('button', { name: 'Move up: Plan approved by the minister' }).click();
		await expect(titles.nth(1)).toHaveText('Plan approved by the minister');
	});

	await test.step('marks one as done, moves another with a reason, and gives a third up', async () => {
		const step = (name: string) => region(coordinator).getByRole('listitem').filter({ hasText: name });
		const one = step('Plan approved by the minister');
		await actIn(one, coordinator, 'Done: Plan approved by the minister', 'Mark as done');
		await expect(one).toContainText('done');
		await expect(region(coordinator).getByRole('heading', { level: 2 })).toHaveText('Road map: 1 of 8 done');
		const two = step('Purchase completed');
		await actIn(two, coordinator, 'Move: Purchase completed, contract signed', 'Move', async (dialog) => {
			await dialog.getByLabel('New date').fill(day(300));
			await dialog.getByLabel('Reason').fill('The tender found no bidder');
		});
		await expect(two).toContainText('moved 1×');
		await expect(two).toContainText('Lies after the directive’s deadline.');
		await two.getByText('Why it changed').click();
		await expect(two).toContainText('The tender found no bidder');
		const three = step('Pilot site');
		await actIn(three, coordinator, 'Give up: Pilot site in operation', 'Give up', async (dialog) => {
			await dialog.getByLabel('Reason').fill('Proven elsewhere');
		});
		await expect(region(coordinator).getByRole('heading', { level: 2 })).toHaveText('Road map: 1 of 7 done');
		await axe(coordinator);
	});
});

test('a ministry measures the rollout, and the official reads the finding', async ({ browser, server, signedInAs }) => {
	test.setTimeout(120_000);
	const controller = await at(browser, server, signedInAs, 'controller.go');
	const official = await at(browser, server, signedInAs, 'official.go');
	const coordinator = await at(browser, server, signedInAs, 'coordinator.mia');
	const executor = await at(browser, server, signedInAs, 'executor.mia');
	const made = await issued(controller.request, rollout);
	const path = `/directives/${made.number}`;
	await post<Made>(coordinator.request, `${path}/accept`, { version: made.version });
	const figures = (page: Page) => page.getByRole('region', { name: 'Indicators' });

	await test.step('the coordinator adds an indicator, with a target below which the trajectory is drawn', async () => {
		await coordinator.goto(path);
		await actIn(figures(coordinator), coordinator, 'Add an indicator', 'Add', async (dialog) => {
			await dialog.getByLabel('Indicator').fill('Border points equipped');
			await dialog.getByLabel('Unit').fill('points');
			await dialog.getByRole('textbox', { name: 'Baseline', exact: true }).fill('0');
			await dialog.getByLabel('Baseline as of').fill(day(-76));
			await dialog.getByRole('textbox', { name: 'Target', exact: true }).fill('90');
			await dialog.getByLabel('Target by').fill(day(24));
		});
		await expect(figures(coordinator)).toContainText('Border points equipped: not measured yet, target 90 points');
	});

	await test.step('the executor enters a value alone, corrects it, and tells another with a report', async () => {
		await executor.goto(path);
		const enter = async (value: string, on: string) =>
			actIn(figures(executor), executor, 'Enter a value: Border points equipped', 'Save', async (dialog) => {
				await dialog.getByLabel('Value').fill(value);
				await dialog.getByLabel('As of').fill(on);
			});
		await enter('31', day(-30));
		await expect(figures(executor)).toContainText('31 of 90 points');
		await enter('30', day(-30));
		await expect(figures(executor)).toContainText('30 of 90 points');
		await executor.getByRole('button', { name: 'Report progress', exact: true }).click();
		const dialog = executor.getByRole('dialog');
		await dialog.getByRole('textbox', { name: 'What has been done' }).fill('Thirty-one more points are equipped.');
		await dialog.getByLabel('Border points equipped, points').fill('61');
		await dialog.getByLabel('Done, in per cent').fill('60');
		await dialog.getByLabel('At risk').check();
		await dialog.getByRole('button', { name: 'Send the report' }).click();
		await expect(dialog).toBeHidden();
	});

	await test.step('the official sees the finding in words, the drawing and the figures behind it', async () => {
		await official.goto(path);
		const finding = 'Border points equipped: 61 of 90 points, 7 behind the trajectory';
		await expect(figures(official).getByRole('figure')).toContainText(finding);
		await figures(official).getByText('The figures (3)').click();
		await expect(figures(official).getByRole('row', { name: /31 \(corrected since\)/ })).toBeVisible();
		await expect(figures(official).getByRole('row', { name: /With a progress report/ })).toBeVisible();
		await expect(figures(official).getByRole('button')).toHaveCount(0);
		await axe(official);
	});
});

test('an administrator changes a typical plan, and it is offered from then on', async ({
	browser,
	server,
	signedInAs,
}) => {
	const administrator = await at(browser, server, signedInAs, 'administrator.go');
	const controller = await at(browser, server, signedInAs, 'controller.go');
	const coordinator = await at(browser, server, signedInAs, 'coordinator.mia');
	await administrator.goto('/admin');
	await administrator.getByRole('link', { name: 'Open: Typical plans' }).click();
	await administrator.getByRole('link', { name: 'Inspection' }).click();
	const step = administrator.getByRole('group', { name: 'Step 1', exact: true });
	await step.getByLabel('Step in English').fill('Commission appointed by the minister');
	await axe(administrator);
	await administrator.getByRole('button', { name: 'Save' }).click();
	await expect(administrator.getByRole('row', { name: /Inspection/ })).toContainText('changed here');
	const made = await issued(controller.request, { ...rollout, kind: 'inspection' });
	await coordinator.goto(`/directives/${made.number}`);
	await coordinator.getByRole('button', { name: 'Use a typical plan' }).click();
	const first = coordinator.getByRole('dialog').getByRole('group', { name: 'Step 1', exact: true });
	await expect(first.getByLabel('Milestone')).toHaveValue('Commission appointed by the minister');
	await axe(coordinator);
});

test('a step and an indicator put down by mistake are mended, opened again and taken out', async ({ deskIn }) => {
	const desk = deskIn('en');
	const [controller, coordinator] = [await desk('controller.go'), await desk('coordinator.mia')];
	const { page, t } = coordinator;
	const made = await issued(controller.page.request, rollout);
	await page.goto(`/directives/${made.number}`);
	await act(coordinator, 'add_milestone', async (dialog) => {
		await field(coordinator, dialog, 'field.milestone').fill('Servers bougt');
		await field(coordinator, dialog, 'field.milestoneDue').fill(day(30));
	});
	const mended = (dialog: Locator) => field(coordinator, dialog, 'field.milestone').fill('Servers bought');
	await act(coordinator, 'edit_milestone', mended, 'Servers bougt');
	await act(coordinator, 'finish_milestone', undefined, 'Servers bought');
	const map = page.locator('#road-map');
	await expect(map.getByRole('heading', { level: 2 })).toHaveText(t('roadMap.titleDone', { done: 1, counted: 1 }));
	const because = (dialog: Locator) => field(coordinator, dialog, 'field.reason').fill('Two were sent back');
	await act(coordinator, 'reopen_milestone', because, 'Servers bought');
	await expect(map.getByRole('heading', { level: 2 })).toHaveText(t('roadMap.titleDone', { done: 0, counted: 1 }));

	await act(coordinator, 'add_indicator', async (dialog) => {
		await field(coordinator, dialog, 'field.indicator').fill('Servers running');
		await field(coordinator, dialog, 'field.unit').fill('servers');
		await field(coordinator, dialog, 'field.target').fill('8');
		await field(coordinator, dialog, 'field.targetOn').fill(day(60));
	});
	const figures = page.locator('#indicators');
	await expect(figures).toContainText('target 8 servers');
	const corrected = (dialog: Locator) => field(coordinator, dialog, 'field.target').fill('12');
	await act(coordinator, 'edit_indicator', corrected, 'Servers running');
	await expect(figures).toContainText('target 12 servers');
	await act(coordinator, 'retire_indicator', undefined, 'Servers running');
	await expect(figures).toContainText(t('indicators.none'));
});
