import { expect, it } from 'vitest';
import { partsOf } from './remark-text.tsx';

const shown = (text: string, mentions: string[]) =>
	partsOf(text, mentions).map(({ words, mention }) => (mention ? `[${words}]` : words));

it('sets off whoever is mentioned, the longer name where two fit, and nobody else', () => {
	expect(shown('@Айгүл Сейіт, қараңыз; @Айгүл', ['Айгүл', 'Айгүл Сейіт'])).toEqual([
		'[@Айгүл Сейіт]',
		', қараңыз; ',
		'[@Айгүл]',
	]);
	expect(shown('write to @nobody at a@b.kz', ['Dana'])).toEqual(['write to @nobody at a@b.kz']);
	expect(shown('@DANA', ['Dana'])).toEqual(['[@DANA]']);
	expect(shown('', ['Dana'])).toEqual([]);
});
