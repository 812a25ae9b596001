import type { Locator, Page } from '@playwright/test';
import { codeAt } from '#server/people/totp.ts';
import type { Translate } from '#server/platform/language.ts';
import { choose, expect, labelled, test } from './desks.ts';

const own = 'my very own long password';

/** Opens a dialog by its button and sends its form by the button of the same words. */
async function confirm(page: Page, label: string): Promise<void> {
	await page.getByRole('button', { name: label, exact: true }).click();
	await page.locator('dialog[open]').getByRole('button', { name: label, exact: true }).click();
}

test('an administrator adds an organization and gives it another name', async ({ deskIn }) => {
	const { page, t } = await deskIn('en')('administrator.go');
	await page.goto('/admin/organizations');
	await page.getByRole('link', { name: t('organizations.admin.create') }).click();
	await labelled(page, t('organizations.admin.fields.code')).fill('agency-of-bridges');
	for (const language of ['Kk', 'Ru', 'En']) {
		await page.locator(`[data-field=name${language}] input`).fill(`Agency of Bridges ${language}`);
		await page.locator(`[data-field=short${language}] input`).fill(`Bridges ${language}`);
	}
	await page.getByRole('button', { name: t('organizations.admin.new.submit'), exact: true }).click();
	await page.getByRole('link', { name: 'Agency of Bridges En' }).click();
	await page.locator('[data-field=nameEn] input').fill('Agency of Bridges and Tunnels');
	await page.getByRole('button', { name: t('organizations.admin.save'), exact: true }).click();
	await expect(page.getByRole('link', { name: 'Agency of Bridges and Tunnels' })).toBeVisible();
});

test('a new person gets an account and makes it an own one; the administrator helps, shuts out and lets in', async ({
	browser,
	server,
	deskIn,
}) => {
	test.setTimeout(180_000);
	const { page, t } = await deskIn('en')('administrator.go');
	const email = 'newcomer@demo.gov.example';
	await page.goto('/admin/people');
	await page.getByRole('link', { name: t('people.create') }).click();
	await labelled(page, t('people.fields.name')).fill('Newly Come');
	await labelled(page, t('people.fields.email')).fill(email);
	await labelled(page, t('people.fields.locale')).selectOption('en');
	const roles = page.getByRole('group', { name: t('people.memberships.row', { number: '1' }) });
	await choose(page, roles, t('people.memberships.organization'), 'Labour');
	await page.getByRole('button', { name: t('people.new.submit'), exact: true }).click();
	const given = (await page.locator('code').textContent()) ?? '';
	await page.getByRole('link', { name: t('people.secret.open') }).click();
	await expect(page).toHaveURL(/\/admin\/people\/\w{20,}$/);
	const account = page.url();

	const context = await browser.newContext({ baseURL: server, locale: 'en-GB' });
	const newcomer = await context.newPage();
	await test.step('the newcomer signs in, has to choose a password, and keeps the account', async () => {
		await signIn(newcomer, t, email, given);
		await expect(newcomer.getByText(t('account.mustChange.title'))).toBeVisible();
		await labelled(newcomer, t('account.password.current')).fill(given);
		await labelled(newcomer, t('account.password.next')).fill(own);
		await labelled(newcomer, t('account.password.again')).fill(own);
		await newcomer.getByRole('button', { name: t('account.password.save') }).click();
		await expect(newcomer).toHaveURL(`${server}/`);
		const elsewhere = await browser.newContext({ baseURL: server, locale: 'en-GB' });
		await signIn(await elsewhere.newPage(), t, email, own);
		await keepAccount(newcomer, t);
		await elsewhere.close();
	});

	await test.step('and sets up a second factor, renews its codes, switches it off and on again', async () => {
		await setUpFactor(newcomer, t);
		await newcomer.getByRole('button', { name: t('account.factor.renew') }).click();
		await proveBy(newcomer, t, t('account.factor.renewConfirm'));
		await newcomer.getByRole('button', { name: t('account.factor.done') }).click();
		await newcomer.getByRole('button', { name: t('account.factor.drop') }).click();
		await proveBy(newcomer, t, t('account.factor.drop'));
		await setUpFactor(newcomer, t);
	});

	await test.step('the administrator corrects the name and the role, and removes the factor of a lost phone', async () => {
		await page.goto(account);
		await labelled(page, t('people.fields.name')).fill('Newly Arrived');
		await page.getByRole('button', { name: t('people.about.save'), exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Newly Arrived');
		await labelled(page, t('people.memberships.role')).selectOption('coordinator');
		await choose(page, roles, t('people.memberships.organization'), 'Labour');
		const shown = await heldBack(page, account);
		const saved = page.waitForResponse(/people\.setMemberships/);
		await page.getByRole('button', { name: t('people.memberships.save') }).click();
		await saved;
		// Saved, but not yet shown: the next act would start from what no longer stands.
		await expect(page.getByRole('button', { name: t('ui.form.sending') })).toBeDisabled();
		await shown();
		await expect(page.getByText(t('people.memberships.saved')).first()).toBeVisible();
		await confirm(page, t('people.access.resetFactor'));
		await expect(page.getByText(t('people.access.factorReset')).first()).toBeVisible();
		await expect(fact(page, t('people.access.factor'))).toHaveText(t('people.access.off'));
		await expect(fact(page, t('people.access.sessions'))).toHaveText(t('people.access.devices', { count: 0 }));
	});

	await test.step('gives a new password, shuts the account and opens it again', async () => {
		await confirm(page, t('people.access.reset'));
		await expect(page.getByText(t('people.secret.reset'))).toBeVisible();
		await page.getByRole('button', { name: t('people.secret.done') }).click();
		await expect(fact(page, t('people.access.password'))).toHaveText(t('people.access.mustChange'));
		await confirm(page, t('people.access.disable'));
		await page.getByRole('button', { name: t('people.access.enable'), exact: true }).click();
		await expect(page.getByRole('button', { name: t('people.access.disable'), exact: true })).toBeVisible();
	});
	await context.close();
});

test('an administrator accepts what a clerk’s correction teaches, and verifies the chain of the trail', async ({
	deskIn,
}) => {
	const desk = deskIn('en');
	const [clerk, { page, t }] = [await desk('controller.go'), await desk('administrator.go')];
	await teach(clerk.page, t);
	await page.goto('/admin/phrases');
	const secondTab = await page.context().newPage();
	await secondTab.goto('/admin/phrases');
	const learned = { name: /ministry of bridges/i };
	const row = page.getByRole('row', learned);
	await row.getByRole('button', { name: new RegExp(`^${t('phrases.accept')}`) }).click();
	await expect(row).toHaveCount(0);
	await test.step('a decision that comes second says whose came first', async () => {
		const late = secondTab.getByRole('row', learned);
		await late.getByRole('button', { name: new RegExp(`^${t('phrases.reject')}`) }).click();
		await expect(secondTab.getByText(/decided on this phrase on/).first()).toBeVisible();
		await expect(late).toHaveCount(0);
	});
	await page.goto('/admin/trail');
	await page.getByRole('button', { name: t('admin.trail.verify.action') }).click();
	await expect(page.getByText(/^The trail is whole: events 1 to \d+/)).toBeVisible();
});

test('an administrator sets every other rule as it stands, and takes each back to the country’s', async ({
	deskIn,
}) => {
	const { page, t } = await deskIn('en')('administrator.go');
	await page.goto('/admin/rules');
	test.setTimeout(180_000);
	for (const rule of ['deciders', 'attention', 'deadlineShift', 'planDuty', 'draftingCheck']) {
		const section = page.locator(`#${rule}`);
		const press = async (act: 'change' | 'reset') => {
			await section.getByRole('button', { name: t(`rules.${act}.label`) }).click();
			await page
				.locator('dialog[open]')
				.getByRole('button', { name: t(`rules.${act}.submit`), exact: true })
				.click();
			await expect(page.locator('dialog[open]')).toBeHidden();
		};
		await press('change');
		await expect(section.getByText(/^Set here by /)).toBeVisible();
		await press('reset');
		await expect(section.getByText(t('rules.byCountry'))).toBeVisible();
	}
});

/** What the page says beside a term: it shows when an act has reached the page, and not only the server. */
function fact(page: Page, term: string): Locator {
	return page.locator('dt', { hasText: term }).locator('+ dd');
}

async function signIn(page: Page, t: Translate, email: string, password: string): Promise<void> {
	await page.goto('/sign-in');
	await page.getByLabel(t('signIn.email')).fill(email);
	await page.getByLabel(t('signIn.password')).fill(password);
	await page.getByRole('button', { name: t('signIn.submit'), exact: true }).click();
	await expect(page).not.toHaveURL(/sign-in/);
}

/** One's own position, language and theme; other devices signed out. */
async function keepAccount(page: Page, t: Translate): Promise<void> {
	await page.goto('/account');
	await labelled(page, t('account.profile.position')).fill('Engineer of bridges');
	await page.getByRole('button', { name: t('account.profile.save') }).click();
	await expect(page.getByText(t('account.profile.saved')).first()).toBeVisible();
	await labelled(page, t('account.preferences.theme')).selectOption('dark');
	await page.getByRole('button', { name: t('account.preferences.save'), exact: true }).click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.getByRole('button', { name: t('account.sessions.signOutOthers') }).click();
	await expect(page.getByText(t('account.sessions.signedOut')).first()).toBeVisible();
}

/** Gives the password that stands before every change of the second factor. */
async function proveBy(page: Page, t: Translate, submit: string): Promise<void> {
	const dialog = page.locator('dialog[open]');
	await labelled(dialog, t('account.factor.password')).fill(own);
	await dialog.getByRole('button', { name: submit, exact: true }).click();
}

async function setUpFactor(page: Page, t: Translate): Promise<void> {
	await page.getByRole('button', { name: t('account.factor.setUp'), exact: true }).click();
	await proveBy(page, t, t('account.factor.continue'));
	const dialog = page.locator('dialog[open]');
	const key = (await dialog.locator('code').first().textContent()) ?? '';
	await labelled(dialog, t('account.factor.enter')).fill(codeAt(secretOf(key), Date.now()));
	await dialog.getByRole('button', { name: t('account.factor.confirm'), exact: true }).click();
	await expect(dialog).toBeHidden();
}

/** The secret behind a key as people type it (RFC 4648 base 32). */
function secretOf(key: string): string {
	const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
	const bits = [...key.replaceAll(' ', '')].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'));
	const bytes = bits.join('').match(/.{8}/g) ?? [];
	return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))).toString();
}

/** A clerk issues from a text that names a ministry as nobody else does, and says whom it means. */
async function teach(page: Page, t: Translate): Promise<void> {
	await page.goto('/meetings/capture');
	await expect(page.locator('form[data-hydrated]').first()).toBeVisible();
	const text = [
		'Minutes of the council\n15 July 2025\nChair: Prime Minister\n',
		'The Ministry of Bridges must publish the register of bridges by 1 November 2099.',
	].join('\n');
	await page.getByRole('textbox', { name: t('capture.text'), exact: true }).fill(text);
	await page.getByRole('button', { name: t('capture.read') }).click();
	await page.locator('[data-card-head]').click();
	await choose(page, page.locator('li', { has: page.locator('[data-card-head]') }), t('capture.lead'), 'Transport');
	await page.getByRole('button', { name: t('capture.issue.button') }).click();
	await page
		.locator('dialog[open]')
		.getByRole('button', { name: t('capture.issue.confirm', { ready: 1 }) })
		.click();
	await expect(page).toHaveURL(/\/meetings\/\w{20,}/);
}

/** Holds back what the browser asks for to show a page anew, until the answer is called. */
async function heldBack(page: Page, address: string): Promise<() => Promise<void>> {
	let release = () => {};
	const gate = new Promise<void>((resolve) => {
		release = resolve;
	});
	const asked = (url: URL) => url.pathname === new URL(address).pathname;
	await page.route(asked, async (route) => {
		if (route.request().headers().rsc) await gate;
		await route.fallback();
	});
	return async () => {
		release();
		await page.unroute(asked);
	};
}
