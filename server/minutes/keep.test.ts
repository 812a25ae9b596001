import { describe, expect, it } from 'vitest';
import { country } from '#server/directives/rules.ts';
import type { Card } from '#server/minutes/inputs.ts';
import { keepCorrections } from '#server/minutes/keep.ts';

const text = 'Минтруду внести проект и утвердить план, затем доложить о ходе работы и её итогах.';

function card(id: string, start: number, end: number, change: Partial<Card> = {}): Card {
	const deadline = change.deadline ?? '';
	return {
		id,
		start,
		end,
		itemNumber: '',
		words: text.slice(start, end).trim(),
		language: 'ru',
		titles: { en: '', ru: '', kk: '' },
		lead: 'mlsp',
		coExecutors: [],
		deadline,
		deadlinePhrase: '',
		standing: false,
		recurrence: null,
		topic: '',
		kind: '',
		urgency: '',
		basis: '',
		indicators: [],
		links: [],
		restricted: false,
		dropped: false,
		proposed: {
			leadName: 'Минтруду',
			leadCode: 'mlsp',
			others: [],
			inferred: false,
			unknown: [],
			phrase: change.deadlinePhrase ?? '',
			deadline,
			parts: {
				itemNumber: '',
				language: change.language ?? 'ru',
				title: '',
				standing: false,
				recurrence: null,
				indicators: [],
				links: [],
			},
			repeated: 0,
			confidence: 0.9,
			reasons: [],
			links: [],
			indicators: [],
		},
		...change,
	};
}

/** A card of which the reading gave a title. */
function withTitle(one: Card, title: string, more: Partial<NonNullable<NonNullable<Card['proposed']>['parts']>> = {}) {
	const { proposed } = one;
	if (!proposed?.parts) throw new Error('nothing was proposed');
	return { ...one, proposed: { ...proposed, parts: { ...proposed.parts, title, ...more } } };
}

const dates = { before: '2025-07-15', now: '2025-08-15' };
const readings = (language: string | null = null) => ({
	before: { meetingDate: dates.before, language: null },
	now: { meetingDate: dates.now, language },
	text,
	calendar: country().calendar,
});
const phrase = 'в течение 10 дней';

describe('a text read anew against another date', () => {
	it('counts its dates anew, in cards that were merged or added too', () => {
		const fresh = [card('p1', 0, 10, { deadline: '2025-08-25' }), card('p2', 12, 20, { deadline: '2025-08-25' })];
		const merged = card('p1', 0, 20, { deadline: '2025-07-25', deadlinePhrase: phrase, lead: 'mne' });
		const added = card('c1', 30, 40, { deadline: '2025-07-25', deadlinePhrase: phrase, proposed: null });
		const set = card('c2', 50, 60, { deadline: '2025-12-01', deadlinePhrase: phrase, proposed: null });
		const kept = keepCorrections(fresh, [merged, added, set], readings());
		expect(kept.map(({ id, deadline }) => [id, deadline])).toEqual([
			['p1', '2025-08-25'],
			['c1', '2025-08-25'],
			['c2', '2025-12-01'],
		]);
	});

	it('leaves dropped what was dropped, and standing what was made standing', () => {
		const fresh = [card('p1', 0, 10, { deadline: '2025-08-25' }), card('p2', 12, 20)];
		const old = [card('p1', 0, 10, { dropped: true }), card('p2', 12, 20, { standing: true })];
		expect(keepCorrections(fresh, old, readings())).toMatchObject([
			{ dropped: true },
			{ standing: true, deadline: '' },
		]);
	});
});

describe('what a person corrected', () => {
	const weekly = { frequency: 'weekly', day: 5 } as const;
	const indicators = [{ name: 'План', unit: '%', baseline: 0, target: 85, targetOn: '' }];
	const measured = { recurrence: weekly, indicators, links: ['Стратегия'] };
	const read = { ...measured, itemNumber: '1.2', standing: true, titles: { en: '', ru: 'План', kk: '' } };
	const fresh = () => withTitle(card('p1', 0, 20, { ...read, deadlinePhrase: phrase }), 'План', read);

	it('stays when it was emptied: a title, an item, an end that is none, reports that are not asked for', () => {
		const emptied = {
			itemNumber: '',
			standing: false,
			recurrence: null,
			indicators: [],
			links: [],
			titles: { en: '', ru: '', kk: '' },
			deadlinePhrase: '',
			language: 'kk' as const,
		} satisfies Partial<Card>;
		const [kept] = keepCorrections([fresh()], [{ ...fresh(), ...emptied }], readings());
		expect(kept).toMatchObject(emptied);
		// Read once more, it stays once more.
		expect(keepCorrections([fresh()], [kept as Card], readings())).toEqual([kept]);
	});

	it('is told from what nobody touched, part by part', () => {
		const now = withTitle(
			card('p1', 0, 20, { titles: { en: '', ru: 'План работ', kk: '' }, itemNumber: '7', deadline: '2025-08-25' }),
			'План работ',
		);
		const [kept] = keepCorrections([now], [{ ...fresh(), recurrence: null }], readings());
		expect(kept).toMatchObject({
			titles: { ru: 'План работ' },
			itemNumber: '7',
			deadline: '2025-08-25',
			recurrence: null,
			standing: false,
		});
	});

	it('keeps a card whose words or title alone were changed, when another language does not find it', () => {
		const words = card('p1', 0, 20, { words: 'Иначе' });
		const title = withTitle(card('p2', 22, 40, { titles: { en: '', ru: 'Иначе', kk: '' } }), 'План');
		expect(keepCorrections([], [words, title, card('p3', 41, 60)], readings('kk')).map(({ id }) => id)).toEqual([
			'p1',
			'p2',
		]);
	});
});

describe('a text read anew in another language', () => {
	it('has the cards that it finds now, beside those that somebody touched; no id stands twice', () => {
		const fresh = [card('p1', 0, 9, { language: 'kk' }), card('p2', 31, 44, { language: 'kk' })];
		const old = [card('p1', 30, 44, { topic: 'migration' }), card('p2', 60, 70)];
		const kept = keepCorrections(fresh, old, readings('kk'));
		expect(kept.map(({ id, start }) => [id, start])).toEqual([
			['r1', 0],
			['p1', 30],
		]);
	});

	it('gives a title in its language, and keeps those in others', () => {
		const fresh = [card('p1', 0, 9, { language: 'kk', titles: { en: '', ru: '', kk: 'Тақырып' } })];
		const old = [withTitle(card('p1', 0, 9, { titles: { en: 'Title', ru: 'Қате', kk: '' } }), 'Қате')];
		expect(keepCorrections(fresh, old, readings('kk'))[0]?.titles).toEqual({ en: 'Title', ru: '', kk: 'Тақырып' });
	});
});
