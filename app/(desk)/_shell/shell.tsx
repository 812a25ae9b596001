import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from '#app/_ui/icon.tsx';
import type { Theme } from '#app/_ui/preferences.ts';
import { SkipLink } from '#app/_ui/visually-hidden.tsx';
import type { Locale, Translate } from '#server/platform/language.ts';
import { AccountMenu, type Person } from './account-menu.tsx';
import { FoldAway } from './fold-away.tsx';
import { ProductMark } from './mark.tsx';
import { type NavItem, NavLinks } from './nav-links.tsx';
import { SearchBox } from './search-box.tsx';
import styles from './shell.module.css';
import { LanguageSwitch, SystemTheme, ThemeSwitch } from './switches.tsx';

/** The signed-in desk: top bar, places, the page, the foot. Everything in it works without script. */
export function Shell({
	t,
	locale,
	theme,
	person,
	items,
	bell,
	foot,
	children,
}: {
	t: Translate;
	locale: Locale;
	theme: Theme;
	person: Person;
	/** The places this person may enter, in order. */
	items: readonly NavItem[];
	/** Leads to the notifications, for whoever may get any. */
	bell?: ReactNode;
	/** At the foot of every page: version, the time as of which it stands. */
	foot?: ReactNode;
	children: ReactNode;
}) {
	return (
		<div className={styles.desk}>
			<SkipLink>{t('ui.skip')}</SkipLink>
			<header className={styles.top}>
				<FoldAway
					className={styles.menu}
					summaryClassName={styles.menuButton}
					label={t('shell.menu')}
					summary={<Icon name="menu" size={20} />}
				>
					<nav className={styles.menuPanel} aria-label={t('shell.places')}>
						<NavLinks items={items} />
					</nav>
				</FoldAway>
				<Link className={styles.brand} href="/" aria-label={t('shell.home', { product: t('ui.product') })}>
					<ProductMark />
					<span className={styles.brandName}>{t('ui.product')}</span>
				</Link>
				<SearchBox
					label={t('shell.search.label')}
					placeholder={t('shell.search.placeholder')}
					submit={t('shell.search.submit')}
				/>
				<div className={styles.personal}>
					{bell}
					<LanguageSwitch t={t} locale={locale} />
					<ThemeSwitch t={t} />
					<AccountMenu t={t} person={person} />
				</div>
			</header>
			<nav className={styles.side} aria-label={t('shell.places')}>
				<NavLinks items={items} />
			</nav>
			<main className={styles.page} id="content" tabIndex={-1}>
				{children}
			</main>
			<footer className={styles.foot}>
				<span>
					{t('ui.product')}: {t('ui.purpose')}
				</span>
				{foot}
				<SystemTheme t={t} theme={theme} />
			</footer>
		</div>
	);
}
