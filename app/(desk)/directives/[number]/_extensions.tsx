import { Panel } from '#app/_ui/panel.tsx';
import { Tag, type TagTone } from '#app/_ui/tag.tsx';
import type { ExtensionDecision, ExtensionLine } from '#server/extensions/outputs.ts';
import { formatDate, formatInstant } from '#server/platform/dates.ts';
import styles from './_extensions.module.css';
import { extensionsOf, limitNote } from './_extensions-of.ts';
import type { Told } from './_told.ts';

const tones: Record<ExtensionDecision, TagTone> = {
	pending: 'info',
	granted: 'success',
	granted_otherwise: 'success',
	refused: 'danger',
	withdrawn: 'neutral',
	lapsed: 'neutral',
};

/** Every request for a later deadline and what became of it, beside the ledger that it may have moved. */
export async function Extensions({ t, locale, directive }: Told) {
	const { requests, decider, limit } = await extensionsOf(directive.number);
	if (requests.length === 0) return null;
	const note = limitNote(t, limit);
	return (
		<Panel id="extensions" title={t('directive.extensions.title')}>
			<ol className={styles.list}>
				{requests.map((request) => (
					<li key={request.id}>
						<Request t={t} locale={locale} request={request} />
						{request.decision === 'pending' ? (
							<p className={styles.soft}>
								{t(`directive.extensions.waits.${decider}`)} {note}
							</p>
						) : (
							<Decision t={t} locale={locale} request={request} />
						)}
					</li>
				))}
			</ol>
		</Panel>
	);
}

type Line = Pick<Told, 't' | 'locale'> & { request: ExtensionLine };

function Request({ t, locale, request }: Line) {
	const { position, decision, proposedDeadline, days, repeats, reason, requestedBy, requestedAt } = request;
	return (
		<>
			<header className={styles.head}>
				<h3>{t('directive.extensions.first', { position })}</h3>
				<Tag tone={tones[decision]} outlined>
					{t(`directive.extensions.decision.${decision}`)}
				</Tag>
			</header>
			<p>
				<strong>
					<time dateTime={proposedDeadline}>
						{t('directive.extensions.asked', { date: formatDate(locale, proposedDeadline) })}
					</time>
				</strong>{' '}
				<span className={styles.soft}>{t('directive.extensions.days', { days })}</span>
			</p>
			{repeats !== null && <p className={styles.soft}>{t('directive.extensions.repeat', { position: repeats })}</p>}
			<p className={styles.text}>{reason}</p>
			<p className={styles.soft}>{t('directive.by', { name: requestedBy, at: formatInstant(locale, requestedAt) })}</p>
		</>
	);
}

function Decision({ t, locale, request }: Line) {
	const { decidedDeadline, decisionReason, decidedBy, decidedAt } = request;
	return (
		<div className={styles.decision}>
			{decidedDeadline && <p>{t('directive.extensions.granted', { date: formatDate(locale, decidedDeadline) })}</p>}
			{decisionReason && <p className={styles.text}>{t('directive.extensions.note', { reason: decisionReason })}</p>}
			{decidedAt && (
				<p className={styles.soft}>
					{t('directive.by', {
						name: decidedBy ?? t('directive.deadline.product'),
						at: formatInstant(locale, decidedAt),
					})}
				</p>
			)}
		</div>
	);
}
