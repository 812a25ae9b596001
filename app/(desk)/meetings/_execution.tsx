import { StackedBars } from '#app/_ui/charts/stacked-bars.tsx';
import { Columns, Panel, Stack } from '#app/_ui/panel.tsx';
import { Stat } from '#app/_ui/stat.tsx';
import type { DirectiveRow } from '#server/directives/outputs.ts';
import type { MeetingOutput } from '#server/meetings/outputs.ts';
import { today } from '#server/platform/clock.ts';
import { formatDate, formatNumber } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import { registerOf } from './_meetings-table.tsx';

const segments = [
	{ key: 'overdue', tone: 'danger' },
	{ key: 'due_soon', tone: 'warning' },
	{ key: 'on_time', tone: 'accent' },
	{ key: 'no_deadline', tone: 'neutral' },
	{ key: 'done_late', tone: 'info' },
	{ key: 'done_on_time', tone: 'success' },
	{ key: 'done', tone: 'neutral' },
] as const;

/** A meeting's figures, each leading to what it counts, and a bar for every lead organization. */
export function Execution({ t, locale, meeting }: { t: Translate; locale: Locale; meeting: MeetingOutput }) {
	const { total, onControl, overdue, dueSoon, closed, drafts } = meeting.execution;
	const figures = [
		{ key: 'total', count: total, filter: '' },
		{ key: 'onControl', count: onControl, filter: 'onControl=true' },
		{ key: 'overdue', count: overdue, filter: 'schedule=overdue', tone: 'danger' },
		{ key: 'dueSoon', count: dueSoon, filter: 'schedule=due_soon', tone: 'warning' },
		{ key: 'closed', count: closed, filter: 'onControl=false', tone: 'success' },
		...(drafts > 0 ? [{ key: 'drafts', count: drafts, filter: 'stage=draft' } as const] : []),
	] as const;
	return (
		<Stack gap="tight">
			<Columns kind="figures">
				{figures.map((figure) => (
					<Stat
						key={figure.key}
						value={formatNumber(locale, figure.count)}
						label={t(`meetings.figures.${figure.key}`)}
						href={registerOf(meeting.id, figure.filter)}
						{...('tone' in figure && figure.count > 0 ? { tone: figure.tone } : {})}
					/>
				))}
			</Columns>
			{total > drafts && (
				<Panel title={t('meetings.executionTitle')}>
					<ByLead t={t} locale={locale} meeting={meeting} />
				</Panel>
			)}
		</Stack>
	);
}

function ByLead({ t, locale, meeting }: { t: Translate; locale: Locale; meeting: MeetingOutput }) {
	const bars = barsOf(meeting.directives);
	const used = segments.filter(({ key }) => bars.some((bar) => bar.values[key]));
	return (
		<StackedBars
			words={{
				title: finding(t, meeting.execution),
				note: t('meetings.chart.note', { date: formatDate(locale, today()) }),
				data: t('ui.chart.data'),
			}}
			segments={used.map((segment) => ({ ...segment, label: t(`meetings.chart.segments.${segment.key}`) }))}
			bars={bars.map((bar) => ({
				...bar,
				href: registerOf(meeting.id, `organization=${encodeURIComponent(bar.key)}&role=lead`),
			}))}
			categoryLabel={t('meetings.chart.category')}
			totalLabel={t('ui.chart.total')}
		/>
	);
}

function finding(t: Translate, { total, drafts, closed, overdue, onControl }: MeetingOutput['execution']): string {
	const issued = total - drafts;
	if (overdue > 0) return t('meetings.chart.overdue', { overdue, total: issued });
	return onControl === 0 ? t('meetings.chart.allClosed') : t('meetings.chart.none', { closed, total: issued });
}

/** Issued directives by lead, the one with most overdue first. */
function barsOf(directives: readonly DirectiveRow[]) {
	const bars = new Map<string, { key: string; label: string; values: Record<string, number> }>();
	for (const each of directives) {
		if (!each.issuedAt || !each.lead) continue;
		const bar = bars.get(each.lead.code) ?? { key: each.lead.code, label: each.lead.short, values: {} };
		const segment = each.schedule === 'no_deadline' && each.closedOn ? 'done' : each.schedule;
		bar.values[segment] = (bar.values[segment] ?? 0) + 1;
		bars.set(bar.key, bar);
	}
	const overdue = (bar: { values: Record<string, number> }) => bar.values.overdue ?? 0;
	const all = (bar: { values: Record<string, number> }) =>
		Object.values(bar.values).reduce((sum, each) => sum + each, 0);
	return [...bars.values()].sort((a, b) => overdue(b) - overdue(a) || all(b) - all(a));
}
