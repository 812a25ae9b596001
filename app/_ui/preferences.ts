import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { isLocale, type Locale } from '#server/platform/language.ts';

const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Cookies in which the reader's choice is kept; the account page writes the same ones at sign-in. */
export const localeCookie = 'locale';
export const themeCookie = 'theme';

export function isTheme(value: unknown): value is Theme {
	return themes.some((theme) => theme === value);
}

/**
 * The language a browser asks for among ours, by the order of its `Accept-Language`.
 * Kazakh when it names none of them: it is the state language of the shipped country pack.
 */
export function acceptedLocale(header: string | null): Locale {
	const wanted = (header ?? '')
		.split(',')
		.map((part, order) => {
			const [tag = '', ...parameters] = part.trim().split(';');
			const quality = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
			return { locale: tag.toLowerCase().split('-')[0], quality: quality === undefined ? 1 : Number(quality), order };
		})
		.filter(({ locale, quality }) => isLocale(locale) && quality > 0)
		.sort((a, b) => b.quality - a.quality || a.order - b.order);
	const best = wanted[0]?.locale;
	return isLocale(best) ? best : 'kk';
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
