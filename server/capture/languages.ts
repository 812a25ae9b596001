import { en } from '#server/capture/grammar/en.ts';
import { kk } from '#server/capture/grammar/kk.ts';
import { ru } from '#server/capture/grammar/ru.ts';
import type { Grammar } from '#server/capture/grammar.ts';
import { regex } from '#server/capture/patterns.ts';
import type { Locale } from '#server/platform/language.ts';

/** Grammars that read a text together, sentence by sentence. */
export type Languages = {
	readonly all: readonly Grammar[];
	of(language: Locale): Grammar;
	/** The language of a text; short stretches without a sign of their own are taken for the language around them. */
	languageOf(text: string, around?: Locale | null): Locale;
	/** What each says of something, as one pattern: for places of which nobody knows yet in which language they are. */
	either(say: (grammar: Grammar) => string | undefined): string;
};

/** A grammar as it is told from others of its script. */
type Told = { language: Locale; word: RegExp; share: number | undefined };

/** Each script with its languages, those that a share of words tells before the one that is taken for granted. */
function scriptsOf(grammars: readonly Grammar[]) {
	const byLetter = Map.groupBy(grammars, ({ signs }) => signs.letter);
	return [...byLetter].map(([letter, own]) => ({
		letter: regex(letter, 'i'),
		languages: own
			.map(({ language, signs }): Told => ({ language, word: regex(signs.word, 'i'), share: signs.share }))
			.sort((one, other) => Number(one.share === undefined) - Number(other.share === undefined)),
	}));
}

/** How many words of a text each script and each language of it has. */
function countsOf(text: string, scripts: ReturnType<typeof scriptsOf>) {
	const counts = scripts.map(({ languages }) => ({ words: 0, own: languages.map(() => 0) }));
	for (const word of text.slice(0, 20_000).match(/\p{L}+/gu) ?? []) {
		// A foreign stem with an ending of ours stays foreign.
		const at = scripts.findLastIndex(({ letter }) => letter.test(word));
		const of = counts[at];
		if (of) of.words += 1;
		for (const [index, { languages }] of scripts.entries()) {
			const own = languages.findIndex((one) => one.word.test(word));
			const count = counts[index];
			if (own >= 0 && count) count.own[own] = (count.own[own] ?? 0) + 1;
		}
	}
	return counts;
}

/** Languages that are read together; of a text that shows none of them the first is taken. */
export function readTogether(all: readonly Grammar[]): Languages {
	const byLanguage = new Map(all.map((grammar) => [grammar.language, grammar]));
	const scripts = scriptsOf(all);
	return {
		all,
		of(language) {
			const grammar = byLanguage.get(language);
			if (!grammar) throw new Error(`no grammar reads ${language}`);
			return grammar;
		},
		either: (say) =>
			all
				.map(say)
				.filter((each) => each !== undefined && each !== '')
				.join('|') || '(?!)',
		languageOf(text, around = null) {
			const counts = countsOf(text, scripts);
			if (around && counts.reduce((sum, { words }) => sum + words, 0) < 3) return around;
			const most = counts.reduce((best, { words }, at) => (words > (counts[best]?.words ?? 0) ? at : best), 0);
			const { languages } = scripts[most] as (typeof scripts)[number];
			const { words, own } = counts[most] as (typeof counts)[number];
			const of = (at: number) => own[at] ?? 0;
			const told = languages.findIndex(
				({ share }, at) =>
					share !== undefined &&
					of(at) >= Math.max(1, words * share) &&
					own.every((count, other) => other === at || count < of(at)),
			);
			const plain = languages.length - 1;
			// A short phrase without a sign goes with the text around it.
			const same = of(plain) === 0 ? languages.findIndex(({ language }) => language === around) : -1;
			return (languages[told] ?? languages[same] ?? (languages[plain] as Told)).language;
		},
	};
}

/**
 * The languages that capture reads. A further one is a grammar and its name in this list; the first is taken where
 * nothing shows a language.
 */
export const languages = readTogether([ru, kk, en]);

/** The grammar of a language. */
export function grammarOf(language: Locale): Grammar {
	return languages.of(language);
}

/** The language of a text; short stretches without a sign of their own are taken for the language around them. */
export function languageOf(text: string, around: Locale | null = null): Locale {
	return languages.languageOf(text, around);
}
