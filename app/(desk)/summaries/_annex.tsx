import Link from 'next/link';
import type { ReactNode } from 'react';
import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { ScheduleMark } from '#app/(desk)/_marks/tags.tsx';
import { TwoVoices } from '#app/(desk)/_marks/two-voices.tsx';
import { dateOf } from '#server/platform/clock.ts';
import { daysBetween } from '#server/platform/dates.ts';
import { type Translate, translator } from '#server/platform/language.ts';
import type { AnnexRow, SummaryModel } from '#server/summaries/model.ts';
import styles from './page.module.css';

/** The directives themselves: deadlines, three statuses, the last report. */
export function Annex({ model }: { model: SummaryModel }) {
	const t = translator(model.locale);
	return (
		<Panel title={model.labels.annex} flush>
			<DataTable
				t={t}
				caption={t('summaries.page.caption')}
				columns={columnsOf(t, model)}
				rows={model.annex}
				rowKey={({ row }) => row.id}
				tone={({ bucket }) => (bucket === 'overdue' ? 'danger' : bucket === 'due_soon' ? 'warning' : undefined)}
			/>
		</Panel>
	);
}

function columnsOf(t: Translate, { labels, asOf }: SummaryModel): Column<AnnexRow>[] {
	const day = dateOf(asOf);
	return [
		{
			key: 'number',
			header: labels.columns.number,
			width: 'narrow',
			cell: ({ row, line }) => (
				<Lines>
					{row.number}
					{line.item}
				</Lines>
			),
		},
		{
			key: 'directive',
			header: labels.columns.directive,
			primary: true,
			width: 'wide',
			cell: ({ row, line }) => (
				<Lines>
					<Link href={`/directives/${row.number}`}>{line.title}</Link>
					<Context row={row} line={line} />
				</Lines>
			),
		},
		{
			key: 'deadline',
			header: labels.columns.deadline,
			cell: ({ line }) => (
				<Lines>
					{line.deadline || '–'}
					{[line.moved, line.breached].filter(Boolean).join('; ')}
				</Lines>
			),
		},
		{
			key: 'voices',
			header: `${labels.columns.selfReport} / ${labels.columns.assessment}`,
			cell: ({ row }) => <TwoVoices t={t} confidence={row.confidence} assessment={row.assessment} compact />,
		},
		{
			key: 'schedule',
			header: labels.columns.schedule,
			cell: ({ row, line }) => (
				<Lines>
					<ScheduleMark t={t} schedule={row.schedule} days={distanceOf(row, day)} />
					{line.stage}
				</Lines>
			),
		},
	];
}

/** Who does it, where it comes from, what was last heard of it. */
function Context({ row, line }: Pick<AnnexRow, 'row' | 'line'>) {
	const organizations = [row.lead, ...row.coExecutors].flatMap((each) => each?.short ?? []);
	return (
		<>
			<span className={styles.row}>{organizations.join(', ') || '–'}</span>
			<span className={styles.row}>{[line.source, line.restricted].filter(Boolean).join(' · ')}</span>
			{line.lastReport && (
				<span className={styles.row}>
					<b>{line.lastReportOn}</b> {line.lastReport}
				</span>
			)}
			{line.roadMap && <span className={styles.row}>{line.roadMap}</span>}
		</>
	);
}

/** Days late, or days left while a deadline is near. */
function distanceOf(row: AnnexRow['row'], day: string): number {
	if (row.schedule !== 'due_soon' || !row.deadline) return row.daysLate;
	return daysBetween(day, row.deadline);
}

/** What is said first, and quietly below it what belongs to it. */
function Lines({ children: [first, second] }: { children: [ReactNode, ReactNode] }) {
	return (
		<span className={styles.lines}>
			<span>{first}</span>
			{second && <span className={styles.quiet}>{second}</span>}
		</span>
	);
}
