import { isLocale, type Locale } from '#server/platform/language.ts';

/** Cookie in which the reader's language is kept; the account page writes it at sign-in. */
export const localeCookie = 'locale';

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

/** The language in which a request is answered: the reader's choice, then the person's own, then what the client asks for. */
export function askedLocale(headers: Headers, own: Locale | null = null): Locale {
	return chosenLocale(headers) ?? own ?? acceptedLocale(headers.get('accept-language'));
}

const choice = new RegExp(`(?:^|;\\s*)${localeCookie}=(\\w+)`);

/** The language that a reader chose, told by the cookies of a request; null where none was. */
export function chosenLocale(headers: Headers): Locale | null {
	const chosen = choice.exec(headers.get('cookie') ?? '')?.[1];
	return isLocale(chosen) ? chosen : null;
}
