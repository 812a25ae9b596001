import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Literal, literalsOf } from '#server/capture/testing/literals.ts';
import { locales } from '#server/platform/language.ts';

/*
 * The engine reads any language: its words stand in the grammars. What is scanned are the files beside this one; the
 * grammars have a folder of their own.
 */

const folder = fileURLToPath(new URL('.', import.meta.url));
const engine = [
	...readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')),
	// What reads the phrases of figures that were found, beside the room.
	'../minutes/figures.ts',
	'../minutes/proposed-figures.ts',
];

const cyrillic = /[\u0400-\u052f]/;

/** Whether a literal is the source of a pattern: it holds what only patterns hold. */
function isPattern({ text, kind }: Literal): boolean {
	return kind === 'regex' || /\(\?[:<!=]|\\\\[a-z]/i.test(text);
}

/** What reads formats of files, and words of patterns that are their own and no language's. */
const formats = /^(?:documents|html-text)\.ts$/;
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

/** Where in the engine a literal is wrong. */
function found(wrong: (literal: Literal) => boolean): string[] {
	return engine.flatMap((name) =>
		literalsOf(readFileSync(folder + name, 'utf8'))
			.filter(wrong)
			.map(({ line, text }) => `${name}:${line} ${text}`),
	);
}

describe('the engine of capture', () => {
	test('holds no Cyrillic letter in a string or a pattern', () => {
		expect(found(({ text }) => cyrillic.test(text))).toEqual([]);
	});

	test('holds no English word in a pattern', () => {
		const told = found((literal) => isPattern(literal) && wordsOf(literal.text).length > 0);
		expect(told.filter((place) => !formats.test(place.split(':')[0] ?? ''))).toEqual([]);
	});

	test('never asks which language it reads', () => {
		expect(found(({ text }) => (locales as readonly string[]).includes(text))).toEqual([]);
	});
});
