import Link from 'next/link';
import type { Translate } from '#server/platform/language.ts';
import { Icon } from './icon.tsx';
import styles from './pager.module.css';

/**
 * Steps through a list that pages by key. `summary` says how much is shown, in words made on the server.
 * `firstHref` leads back to the beginning where the way back is not kept.
 */
export function Pager({
	t,
	summary,
	firstHref,
	previousHref,
	nextHref,
}: {
	t: Translate;
	summary?: string;
	firstHref?: string | undefined;
	previousHref?: string | undefined;
	nextHref?: string | undefined;
}) {
	if (!summary && !firstHref && !previousHref && !nextHref) return null;
	return (
		<nav className={styles.pager} aria-label={t('ui.pager.label')}>
			{summary && <p className={styles.summary}>{summary}</p>}
			<div className={styles.links}>
				{firstHref && (
					<Link className={styles.link} href={firstHref}>
						{t('ui.pager.first')}
					</Link>
				)}
				{previousHref && (
					<Link className={styles.link} href={previousHref} rel="prev">
						<Icon name="left" size={14} />
						{t('ui.pager.previous')}
					</Link>
				)}
				{nextHref && (
					<Link className={styles.link} href={nextHref} rel="next">
						{t('ui.pager.next')}
						<Icon name="right" size={14} />
					</Link>
				)}
			</div>
		</nav>
	);
}
