import type { ReactNode } from 'react';
import { Disclosure } from '#app/_ui/disclosure.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { isLocale, locales } from '#server/platform/language.ts';
import type { Told } from './_told.ts';
import styles from './_words.module.css';

/**
 * What was said, letter for letter. Where a translation into the reader's language stands, it comes first, marked as
 * one, and the original is one click away; on paper both stand.
 */
export function Words({ t, locale, directive }: Told) {
	const { language, itemNumber, translations } = directive;
	const first = translations[locale] ? locale : language;
	const shown = locales.filter((each) => each === language || translations[each]);
	const others = [language, ...shown].filter((each, index, all) => each !== first && all.indexOf(each) === index);
	const text = (each: string) => (each === language || !isLocale(each) ? directive.words : translations[each]);
	return (
		<Panel title={itemNumber ? t('directive.words.item', { item: itemNumber }) : t('directive.words.title')}>
			<div className={styles.texts}>
				<Mark t={t} original={first === language}>
					{t(first === language ? `directive.words.${language}` : `directive.words.into.${first}`)}
				</Mark>
				<blockquote className={styles.words} lang={first}>
					{text(first)}
				</blockquote>
				{others.map((each) => (
					<div key={each} className={styles.other}>
						<Disclosure
							summary={t(each === language ? `directive.words.original.${each}` : `directive.words.into.${each}`)}
						>
							<Mark t={t} original={each === language}>
								{t(each === language ? `directive.words.${each}` : `directive.words.into.${each}`)}
							</Mark>
							<blockquote className={styles.words} lang={each}>
								{text(each)}
							</blockquote>
						</Disclosure>
					</div>
				))}
			</div>
		</Panel>
	);
}

/** Says of a text whether it is what was said or a translation of it. */
function Mark({ t, original, children }: { t: Told['t']; original: boolean; children: ReactNode }) {
	return (
		<p className={styles.mark}>
			<Tag tone={original ? 'accent' : 'neutral'} outlined={!original}>
				{t(original ? 'directive.words.isOriginal' : 'directive.words.isTranslation')}
			</Tag>
			{children}
		</p>
	);
}
