import type { Translate } from '#server/platform/language.ts';
import styles from './deadline-text.module.css';

/** A deadline in ready words, with what the ledger knows of it. */
export type DeadlineWords = {
	/** `YYYY-MM-DD`, for machines. */
	iso: string;
	/** As people read it: "1 Oct 2025". */
	date: string;
	/** "in 12 days". */
	distance?: string;
	/** The words it came from: "by year-end". */
	phrase?: string | null;
	/** Present when it was moved: the first date in words, how often, by how many days in all. */
	moved?: { original: string; times: number; days: number } | null;
};

/** "1 Oct 2025 · in 12 days", and below it what it was at first, wherever it was moved. */
export function DeadlineText({
	t,
	deadline,
	standing,
	showPhrase,
}: {
	t: Translate;
	deadline: DeadlineWords | null;
	/** No end, periodic reports. */
	standing?: boolean;
	/** Prints the phrase as well as keeping it on hover: for the directive's own page. */
	showPhrase?: boolean;
}) {
	if (!deadline)
		return <span className={styles.none}>{t(standing ? 'marks.deadline.standing' : 'marks.deadline.none')}</span>;
	const { iso, date, distance, phrase, moved } = deadline;
	return (
		<span className={styles.deadline}>
			<span className={styles.now} title={phrase ? t('marks.deadline.phrase', { phrase }) : undefined}>
				<time dateTime={iso}>{date}</time>
				{distance && (
					<>
						{' '}
						<span className={styles.distance}>
							<span className={styles.dot}>· </span>
							{distance}
						</span>
					</>
				)}
			</span>
			{showPhrase && phrase && <span className={styles.more}>{t('marks.deadline.phrase', { phrase })}</span>}
			{moved && moved.times > 0 && (
				<span className={styles.more}>
					{t('marks.deadline.moved', {
						original: moved.original,
						times: moved.times,
						days: Math.abs(moved.days),
						sign: moved.days < 0 ? '−' : '+',
					})}
				</span>
			)}
		</span>
	);
}
