import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Theme } from '#app/_ui/preferences.ts';
import { SkipLink } from '#app/_ui/visually-hidden.tsx';
import type { Locale, Translate } from '#server/platform/language.ts';
import { ProductMark } from './mark.tsx';
import styles from './plain-shell.module.css';
import { LanguageSwitch, SystemTheme, ThemeSwitch } from './switches.tsx';

/** The frame of pages without a desk: signing in, a missing page. `narrow` sets one card in the middle. */
export function PlainShell({
	t,
	locale,
	theme,
	narrow = true,
	children,
}: {
	t: Translate;
	locale: Locale;
	theme: Theme;
	narrow?: boolean;
	children: ReactNode;
}) {
	return (
		<div className={styles.frame}>
			<SkipLink>{t('ui.skip')}</SkipLink>
			<header className={styles.top}>
				<Link className={styles.brand} href="/">
					<ProductMark />
					{t('ui.product')}
				</Link>
				<div className={styles.switches}>
					<LanguageSwitch t={t} locale={locale} />
					<ThemeSwitch t={t} />
				</div>
			</header>
			<main className={narrow ? styles.narrow : styles.page} id="content" tabIndex={-1}>
				{children}
			</main>
			<footer className={styles.foot}>
				<span>{t('ui.purpose')}</span>
				<SystemTheme t={t} theme={theme} />
			</footer>
		</div>
	);
}
