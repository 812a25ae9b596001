import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownOrganizations } from '#server/capture/known-organizations.ts';
import { propose } from '#server/capture/propose.ts';
import { akimats } from '#server/countries/kz/akimats.ts';
import { kz } from '#server/countries/kz/pack.ts';
import { type Locale, locales } from '#server/platform/language.ts';

const occasion = { meetingDate: '2026-11-23', country: kz, organizations: knownOrganizations(kz) };

function codes(text: string) {
	const found = propose(text, occasion);
	expect(found).toHaveLength(1);
	return found[0]?.assignees.map(({ code }) => code);
}

describe('governments of several areas in one phrase', () => {
	test.each([
		['Поручить акиматам Актюбинской и Костанайской областей до 1 марта завершить ремонт школ.', ['kz-15', 'kz-39']],
		['Акиматам городов Астаны, Алматы и Шымкента завершить ремонт школ до 1 марта.', ['kz-71', 'kz-75', 'kz-79']],
		[
			'Министерству просвещения совместно с акиматами Актюбинской и Костанайской областей завершить ремонт школ.',
			['moe', 'kz-15', 'kz-39'],
		],
		['Акиматам областей Абай и Ұлытау, города Шымкента завершить ремонт школ.', ['kz-10', 'kz-62', 'kz-79']],
		['The akimats of Aktobe and Kostanay regions must repair the schools by 1 March 2027.', ['kz-15', 'kz-39']],
		[
			'The Prime Minister instructed the akimats of Astana, Almaty and Aktobe Region to repair the schools.',
			['kz-71', 'kz-75', 'kz-15'],
		],
		['Ақтөбе және Қостанай облыстарының әкімдіктері 1 наурызға дейін мектептерді жөндесін.', ['kz-15', 'kz-39']],
		[
			'Қаржы министрлігі Алматы қаласының және Ақтөбе облысының әкімдіктерімен бірлесіп мектептерді жөндесін.',
			['mof', 'kz-75', 'kz-15'],
		],
	])('are named one by one, in order: %s', (text, expected) => {
		expect(codes(text)).toEqual(expected);
	});

	test.each([
		['Акиматам всех регионов до 1 марта завершить ремонт школ.'],
		['The akimats of all regions must repair the schools by 1 March 2027.'],
		['Барлық облыстардың әкімдіктері 1 наурызға дейін мектептерді жөндесін.'],
	])('stay a group where none is named: %s', (text) => {
		expect(codes(text)).toEqual([null]);
	});

	const regionsOf: Record<Locale, RegExp> = {
		en: /^Akimat of (.+) Region$/,
		ru: /^Акимат (\p{Lu}\S+) области$/u,
		kk: /^(.+) облысының әкімдігі$/,
	};
	const said: Record<Locale, (all: string) => string> = {
		en: (all) => `The akimats of ${all} regions must repair the schools by 1 March 2027.`,
		ru: (all) => `Акиматам ${all} областей до 1 марта завершить ремонт школ.`,
		kk: (all) => `${all} облыстарының әкімдіктері 1 наурызға дейін мектептерді жөндесін.`,
	};
	const and: Record<Locale, string> = { en: 'and', ru: 'и', kk: 'және' };

	test.each(locales)('are found whichever they are (%s)', (language) => {
		const regions = akimats.flatMap(({ code, name }) => {
			const place = regionsOf[language].exec(name[language])?.[1];
			return place ? [{ code, place }] : [];
		});
		fc.assert(
			fc.property(fc.shuffledSubarray(regions, { minLength: 2, maxLength: 5 }), (some) => {
				const places = some.map(({ place }) => place);
				const all = `${places.slice(0, -1).join(', ')} ${and[language]} ${places.at(-1)}`;
				expect(codes(said[language](all))).toEqual(some.map(({ code }) => code));
			}),
			{ numRuns: 60 },
		);
	});
});

describe('ministries that share a noun', () => {
	test.each([
		['Министерствам финансов и национальной экономики до 1 марта внести предложения.'],
		['The Ministries of Finance and National Economy must submit proposals by 1 March 2027.'],
		['Қаржы және ұлттық экономика министрліктері 1 наурызға дейін ұсыныс енгізсін.'],
	])('are two: %s', (text) => {
		expect(codes(text)).toEqual(['mof', 'mne']);
	});
});

describe('short names of ministries', () => {
	test.each([
		['Минцифре, Минфину и МНЭ до 1 марта внести план.', ['maidd', 'mof', 'mne']],
		['Минздраву, Минтруда и Минэнерго до 1 марта внести план.', ['moh', 'mlsp', 'moen']],
		['Минэнерго до 1 марта внести план.', ['moen']],
		['Поручить Минкультуре и Минтруду до 1 марта внести план.', ['mci', 'mlsp']],
	])('are read in the case that addresses, declined or not: %s', (text, expected) => {
		expect(codes(text)).toEqual(expected);
	});
});

describe('who acts together with the addressee', () => {
	test.each([
		['The Ministry of Justice must publish the register, with the Ministry of Health, by 1 November 2027.'],
		['The Ministry of Justice must publish the register jointly with the Ministry of Health by 1 November 2027.'],
		['Министерству юстиции опубликовать реестр лицензий совместно с Министерством здравоохранения до 1 ноября.'],
		['Әділет министрлігі тізілімді Денсаулық сақтау министрлігімен бірлесіп 1 қарашаға дейін жарияласын.'],
	])('is named with it though the action names it: %s', (text) => {
		expect(codes(text)).toEqual(['moj', 'moh']);
	});

	test.each([
		['The Ministry of Justice must agree the register with the Ministry of Health by 1 November 2027.'],
		['Министерству юстиции согласовать реестр с Министерством здравоохранения до 1 ноября.'],
	])('but not with whom the work is only agreed: %s', (text) => {
		expect(codes(text)).toEqual(['moj']);
	});
});

describe('a word that looks like a verb of the past', () => {
	test.each([
		['Министерству финансов до начала 2027 года представить отчет.', '2026-12-31'],
		['Министерству энергетики до начала отопительного сезона завершить ремонт ТЭЦ.', null],
		['Министерству энергетики с начала года обеспечить контроль запасов.', null],
		['Министерству транспорта у вокзала установить указатели до 1 марта.', '2027-03-01'],
		['Министерству финансов по итогам первого квартала представить отчет до 1 мая.', '2027-05-01'],
		['Министерству юстиции правила утвердить до 1 марта.', '2027-03-01'],
		['Вице-премьер поручил не ранее 1 марта начать ремонт дорог.', null],
		['Премьер-министр Қаржы министрлігіне 1 наурызға дейін екі апта бұрын есеп беруді тапсырды.', '2027-02-15'],
		['The Prime Minister instructed the Ministry of Finance, when drafting the budget, to cut costs.', null],
	])('takes nothing from a directive: %s', (text, deadline) => {
		expect(propose(text, occasion)).toMatchObject([{ deadline }]);
	});

	test.each([['Министерству финансов удалось сократить расходы.']])('is one where it is the verb: %s', (text) => {
		expect(propose(text, occasion)).toEqual([]);
	});
});
