import fc from 'fast-check';
import { expect, it } from 'vitest';
import { meetingFacts } from '#server/capture/meeting-facts.ts';
import { kz } from '#server/countries/kz/pack.ts';

const factsOf = (text: string) => meetingFacts(text, kz.calendar, '2026-12-01');

it.each([
	['ПРОТОКОЛ совещания\n1. Минфину внести проект до 1 марта 2026 года.', null],
	['ПРОТОКОЛ совещания от 5 февраля 2026 года\n1. Минфину внести проект до 1 марта 2026 года.', '2026-02-05'],
	['Minutes of the meeting\nThe Ministry of Finance shall submit a draft by 1 March 2026.', null],
	['Кеңестің хаттамасы\n1. Қаржы министрлігі 2026 жылғы 1 наурызға дейін жобаны енгізсін.', null],
	['Minutes of the meeting\nThe programme runs from 5 May 2031.', null],
])('a deadline and a day yet to come are not the day of the meeting: %j', (text, date) => {
	expect(factsOf(text).heldOn).toBe(date);
});

it('the head of minutes names the meeting (ru)', () => {
	const text =
		'ПРОТОКОЛ № 24\nзаседания Правительства по вопросам миграции\n\nг. Астана, 15 июля 2025 года\nПредседательствовал: Премьер-Министр О. Бектенов\n\n1. Минтруду внести проект.';
	expect(factsOf(text)).toEqual({
		title: 'Заседание Правительства по вопросам миграции',
		number: '24',
		chair: 'Премьер-Министр О. Бектенов',
		place: 'г. Астана',
		heldOn: '2025-07-15',
		language: 'ru',
	});
});

it('the number of minutes may stand before their kind, and names no meeting', () => {
	const text = '№ 17 ХАТТАМА\nҚазақстан Республикасы Үкіметінің отырысы\n2026 жылғы 15 қазан';
	expect(factsOf(text)).toMatchObject({ title: 'Қазақстан Республикасы Үкіметінің отырысы', number: '17' });
});

it('a heading of a table is no number, and a bare kind of meeting stands in its own case', () => {
	const text = 'ПРОТОКОЛ совещания\n№\tМероприятие\tСрок\n1\tПровести инвентаризацию\t15 октября 2025 г.';
	expect(factsOf(text)).toMatchObject({ title: 'Совещание', number: '' });
});

it('the head of minutes names the meeting (en)', () => {
	const text =
		'Minutes of the sitting of the Council on water\nNo. 7/2\n3 September 2025\nChair: Deputy Prime Minister\n\nThe Ministry shall report.';
	expect(factsOf(text)).toMatchObject({
		title: 'Sitting of the Council on water',
		number: '7/2',
		chair: 'Deputy Prime Minister',
		heldOn: '2025-09-03',
		language: 'en',
	});
});

it.each([
	['MINUTES\nof the Government sitting No. 14\n15 July 2025', 'Government sitting', '14'],
	['Minutes of the Government sitting No. 14\n15 July 2025', 'Government sitting', '14'],
	['ПРОТОКОЛ\nзаседания Правительства № 14\n15 июля 2025 года', 'Заседание Правительства', '14'],
	['ХАТТАМА\nҮкімет отырысы № 14\n2025 жылғы 15 шілде', 'Үкімет отырысы', '14'],
])('what joins a meeting to its minutes, and its number, are no part of its title: %j', (text, title, number) => {
	expect(factsOf(text)).toMatchObject({ title, number, heldOn: '2025-07-15' });
});

it('the head of minutes names the meeting (kk)', () => {
	const text =
		'Көші-қон мәселелері жөніндегі отырыс хаттамасы\n№ 12\n2025 жылғы 15 шілде\nАстана қаласы\nТөраға: Премьер-Министр\n\nМинистрлік енгізсін, қамтамасыз етсін.';
	expect(factsOf(text)).toMatchObject({
		title: 'Көші-қон мәселелері жөніндегі отырыс хаттамасы',
		number: '12',
		chair: 'Премьер-Министр',
		place: 'Астана қаласы',
		heldOn: '2025-07-15',
		language: 'kk',
	});
});

it('whatever a text begins with, the facts are lines of bounded length', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
			const { title, number, chair, place } = factsOf(text);
			for (const one of [title, number, chair, place]) expect(/\n/.test(one) || one.length > 301).toBe(false);
		}),
	);
});
