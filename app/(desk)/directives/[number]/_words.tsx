import { Panel } from '#app/_ui/panel.tsx';
import type { Told } from './_told.ts';
import styles from './_words.module.css';

/** What was said, letter for letter, in the language in which it was said. */
export function Words({ t, directive }: Told) {
	const { words, language, itemNumber } = directive;
	return (
		<Panel
			title={itemNumber ? t('directive.words.item', { item: itemNumber }) : t('directive.words.title')}
			lead={t(`directive.words.${language}`)}
		>
			<blockquote className={styles.words} lang={language}>
				{words}
			</blockquote>
		</Panel>
	);
}
