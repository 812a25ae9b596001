import { contentWords } from '#server/directives/similarity.ts';
import type { Card } from '#server/minutes/inputs.ts';

const compared = new WeakMap<Card, string>();

/** What a card says, without endings, order and the words that only bind: an article or a full stop make no difference. */
function sayingOf(card: Card): string {
	let saying = compared.get(card);
	if (saying === undefined) {
		saying = contentWords(card.words).sort().join(' ');
		compared.set(card, saying);
	}
	return saying;
}

/** Cards that say what an earlier one says already, each with the place of that one in the list, from 1. */
export function alikeCards(cards: readonly Card[]): ReadonlyMap<string, number> {
	const first = new Map<string, number>();
	const alike = new Map<string, number>();
	for (const [index, card] of cards.entries()) {
		const saying = sayingOf(card);
		if (saying === '') continue;
		const place = first.get(saying);
		if (place === undefined) first.set(saying, index + 1);
		else alike.set(card.id, place);
	}
	return alike;
}
