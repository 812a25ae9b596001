import { en } from '#server/capture/grammar/en.ts';
import { kk } from '#server/capture/grammar/kk.ts';
import { ru } from '#server/capture/grammar/ru.ts';
import type { Grammar } from '#server/capture/grammar.ts';
import type { Locale } from '#server/platform/language.ts';

/** The languages that capture reads: a further one is a grammar and a line here. */
export const grammars: Readonly<Record<Locale, Grammar>> = { en, ru, kk };

function shares(text: string): { latin: number; cyrillic: number; kazakh: number } {
	let latin = 0;
	let cyrillic = 0;
	let kazakh = 0;
	for (const word of text.slice(0, 20_000).match(/\p{L}+/gu) ?? []) {
		if (/[a-z]/i.test(word)) latin += 1;
		else if (/[а-яёәғқңөұүіһ]/i.test(word)) cyrillic += 1;
		if (/[әғқңөұүіһ]/i.test(word)) kazakh += 1;
	}
	return { latin, cyrillic, kazakh };
}

/** The language of a text; short stretches without a sign of their own are taken for the language around them. */
export function languageOf(text: string, around: Locale | null = null): Locale {
	const { latin, cyrillic, kazakh } = shares(text);
	if (latin + cyrillic < 3 && around) return around;
	if (latin > cyrillic) return 'en';
	if (kazakh >= Math.max(1, cyrillic * 0.25)) return 'kk';
	// One or two Kazakh names do not make a Russian sentence Kazakh, nor does a short plain phrase make it Russian.
	return around === 'kk' && cyrillic < 4 ? 'kk' : 'ru';
}
