import type { Locator, Page } from '@playwright/test';
import { migration } from '#db/demo/content/migration.ts';
import { expect } from './fixtures.ts';

/** The minutes of the demo's meeting as the secretariat would get them, in the project's own words. */
export const minutes = [
	`ПРОТОКОЛ № ${migration.number}`,
	migration.title.replace('Заседание', 'заседания'),
	'',
	'г. Астана, 15 июля 2025 года',
	`Председательствовал: ${migration.chair}`,
	'',
	migration.minutes,
	'',
	...migration.directives.map(({ itemNumber, words, standing }) =>
		standing ? `${itemNumber}. ${words} Срок: постоянно, с ежеквартальной информацией.` : `${itemNumber}. ${words}`,
	),
].join('\n');

export const three = `Minutes of the council
15 July 2025
Chair: Prime Minister

The Ministry of Finance must submit the draft budget by 1 October. The Ministry of Justice must publish the register by 1 November. The Ministry of Health must open two clinics by 1 December.

Everybody thanked the staff.`;

/** Opens the page that takes minutes in, ready for typing. */
export async function openStart(page: Page): Promise<void> {
	await page.goto('/meetings/capture');
	await expect(page.locator('form[data-hydrated]').first()).toBeVisible();
}

/** Begins with a text and waits for its cards. */
export async function begin(page: Page, text: string): Promise<void> {
	await openStart(page);
	await page.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
	await page.getByRole('button', { name: 'Read and propose' }).click();
	await expect(page.getByRole('button', { name: 'Issue all' })).toBeVisible();
}

export const heads = (page: Page): Locator => page.locator('[data-card-head]');
/** The cards, in order. */
export const cards = (page: Page): Locator => page.locator('li', { has: page.locator('[data-card-head]') });
export const saved = (page: Page) => expect(page.getByText('Everything is saved')).toBeVisible();
