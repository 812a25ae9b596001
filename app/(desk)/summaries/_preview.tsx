import type { ChartTone } from '#app/_ui/charts/figure.tsx';
import { StackedBars } from '#app/_ui/charts/stacked-bars.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Columns, Panel } from '#app/_ui/panel.tsx';
import { Stat } from '#app/_ui/stat.tsx';
import { formatNumber } from '#server/platform/dates.ts';
import { type Translate, translator } from '#server/platform/language.ts';
import type { Bucket } from '#server/summaries/figures.ts';
import { MOST_IN_DOCUMENT, MOST_IN_TABLE } from '#server/summaries/kinds.ts';
import type { Figure, SummaryModel } from '#server/summaries/model.ts';
import { Annex } from './_annex.tsx';
import { Organizations } from './_organizations.tsx';
import styles from './page.module.css';

const tones: Record<Bucket, ChartTone> = {
	overdue: 'danger',
	due_soon: 'warning',
	in_review: 'info',
	running: 'accent',
	done_late: 'late',
	not_executed: 'failed',
	done_on_time: 'success',
	superseded: 'neutral',
};
const statTones: Record<Figure['tone'], 'danger' | 'warning' | 'success' | undefined> = {
	plain: undefined,
	alarm: 'danger',
	attention: 'warning',
	good: 'success',
};

/** The summary as its documents tell it, in their language. `t` speaks the reader's. */
export function Preview({ t, model }: { t: Translate; model: SummaryModel }) {
	const isEmpty = model.figures.total === 0 && model.annex.length === 0;
	return (
		<article className={styles.document} lang={model.locale} aria-labelledby="summary-title">
			<Cover model={model} />
			{isEmpty ? (
				<EmptyState title={t('summaries.page.empty')} icon="summary">
					{model.labels.none}
				</EmptyState>
			) : (
				<>
					<Panel title={model.labels.headline}>
						<Columns kind="figures">
							{model.headline.map(({ key, label, text, tone }) => (
								<Stat key={key} value={text} label={label} {...toned(tone)} />
							))}
						</Columns>
						<p className={styles.note}>{model.disciplineNote}</p>
					</Panel>
					<Panel title={model.labels.chart}>
						<Chart model={model} />
					</Panel>
					<Organizations model={model} />
					<Annex model={model} />
					{model.omitted > 0 && <p className={styles.note}>{more(t, model)}</p>}
				</>
			)}
			<p className={styles.trail}>
				{model.labels.trail}: № {model.trail.seq}, <code>{model.trail.hash}</code>
			</p>
		</article>
	);
}

function Cover({ model }: { model: SummaryModel }) {
	return (
		<header className={styles.cover}>
			<p className={styles.house}>
				<span>{model.house}</span>
				{model.restrictedLine && <strong>{model.restrictedLine}</strong>}
			</p>
			<h2 id="summary-title">{model.title}</h2>
			<p className={styles.scope}>{model.scopeLine}</p>
			<p className={styles.when}>
				{model.periodLine} · {model.asOfLine}
			</p>
			{model.reachLine && <p className={styles.reach}>{model.reachLine}</p>}
			<p className={styles.finding}>{model.finding}</p>
		</header>
	);
}

function Chart({ model }: { model: SummaryModel }) {
	const { chart, labels, locale } = model;
	const t = translator(locale);
	return (
		<StackedBars
			words={{ title: chart.title, note: model.asOfLine, data: t('summaries.page.data') }}
			segments={chart.series.map(({ bucket, label }) => ({ key: bucket, label, tone: tones[bucket] }))}
			bars={chart.rows.map((row) => ({
				key: row.code ?? '-',
				label: row.label,
				...(row.code ? { href: `/organizations/${row.code}` } : {}),
				values: Object.fromEntries(chart.series.map(({ bucket }, place) => [bucket, row.values[place] ?? 0])),
				total: formatNumber(locale, row.total),
			}))}
			categoryLabel={labels.organization}
			totalLabel={labels.total}
		/>
	);
}

function toned(tone: Figure['tone']) {
	const shown = statTones[tone];
	return shown ? { tone: shown } : {};
}

function more(t: Translate, { annex, omitted, locale }: SummaryModel): string {
	const number = (value: number) => formatNumber(locale, value);
	return t('summaries.page.more', {
		shown: number(annex.length),
		total: number(annex.length + omitted),
		document: number(MOST_IN_DOCUMENT),
		table: number(MOST_IN_TABLE),
	});
}
