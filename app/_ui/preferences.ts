import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { acceptedLocale, localeCookie } from '#app/_ui/asked-locale.ts';
import { isLocale, type Locale } from '#server/platform/language.ts';

const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Cookie in which the reader's theme is kept; the account page writes it at sign-in. */
export const themeCookie = 'theme';

export function isTheme(value: unknown): value is Theme {
	return themes.some((theme) => theme === value);
}

/** Language and theme of whoever reads this page: their cookies, else what the browser asks for. */
export const readerPreferences = cache(async (): Promise<{ locale: Locale; theme: Theme }> => {
	const [jar, head] = await Promise.all([cookies(), headers()]);
	const locale = jar.get(localeCookie)?.value;
	const theme = jar.get(themeCookie)?.value;
	return {
		locale: isLocale(locale) ? locale : acceptedLocale(head.get('accept-language')),
		theme: isTheme(theme) ? theme : 'system',
	};
});
