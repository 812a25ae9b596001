import { expect, test } from 'vitest';
import { knownOrganizations } from '#server/capture/known-organizations.ts';
import { propose } from '#server/capture/propose.ts';
import { kz } from '#server/countries/kz/pack.ts';

const occasion = { meetingDate: '2026-11-23', country: kz, organizations: knownOrganizations(kz) };
const read = (text: string) => propose(text, occasion).map(({ number, deadline }) => [number, deadline]);

test.each([
	[
		'РЕШИЛИ:\n1. Министерству финансов:\n1.1. до 1 марта:\nа) внести отчет о расходах;\nб) представить план закупок;\n1.2. обеспечить:\n1) выделение средств;\n2) контроль расходов.\n2. Министерству энергетики завершить ремонт до 1 апреля.',
		[
			['1.1 а)', '2027-03-01'],
			['1.1 б)', '2027-03-01'],
			['1.2.1', null],
			['1.2.2', null],
			['2', '2027-04-01'],
		],
	],
	[
		'The Cabinet decided:\n1. The Ministry of Finance shall:\n1.1. by 1 March 2027:\n(a) submit a report on spending;\n(b) publish the plan of purchases;\n2. The Ministry of Energy shall complete repairs by 1 April 2027.',
		[
			['1.1 a)', '2027-03-01'],
			['1.1 b)', '2027-03-01'],
			['2', '2027-04-01'],
		],
	],
	[
		'Қаулы етеді:\n1. Қаржы министрлігі:\n1.1. 1 наурызға дейін:\nа) шығыстар туралы есеп берсін;\nб) сатып алу жоспарын енгізсін;\n2. Энергетика министрлігі жөндеуді 1 сәуірге дейін аяқтасын.',
		[
			['1.1 а)', '2027-03-01'],
			['1.1 б)', '2027-03-01'],
			['2', '2027-04-01'],
		],
	],
])('parts of an item carry its number and its date', (text, expected) => {
	expect(read(text)).toEqual(expected);
});

test('parts within a line are due when their head says', () => {
	expect(
		read('1. Министерству финансов:\n1.1. до 1 марта: а) внести отчет о расходах; б) представить план закупок;'),
	).toMatchObject([
		['1.1', '2027-03-01'],
		['1.1', '2027-03-01'],
	]);
});

test('what a sentence in one language tells is no part of a list in another', () => {
	const text =
		'Тапсырмалар:\n1. Қаржы министрлігі 1 наурызға дейін есеп берсін.\n2. Ранее министерство ремонтировало дороги. Работа завершена в 2025 году.\n3. Әділет министрлігі жыл соңына дейін тіркеуді қамтамасыз етсін.';
	expect(read(text)).toEqual([
		['1', '2027-03-01'],
		['3', '2026-12-31'],
	]);
	expect(read(text.replace('Ранее министерство ремонтировало дороги. ', ''))).toHaveLength(2);
});

test('a town before the date begins no list by letters', () => {
	const text =
		'г. Астана, 23 ноября 2026 года\nРЕШИЛИ:\n1. Министерству финансов внести отчет до 1 марта.\n2. Министерству энергетики завершить ремонт до 1 апреля.';
	expect(read(text)).toEqual([
		['1', '2027-03-01'],
		['2', '2027-04-01'],
	]);
});

test('a list by letters goes on beyond its first one', () => {
	expect(
		read(
			'РЕШИЛИ:\nа. Министерству финансов внести отчет до 1 марта.\nг. Министерству энергетики завершить ремонт до 1 апреля.',
		),
	).toEqual([
		['а', '2027-03-01'],
		['г', '2027-04-01'],
	]);
});

test.each([
	'РЕШИЛИ:\n1. Министерству энергетики ежеквартально докладывать о ходе работ; обеспечить готовность насосных станций до конца года.',
	'DECIDED:\n1. The Ministry of Energy shall report on the works quarterly; ensure that pumping stations are ready by year-end.',
])('what goes on after a semicolon in an item is for whom the item names: %j', (text) => {
	const found = propose(text, occasion);
	expect(found).toHaveLength(2);
	expect(found.map(({ assignees }) => assignees[0]?.code)).toEqual(['moen', 'moen']);
	expect(found[1]?.deadline).toBe('2026-12-31');
});
