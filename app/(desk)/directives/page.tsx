import { redirect } from 'next/navigation';
import { currentActor, orNotFound, serverCaller } from '#app/_trpc/caller.ts';
import { LinkButton } from '#app/_ui/button.tsx';
import { KeyboardList } from '#app/_ui/keyboard-list.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Pager } from '#app/_ui/pager.tsx';
import { Panel, Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { type Query, withQuery } from '#app/_ui/query.ts';
import { Texts } from '#app/_ui/texts.tsx';
import { findScope } from '#server/access/scope.ts';
import type { ListInput } from '#server/directives/inputs.ts';
import type { RegisterPage } from '#server/directives/outputs.ts';
import { registerFromQuery } from '#server/directives/query.ts';
import { now } from '#server/platform/clock.ts';
import { decodeCursor } from '#server/platform/cursor.ts';
import { formatInstant, formatNumber } from '#server/platform/dates.ts';
import { type Locale, type Translate, translator } from '#server/platform/language.ts';
import { PrintButton } from './_print-button.tsx';
import { BulkBar } from './_register/bulk-bar.tsx';
import { bulkRights } from './_register/bulk-rights.ts';
import { EmptyRegister } from './_register/empty.tsx';
import { Filters } from './_register/filters.tsx';
import { filterNames } from './_register/names.ts';
import { isFiltered, orderOf, queryOf, registerPath } from './_register/query.ts';
import { Selection } from './_register/selection.tsx';
import { SetFilters } from './_register/set-filters.tsx';
import { RegisterTable } from './_register/table.tsx';
import { Views } from './_register/views.tsx';
import styles from './page.module.css';

/** The register: every directive in the reader's reach, narrowed and ordered by the address of the page. */
export default async function Register({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const input = registerFromQuery(await searchParams);
	const page = await pageOf(input);
	const names = await filterNames(locale, t, input);
	const actor = await currentActor();
	const mayDraft = actor !== null && findScope(actor, 'directive.draft') !== null;
	const mayImport = actor !== null && findScope(actor, 'register.import') !== null;
	const tags = await (await serverCaller()).tags.on({ numbers: page.rows.map(({ number }) => number) });
	const rights = await bulkRights();
	const count = countOf(t, locale, page);
	return (
		<>
			<title>{t('register.title')}</title>
			<PageHeader
				t={t}
				title={t('register.title')}
				lead={count}
				actions={<HeadActions t={t} query={queryOf(input)} mayDraft={mayDraft} mayImport={mayImport} />}
			/>
			<Stack gap="tight">
				<Views t={t} input={input} />
				<Filters t={t} input={input} names={names} />
				<SetFilters t={t} locale={locale} input={input} names={names} />
				<KeyboardList>
					<Selection rows={page.rows.map(({ number, version }) => ({ number, version }))}>
						<Panel flush>
							<Texts locale={locale} namespaces={['directives', 'conflict']}>
								<BulkBar rights={rights} order={orderOf(input)} />
							</Texts>
							<RegisterTable
								t={t}
								locale={locale}
								input={input}
								rows={page.rows}
								tags={new Map(tags.map(({ number, words }) => [number, words]))}
								caption={t('register.caption', { count })}
								empty={<EmptyRegister t={t} filtered={isFiltered(input)} mayDraft={mayDraft} />}
							/>
						</Panel>
					</Selection>
				</KeyboardList>
				<Steps t={t} locale={locale} input={input} page={page} />
				<p className={styles.printed}>{t('register.printed', { at: formatInstant(locale, now()) })}</p>
				{page.rows.length > 0 && <p className={styles.keys}>{t('ui.keys.hint')}</p>}
			</Stack>
		</>
	);
}

/** A page position that cannot be read any more leads back to the beginning of the same list. */
async function pageOf(input: ListInput): Promise<RegisterPage> {
	const api = await serverCaller();
	if (input.cursor && !isCursor(input.cursor)) redirect(withQuery(registerPath, queryOf(input)));
	return orNotFound(api.directives.list(input));
}

function isCursor(text: string): boolean {
	try {
		decodeCursor(text);
		return true;
	} catch {
		return false;
	}
}

function HeadActions({
	t,
	query,
	mayDraft,
	mayImport,
}: {
	t: Translate;
	query: Query;
	mayDraft: boolean;
	mayImport: boolean;
}) {
	return (
		<>
			<LinkButton icon="download" href={withQuery('/api/exports/register.xlsx', query)} download>
				XLSX
			</LinkButton>
			<LinkButton icon="download" href={withQuery('/api/exports/register.csv', query)} download>
				CSV
			</LinkButton>
			<PrintButton label={t('register.print')} />
			{mayImport && <LinkButton href={`${registerPath}/import`}>{t('imports.link')}</LinkButton>}
			{mayDraft && (
				<LinkButton kind="primary" icon="plus" href={`${registerPath}/new`}>
					{t('register.new')}
				</LinkButton>
			)}
		</>
	);
}

function Steps({ t, locale, input, page }: { t: Translate; locale: Locale; input: ListInput; page: RegisterPage }) {
	const query = queryOf(input);
	if (page.rows.length === 0) return null;
	const next = page.nextCursor ? withQuery(registerPath, query, { cursor: page.nextCursor }) : undefined;
	return (
		<Pager
			t={t}
			summary={t('register.shown', { shown: formatNumber(locale, page.rows.length), count: countOf(t, locale, page) })}
			firstHref={input.cursor ? withQuery(registerPath, query) : undefined}
			nextHref={next}
		/>
	);
}

function countOf(t: Translate, locale: Locale, { total }: RegisterPage): string {
	const number = formatNumber(locale, total.count);
	return t('register.count', { count: total.count, number, more: String(total.atLeast) });
}
