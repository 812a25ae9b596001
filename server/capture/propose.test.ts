import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownOrganizations } from '#server/capture/known-organizations.ts';
import { propose } from '#server/capture/propose.ts';
import { emptyScore, figures, scoreText } from '#server/capture/score.ts';
import { markedTexts } from '#server/capture/texts/marked.ts';
import { kz } from '#server/countries/kz/pack.ts';
import type { Locale } from '#server/platform/language.ts';

const languages: readonly Locale[] = ['en', 'ru', 'kk'];
const occasion = { meetingDate: '2025-07-15', country: kz, organizations: knownOrganizations(kz) };
const read = (text: string) => propose(text, occasion);

describe('texts of protocols, press and speeches', () => {
	test.each(languages)('are read as a careful reader reads them (%s)', (lang) => {
		const texts = markedTexts(lang);
		expect(texts.length).toBeGreaterThanOrEqual(40);
		const score = emptyScore();
		for (const { text, gold } of texts)
			scoreText(text, gold, propose(text, { ...occasion, meetingDate: gold.meetingDate }), score);
		const { f1, leads, deadlines } = figures(score);
		expect({ f1: f1 >= 0.95, leads: leads >= 0.95, deadlines: deadlines >= 0.97 }, score.notes.join('\n')).toEqual({
			f1: true,
			leads: true,
			deadlines: true,
		});
	});
});

describe('a proposal', () => {
	const text =
		'Начало. «Поручаю Минтруду совместно с МВД в соответствии с Концепцией миграции ежеквартально до 10 числа докладывать о 5 тыс. рабочих мест», — сказал он.';

	test('carries the exact words of the source', () => {
		for (const one of read(text)) expect(text.slice(one.start, one.end)).toBe(one.quote);
	});

	test('names the lead first, then those who act with it, with their codes', () => {
		expect(read(text)[0]?.assignees).toEqual([
			{ name: 'Минтруду', code: 'mlsp', inferred: false },
			{ name: 'МВД', code: 'mia', inferred: false },
		]);
	});

	test('tells how often, by which day, and that it has no end', () => {
		expect(read(text)[0]).toMatchObject({
			recurring: { frequency: 'quarterly', day: 10 },
			deadline: null,
			standing: true,
		});
	});

	test('says what it must align with', () => {
		expect(read(text)[0]?.links.join()).toContain('Концепцией миграции');
	});

	test('has a reason for each part and a confidence', () => {
		const [one] = read(text);
		expect(one?.reasons.map(({ part }) => part)).toEqual(['directive', 'lead', 'deadline', 'recurring']);
		expect(one?.confidence).toBeGreaterThan(0.8);
	});

	test('marks an addressee who is only meant', () => {
		const found = read(
			'I instruct the Ministry of Justice to publish the register. This ministry must also draft an order by 1 October.',
		);
		expect(found.map((one) => one.assignees[0])).toMatchObject([
			{ code: 'moj', inferred: false },
			{ code: 'moj', inferred: true },
		]);
	});

	test('is found in a text with letters in two parts, soft hyphens and marks of direction', () => {
		const found = read(
			'Ми\u00adнис\u200bтерству фи\u200eнансов до 1 октября подготовить перечень объектов капитального строи\u0438\u0306ства.',
		);
		expect(found).toMatchObject([{ deadline: '2025-10-01', assignees: [{ code: 'mof' }] }]);
	});

	test('is found in Cyrillic words with Latin letters among theirs, and quoted as it is written', () => {
		const [one] = read('Бiлiм басқармасы тiзiмдi 1 қазанға дейiн ұсынсын.');
		expect(one).toMatchObject({ deadline: '2025-10-01', quote: 'Бiлiм басқармасы тiзiмдi 1 қазанға дейiн ұсынсын.' });
	});

	test('is the same every time', () => {
		expect(read(text)).toEqual(read(text));
	});
});

/** Pieces of which hostile texts are made: what grammars look for, again and again, and what no text should hold. */
const pieces = [
	...[
		'поручил ',
		'Министерству ',
		'до ',
		'1 октября ',
		'обеспечить ',
		'instructed the Ministry of ',
		'to ',
		'by ',
		'тапсырды ',
		'министрлігіне ',
	],
	...[
		'соңына дейін ',
		'1) ',
		'2. ',
		'а) ',
		';',
		':',
		'\n',
		'\t',
		'|',
		'"',
		'«',
		'»',
		'(',
		')',
		'.',
		',',
		'\u0000',
		'\u202e',
		'\u200f',
		'\u0301',
		'😀',
	],
	...[
		'\ud800',
		'ﷺ',
		' - ',
		'and ',
		'и ',
		'және ',
		'Action:\n',
		'Срок: ',
		'2025',
		'a',
		'я',
		'қ',
		'\r\n',
		'  ',
		'<b>',
		'%',
		'9'.repeat(40),
	],
];
const hostile = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 400 }),
	fc.array(fc.constantFrom(...pieces), { maxLength: 300 }).map((parts) => parts.join('')),
	fc.tuple(fc.constantFrom(...pieces), fc.integer({ min: 1, max: 3000 })).map(([piece, times]) => piece.repeat(times)),
);

describe('any text', () => {
	test('ends in proposals whose words stand in it and whose dates are not before the meeting', () => {
		fc.assert(
			fc.property(hostile, (text) => {
				for (const one of read(text)) {
					expect(text.slice(one.start, one.end)).toBe(one.quote);
					expect(one.deadline === null || one.deadline >= occasion.meetingDate).toBe(true);
					expect(one.confidence > 0 && one.confidence < 1).toBe(true);
				}
			}),
			{ numRuns: 500 },
		);
	}, 60_000);
});
