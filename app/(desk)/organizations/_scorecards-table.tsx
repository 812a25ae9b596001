import Link from 'next/link';
import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import { type Query, withQuery } from '#app/_ui/query.ts';
import { VisuallyHidden } from '#app/_ui/visually-hidden.tsx';
import type { RegisterFilter } from '#server/directives/inputs.ts';
import type { ScorecardsInput } from '#server/organizations/inputs.ts';
import type { Figures, OrganizationOutput, ScorecardsOutput } from '#server/organizations/outputs.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import { Count, disciplineText, shortDiscipline } from './_count.tsx';
import type { ChosenPeriod } from './_period.ts';
import { type CountName, filterOf } from './_register.ts';
import styles from './organizations.module.css';

type Row = { organization: OrganizationOutput; figures: Figures };

const counts: readonly CountName[] = [
	'onControl',
	'overdue',
	'dueSoon',
	'silent',
	'moved',
	'inTime',
	'late',
	'notExecuted',
];

/** As many organizations as the register can be asked for at once. */
const mostInFilter = 60;

/** One organization a row: what it has on control today, and how punctual it was in the period. */
export function ScorecardsTable({
	t,
	locale,
	path,
	query,
	input,
	period,
	cards,
	caption,
}: {
	t: Translate;
	locale: Locale;
	path: string;
	query: Query;
	input: ScorecardsInput;
	period: ChosenPeriod;
	cards: ScorecardsOutput;
	caption: string;
}) {
	const rows = cards.rows.flatMap(({ organization, figures }): Row[] => (figures ? [{ organization, figures }] : []));
	const words = { days: cards.dueSoonDays, silent: cards.silentAfterDays };
	const countColumn = (name: CountName): Column<Row> => ({
		key: name,
		header: t(`organizations.column.${name}`, words),
		align: 'end',
		sort: name,
		cell: ({ organization, figures }) => (
			<Count
				locale={locale}
				value={figures[name]}
				label={`${t(`organizations.column.${name}`, words)}, ${organization.short}`}
				filter={{ organization: [organization.code], role: 'lead', ...filterOf(name, period) }}
				loud={name === 'overdue'}
			/>
		),
	});
	return (
		<div className={styles.scores}>
			<DataTable
				t={t}
				caption={caption}
				columns={[
					{
						key: 'name',
						header: t('organizations.column.name'),
						primary: true,
						sort: 'name',
						cell: ({ organization }) => <Name t={t} organization={organization} period={period} />,
					},
					...counts.map(countColumn),
					{
						key: 'discipline',
						header: t('organizations.column.disciplineShort'),
						align: 'end',
						sort: 'discipline',
						cell: ({ organization, figures }) => (
							<Discipline
								t={t}
								locale={locale}
								value={figures.discipline}
								href={`${withQuery(`${path}/${organization.code}`, period.query)}#discipline`}
								of={organization.short}
							/>
						),
					},
				]}
				rows={rows}
				rowKey={({ organization }) => organization.code}
				sort={{ path, query, by: input.sort, order: input.direction }}
				{...(cards.total ? { foot: totals({ t, locale, period, input, rows, total: cards.total, words }) } : {})}
			/>
		</div>
	);
}

function Name({ t, organization, period }: { t: Translate; organization: OrganizationOutput; period: ChosenPeriod }) {
	return (
		<>
			<Link href={withQuery(`/organizations/${organization.code}`, period.query)}>{organization.name}</Link>
			{!organization.standing && <span className={styles.ended}> {t('organizations.ended')}</span>}
		</>
	);
}

/** Leads to the numbers that it is made of. */
function Discipline({
	t,
	locale,
	value,
	href,
	of,
}: {
	t: Translate;
	locale: Locale;
	value: number | null;
	href: string;
	of: string;
}) {
	if (value === null) {
		return (
			<span className={styles.nought} title={t('organizations.notKnown')}>
				<span aria-hidden="true">{t('organizations.notKnownShort')}</span>
				<VisuallyHidden>{t('organizations.notKnown')}</VisuallyHidden>
			</span>
		);
	}
	const shown = disciplineText(t, locale, value);
	return (
		<Link
			className={styles.discipline}
			href={href}
			aria-label={`${shown}, ${t('organizations.column.discipline')}, ${of}`}
		>
			{shown}
		</Link>
	);
}

function totals({
	t,
	locale,
	period,
	input,
	rows,
	total,
	words,
}: {
	t: Translate;
	locale: Locale;
	period: ChosenPeriod;
	input: ScorecardsInput;
	rows: readonly Row[];
	total: Figures;
	words: Record<string, number>;
}) {
	// Of all organizations together the register need not be told which: every issued directive has a lead.
	const codes = rows.filter(({ figures }) => Object.values(figures).some(Boolean)).map((row) => row.organization.code);
	const which: RegisterFilter | null = !input.kind
		? {}
		: codes.length <= mostInFilter
			? { organization: codes, role: 'lead' }
			: null;
	const cells = counts.map((name) => [
		name,
		<Count
			key={name}
			locale={locale}
			value={total[name]}
			label={`${t(`organizations.column.${name}`, words)}, ${t('organizations.total')}`}
			filter={which && { ...which, ...filterOf(name, period) }}
		/>,
	]);
	return {
		name: t('organizations.total'),
		...Object.fromEntries(cells),
		discipline: shortDiscipline(t, locale, total.discipline),
	};
}
