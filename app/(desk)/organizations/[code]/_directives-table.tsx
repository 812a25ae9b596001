import Link from 'next/link';
import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import { Due } from '#app/(desk)/_marks/due.tsx';
import { OrganizationName } from '#app/(desk)/_marks/organization-name.tsx';
import { RestrictedMark, StageTag } from '#app/(desk)/_marks/tags.tsx';
import { TwoVoices } from '#app/(desk)/_marks/two-voices.tsx';
import type { DirectiveRow } from '#server/directives/outputs.ts';
import { dateOf, today } from '#server/platform/clock.ts';
import { distance, formatDate } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import styles from '../organizations.module.css';

/** Columns that a list may show beside the directive and its deadline. */
export type More = 'lead' | 'stage' | 'voices' | 'reported';

type Cell = { t: Translate; locale: Locale; row: DirectiveRow };

/** A few directives of the organization; the whole list stands in the register. */
export function DirectivesTable({
	t,
	locale,
	caption,
	rows,
	more,
	empty,
}: {
	t: Translate;
	locale: Locale;
	caption: string;
	rows: readonly DirectiveRow[];
	more: readonly More[];
	empty: string;
}) {
	const column = (
		key: string,
		Content: (props: Cell) => React.ReactNode,
		look: Partial<Column<DirectiveRow>> = {},
	): Column<DirectiveRow> => ({
		key,
		header: t(`organizations.directives.${key}`),
		cell: (row) => <Content t={t} locale={locale} row={row} />,
		...look,
	});
	const others: Record<More, Column<DirectiveRow>> = {
		lead: column('lead', LeadCell),
		stage: column('stage', StageCell),
		voices: column('voices', VoicesCell),
		reported: column('reported', ReportedCell),
	};
	return (
		<DataTable
			t={t}
			caption={caption}
			columns={[
				column('directive', DirectiveCell, { primary: true, width: 'wide' }),
				column('due', DueCell),
				...more.map((key) => others[key]),
			]}
			rows={rows}
			rowKey={(row) => row.number}
			tone={(row) => (row.schedule === 'overdue' ? 'danger' : row.schedule === 'due_soon' ? 'warning' : undefined)}
			empty={<p className={styles.empty}>{empty}</p>}
		/>
	);
}

function DirectiveCell({ t, row }: Cell) {
	return (
		<>
			<Link href={`/directives/${row.number}`}>{row.title}</Link>
			<span className={styles.under}>
				{row.number}
				{row.restricted && <RestrictedMark t={t} short />}
			</span>
		</>
	);
}

function DueCell({ t, locale, row }: Cell) {
	return <Due t={t} locale={locale} row={row} />;
}

function LeadCell({ row }: Cell) {
	if (!row.lead) return null;
	return <OrganizationName name={row.lead.name} short={row.lead.short} href={`/organizations/${row.lead.code}`} />;
}

function StageCell({ t, row }: Cell) {
	return <StageTag t={t} stage={row.stage} />;
}

function VoicesCell({ t, row }: Cell) {
	return <TwoVoices t={t} confidence={row.confidence} assessment={row.assessment} compact />;
}

function ReportedCell({ t, locale, row }: Cell) {
	if (!row.lastReportAt) return <span className={styles.faint}>{t('organizations.directives.never')}</span>;
	const date = dateOf(row.lastReportAt);
	return (
		<>
			<time dateTime={row.lastReportAt}>{formatDate(locale, date)}</time>
			<span className={styles.under}>{distance(locale, date, today())}</span>
		</>
	);
}
