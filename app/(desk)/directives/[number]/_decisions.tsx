import { Panel } from '#app/_ui/panel.tsx';
import { OutcomeTag } from '#app/(desk)/_marks/tags.tsx';
import { AssessmentMark } from '#app/(desk)/_marks/two-voices.tsx';
import type { DecisionOutput, ReportOutput } from '#server/directives/outputs.ts';
import { formatDate, formatInstant } from '#server/platform/dates.ts';
import styles from './_decisions.module.css';
import type { Told } from './_told.ts';

/** What was found and decided: by whom, on what basis, when. */
export function Decisions({ t, locale, directive }: Told) {
	const { decisions } = directive;
	if (decisions.length === 0) return null;
	return (
		<Panel id="decisions" title={t('directive.decisions.title')}>
			<ol className={styles.list}>
				{decisions.map((decision) => (
					<li key={decision.id}>
						<Decision
							t={t}
							locale={locale}
							decision={decision}
							report={directive.reports.find(({ id }) => id === decision.reportId)}
						/>
					</li>
				))}
			</ol>
		</Panel>
	);
}

function Decision({
	t,
	locale,
	decision,
	report,
}: Omit<Told, 'directive'> & { decision: DecisionOutput; report: ReportOutput | undefined }) {
	const { kind, outcome, assessment, basis, note, executedOn, until, madeBy, madeAt } = decision;
	return (
		<article className={styles.decision}>
			<header className={styles.head}>
				<h3>{t(`directive.decisions.${kind}`)}</h3>
				{outcome && <OutcomeTag t={t} outcome={outcome} />}
				{assessment && <AssessmentMark t={t} assessment={assessment} />}
				<p className={styles.by}>{t('directive.by', { name: madeBy, at: formatInstant(locale, madeAt) })}</p>
			</header>
			{basis && <p className={styles.text}>{t('directive.decisions.basis', { basis })}</p>}
			{note && <p className={styles.text}>{note}</p>}
			{report && (
				<p className={styles.by}>
					{t('directive.decisions.report', { name: report.writtenBy, at: formatInstant(locale, report.recordedAt) })}
				</p>
			)}
			{report && kind === 'return' && report.remarks.length > 0 && (
				<p>{t('directive.decisions.remarks', { count: report.remarks.length })}</p>
			)}
			{until && <p>{t('directive.decisions.until', { date: formatDate(locale, until) })}</p>}
			{executedOn && <p>{t('directive.executedOn', { date: formatDate(locale, executedOn) })}</p>}
		</article>
	);
}
