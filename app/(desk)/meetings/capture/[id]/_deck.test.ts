import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '#server/capture/languages.ts';
import type { Card } from '#server/minutes/inputs.ts';
import { type Act, type Deck, deckAfter, liveCards, newDeck, placeToSplit } from './_deck.ts';

const text = 'First the one does this. Then the other does that; and a third thing.';
const parts = [
	[0, 24],
	[25, 50],
	[51, 69],
] as const;

function card(id: string, start: number, end: number, more: Partial<Card> = {}): Card {
	return {
		id,
		start,
		end,
		itemNumber: '',
		words: text.slice(start, end),
		language: 'en',
		titles: { en: id, ru: '', kk: '' },
		lead: '',
		coExecutors: [],
		deadline: '',
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
		proposed: null,
		...more,
	};
}
const deck = newDeck(parts.map(([start, end], index) => card(`p${index + 1}`, start, end)));
const ids = (one: Deck) => liveCards(one).map(({ id }) => id);

describe('cards', () => {
	it('are dropped and brought back', () => {
		const dropped = deckAfter(deck, { do: 'drop', id: 'p2' });
		expect(ids(dropped)).toEqual(['p1', 'p3']);
		expect(deckAfter(dropped, { do: 'undo' }).cards).toEqual(deck.cards);
	});

	it('merge with the next that stands, whose words follow in the text', () => {
		const merged = deckAfter(deck, { do: 'merge', id: 'p1', text });
		expect(ids(merged)).toEqual(['p1', 'p3']);
		expect(merged.cards[0]).toMatchObject({ start: 0, end: 50, words: text.slice(0, 50) });
		const past = deckAfter(deckAfter(deck, { do: 'drop', id: 'p2' }), { do: 'merge', id: 'p1', text });
		expect(liveCards(past)[0]?.words).toBe(`${text.slice(0, 24)}\n${text.slice(51)}`);
		expect(deckAfter(deck, { do: 'merge', id: 'p3', text })).toBe(deck);
	});

	it('merge without leaving anybody out', () => {
		const two = newDeck([
			card('a', 0, 24, { lead: 'mof', coExecutors: [{ organization: 'moj', part: 'x', dueOn: '' }] }),
			card('b', 25, 50, {
				lead: 'moh',
				deadline: '2025-10-01',
				coExecutors: [{ organization: 'moj', part: '', dueOn: '' }],
			}),
		]);
		expect(deckAfter(two, { do: 'merge', id: 'a', text }).cards[0]).toMatchObject({
			lead: 'mof',
			deadline: '2025-10-01',
			coExecutors: [{ organization: 'moj', part: 'x' }, { organization: 'moh' }],
		});
	});

	it('merge without dropping a mark that keeps them from other eyes, or what the first lacks', () => {
		const own = { topic: 'migration', kind: 'plan', urgency: 'expedite', basis: 'Law 5', itemNumber: '2' };
		const two = newDeck([
			card('a', 0, 24),
			card('b', 25, 50, { ...own, restricted: true, titles: { en: 'b', ru: 'Б', kk: '' } }),
		]);
		expect(deckAfter(two, { do: 'merge', id: 'a', text }).cards[0]).toMatchObject({
			...own,
			restricted: true,
			titles: { en: 'a', ru: 'Б', kk: '' },
		});
		const other = newDeck([card('a', 0, 24, { ...own, restricted: true }), card('b', 25, 50, { basis: 'Law 9' })]);
		expect(deckAfter(other, { do: 'merge', id: 'a', text }).cards[0]).toMatchObject({ ...own, restricted: true });
	});

	it('merge with every figure and every link, each once', () => {
		const points = { name: 'Points', unit: 'points', baseline: 0, target: 90, targetOn: '' };
		const two = newDeck([
			card('a', 0, 24, { indicators: [points], links: ['Strategy'] }),
			card('b', 25, 50, { indicators: [points, { ...points, target: 95 }], links: ['Concept', 'Strategy'] }),
		]);
		expect(deckAfter(two, { do: 'merge', id: 'a', text }).cards[0]).toMatchObject({
			indicators: [points, { ...points, target: 95 }],
			links: ['Strategy', 'Concept'],
		});
	});

	it('merge with the phrase that the date which stands comes from', () => {
		const phrase = { deadlinePhrase: 'by 1 October' };
		const dated = newDeck([
			card('a', 0, 24, { deadline: '2025-12-01' }),
			card('b', 25, 50, { deadline: '2025-10-01', ...phrase }),
		]);
		expect(deckAfter(dated, { do: 'merge', id: 'a', text }).cards[0]).toMatchObject({
			deadline: '2025-12-01',
			deadlinePhrase: '',
		});
		const open = newDeck([card('a', 0, 24), card('b', 25, 50, { deadline: '2025-10-01', ...phrase })]);
		expect(deckAfter(open, { do: 'merge', id: 'a', text }).cards[0]).toMatchObject({
			deadline: '2025-10-01',
			...phrase,
		});
	});

	it('split at a place in their words', () => {
		const split = deckAfter(deckAfter(deck, { do: 'merge', id: 'p1', text }), {
			do: 'split',
			id: 'p1',
			at: 24,
			newId: 'n',
			read: null,
		});
		expect(split.cards.map(({ id, words }) => [id, words])).toEqual([
			['p1', 'First the one does this.'],
			['n', 'Then the other does that;'],
			['p3', 'and a third thing.'],
		]);
		expect(deckAfter(deck, { do: 'split', id: 'p1', at: 0, newId: 'n', read: null })).toBe(deck);
	});

	it('split without giving the second part a lead or a date that its own words do not say', () => {
		const one = card('a', 0, 50, {
			lead: 'mof',
			coExecutors: [{ organization: 'moj', part: '', dueOn: '' }],
			deadline: '2025-10-01',
			urgency: 'expedite',
			recurrence: { frequency: 'weekly', day: 5 },
			itemNumber: '2',
			basis: 'Law 5',
			restricted: true,
		});
		const act = { do: 'split', id: 'a', at: 24, newId: 'n' } as const;
		const [first, second] = deckAfter(newDeck([one]), { ...act, read: null }).cards;
		expect(first).toMatchObject({ lead: 'mof', deadline: '2025-10-01', urgency: 'expedite' });
		expect(second).toMatchObject({ lead: '', coExecutors: [], deadline: '', urgency: '', recurrence: null });
		expect(second).toMatchObject({ itemNumber: '2', basis: 'Law 5', restricted: true });
		const read = card('n', 25, 50, { lead: 'moh', deadline: '2025-12-01', titles: { en: 'Clinics', ru: '', kk: '' } });
		expect(deckAfter(newDeck([one]), { ...act, read }).cards[1]).toMatchObject({
			...{ id: 'n', lead: 'moh', deadline: '2025-12-01', titles: { en: 'Clinics' } },
			...{ words: 'Then the other does that;', itemNumber: '2', restricted: true },
		});
	});

	it('are added where they stand in the text', () => {
		const added = deckAfter(deck, { do: 'add', card: card('x', 30, 40) });
		expect(ids(added)).toEqual(['p1', 'p2', 'x', 'p3']);
	});

	it('take typing in one field as one step', () => {
		const typed = ['N', 'Ne', 'New'].reduce(
			(before, words) => deckAfter(before, { do: 'edit', id: 'p1', change: { words }, tag: 'words' }),
			deck,
		);
		expect(typed.cards[0]?.words).toBe('New');
		expect(deckAfter(typed, { do: 'undo' }).cards).toEqual(deck.cards);
	});
});

it('whatever is done can be undone to the beginning, and no words are lost but by dropping', () => {
	const id = fc.constantFrom('p1', 'p2', 'p3', 'n0');
	const act: fc.Arbitrary<Act> = fc.oneof(
		fc.record({ do: fc.constant('drop' as const), id }),
		fc.record({ do: fc.constant('merge' as const), id, text: fc.constant(text) }),
		fc.record({
			do: fc.constant('split' as const),
			id,
			at: fc.integer({ min: 0, max: 70 }),
			newId: fc.constant('n0'),
			read: fc.constant(null),
		}),
	);
	fc.assert(
		fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
			// Ids of new cards are never given twice.
			const numbered = acts.map((each, index) => (each.do === 'split' ? { ...each, newId: `n${index}` } : each));
			let now = numbered.reduce(deckAfter, deck);
			// A dropped card stays where it stood while others close over it, so only the letters are compared.
			const letters = (words: readonly string[]) => [...words.join('').replace(/\s/g, '')].sort().join('');
			expect(letters(now.cards.map(({ words }) => words))).toBe(
				letters(parts.map(([start, end]) => text.slice(start, end))),
			);
			expect(new Set(now.cards.map((each) => each.id)).size).toBe(now.cards.length);
			while (now.past.length > 0) now = deckAfter(now, { do: 'undo' });
			expect(now.cards).toEqual(deck.cards);
		}),
	);
});

const joins = languages.either(({ clauses }) => clauses.leadsOver);

it('words are split at the end of a sentence or part nearest the middle', () => {
	expect(placeToSplit('One thing. Another thing.', joins)).toBe(11);
	expect(placeToSplit('внести проект, и утвердить план', joins)).toBe(15);
	expect(placeToSplit('nothing to split', joins)).toBeNull();
});
