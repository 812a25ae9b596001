import Link from 'next/link';
import { withQuery } from '#app/_ui/query.ts';
import type { Translate } from '#server/platform/language.ts';
import styles from './_tag-links.module.css';

/** The secretariat's words on a directive, each leading to all that carry it. */
export function TagLinks({ t, words }: { t: Translate; words: readonly string[] }) {
	if (words.length === 0) return null;
	return (
		<ul className={styles.tags} aria-label={t('register.tags')}>
			{words.map((word) => (
				<li key={word}>
					<Link className={styles.tag} href={withQuery('/directives', { tag: word })}>
						{word}
					</Link>
				</li>
			))}
		</ul>
	);
}
