import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { languageWordsIn, sourcesIn } from '#server/capture/testing/language-words.ts';

/*
 * The engine reads any language: its words stand in the grammars. What is scanned are the files beside this one; the
 * grammars have a folder of their own.
 */

const folder = fileURLToPath(new URL('.', import.meta.url));
// What reads the phrases of figures that were found stands beside the room.
const engine = [...sourcesIn(folder), '../minutes/figures.ts', '../minutes/proposed-figures.ts'];
const found = languageWordsIn(folder, engine, /^(?:documents|html-text)\.ts$/);

describe('the engine of capture', () => {
	test('holds no Cyrillic letter in a string or a pattern', () => {
		expect(found.cyrillic).toEqual([]);
	});

	test('holds no English word in a pattern', () => {
		expect(found.english).toEqual([]);
	});

	test('never asks which language it reads', () => {
		expect(found.codes).toEqual([]);
	});
});
