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
	['ru', 'представило план и отчиталось в срок', 'Представить план и отчитаться в срок'],
	['ru', 'внести план", – сказал министр торговли', 'Внести план'],
	['ru', 'Собрать отзывы было поручено музею', 'Собрать отзывы'],
	['ru', 'правила уборки', 'Правила уборки'],
	['kk', 'алаңды тазалауды аяқтауды қатаң тапсырды', 'Алаңды тазалауды аяқтау'],
	['kk', 'сұранысты анықтасын және жоспарды қарасын', 'Сұранысты анықтау және жоспарды қарау'],
	['kk', 'есеп беруі тиіс, – деді әкім', 'Есеп беру'],
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

it('a title does without who speaks before the addressee, and without an addressee that only the verb follows', () => {
	const instructed = 'Облыс әкімі көлік басқармасына арнаны тазалауды тапсырды';
	expect(suggestTitle(instructed, 'kk', ground, ['көлік басқармасына'])).toBe('Арнаны тазалау');
	const laid = 'Шешімнің орындалуын бақылау аппарат басшысына жүктелсін';
	expect(suggestTitle(laid, 'kk', ground, ['аппарат басшысына'])).toBe('Шешімнің орындалуын бақылау');
	const quoted = '«Құрылыс басқармасы» мемлекеттік мекемесі арнаны тазаласын';
	expect(suggestTitle(quoted, 'kk', ground, ['«Құрылыс басқармасы»'])).toBe('Арнаны тазалау');
	const spoke = 'Президент Асан Орманов арналарды тазалау жөнінде тапсырма берді';
	expect(suggestTitle(spoke, 'kk', ground)).toBe('Арналарды тазалау');
	const sent = 'Қаржы министрлігі жобаны бекітіп, Үкіметке ұсынсын';
	expect(suggestTitle(sent, 'kk', ground, ['Қаржы министрлігі', 'Үкіметке'])).toBe('Жобаны бекітіп, Үкіметке ұсыну');
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
