import { Icon } from '#app/_ui/icon.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { Progress } from '#app/_ui/progress.tsx';
import { Tag, type TagTone } from '#app/_ui/tag.tsx';
import { FileLink } from '#app/(desk)/_files/file-link.tsx';
import { ConfidenceMark } from '#app/(desk)/_marks/two-voices.tsx';
import type { ReportOutput } from '#server/directives/outputs.ts';
import { formatDate, formatInstant, formatPercent } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import { Consolidated } from './_consolidated.tsx';
import { Answers, Remarks } from './_remarks.tsx';
import styles from './_reports.module.css';
import type { Told } from './_told.ts';

type Of = { t: Translate; locale: Locale; report: ReportOutput };

/** What the ministries reported, newest first, each with what it rests on. */
export function Reports({ t, locale, directive }: Told) {
	const { reports } = directive;
	if (reports.length === 0 && !directive.issuedAt) return null;
	const remarks = reports.flatMap((report) => report.remarks);
	const answeredIn = (id: string) => remarks.filter(({ answeredInId }) => answeredInId === id);
	return (
		<Panel
			id="reports"
			title={t('directive.reports.title', { count: reports.length })}
			lead={reports.length === 0 && t('directive.reports.none')}
		>
			{reports.length > 0 && (
				<ol className={styles.list}>
					{reports.map((report) => (
						<li key={report.id} id={`report-${report.id}`}>
							<Report t={t} locale={locale} report={report} answers={answeredIn(report.id)} />
						</li>
					))}
				</ol>
			)}
		</Panel>
	);
}

function Report({ t, locale, report, answers }: Of & { answers: ReportOutput['remarks'] }) {
	return (
		<article className={styles.report}>
			<header className={styles.head}>
				<h3>{t(`directive.reports.${report.kind}`)}</h3>
				<Review t={t} report={report} />
				<p className={styles.by}>
					{t('directive.reports.by', {
						name: report.writtenBy,
						organization: report.organization.short,
						at: formatInstant(locale, report.recordedAt),
					})}
				</p>
			</header>
			<Figures t={t} locale={locale} report={report} />
			<p className={styles.text}>{report.text}</p>
			<Answers t={t} remarks={answers} />
			<Consolidated t={t} contributions={report.contributions} />
			<Evidence t={t} locale={locale} report={report} />
			<ReviewNote t={t} locale={locale} report={report} />
			<Remarks t={t} remarks={report.remarks} />
		</article>
	);
}

const reviewTones: Record<NonNullable<ReportOutput['review']>, TagTone> = {
	pending: 'info',
	accepted: 'success',
	returned: 'warning',
};

function Review({ t, report }: Omit<Of, 'locale'>) {
	const { review, kind } = report;
	if (!review) return null;
	// A contribution goes to the lead, not to the controller.
	const words = kind === 'contribution' ? 'directive.reports.withLead' : 'directive.reports.review';
	return <Tag tone={reviewTones[review]}>{t(`${words}.${review}`)}</Tag>;
}

function Figures({ t, locale, report }: Of) {
	const { percent, confidence, executedOn, kind } = report;
	return (
		<p className={styles.figures}>
			{kind === 'progress' && percent !== null && (
				<Progress value={percent} label={t('directive.percent')} text={formatPercent(locale, percent)} />
			)}
			{confidence && <ConfidenceMark t={t} confidence={confidence} />}
			{executedOn && <span>{t('directive.executedOn', { date: formatDate(locale, executedOn) })}</span>}
		</p>
	);
}

function Evidence({ t, locale, report }: Of) {
	if (report.evidence.length === 0) return null;
	return (
		<div>
			<h4 className={styles.small}>{t('directive.reports.evidence')}</h4>
			<ul className={styles.evidence}>
				{report.evidence.map((piece) => (
					<li key={piece.id} className={styles.piece}>
						<Icon name={piece.kind === 'link' ? 'external' : 'document'} size={14} />
						<span>
							{piece.file ? (
								<FileLink t={t} file={piece.file} title={piece.title} />
							) : piece.url ? (
								<a href={piece.url} rel="noopener noreferrer" target="_blank">
									{piece.title}
								</a>
							) : (
								piece.title
							)}
							{piece.documentNumber && ` ${t('directive.reports.documentNumber', { number: piece.documentNumber })}`}
							{piece.documentDate &&
								` ${t('directive.reports.documentDate', { date: formatDate(locale, piece.documentDate) })}`}
						</span>
					</li>
				))}
			</ul>
		</div>
	);
}

function ReviewNote({ t, locale, report }: Of) {
	const { kind, review, reviewedBy, reviewedAt, reviewNote } = report;
	if (!reviewedBy || !reviewedAt) return null;
	const words = kind === 'contribution' ? 'directive.reports.answered' : 'directive.reports.reviewed';
	return (
		<div className={styles.note}>
			<p className={styles.by}>
				{t(`${words}.${review}`, { name: reviewedBy, at: formatInstant(locale, reviewedAt) })}
			</p>
			{reviewNote && <p className={styles.text}>{reviewNote}</p>}
		</div>
	);
}
