import { en } from '#server/capture/grammar/en.ts';
import { kk } from '#server/capture/grammar/kk.ts';
import { ru } from '#server/capture/grammar/ru.ts';
import type { Grammar } from '#server/capture/grammar.ts';
import type { Locale } from '#server/platform/language.ts';

/** The languages that capture reads: a further one is a grammar and a line here. */
export const grammars: Readonly<Record<Locale, Grammar>> = { en, ru, kk };

/** Endings and words that are Kazakh though no letter shows it, and small words of Russian. */
const kazakhWord =
	/(?:[сл]ын|[сл]ін|[дт]ың|[дт]ің|уды|туралы|бойынша|дейін|сайын|арды|[лдт]ары|ында|ына|лсын)$|^(?:мен|осы|бас|пайыз|теңге)$/i;
const russianWord = /^(?:и|в|во|на|по|с|со|не|для|до|из|о|об|к|ко|что|от|за|при|а|же|или)$/i;

function shares(text: string): { latin: number; cyrillic: number; kazakh: number; russian: number } {
	let latin = 0;
	let cyrillic = 0;
	let kazakh = 0;
	let russian = 0;
	for (const word of text.slice(0, 20_000).match(/\p{L}+/gu) ?? []) {
		if (/[a-z]/i.test(word)) latin += 1;
		else if (/[а-яёәғқңөұүіһ]/i.test(word)) cyrillic += 1;
		if (/[әғқңөұүіһ]/i.test(word) || kazakhWord.test(word)) kazakh += 1;
		else if (russianWord.test(word)) russian += 1;
	}
	return { latin, cyrillic, kazakh, russian };
}

/** The language of a text; short stretches without a sign of their own are taken for the language around them. */
export function languageOf(text: string, around: Locale | null = null): Locale {
	const { latin, cyrillic, kazakh, russian } = shares(text);
	if (latin + cyrillic < 3 && around) return around;
	if (latin > cyrillic) return 'en';
	if (kazakh >= Math.max(1, cyrillic * 0.25) && kazakh > russian) return 'kk';
	// One or two Kazakh names do not make a Russian sentence Kazakh, nor does a short plain phrase make it Russian.
	return around === 'kk' && russian === 0 ? 'kk' : 'ru';
}
