import { readdirSync, readFileSync } from 'node:fs';
import { type Literal, literalsOf } from '#server/capture/testing/literals.ts';
import { locales } from '#server/platform/language.ts';

const cyrillic = /[\u0400-\u052f]/;

/** Whether a literal is the source of a pattern: it holds what only patterns hold. */
function isPattern({ text, kind }: Literal): boolean {
	return kind === 'regex' || /\(\?[:<!=]|\\\\[a-z]/i.test(text);
}

/** Words of patterns that are their own and no language's. */
const ofPatterns = ['wh', 'Lu', 'Ll', 'next', 'ii'];

/** The Latin words in a pattern, when its classes, escapes and names of groups are taken away. */
function wordsOf(text: string): string[] {
	const bare = text
		.replace(/\\+[pP]\{\w+\}/g, ' ')
		.replace(/\(\?<\w+>|\\k<\w+>/g, '(')
		.replace(/\\+u[0-9a-f]{4}|\\+[a-zA-Z]/gi, ' ')
		.replace(/\[(?:[^\]\\]|\\.)*\]/g, ' ');
	return (bare.match(/[a-z]{2,}/gi) ?? []).filter((word) => !ofPatterns.includes(word));
}

/** The sources that stand in a folder itself, tests left out. */
export function sourcesIn(folder: string): string[] {
	return readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
}

/** What sources say in a language of people, a line each: `name:line literal`. */
export type LanguageWords = {
	/** Strings and patterns with a Cyrillic letter. */
	cyrillic: string[];
	/** Patterns with an English word. */
	english: string[];
	/** Codes of languages, by which a source would ask which one it reads. */
	codes: string[];
};

/** Looks for words of languages in sources of a folder; `formats` are those whose words are of formats of files. */
export function languageWordsIn(folder: string, names: readonly string[], formats: RegExp): LanguageWords {
	const found = (wrong: (literal: Literal, name: string) => boolean) =>
		names.flatMap((name) =>
			literalsOf(readFileSync(folder + name, 'utf8'))
				.filter((literal) => wrong(literal, name))
				.map(({ line, text }) => `${name}:${line} ${text}`),
		);
	return {
		cyrillic: found(({ text }) => cyrillic.test(text)),
		english: found((literal, name) => !formats.test(name) && isPattern(literal) && wordsOf(literal.text).length > 0),
		codes: found(({ text }) => (locales as readonly string[]).includes(text)),
	};
}
