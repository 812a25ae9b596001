import { serverCaller } from '#app/_trpc/caller.ts';
import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import { Disclosure } from '#app/_ui/disclosure.tsx';
import { Panel, Stack } from '#app/_ui/panel.tsx';
import { Tag, type TagTone } from '#app/_ui/tag.tsx';
import type { ObligationStatus } from '#server/obligations/due.ts';
import type { ObligationOutput } from '#server/obligations/outputs.ts';
import { today } from '#server/platform/clock.ts';
import { distance, formatDate } from '#server/platform/dates.ts';
import type { Told } from './_told.ts';

/** So many of those owed stand in sight, the oldest first. */
const atOnce = 5;

const tones: Record<ObligationStatus, { tone: TagTone; filled?: boolean; outlined?: boolean }> = {
	upcoming: { tone: 'neutral' },
	due_soon: { tone: 'warning', outlined: true },
	overdue: { tone: 'danger', filled: true },
	met: { tone: 'success' },
	met_late: { tone: 'warning' },
	cancelled: { tone: 'neutral', outlined: true },
};

/** The periodic reports that the directive demands: what is owed stands in sight, what is over is folded away. */
export async function Obligations({ t, locale, directive }: Told) {
	const told = await (await serverCaller()).obligations.list({ number: directive.number });
	const { obligations, words, counts } = told;
	if (!words && obligations.length === 0) return null;
	const isOver = ({ status }: ObligationOutput) => status === 'met' || status === 'met_late' || status === 'cancelled';
	const owed = obligations.filter((each) => !isOver(each));
	// What asks for a report now stands in sight with the next to come: a weekly rhythm would fill the page.
	const next = owed.find(({ status }) => status === 'upcoming');
	const near = owed.filter((each) => each === next || each.status !== 'upcoming').slice(0, atOnce);
	const later = owed.filter((each) => !near.includes(each));
	const over = obligations.filter(isOver).toReversed();
	const table = (rows: ObligationOutput[]) => (
		<DataTable
			t={t}
			caption={t('obligations.title')}
			columns={columnsOf({ t, locale })}
			rows={rows}
			rowKey={({ id }) => id}
			tone={({ status }) => (status === 'overdue' ? 'danger' : undefined)}
		/>
	);
	return (
		<Panel id="obligations" title={t('obligations.title')} lead={words || t('obligations.over')}>
			<Stack gap="tight">
				<p>{t('obligations.counts', counts)}</p>
				{near.length > 0 ? table(near) : directive.issuedAt && <p>{t('obligations.none')}</p>}
				{later.length > 0 && (
					<Disclosure summary={t('obligations.later', { count: later.length })}>{table(later)}</Disclosure>
				)}
				{over.length > 0 && (
					<Disclosure summary={t('obligations.past', { count: over.length })}>{table(over)}</Disclosure>
				)}
				{counts.overdue + counts.metLate > 0 && <p>{t('obligations.apart')}</p>}
			</Stack>
		</Panel>
	);
}

function columnsOf({ t, locale }: Omit<Told, 'directive'>): Column<ObligationOutput>[] {
	const date = (iso: string) => formatDate(locale, iso);
	return [
		{
			key: 'period',
			header: t('obligations.column.period'),
			primary: true,
			cell: ({ periodFrom, periodTo }) => t('obligations.period', { from: date(periodFrom), to: date(periodTo) }),
		},
		{
			key: 'due',
			header: t('obligations.column.due'),
			cell: ({ dueOn, status }) => (
				<>
					<time dateTime={dueOn}>{date(dueOn)}</time>
					{(status === 'due_soon' || status === 'overdue') && ` · ${distance(locale, dueOn, today())}`}
				</>
			),
		},
		{
			key: 'status',
			header: t('obligations.column.status'),
			cell: ({ status, metOn, reportId }) => (
				<>
					<Tag {...tones[status]}>{t(`obligations.status.${status}`)}</Tag>
					{metOn && <MetOn date={t('obligations.metOn', { date: date(metOn) })} reportId={reportId} />}
				</>
			),
		},
	];
}

/** When it was given, leading to the report itself. */
function MetOn({ date, reportId }: { date: string; reportId: string | null }) {
	return <> {reportId ? <a href={`#report-${reportId}`}>{date}</a> : date}</>;
}
