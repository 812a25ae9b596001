import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { languageWordsIn, sourcesIn } from '#server/capture/testing/language-words.ts';
import { plainHeading, readTogether, registers } from '#server/imports/registers.ts';
import { en } from '#server/imports/words/en.ts';
import { kk } from '#server/imports/words/kk.ts';
import { ru } from '#server/imports/words/ru.ts';
import type { RegisterWords } from '#server/imports/words.ts';

/* What is scanned are the files beside this one; words of languages have a folder of their own. */

const folder = fileURLToPath(new URL('.', import.meta.url));
const found = languageWordsIn(folder, sourcesIn(folder), /^sheet(?:-marks)?\.ts$/);

describe('the reading of registers', () => {
	test('holds no Cyrillic letter in a string or a pattern', () => {
		expect(found.cyrillic).toEqual([]);
	});

	test('holds no English word in a pattern', () => {
		expect(found.english).toEqual([]);
	});

	test('never asks in which language a register is kept', () => {
		expect(found.codes).toEqual([]);
	});

	test('takes no heading for two things, in one language or in several', () => {
		const all = [ru, kk, en].flatMap(({ headings }) => Object.values(headings).flat());
		expect(new Set(all.map(plainHeading)).size).toBe(all.length);
		expect(registers.headings.size).toBe(all.length);
	});

	test('knows a further language by one more file of words', () => {
		const uzbek: RegisterWords = {
			headings: { words: ['Topshiriq'], lead: ['Mas’ul ijrochi'], deadline: ['Muddat'] },
			yes: ['ha'],
			no: ['yo‘q'],
		};
		const { headings, yes } = readTogether([ru, kk, en, uzbek]);
		expect(headings.get(plainHeading('TOPSHIRIQ:'))).toBe('words');
		expect(headings.get(plainHeading('Mas’ul ijrochi'))).toBe('lead');
		expect(headings.get(plainHeading('Срок'))).toBe('deadline');
		expect([...yes]).toContain('ha');
	});
});
