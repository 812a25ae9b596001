import type { ReactNode } from 'react';
import { Notice } from '#app/_ui/notice.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { Progress } from '#app/_ui/progress.tsx';
import { AssessmentMark, ConfidenceMark } from '#app/(desk)/_marks/two-voices.tsx';
import { distance, formatDate, formatInstant, formatPercent } from '#server/platform/dates.ts';
import { CalendarMark } from './_calendar-mark.tsx';
import styles from './_statuses.module.css';
import type { Told } from './_told.ts';

/** The three statuses one beside the other: none overwrites another, and each says whose word it is. */
export function Statuses({ t, locale, directive }: Told) {
	const { confidence, assessment } = directive;
	const disagree = confidence !== null && assessment !== null && confidence !== assessment;
	return (
		<Panel title={t('directive.statuses.title')}>
			<div className={styles.statuses}>
				<OwnWord t={t} locale={locale} directive={directive} />
				<Finding t={t} locale={locale} directive={directive} />
				<Calendar t={t} locale={locale} directive={directive} />
				{disagree && (
					<Notice tone="warning" label={t('ui.notice.warning')} compact>
						{t('directive.statuses.disagree')}
					</Notice>
				)}
			</div>
		</Panel>
	);
}

function Status({ name, mark, children }: { name: string; mark: ReactNode; children: ReactNode }) {
	return (
		<div className={styles.status}>
			<h3 className={styles.name}>{name}</h3>
			<div className={styles.mark}>{mark}</div>
			<div className={styles.why}>{children}</div>
		</div>
	);
}

function OwnWord({ t, locale, directive }: Told) {
	const { confidence, percent, lastReportAt } = directive;
	return (
		<Status name={t('directive.statuses.own')} mark={<ConfidenceMark t={t} confidence={confidence} />}>
			{percent !== null && (
				<Progress value={percent} label={t('directive.percent')} text={formatPercent(locale, percent)} />
			)}
			<p>
				{lastReportAt
					? t('directive.statuses.lastReport', { at: formatInstant(locale, lastReportAt) })
					: t('directive.statuses.ownWhy')}
			</p>
		</Status>
	);
}

function Finding({ t, locale, directive }: Told) {
	const { assessment, assessmentNote, assessedAt } = directive;
	return (
		<Status name={t('directive.statuses.finding')} mark={<AssessmentMark t={t} assessment={assessment} />}>
			{assessmentNote && <p className={styles.note}>{assessmentNote}</p>}
			<p>
				{assessedAt
					? t('directive.statuses.assessed', { at: formatInstant(locale, assessedAt) })
					: t('directive.statuses.findingWhy')}
			</p>
		</Status>
	);
}

function Calendar({ t, locale, directive }: Told) {
	const { issuedAt, schedule, breachedOn, executedOn, closedOn, controlUntil } = directive;
	if (!issuedAt) {
		return (
			<Status name={t('directive.statuses.calendar')} mark={t('directive.statuses.draft')}>
				<p>{t('directive.statuses.draftWhy')}</p>
			</Status>
		);
	}
	return (
		<Status name={t('directive.statuses.calendar')} mark={<CalendarMark t={t} directive={directive} />}>
			<p>{t(`directive.statuses.why.${schedule}`)}</p>
			{executedOn && <p>{t('directive.executedOn', { date: formatDate(locale, executedOn) })}</p>}
			{closedOn && <p>{t('directive.statuses.closedOn', { date: formatDate(locale, closedOn) })}</p>}
			{controlUntil && <Control t={t} locale={locale} until={controlUntil} day={directive.day} />}
			{breachedOn && <p>{t('directive.statuses.breached', { date: formatDate(locale, breachedOn) })}</p>}
		</Status>
	);
}

/** Additional control has a date of its own; once it is over, the next step is the controller's. */
function Control({ t, locale, until, day }: Omit<Told, 'directive'> & { until: string; day: string }) {
	const words = t('directive.statuses.controlUntil', { date: formatDate(locale, until) });
	if (until >= day) return <p>{`${words} · ${distance(locale, until, day)}`}</p>;
	return (
		<Notice tone="warning" label={t('ui.notice.warning')} compact>
			{words}. {t('directive.statuses.controlEnded', { distance: distance(locale, until, day) })}
		</Notice>
	);
}
