import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TimeGround } from '#server/capture/deadline.ts';
import { findDeadlines } from '#server/capture/deadlines.ts';
import { fold } from '#server/capture/folded.ts';
import { grammarOf } from '#server/capture/languages.ts';
import { calendar } from '#server/countries/kz/calendar.ts';
import { addDays, formatDate, formatLongDate } from '#server/platform/dates.ts';
import { type Locale, locales } from '#server/platform/language.ts';

const meetingDate = '2025-07-15';

function read(language: Locale, phrase: string, ground: Partial<TimeGround> = {}, bare = false) {
	const text = fold(phrase);
	return findDeadlines(
		text.low,
		{ start: 0, end: text.low.length },
		grammarOf(language),
		{ meetingDate, calendar, ...ground },
		bare,
	);
}

const phrases: Record<Locale, readonly (readonly [string, string | null])[]> = {
	en: [
		['by October 1', '2025-10-01'],
		['by 1 October 2025', '2025-10-01'],
		['By year’s end', '2025-12-31'],
		['by the end of the year', '2025-12-31'],
		['before the end of the third quarter', '2025-09-30'],
		['within 10 working days', '2025-07-29'],
		['within ten business days of signing', '2025-07-29'],
		['within two weeks', '2025-07-29'],
		['within thirty calendar days', '2025-08-14'],
		['no later than 15 December 2025', '2025-12-15'],
		['by the end of next month', '2025-08-31'],
		['by Friday', '2025-07-18'],
		['by the end of March', '2026-03-31'],
		['in the first half of 2026', '2026-06-30'],
		['by 2030', '2030-12-31'],
		['to the next meeting', null],
		['within 48 hours', '2025-07-17'],
		['by close of business on Friday', '2025-07-18'],
		['by noon on 5 August 2025', '2025-08-05'],
		['by 31/08/25', '2025-08-31'],
		['by the first of September', '2025-09-01'],
		['by mid-October', '2025-10-15'],
		['by mid-2026', '2026-06-30'],
		['by the August 20 meeting', '2025-08-20'],
		['between 3 and 7 November', '2025-11-07'],
		["before the month's end", '2025-07-31'],
		['by the end of the financial year', null],
	],
	ru: [
		['до конца года', '2025-12-31'],
		['к концу текущего года', '2025-12-31'],
		['в месячный срок', '2025-08-15'],
		['в трёхмесячный срок', '2025-10-15'],
		['в двухнедельный срок', '2025-07-29'],
		['в 10-дневный срок', '2025-07-25'],
		['до 1 октября', '2025-10-01'],
		['в срок до 1 марта 2026 г.', '2026-03-01'],
		['не позднее 15.12.2025', '2025-12-15'],
		['до двадцать пятого декабря', '2025-12-25'],
		['в течение десяти рабочих дней', '2025-07-29'],
		['в течение 10 (десяти) рабочих дней со дня подписания', '2025-07-29'],
		['в течение двадцати пяти календарных дней', '2025-08-09'],
		['до конца III квартала', '2025-09-30'],
		['в первом полугодии 2026 года', '2026-06-30'],
		['до конца следующего года', '2026-12-31'],
		['через две недели', '2025-07-29'],
		['до 10 числа', '2025-08-10'],
		['до следующего заседания', null],
		['до середины октября', '2025-10-15'],
		['в первой декаде октября', '2025-10-10'],
		['до конца третьей декады сентября', '2025-09-30'],
		['до 15.10', '2025-10-15'],
		['до 01.09.25', '2025-09-01'],
		['до нового года', '2025-12-31'],
		['в течение суток', '2025-07-16'],
		['в течение 48 часов', '2025-07-17'],
		['до начала отопительного сезона', null],
	],
	kk: [
		['жыл соңына дейін', '2025-12-31'],
		['осы жылдың аяғына дейін', '2025-12-31'],
		['1 қазанға дейін', '2025-10-01'],
		['2025 жылғы 1 желтоқсаннан кешіктірмей', '2025-12-01'],
		['осы жылғы 15 қарашаға дейін', '2025-11-15'],
		['он жұмыс күні ішінде', '2025-07-29'],
		['жиырма бес күн ішінде', '2025-08-09'],
		['екі апта ішінде', '2025-07-29'],
		['бір ай мерзімде', '2025-08-15'],
		['үшінші тоқсанның соңына дейін', '2025-09-30'],
		['2026 жылдың I тоқсанында', '2026-03-31'],
		['бірінші жартыжылдықтың соңына дейін', '2026-06-30'],
		['қазан айының соңына дейін', '2025-10-31'],
		['жұмаға дейін', '2025-07-18'],
		['келесі отырысқа дейін', null],
		['бір айдан кейін', '2025-08-15'],
		['айдың соңына дейін', '2025-07-31'],
		['қазан айының ортасына дейін', '2025-10-15'],
		['2026 жылғы 15 наурызға дейін', '2026-03-15'],
		['01.09.2025 дейін', '2025-09-01'],
		['2025 жылғы желтоқсанда', '2025-12-31'],
		['жаңа жылға дейін', '2025-12-31'],
	],
};

describe('a phrase of time', () => {
	const all = locales.flatMap((language) =>
		phrases[language].map(([phrase, date]) => [phrase, date, language] as const),
	);
	test.each(all)('«%s» of a meeting on 15 July 2025 is %s (%s)', (phrase, date, language) => {
		expect(read(language, phrase).map((one) => one.date)).toEqual([date]);
	});

	test.each([
		['en', 'the Strategy of regional development until 2030'],
		['ru', 'Концепция миграционной политики до 2030 года'],
		['kk', '2030 жылға дейінгі стратегия'],
		['en', 'reduced by 42%'],
		['en', 'the letter of 5 May'],
		['ru', 'увеличить до 12.5 процента'],
		['ru', 'разослать за 10 дней до заседания'],
		['kk', '20 мамырда тіркелді'],
	] as const)('is not read from a name or a number (%s: %s)', (language, phrase) => {
		expect(read(language, phrase).filter((one) => one.date)).toEqual([]);
	});

	test.each([
		['en', 'two weeks before 1 March 2027', '2027-02-15'],
		['en', 'at least 30 days prior to 1 May 2027', '2027-04-01'],
		['en', 'one month before the end of the year', '2026-11-30'],
		['en', 'no later than two weeks before the next meeting', null],
		['en', 'not later than 10 days before the launch', null],
		['en', 'no later than three months before 1 December', null],
		['ru', 'за две недели до 1 марта 2027 года', '2027-02-15'],
		['ru', 'не позднее чем за 10 дней до заседания', null],
		['ru', 'за месяц до конца года', '2026-11-30'],
		['ru', 'не менее чем за 30 дней до 1 мая 2027 года', '2027-04-01'],
		['ru', 'не позднее чем за 5 рабочих дней до 1 марта 2027 года', '2027-02-22'],
		['kk', '1 наурызға дейін екі апта бұрын', '2027-02-15'],
		['kk', '2027 жылғы 1 мамырдан кемінде 30 күн бұрын', '2027-04-01'],
		['kk', 'жылдың соңына дейін бір ай бұрын', '2026-11-30'],
		['kk', 'отырысқа дейін 10 күн бұрын', null],
		['kk', 'келесі отырыстан екі апта бұрын кешіктірмей', null],
	] as const)('may be counted back from a time (%s: %s)', (language, phrase, date) => {
		const found = read(language, phrase, { meetingDate: '2026-11-23' });
		expect(found.map((one) => one.date)).toEqual([date]);
		expect(found[0]).toMatchObject({ start: 0, end: phrase.length });
	});

	test.each([
		['en', 'within two weeks of approval of the law'],
		['en', 'within 10 days after the adoption of the new tariffs'],
		['en', 'within 10 days of approval by Parliament'],
		['ru', 'в течение 10 дней после утверждения закона'],
		['ru', 'в месячный срок со дня принятия нового закона'],
		['ru', 'в течение 10 дней со дня подписания Президентом закона'],
		['ru', 'в течение 10 дней после проведения аукциона'],
		['kk', 'заң қабылданғаннан кейін 10 күн ішінде'],
		['kk', 'бағдарлама бекітілген күннен бастап бір ай ішінде'],
	] as const)('counted from an event of others is kept without a date (%s: %s)', (language, phrase) => {
		const found = read(language, phrase, { meetingDate: '2026-11-23' });
		expect(found).toMatchObject([{ start: 0, date: null, reason: 'event_unknown' }]);
	});

	test.each([
		['en', 'within two weeks of the signing of these minutes', '2026-12-07'],
		['en', 'within two weeks of approval of the protocol', '2026-12-07'],
		['en', 'within two weeks of this decision', '2026-12-07'],
		['ru', 'в течение 10 дней со дня подписания настоящего протокола', '2026-12-03'],
		['ru', 'в течение 10 дней со дня принятия решения внести отчет', '2026-12-03'],
		['ru', 'в течение 10 дней после утверждения обеспечить охрану', '2026-12-03'],
		['ru', 'в течение 10 дней со дня подписания Министерству финансов внести отчет', '2026-12-03'],
		['kk', 'хаттамаға қол қойылғаннан кейін 10 күн ішінде', '2026-12-03'],
		['kk', 'осы қаулы қабылданғаннан кейін 10 күн ішінде', '2026-12-03'],
		['kk', 'Қаржы министрлігі қол қойылған күннен бастап 10 күн ішінде', '2026-12-03'],
	] as const)('counted from what the meeting itself makes has one (%s: %s)', (language, phrase, date) => {
		const found = read(language, phrase, { meetingDate: '2026-11-23' });
		expect(found.map((one) => one.date)).toEqual([date]);
	});

	test.each([
		['en', 'before December', '2026-11-30'],
		['en', 'before the start of 2027', '2026-12-31'],
		['en', 'by the end of the month following the reporting quarter', null],
		['ru', 'до начала 2027 года', '2026-12-31'],
		['ru', 'до начала декабря', '2026-11-30'],
		['ru', 'до конца месяца, следующего за отчетным кварталом', null],
		['kk', '2027 жылдың басына дейін', '2026-12-31'],
		['kk', 'желтоқсанның басына дейін', '2026-11-30'],
		['kk', 'есепті тоқсаннан кейінгі айдың соңына дейін', null],
	] as const)('ends before what begins (%s: %s)', (language, phrase, date) => {
		expect(read(language, phrase, { meetingDate: '2026-11-23' }).map((one) => one.date)).toEqual([date]);
	});

	test.each([
		['en', 'by 31 November'],
		['ru', 'до 31 ноября'],
		['kk', '31 қарашаға дейін'],
		['kk', '2026 жылғы 31 қарашаға дейін'],
	] as const)('of a day that no month has is none (%s: %s)', (language, phrase) => {
		expect(read(language, phrase, { meetingDate: '2026-11-23' })).toEqual([]);
	});

	test('with a year that is over has no date', () => {
		expect(read('ru', 'до 1 октября 2015 года')).toMatchObject([{ date: null, reason: 'passed' }]);
	});

	test('counted from an event waits until the text tells when that was', () => {
		const phrase = 'тіркелгеннен кейін он күн ішінде';
		expect(read('kk', phrase)).toMatchObject([{ date: null, reason: 'event_unknown' }]);
		const eventDate = (stem: RegExp) => (stem.test('тіркелген') ? '2025-07-20' : null);
		expect(read('kk', phrase, { eventDate })).toMatchObject([{ date: '2025-07-30', reason: 'counted_from_event' }]);
	});
});

const day = fc
	.integer({ min: Date.UTC(2000, 0, 1) / 86_400_000, max: Date.UTC(2099, 11, 31) / 86_400_000 })
	.map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));

describe('whatever the product prints', () => {
	test.each(locales)('as a date in %s is read back', (language) => {
		fc.assert(
			fc.property(day, (date) => {
				for (const print of [formatDate, formatLongDate])
					expect(read(language, print(language, date), { meetingDate: '2000-01-01' }, true)).toMatchObject([{ date }]);
			}),
			{ numRuns: 400 },
		);
	});

	test.each(locales)('is counted back from it, and never to before the meeting (%s)', (language) => {
		const back = (days: number, date: string) =>
			({
				en: `${days} days before ${formatLongDate('en', date)}`,
				ru: `за ${days} дней до ${formatLongDate('ru', date)}`,
				kk: `${formatLongDate('kk', date)} дейін ${days} күн бұрын`,
			})[language];
		fc.assert(
			fc.property(day, day, fc.integer({ min: 1, max: 400 }), (held, date, days) => {
				const due = addDays(date, -days);
				const [found, ...more] = read(language, back(days, date), { meetingDate: held });
				expect(more).toEqual([]);
				expect(found?.date ?? null).toBe(due >= held ? due : null);
			}),
			{ numRuns: 200 },
		);
	});

	test.each(locales)('is never a deadline before the meeting (%s)', (language) => {
		const said = fc.constantFrom(...phrases[language].map(([phrase]) => phrase));
		fc.assert(
			fc.property(day, day, said, (held, date, phrase) => {
				const words = `${phrase}, ${formatLongDate(language, date)}, ${formatDate(language, date)}, ${date}`;
				for (const one of read(language, words, { meetingDate: held }, true))
					expect(one.date === null || one.date >= held).toBe(true);
			}),
			{ numRuns: 400 },
		);
	});
});
