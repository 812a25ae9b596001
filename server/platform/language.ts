import { createTranslator } from 'use-intl/core';
import en from '#messages/en.json' with { type: 'json' };
import kk from '#messages/kk.json' with { type: 'json' };
import ru from '#messages/ru.json' with { type: 'json' };
import { withOneStop } from '#server/platform/full-stop.ts';
import { type Locale, locales } from '#server/platform/locales.ts';

/** Pages in the browser take these from locales.ts, without the sentences. */
export { type Locale, locales };
export type Messages = typeof en;

const sentences: Record<Locale, Messages> = { en, ru: ru as Messages, kk: kk as Messages };

/** All sentences in one language; `messages/` is tested to hold the same keys in each. */
export function messagesIn(locale: Locale): Messages {
	return sentences[locale];
}

export function isLocale(value: unknown): value is Locale {
	return locales.some((locale) => locale === value);
}

/** A function from a key of `messages/` and its values to the sentence, in one language. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

const made = new Map<Locale, Translate>();

/** The translator of a language. Plurals follow the server's own locale data, also for Kazakh. */
export function translator(locale: Locale): Translate {
	let translate = made.get(locale);
	if (!translate) {
		const intl = createTranslator({
			locale,
			messages: sentences[locale] as Record<string, unknown> as never,
			onError(error) {
				throw error;
			},
		}) as unknown as (key: string, values?: Record<string, string | number>) => string;
		translate = (key, values) => (values ? withOneStop(intl(key, values)) : intl(key));
		made.set(locale, translate);
	}
	return translate;
}

/** Whether a sentence stands under this key. */
export function hasSentence(locale: Locale, key: string): boolean {
	let at: unknown = sentences[locale];
	for (const part of key.split('.')) {
		if (typeof at !== 'object' || at === null) return false;
		at = (at as Record<string, unknown>)[part];
	}
	return typeof at === 'string';
}

/** Of texts in several languages the one for this reader, else the first that stands. */
export function inLocale(texts: Partial<Record<Locale, string | null>>, locale: Locale): string {
	for (const wanted of [locale, 'ru', 'kk', 'en'] as const) {
		const text = texts[wanted];
		if (text) return text;
	}
	return '';
}
