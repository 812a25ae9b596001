import type { Metadata } from 'next';
import Link from 'next/link';
import { serverCaller } from '#app/_trpc/caller.ts';
import { Field } from '#app/_ui/field.tsx';
import { Select } from '#app/_ui/inputs.tsx';
import { KeyboardList } from '#app/_ui/keyboard-list.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Panel, Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { organizationKinds, type ScorecardsInput, scorecardsInput } from '#server/organizations/inputs.ts';
import type { ScorecardsOutput } from '#server/organizations/outputs.ts';
import { formatDate } from '#server/platform/dates.ts';
import { type Locale, type Translate, translator } from '#server/platform/language.ts';
import { disciplineText } from './_count.tsx';
import { Formula } from './_formula.tsx';
import { type ChosenPeriod, chosenPeriod, first, type Params } from './_period.ts';
import { PeriodChoice } from './_period-choice.tsx';
import { ScorecardsTable } from './_scorecards-table.tsx';
import styles from './organizations.module.css';

const path = '/organizations';

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('organizations.title') };
}

/** Executive discipline of the organizations in the reader's reach, over a period that the address names. */
export default async function Organizations({ searchParams }: { searchParams: Promise<Params> }) {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const params = await searchParams;
	const period = chosenPeriod(params);
	const input = inputOf(params, period);
	const cards = await (await serverCaller()).organizations.scorecards(input);
	const keep = keptOf(input);
	const counted = cards.rows.some((row) => row.figures);
	return (
		<Stack>
			<PageHeader t={t} title={t('organizations.title')} lead={counted ? finding(t, locale, cards) : undefined} />
			{counted && (
				<PeriodChoice t={t} path={path} period={period} keep={keep} folded={!cards.government}>
					{cards.government && (
						<Field name="kind" label={t('organizations.kindLabel')}>
							<Select
								defaultValue={input.kind}
								empty={t('organizations.kinds.all')}
								options={organizationKinds.map((kind) => ({ value: kind, label: t(`organizations.kinds.${kind}`) }))}
							/>
						</Field>
					)}
				</PeriodChoice>
			)}
			<Bounds t={t} cards={cards} counted={counted} />
			{counted && (
				<KeyboardList>
					<Panel
						flush
						title={t('organizations.table.title')}
						lead={t('organizations.table.lead', {
							from: formatDate(locale, period.from),
							to: formatDate(locale, period.to),
						})}
					>
						<ScorecardsTable
							t={t}
							locale={locale}
							path={path}
							query={{ ...period.query, ...keep }}
							input={input}
							period={period}
							cards={cards}
							caption={t('organizations.table.title')}
						/>
					</Panel>
				</KeyboardList>
			)}
			{counted && <Formula t={t} />}
			<NamesOnly t={t} cards={cards} counted={counted} />
		</Stack>
	);
}

/** What the address asks for; what cannot be read is left out. */
function inputOf(params: Params, { from, to }: ChosenPeriod): ScorecardsInput {
	const { shape } = scorecardsInput;
	const known = <T,>(schema: { safeParse(value: unknown): { success: boolean; data?: T } }, name: string) =>
		schema.safeParse(first(params[name])).data;
	return scorecardsInput.parse({
		from,
		to,
		kind: known(shape.kind, 'kind'),
		sort: known(shape.sort, 'sort'),
		direction: known(shape.direction, 'order'),
	});
}

/** The address of the page without its period. */
function keptOf({ kind, sort, direction }: ScorecardsInput) {
	const sorted = sort !== 'position' || direction !== 'asc';
	return { ...(kind ? { kind } : {}), ...(sorted ? { sort, order: direction } : {}) };
}

function finding(t: Translate, locale: Locale, cards: ScorecardsOutput): string {
	const late = cards.rows.filter((row) => (row.figures?.overdue ?? 0) > 0);
	const [only] = cards.rows.flatMap((row) => (row.figures ? [row] : []));
	const figures = cards.total ?? only?.figures;
	const facts = {
		overdue: figures?.overdue ?? 0,
		onControl: figures?.onControl ?? 0,
		discipline: disciplineText(t, locale, figures?.discipline ?? null),
	};
	if (cards.total) return t('organizations.finding.government', { ...facts, organizations: late.length });
	return t('organizations.finding.own', { ...facts, organization: only?.organization.short ?? '' });
}

/** Whose directives the figures leave out, said before they are read. */
function Bounds({ t, cards, counted }: { t: Translate; cards: ScorecardsOutput; counted: boolean }) {
	if (!counted) return <Notice label={t('ui.notice.info')}>{t('organizations.bounds.names')}</Notice>;
	if (!cards.government) return <Notice label={t('ui.notice.info')}>{t('organizations.bounds.own')}</Notice>;
	if (!cards.withoutRestricted) return null;
	return (
		<Notice compact label={t('ui.notice.info')}>
			{t('organizations.bounds.withoutRestricted')}
		</Notice>
	);
}

/** Organizations outside the reader's reach: that they exist is no secret, how they fare is not told. */
function NamesOnly({ t, cards, counted }: { t: Translate; cards: ScorecardsOutput; counted: boolean }) {
	const others = cards.rows.filter((row) => row.figures === null);
	if (others.length === 0) return null;
	return (
		<Panel title={t(counted ? 'organizations.others' : 'organizations.table.all')}>
			<ul className={styles.names}>
				{others.map(({ organization }) => (
					<li key={organization.code}>
						<Link href={`${path}/${organization.code}`}>{organization.name}</Link>
					</li>
				))}
			</ul>
		</Panel>
	);
}
