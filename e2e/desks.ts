import type { Locator, Page } from '@playwright/test';
import { type Locale, type Translate, translator } from '#server/platform/language.ts';
import { test as base, expect } from './fixtures.ts';

export { expect };

/** A person at an own browser, reading in one language; `t` finds the words that stand on this person's pages. */
export type Desk = { page: Page; t: Translate; locale: Locale };

type Desks = {
	/** Seats people at browsers of their own, reading in a language; whoever is asked for twice sits where he sat. */
	deskIn: (locale: Locale) => (account: string) => Promise<Desk>;
};

export const test = base.extend<Desks>({
	deskIn: async ({ browser, server, signedInAs }, use) => {
		const seated = new Map<string, Desk>();
		await use((locale) => async (account) => {
			const found = seated.get(account);
			if (found) return found;
			const context = await browser.newContext({ baseURL: server, reducedMotion: 'reduce' });
			await context.addCookies([{ name: 'locale', value: locale, url: server }]);
			await signedInAs(context, `${account}@demo.gov.example`);
			const desk = { page: await context.newPage(), t: translator(locale), locale };
			seated.set(account, desk);
			return desk;
		});
		for (const { page } of seated.values()) await page.context().close();
	},
});

/** The control of a directive's field, by the words above it: `key` is that of `directives.<key>` in messages/. */
export function field({ t }: Desk, where: Page | Locator, key: string, facts?: Record<string, string>): Locator {
	return labelled(where, t(`directives.${key}`, facts));
}

/** The control of a field whose label is just this, and not only begins so. */
export function labelled(where: Page | Locator, label: string): Locator {
	return where.locator(`[data-label=${JSON.stringify(label)}]`).getByLabel(label);
}

/** Types into a list that is searched, and takes the first that is found. */
export async function choose(page: Page, where: Page | Locator, label: string, words: string): Promise<void> {
	await where.getByRole('combobox', { name: label }).fill(words);
	await page.getByRole('option').first().click();
}

/** Opens the form of an act (`directives.act.<act>` in messages/), fills it and sends it. `on`: which part it is about. */
export async function act(desk: Desk, name: string, fill?: (dialog: Locator) => Promise<void>, on?: string) {
	const { page, t } = desk;
	const label = t(`directives.act.${name}.label`);
	const spoken = on ? t('directives.act.onPart', { act: label, name: on }) : label;
	await page.getByRole('button', { name: spoken, exact: true }).click();
	const dialog = page.getByRole('dialog', { name: t(`directives.act.${name}.title`) });
	await fill?.(dialog);
	await dialog.getByRole('button', { name: t(`directives.act.${name}.submit`), exact: true }).click();
	await expect(dialog).toBeHidden();
}

/** The government's day, so many days from today. */
export function day(days: number): string {
	const zoned = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty', dateStyle: 'short' });
	return zoned.format(new Date(Date.now() + days * 86_400_000));
}
