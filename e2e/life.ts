import type { Locator } from '@playwright/test';
import { plans } from '#server/countries/kz/plans.ts';
import { pdfFile } from '#server/evidence/testing/samples.ts';
import { formatDate } from '#server/platform/dates.ts';
import { inLocale, type Locale } from '#server/platform/language.ts';
import { act, choose, type Desk, expect, field } from './desks.ts';

type Both = Record<'ru' | 'kk', string>;

/** A directive as a controller writes it down: the words were given in the language that its readers here do not read. */
export type Given = {
	kind: string;
	title: Both;
	words: Both;
	issuer: Both;
	issuerLevel: 'prime_minister' | 'deputy_prime_minister';
	deadline: string;
	lead: Both;
	co: { name: Both; part: Both };
};

const other = (locale: Locale) => (locale === 'kk' ? 'ru' : 'kk');

/** In the reader's language, of a text that stands in both. */
export function say({ locale }: Desk, texts: Both): string {
	return inLocale(texts, locale);
}

/** Writes a directive down with its kind, issuer, co-executor and a translation, and issues it; returns its address. */
export async function issue(desk: Desk, given: Given): Promise<string> {
	const { page, t, locale } = desk;
	const original = other(locale);
	await page.goto('/directives/new');
	await field(desk, page, 'form.words').fill(given.words[original]);
	await field(desk, page, 'form.language').selectOption(original);
	await field(desk, page, 'form.issuer').fill(say(desk, given.issuer));
	await field(desk, page, 'form.issuerLevel').selectOption(given.issuerLevel);
	await field(desk, page, 'form.deadline').fill(given.deadline);
	await choose(page, page, t('directives.form.leadOrganization'), say(desk, given.lead));
	await page.getByRole('button', { name: t('directives.form.addCoExecutor') }).click();
	const row = page.getByRole('group', { name: t('directives.form.coExecutor', { position: '1' }) });
	await choose(page, row, t('directives.form.organization'), say(desk, given.co.name));
	await field(desk, row, 'form.part').fill(say(desk, given.co.part));
	await field(desk, page, `form.titles.${locale}`).fill(say(desk, given.title));
	await page.getByText(t('directives.form.translationsSummary')).click();
	await field(desk, page, `form.translations.${locale}`).fill(say(desk, given.words));
	await field(desk, page, 'form.kind').selectOption(given.kind);
	await page.getByRole('button', { name: t('directives.form.saveDraft') }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(desk, given.title));
	await act(desk, 'issue');
	await expect(page.getByText(t('marks.stage.issued')).first()).toBeVisible();
	return new URL(page.url()).pathname;
}

/** The reader finds the translation first, marked as one, and the original one click away. */
export async function readWords({ page, t, locale }: Desk, { words }: Given): Promise<void> {
	const original = other(locale);
	await expect(page.locator('blockquote').first()).toHaveText(inLocale(words, locale));
	await expect(page.getByText(t(`directive.words.into.${locale}`))).toBeVisible();
	await page.getByText(t(`directive.words.original.${original}`)).click();
	await expect(page.getByText(words[original])).toBeVisible();
}

/** The lead takes it into work, names who answers for it, and lays down the road map that is usual for its kind. */
export async function takeIntoWork(desk: Desk, path: string, given: Given, responsible: Desk): Promise<void> {
	const { page, t, locale } = desk;
	await page.goto(path);
	await readWords(desk, given);
	await act(desk, 'accept');
	const person = await (await responsible.page.request.get('/api/v1/account')).json();
	await act(desk, 'assign', async (dialog) => {
		await field(desk, dialog, 'field.responsible').selectOption(person.id);
	});
	const plan = plans.find(({ kind }) => kind === given.kind);
	// What is kept with a directive is worded in the language of the directive, whoever lays it down.
	const steps = plan?.steps.map(({ title }) => title[other(locale)]) ?? [];
	await act(desk, 'typical_plan', async (dialog) => {
		const fits = t('roadMap.fits', { name: inLocale(plan?.name ?? {}, locale) });
		await expect(field(desk, dialog, 'field.typicalPlan').locator('option:checked')).toHaveText(fits);
	});
	const map = page.locator('#road-map');
	await expect(map.getByRole('heading', { level: 3 })).toHaveText(steps);
	const title = t('roadMap.titleDone', { done: 0, counted: steps.length });
	await expect(map.getByRole('heading', { level: 2 })).toHaveText(title);
	await act(desk, 'finish_milestone', undefined, steps[0]);
	await expect(map.getByText(t('roadMap.standing.done')).first()).toBeVisible();
}

/** What a progress report says beyond its text. */
type Progress = { text: Both; percent: string; file?: string; more?: (dialog: Locator) => Promise<void> };

/** The responsible person tells how the work goes; a file is uploaded as evidence. */
export async function reportProgress(desk: Desk, path: string, { text, percent, file, more }: Progress): Promise<void> {
	const { page, t } = desk;
	await page.goto(path);
	await act(desk, 'report', async (dialog) => {
		await field(desk, dialog, 'field.progress').fill(say(desk, text));
		await field(desk, dialog, 'field.percent').fill(percent);
		await dialog.getByLabel(t('directives.track.on_track')).check();
		await more?.(dialog);
		if (!file) return;
		const chosen = { name: file, mimeType: 'application/pdf', buffer: pdfFile() };
		await dialog.getByLabel(t('ui.upload.choose')).setInputFiles(chosen);
		await expect(dialog.getByRole('button', { name: `${t('ui.upload.remove')} ${file}` })).toBeVisible();
	});
	await expect(page.locator('#reports').getByText(say(desk, text))).toBeVisible();
	if (file) await expect(page.locator('#reports').getByRole('link', { name: file })).toBeVisible();
}

/** A co-executor does its part, and the lead takes it into the common work. */
export async function contribute(helper: Desk, lead: Desk, path: string, text: Both): Promise<void> {
	await helper.page.goto(path);
	await act(helper, 'contribute', async (dialog) => {
		await field(helper, dialog, 'field.contribution').fill(say(helper, text));
	});
	await expect(helper.page.getByText(helper.t('directive.contribution.submitted'))).toBeVisible();
	await lead.page.goto(path);
	await expect(lead.page.getByText(say(lead, text))).toBeVisible();
	await act(lead, 'accept_contribution');
	await expect(lead.page.getByText(lead.t('directive.reports.withLead.accepted'))).toBeVisible();
}

/** A report on execution: what it says and the document on which it rests. */
export type Final = { text: Both; evidence: Both; answers?: readonly Both[] };

/** The lead's coordinator submits the report on execution, answering every remark of the review before. */
export async function submitFinal(desk: Desk, path: string, { text, evidence, answers = [] }: Final): Promise<void> {
	const { page, t } = desk;
	await page.goto(path);
	await act(desk, 'submit', async (dialog) => {
		await field(desk, dialog, 'field.finalReport').fill(say(desk, text));
		for (const [index, answer] of answers.entries()) {
			await field(desk, dialog, 'remarks.answer', { position: String(index + 1) }).fill(say(desk, answer));
		}
		const piece = dialog.getByRole('group', { name: t('directives.evidence.row', { position: '1' }) });
		await field(desk, piece, 'evidence.name').fill(say(desk, evidence));
	});
	await expect(page.locator('#reports').getByText(say(desk, text))).toBeVisible();
	await expect(page.getByText(t('marks.stage.submitted')).first()).toBeVisible();
}

/** The controller finds the report sufficient. */
export async function acceptFinal(desk: Desk, path: string, { text }: Final): Promise<void> {
	await desk.page.goto(path);
	await expect(desk.page.locator('#reports').getByText(say(desk, text))).toBeVisible();
	await act(desk, 'accept_report');
}

/** The controller proposes what the curator then decides. */
export async function closeByCurator(controller: Desk, curator: Desk, path: string, basis: Both): Promise<void> {
	await act(controller, 'propose', (dialog) =>
		field(controller, dialog, 'field.endingBasis').fill(say(controller, basis)),
	);
	await curator.page.goto(path);
	const outcome = curator.t('marks.outcome.executed');
	await expect(curator.page.getByText(curator.t('directive.proposal.title', { outcome }))).toBeVisible();
	await close(curator, basis);
}

/** Whoever decides takes it off control as executed. */
export async function close(desk: Desk, basis: Both): Promise<void> {
	await act(desk, 'close', (dialog) => field(desk, dialog, 'field.endingBasis').fill(say(desk, basis)));
	await expect(desk.page.getByText(desk.t('marks.stage.closed')).first()).toBeVisible();
}

/** Who gave the directive reads how it ended and whether in time; every step stands in its trail, the oldest first. */
export async function offControl(desk: Desk, path: string, given: Given, actions: readonly string[]): Promise<void> {
	const { page, t } = desk;
	await page.goto(path);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(desk, given.title));
	for (const words of ['marks.stage.closed', 'marks.outcome.executed', 'marks.schedule.done_on_time']) {
		await expect(page.getByText(t(words), { exact: true }).first()).toBeVisible();
	}
	await expect(page.locator('#decisions').getByText(t('directive.decisions.closing'))).toBeVisible();
	const trail = await (await page.request.get(`/api/v1${path}/trail`)).json();
	expect(trail.map(({ action }: { action: string }) => action).reverse()).toEqual(actions);
}

/** A date as it stands on this person's pages. */
export function dateFor({ locale }: Desk, iso: string): string {
	return formatDate(locale, iso);
}
