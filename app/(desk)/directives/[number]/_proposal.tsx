import { Notice } from '#app/_ui/notice.tsx';
import { formatDate, formatInstant } from '#server/platform/dates.ts';
import styles from './_proposal.module.css';
import type { Told } from './_told.ts';

/** A proposal that waits for the curator: who proposed what, on which basis. */
export function Proposal({ t, locale, directive }: Told) {
	const { proposedOutcome, proposedBy, decisions } = directive;
	if (!proposedOutcome) return null;
	const made = decisions.find(({ kind }) => kind === 'proposal');
	return (
		<div className={styles.proposal}>
			<Notice
				label={t('ui.notice.info')}
				title={t('directive.proposal.title', { outcome: t(`marks.outcome.${proposedOutcome}`) })}
			>
				<p>
					{t('directive.proposal.by', {
						name: proposedBy ?? made?.madeBy ?? '—',
						at: made ? formatInstant(locale, made.madeAt) : '—',
					})}
				</p>
				{made?.basis && <p>{t('directive.proposal.basis', { basis: made.basis })}</p>}
				{made?.executedOn && <p>{t('directive.executedOn', { date: formatDate(locale, made.executedOn) })}</p>}
			</Notice>
		</div>
	);
}
