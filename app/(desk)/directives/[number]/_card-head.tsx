import { now } from '#server/platform/clock.ts';
import { formatDate, formatInstant } from '#server/platform/dates.ts';
import styles from './_card-head.module.css';
import type { Told } from './_told.ts';

/** On paper the page is a control card: this is its letterhead, unseen on screen. */
export function CardHead({ t, locale, directive, on }: Told) {
	return (
		<div className={styles.head}>
			<p className={styles.name}>{t('directive.card', { number: directive.number })}</p>
			{on && <p>{t('directive.past.title', { date: formatDate(locale, on) })}</p>}
			<p>{t('register.printed', { at: formatInstant(locale, now()) })}</p>
		</div>
	);
}
