import { describe, expect, it } from 'vitest';
import { country } from '#server/directives/rules.ts';
import type { Card } from '#server/minutes/inputs.ts';
import { keepCorrections } from '#server/minutes/keep.ts';

function card(id: string, start: number, end: number, change: Partial<Card> = {}): Card {
	const deadline = change.deadline ?? '';
	return {
		id,
		start,
		end,
		itemNumber: '',
		words: id,
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
			confidence: 0.9,
			reasons: [],
			links: [],
			indicators: [],
		},
		...change,
	};
}

const dates = { before: '2025-07-15', now: '2025-08-15' };
const readings = (language: string | null = null) => ({
	before: { meetingDate: dates.before, language: null },
	now: { meetingDate: dates.now, language },
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
		const old = [card('p1', 0, 9, { titles: { en: 'Title', ru: 'Қате', kk: '' } })];
		expect(keepCorrections(fresh, old, readings('kk'))[0]?.titles).toEqual({ en: 'Title', ru: '', kk: 'Тақырып' });
	});
});
