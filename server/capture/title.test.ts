import fc from 'fast-check';
import { expect, it } from 'vitest';
import { suggestTitle } from '#server/capture/title.ts';
import { kz } from '#server/countries/kz/pack.ts';
import { locales } from '#server/platform/language.ts';

const ground = { meetingDate: '2025-07-15', calendar: kz.calendar };

it.each([
	['en', 'to submit the draft Concept by 1 October', 'Submit the draft Concept'],
	['ru', 'к 1 октября внести проект Концепции', 'Внести проект Концепции'],
	['ru', 'и до конца года внести предложения по поправкам', 'Внести предложения по поправкам'],
	['kk', 'ID-карта беруді енгізуді жеделдетсін', 'ID-карта беруді енгізуді жеделдету'],
	['kk', 'жол картасын 1 қазанға дейін бекітсін', 'Жол картасын бекіту'],
	['kk', 'тиісті шаралар қабылдасын', 'Тиісті шаралар қабылдау'],
] as const)('a title names what is asked for, without the deadline (%s: %s)', (language, action, title) => {
	expect(suggestTitle(action, language, ground)).toBe(title);
});

it('a title does without the addressees before it', () => {
	const action = 'Ішкі істер министрлігі Цифрлық даму министрлігімен бірлесіп, ID-карта беруді жеделдетсін';
	const names = ['Ішкі істер министрлігі', 'Цифрлық даму министрлігімен'];
	expect(suggestTitle(action, 'kk', ground, names)).toBe('ID-карта беруді жеделдету');
});

it('a long action is cut at the end of a word or of a part', () => {
	const title = suggestTitle(`внести ${'законодательные предложения '.repeat(20)}`, 'ru', ground);
	expect(title.length).toBeLessThanOrEqual(110);
	expect(title.endsWith('предложения…') || title.endsWith('законодательные…')).toBe(true);
});

it('any action gives one line of at most 110 characters', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...locales), (action, language) => {
			const title = suggestTitle(action, language, ground);
			expect(title.length).toBeLessThanOrEqual(111);
			expect(title).not.toContain('\n');
		}),
		{ numRuns: 60 },
	);
}, 20_000);
