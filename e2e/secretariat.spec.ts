import { readFileSync } from 'node:fs';
import { issued, type Made, post } from './api.ts';
import { act, type Desk, day, expect, field, test } from './desks.ts';

/** The directive's version and stage as they now stand. */
async function standing({ page }: Desk, { number }: Made): Promise<Made> {
	return (await page.request.get(`/api/v1/directives/${number}`)).json();
}

test('a draft is corrected, and another that was a mistake is discarded', async ({ deskIn }) => {
	const controller = await deskIn('en')('controller.go');
	const { page, t } = controller;
	const given = { words: 'Report on bridges', language: 'en', issuer: 'Prime Minister', issuerLevel: 'prime_minister' };
	const draft = await post<Made>(page.request, '/directives', given);
	await page.goto(`/directives/${draft.number}`);
	await page.getByRole('link', { name: t('directive.edit'), exact: true }).click();
	await field(controller, page, 'form.words').fill('Report on bridges and tunnels');
	await page.getByRole('button', { name: t('directives.form.save'), exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report on bridges and tunnels');
	await act(controller, 'discard');
	await expect(page).toHaveURL(/\/directives$/);
	expect((await page.goto(`/directives/${draft.number}`))?.status()).toBe(404);
});

test('a controller reminds the ministry, moves the deadline, marks the directive with a word and takes it off', async ({
	deskIn,
}) => {
	const desk = deskIn('en');
	const [controller, coordinator] = [await desk('controller.go'), await desk('coordinator.mlsp')];
	const { page, t } = controller;
	const made = await issued(page.request, { titles: { en: 'Bridges before the flood' }, deadline: day(90) });
	await page.goto(`/directives/${made.number}`);
	await act(controller, 'remind', (dialog) =>
		field(controller, dialog, 'field.note').fill('The flood begins in March'),
	);
	await act(controller, 'move_deadline', async (dialog) => {
		await field(controller, dialog, 'field.newDeadline').fill(day(60));
		await field(controller, dialog, 'field.reason').fill('The flood is early this year');
	});
	await expect(page.getByText('The flood is early this year')).toBeVisible();
	await act(controller, 'tag', (dialog) => field(controller, dialog, 'field.tag').fill('floods'));
	const marked = page.getByRole('link', { name: 'floods', exact: true });
	await expect(marked).toBeVisible();
	await marked.click();
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'CSV' }).click();
	expect(readFileSync(await (await download).path(), 'utf8')).toContain('Bridges before the flood');
	await page.goto(`/directives/${made.number}`);
	await act(controller, 'untag', async (dialog) => {
		await field(controller, dialog, 'field.tag').selectOption('floods');
	});
	await expect(marked).toHaveCount(0);
	await coordinator.page.goto('/notifications');
	const told = coordinator.page.getByRole('listitem').filter({ hasText: 'Bridges before the flood' });
	await expect(told.getByText(t('notifications.kinds.reminder'))).toBeVisible();
	await coordinator.page.getByRole('button', { name: t('notifications.markAll') }).click();
	await expect(coordinator.page.getByText(t('notifications.lead', { count: 0 }))).toBeVisible();
});

test('a curator declines a proposal to close, and the directive stays on control', async ({ deskIn }) => {
	const desk = deskIn('en');
	const [controller, curator] = [await desk('controller.go'), await desk('curator.go')];
	const made = await issued(controller.page.request, { issuer: 'Prime Minister', issuerLevel: 'prime_minister' });
	const path = `/directives/${made.number}`;
	await controller.page.goto(path);
	await act(controller, 'propose', async (dialog) => {
		await field(controller, dialog, 'field.outcome').selectOption('not_executed');
		await field(controller, dialog, 'field.endingBasis').fill('Nobody has begun');
	});
	await curator.page.goto(path);
	await act(curator, 'decline', (dialog) => field(curator, dialog, 'field.declineNote').fill('There is still a year'));
	const decisions = curator.page.locator('#decisions');
	await expect(decisions.getByText(curator.t('directive.decisions.refusal'))).toBeVisible();
	await expect(decisions.getByText('There is still a year')).toBeVisible();
	expect((await standing(curator, made)).stage).toBe('issued');
});

test('a meeting is corrected after it was registered', async ({ deskIn }) => {
	const { page, t } = await deskIn('en')('controller.go');
	const meeting = await post<{ id: string }>(page.request, '/meetings', {
		title: 'Sitting on bridges',
		kind: 'sitting',
		heldOn: '2026-03-02',
		chair: 'Prime Minister',
		chairLevel: 'prime_minister',
		language: 'en',
	});
	await page.goto(`/meetings/${meeting.id}`);
	await page.getByRole('link', { name: t('meetings.edit'), exact: true }).click();
	await page.getByRole('textbox', { name: t('meetings.facts.title') }).fill('Sitting on bridges and tunnels');
	await page.getByRole('button', { name: t('meetings.form.save'), exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Sitting on bridges and tunnels');
});
