import { issued, type Made, post } from './api.ts';
import { choose, type Desk, expect, labelled, test } from './desks.ts';

async function giveTask({ page, t }: Desk, task: string): Promise<void> {
	await page.getByRole('button', { name: t('tasks.give') }).click();
	const dialog = page.locator('dialog[open]');
	await choose(page, dialog, t('tasks.to'), 'Айдос');
	await labelled(dialog, t('tasks.task')).fill(task);
	await dialog.getByRole('button', { name: t('tasks.submit') }).click();
	await expect(dialog).toBeHidden();
}

test('of two tasks one is handed back, the other withdrawn; a remark is taken back by its author', async ({
	deskIn,
}) => {
	const desk = deskIn('en');
	const [controller, coordinator] = [await desk('controller.go'), await desk('coordinator.mlsp')];
	const executor = await desk('executor.mlsp');
	const made = await issued(controller.page.request, { titles: { en: 'Register of dams' } });
	const path = `/directives/${made.number}`;
	await post<Made>(coordinator.page.request, `${path}/accept`, { version: made.version });

	await coordinator.page.goto(path);
	await giveTask(coordinator, 'Count the dams');
	await giveTask(coordinator, 'Paint the dams');
	await executor.page.goto(path);
	const task = ({ page }: Desk, words: string) =>
		page.locator('#tasks').getByRole('article').filter({ hasText: words });
	const counting = task(executor, 'Count the dams');
	await counting.getByRole('button', { name: executor.t('tasks.handBack.label'), exact: true }).click();
	const dialog = executor.page.locator('dialog[open]');
	await labelled(dialog, executor.t('tasks.handBack.note')).fill('They are not ours to count');
	await dialog.getByRole('button', { name: executor.t('tasks.handBack.submit'), exact: true }).click();
	await expect(counting.getByText(executor.t('tasks.state.handed_back'))).toBeVisible();

	await coordinator.page.reload();
	await expect(task(coordinator, 'Count the dams').getByText('They are not ours to count')).toBeVisible();
	const painting = task(coordinator, 'Paint the dams');
	await painting.getByRole('button', { name: coordinator.t('tasks.withdraw'), exact: true }).click();
	await expect(painting.getByText(coordinator.t('tasks.state.withdrawn'))).toBeVisible();

	const { page, t } = coordinator;
	const talk = page.getByRole('region', { name: t('talk.title') });
	await expect(talk.locator('form[data-hydrated]').last()).toBeVisible();
	await talk.getByRole('textbox', { name: t('talk.write') }).fill('Said to the wrong people');
	await talk.getByRole('button', { name: t('talk.send'), exact: true }).click();
	await talk
		.getByRole('article')
		.getByRole('button', { name: t('talk.take'), exact: true })
		.click();
	await expect(talk.getByText(t('talk.removed'))).toBeVisible();
	await expect(talk.getByText('Said to the wrong people')).toHaveCount(0);
});

test('a word is taken off several directives at once', async ({ deskIn }) => {
	const { page, t } = await deskIn('en')('controller.go');
	for (const title of ['Upper dams', 'Lower dams']) {
		const { number } = await issued(page.request, { titles: { en: title } });
		await post(page.request, `/directives/${number}/tags`, { word: 'dams' });
	}
	await page.goto('/directives?tag=dams');
	await page.getByLabel(t('directives.bulk.all')).check();
	await page.getByRole('button', { name: t('directives.bulk.untag.label'), exact: true }).click();
	const dialog = page.locator('dialog[open]');
	await labelled(dialog, t('directives.field.tag')).fill('dams');
	await dialog.getByRole('button', { name: t('directives.bulk.untag.submit'), exact: true }).click();
	await expect(dialog.getByRole('status')).toHaveText(t('directives.bulk.done', { count: 2, of: 2 }));
	await page.goto('/directives?tag=dams');
	await expect(page.getByRole('row')).toHaveCount(0);
});
