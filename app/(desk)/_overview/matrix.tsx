import Link from 'next/link';
import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import { Disclosure } from '#app/_ui/disclosure.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { OrganizationName } from '#app/(desk)/_marks/organization-name.tsx';
import type { Overview, ScheduleCounts } from '#server/directives/overview-outputs.ts';
import { formatNumber } from '#server/platform/dates.ts';
import styles from './matrix.module.css';
import { registerOf, type Told } from './told.ts';

type Row = Overview['matrix'][number];

/** How many organizations stand in sight; those without anything overdue are folded away beyond it. */
const inSight = 12;

const filters: readonly { key: keyof ScheduleCounts; filter: Readonly<Record<string, string>> }[] = [
	{ key: 'onControl', filter: { onControl: 'true' } },
	{ key: 'overdue', filter: { schedule: 'overdue' } },
	{ key: 'due_soon', filter: { schedule: 'due_soon' } },
	{ key: 'on_time', filter: { schedule: 'on_time' } },
	// A closed directive without a deadline is no longer waiting for one.
	{ key: 'no_deadline', filter: { schedule: 'no_deadline', onControl: 'true' } },
	{ key: 'done_on_time', filter: { schedule: 'done_on_time' } },
	{ key: 'done_late', filter: { schedule: 'done_late' } },
];

/** Directives by lead organization and schedule: every number leads to exactly what it counts. */
export function Matrix(told: Told) {
	const { t, locale, overview } = told;
	const overdue = overview.matrix.filter(({ counts }) => counts.overdue > 0).length;
	const shown = overview.matrix.slice(0, Math.max(overdue, inSight));
	const rest = overview.matrix.slice(shown.length);
	return (
		<Panel
			title={t('overview.matrix.title')}
			lead={t(overview.past ? 'overview.matrix.leadPast' : 'overview.matrix.lead')}
			flush
			id="matrix"
		>
			<Counts {...told} rows={shown} totals />
			{rest.length > 0 && (
				<div className={styles.rest}>
					<Disclosure summary={t('overview.matrix.rest', { count: formatNumber(locale, rest.length) })}>
						<Counts {...told} rows={rest} />
					</Disclosure>
				</div>
			)}
		</Panel>
	);
}

function Counts({ rows, totals, ...told }: Told & { rows: readonly Row[]; totals?: boolean }) {
	const { t, overview } = told;
	const columns = columnsOf(told);
	const foot = totals && {
		organization: t('overview.matrix.total'),
		...Object.fromEntries(filters.map(({ key }) => [key, number(told, null, key, overview.totals[key])])),
	};
	return (
		<DataTable
			t={t}
			caption={t('overview.matrix.caption')}
			columns={columns}
			rows={rows}
			rowKey={(row) => row.organization.id}
			{...(foot ? { foot } : {})}
		/>
	);
}

function columnsOf(told: Told): Column<Row>[] {
	const { t } = told;
	return [
		{
			key: 'organization',
			header: t('overview.matrix.organization'),
			primary: true,
			width: 'wide',
			cell: ({ organization }) => (
				<OrganizationName {...organization} href={`/organizations/${encodeURIComponent(organization.code)}`} />
			),
		},
		...filters.map(
			({ key }): Column<Row> => ({
				key,
				header: headerOf(told, key),
				align: 'end',
				cell: ({ organization, counts }) => number(told, organization, key, counts[key]),
			}),
		),
	];
}

function headerOf({ t }: Told, key: keyof ScheduleCounts): string {
	return key === 'onControl' ? t('overview.matrix.onControl') : t(`marks.schedule.${key}`);
}

/** A number of the matrix; without an organization the one of its column. None is left blank: the eye finds the rest. */
function number(told: Told, organization: Row['organization'] | null, key: keyof ScheduleCounts, count: number) {
	const { t, locale, overview } = told;
	const said = formatNumber(locale, count);
	if (count === 0) return null;
	const of: Record<string, string> = organization ? { organization: organization.code, role: 'lead' } : {};
	const href = registerOf(overview, { ...of, ...filters.find((each) => each.key === key)?.filter });
	const look = key === 'overdue' ? styles.overdue : styles.number;
	if (!href) return <span className={look}>{said}</span>;
	const name = organization?.name ?? t('overview.matrix.total');
	return (
		<Link
			className={look}
			href={href}
			prefetch={false}
			aria-label={t('overview.matrix.cell', { organization: name, column: headerOf(told, key), count: said })}
		>
			{said}
		</Link>
	);
}
