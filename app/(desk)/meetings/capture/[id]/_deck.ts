import type { Card } from '#server/minutes/inputs.ts';
import { locales } from '#server/platform/locales.ts';

/** The cards as they stand, how they stood before, and a count of changes that did not come from typing in a field. */
export type Deck = {
	cards: readonly Card[];
	past: readonly { cards: readonly Card[]; tag: string | null }[];
	generation: number;
};

/** What becomes of a card: the parts that change, or how they follow from the card as it stands by then. */
export type Change = Partial<Card> | ((card: Card) => Partial<Card>);

export type Act =
	| { do: 'edit'; id: string; change: Change; tag?: string }
	| { do: 'drop'; id: string }
	| { do: 'add'; card: Card }
	| { do: 'merge'; id: string; text: string }
	/** `read`: what can be read from the second part by itself; null for nothing. */
	| { do: 'split'; id: string; at: number; newId: string; read: Card | null }
	/** Other cards altogether: what a closed tab left behind. */
	| { do: 'replace'; cards: readonly Card[] }
	| { do: 'undo' };

/** Steps back that are kept. */
const longestPast = 100;

export function newDeck(cards: readonly Card[]): Deck {
	return { cards, past: [], generation: 0 };
}

/** The cards that are not dropped, in order. */
export function liveCards(deck: Deck): Card[] {
	return deck.cards.filter(({ dropped }) => !dropped);
}

/**
 * What an act makes of the cards. Nothing is lost: every act can be undone, typing in one field is one step. An act
 * that changes nothing (no next card to merge with, nowhere to split) gives back the same deck.
 */
export function deckAfter(deck: Deck, act: Act): Deck {
	switch (act.do) {
		case 'undo': {
			const last = deck.past.at(-1);
			if (!last) return deck;
			return { cards: last.cards, past: deck.past.slice(0, -1), generation: deck.generation + 1 };
		}
		case 'edit': {
			const { change } = act;
			const changed = (card: Card) => ({ ...card, ...(typeof change === 'function' ? change(card) : change) });
			const cards = deck.cards.map((card) => (card.id === act.id ? changed(card) : card));
			const tag = act.tag ? `${act.id}.${act.tag}` : null;
			if (tag && deck.past.at(-1)?.tag === tag) return { ...deck, cards };
			return { ...stepped(deck, cards, tag), generation: tag ? deck.generation : deck.generation + 1 };
		}
		case 'drop':
			return stepped(
				deck,
				deck.cards.map((card) => (card.id === act.id ? { ...card, dropped: true } : card)),
			);
		case 'add': {
			const at = deck.cards.findIndex(({ start }) => start > act.card.start);
			return stepped(deck, deck.cards.toSpliced(at < 0 ? deck.cards.length : at, 0, act.card));
		}
		case 'replace':
			return stepped(deck, act.cards);
		case 'merge':
			return merged(deck, act.id, act.text);
		case 'split':
			return split(deck, act);
	}
}

function stepped(deck: Deck, cards: readonly Card[], tag: string | null = null): Deck {
	return {
		cards,
		past: [...deck.past, { cards: deck.cards, tag }].slice(-longestPast),
		generation: deck.generation + 1,
	};
}

/** Whether a card's words still stand in the text as they were. */
function verbatim(card: Card, text: string): boolean {
	return text.slice(card.start, card.end).trim() === card.words;
}

/** A card and the next that stands become one: words together, its own lead and deadline first, nobody left out. */
function merged(deck: Deck, id: string, text: string): Deck {
	const live = liveCards(deck);
	const at = live.findIndex((card) => card.id === id);
	const [one, next] = [live[at], live[at + 1]];
	if (!one || !next) return deck;
	const between = text.slice(one.end, next.start);
	// What lies between, a dropped card perhaps, is not drawn in: only numbers and marks of items are.
	const dropped = deck.cards.some((card) => card.dropped && card.start < next.start && card.end > one.end);
	const adjacent = next.start >= one.end && !dropped && !/\p{L}{2}/u.test(between);
	const whole = adjacent && verbatim(one, text) && verbatim(next, text);
	const lead = one.lead || next.lead;
	const others = [...one.coExecutors, ...next.coExecutors];
	if (next.lead && next.lead !== lead) others.push({ organization: next.lead, part: '', dueOn: '' });
	const coExecutors = others.filter(
		({ organization }, index) =>
			organization !== lead && others.findIndex((each) => each.organization === organization) === index,
	);
	const card: Card = {
		...together(one, next),
		start: Math.min(one.start, next.start),
		end: Math.max(one.end, next.end),
		words: whole ? text.slice(one.start, next.end).trim() : `${one.words}\n${next.words}`,
		lead,
		coExecutors,
	};
	const cards = deck.cards.flatMap((each) => (each.id === next.id ? [] : [each.id === id ? card : each]));
	return stepped(deck, cards);
}

/**
 * The first card with what it lacks and the second has. What either may not show to everybody the two together do not
 * either. A term is taken whole: the phrase of one card says nothing of the date of the other.
 */
function together(one: Card, next: Card): Card {
	const ends = one.deadline !== '' || one.standing ? one : next;
	return {
		...one,
		itemNumber: one.itemNumber || next.itemNumber,
		titles: {
			en: one.titles.en || next.titles.en,
			ru: one.titles.ru || next.titles.ru,
			kk: one.titles.kk || next.titles.kk,
		},
		deadline: ends.deadline,
		deadlinePhrase: ends.deadlinePhrase || (ends.deadline || ends.standing ? '' : one.deadlinePhrase),
		standing: ends.standing,
		recurrence: one.recurrence ?? next.recurrence,
		topic: one.topic || next.topic,
		kind: one.kind || next.kind,
		urgency: one.urgency || next.urgency,
		basis: one.basis || next.basis,
		indicators: distinct([...one.indicators, ...next.indicators]),
		links: distinct([...one.links, ...next.links]),
		restricted: one.restricted || next.restricted,
	};
}

/** Each of its kind once, no more than a card may hold. */
function distinct<T>(all: readonly T[]): T[] {
	return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()].slice(0, 10);
}

/**
 * Two cards of one, at a place in its words. The first stays what it is; who does the second part, and by when, is only
 * what its own words say: else the part would be ready with somebody else's lead and date.
 */
function split(deck: Deck, { id, at, newId, read }: Extract<Act, { do: 'split' }>): Deck {
	const card = deck.cards.find((each) => each.id === id);
	if (!card) return deck;
	const first = card.words.slice(0, at).trim();
	const second = card.words.slice(at).trim();
	if (first === '' || second === '') return deck;
	const place = Math.min(card.start + at, card.end);
	const part: Card = {
		...card,
		...(read ?? unread),
		...{ id: newId, words: second, start: place, end: card.end, itemNumber: card.itemNumber },
		...{ topic: card.topic, kind: card.kind, urgency: '', basis: card.basis, restricted: card.restricted },
	};
	const cards = deck.cards.flatMap((each) => (each.id === id ? [{ ...card, words: first, end: place }, part] : [each]));
	return stepped(deck, cards);
}

/** What a card holds of which nothing could be read. */
const unread = {
	titles: Object.fromEntries(locales.map((language) => [language, ''])) as Card['titles'],
	lead: '',
	coExecutors: [],
	deadline: '',
	deadlinePhrase: '',
	standing: false,
	recurrence: null,
	indicators: [],
	links: [],
	proposed: null,
} satisfies Partial<Card>;

/**
 * Where words may be split when nobody says where: at the end of the sentence or part that ends nearest the middle.
 * `joins` is a pattern of the words that lead over to another part: "and".
 */
export function placeToSplit(words: string, joins: string): number | null {
	const middle = words.length / 2;
	let best: number | null = null;
	for (const match of words.matchAll(new RegExp(`[.;!?]\\s+|\\n+|,\\s+(?=(?:${joins})\\s)`, 'gu'))) {
		const at = match.index + match[0].length;
		if (at >= words.length) continue;
		if (best === null || Math.abs(at - middle) < Math.abs(best - middle)) best = at;
	}
	return best;
}
