import Link from 'next/link';
import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import type { MeetingRow } from '#server/meetings/outputs.ts';
import { formatDate, formatNumber } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import { ControlTag } from './_control-tag.tsx';
import { ExecutionBar } from './_execution-bar.tsx';
import styles from './_meetings.module.css';

/** What kind of meeting it was, with the number of its minutes. */
export function kindOf(t: Translate, row: Pick<MeetingRow, 'kind' | 'number'>): string {
	const kind = t(`meetings.kinds.${row.kind}`);
	return row.number ? t('meetings.kindNumbered', { kind, number: row.number }) : kind;
}

/** Where the register shows what a figure of a meeting counts. */
export function registerOf(meeting: string, filter = ''): string {
	return `/directives?meeting=${encodeURIComponent(meeting)}${filter && `&${filter}`}`;
}

/** The figures of a meeting in one sentence, for readers who do not see the bar. */
function executionSentence(t: Translate, { total, closed, overdue, drafts }: MeetingRow['execution']): string {
	return t('meetings.bar', { closed, running: total - closed - overdue - drafts, overdue, drafts });
}

/** Meetings as a table: figures lead to the register. */
export function MeetingsTable({ t, locale, rows }: { t: Translate; locale: Locale; rows: readonly MeetingRow[] }) {
	return (
		<DataTable
			t={t}
			caption={t('meetings.caption')}
			columns={columnsOf(t, locale)}
			rows={rows}
			rowKey={(row) => row.id}
			tone={(row) => (row.execution.overdue > 0 ? 'danger' : undefined)}
		/>
	);
}

function columnsOf(t: Translate, locale: Locale): Column<MeetingRow>[] {
	const figure = (row: MeetingRow, count: number, filter: string) =>
		count > 0 ? (
			<Link className={styles.figure} href={registerOf(row.id, filter)}>
				{formatNumber(locale, count)}
			</Link>
		) : (
			<span className={styles.zero}>{formatNumber(locale, 0)}</span>
		);
	return [
		{
			key: 'heldOn',
			header: t('meetings.columns.heldOn'),
			width: 'narrow',
			cell: (row) => <time dateTime={row.heldOn}>{formatDate(locale, row.heldOn)}</time>,
		},
		{
			key: 'title',
			header: t('meetings.columns.title'),
			primary: true,
			width: 'wide',
			cell: (row) => (
				<>
					<Link href={`/meetings/${row.id}`}>{row.title}</Link>
					<span className={styles.under}>
						{kindOf(t, row)} · {row.chair}
					</span>
				</>
			),
		},
		{
			key: 'total',
			header: t('meetings.columns.directives'),
			align: 'end',
			cell: (row) => (
				<>
					{figure(row, row.execution.total, '')}
					{row.execution.drafts > 0 && (
						<span className={styles.under}>{t('meetings.drafts', { count: row.execution.drafts })}</span>
					)}
				</>
			),
		},
		{
			key: 'onControl',
			header: t('meetings.columns.onControl'),
			align: 'end',
			cell: (row) => figure(row, row.execution.onControl, 'onControl=true'),
		},
		{
			key: 'overdue',
			header: t('meetings.columns.overdue'),
			align: 'end',
			cell: (row) => figure(row, row.execution.overdue, 'schedule=overdue'),
		},
		{
			key: 'closed',
			header: t('meetings.columns.closed'),
			align: 'end',
			cell: (row) => figure(row, row.execution.closed, 'onControl=false'),
		},
		{
			key: 'bar',
			header: t('meetings.columns.bar'),
			cell: (row) => (
				<>
					<ExecutionBar execution={row.execution} label={executionSentence(t, row.execution)} />
					<span className={styles.status}>
						<ControlTag t={t} control={row.control} />
					</span>
				</>
			),
		},
	];
}
