import { Icon } from '#app/_ui/icon.tsx';
import { languageNames } from '#app/_ui/language-names.ts';
import type { Theme } from '#app/_ui/preferences.ts';
import { VisuallyHidden } from '#app/_ui/visually-hidden.tsx';
import { type Locale, locales, type Translate } from '#server/platform/language.ts';
import { BackField } from './back-field.tsx';
import styles from './switches.module.css';

const short: Record<Locale, string> = { kk: 'қаз', ru: 'рус', en: 'eng' };

/** қаз · рус · eng. Each name stands in its own language; a plain form, so it works without script. */
export function LanguageSwitch({ t, locale }: { t: Translate; locale: Locale }) {
	return (
		<form className={styles.languages} action="/preferences" method="post" aria-label={t('shell.language')}>
			<BackField />
			{locales.map((one) => (
				<button
					key={one}
					className={styles.language}
					type="submit"
					name="locale"
					value={one}
					lang={one}
					title={languageNames[one]}
					aria-label={`${short[one]} (${languageNames[one]})`}
					aria-current={one === locale ? 'true' : undefined}
				>
					{short[one]}
				</button>
			))}
		</form>
	);
}

/** Light or dark at one click: of the two buttons the one is seen that changes what is seen. */
export function ThemeSwitch({ t }: { t: Translate }) {
	return (
		<form className={styles.theme} action="/preferences" method="post" aria-label={t('shell.theme.label')}>
			<BackField />
			<button className={styles.toDark} type="submit" name="theme" value="dark" title={t('shell.theme.toDark')}>
				<Icon name="moon" />
				<VisuallyHidden>{t('shell.theme.toDark')}</VisuallyHidden>
			</button>
			<button className={styles.toLight} type="submit" name="theme" value="light" title={t('shell.theme.toLight')}>
				<Icon name="sun" />
				<VisuallyHidden>{t('shell.theme.toLight')}</VisuallyHidden>
			</button>
		</form>
	);
}

/** The way back to whatever the device says, for those who once chose. */
export function SystemTheme({ t, theme }: { t: Translate; theme: Theme }) {
	if (theme === 'system') return null;
	return (
		<form className={styles.system} action="/preferences" method="post">
			<BackField />
			<button type="submit" name="theme" value="system">
				{t('shell.theme.asDevice')}
			</button>
		</form>
	);
}
