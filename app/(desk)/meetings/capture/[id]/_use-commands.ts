import { type RefObject, useCallback, useEffect } from 'react';
import type { Card } from '#server/minutes/inputs.ts';
import type { CardActs } from './_card-state.ts';
import type { Deck } from './_deck.ts';
import type { Selected } from './_text-pane.tsx';

type Live = { deck: Deck; cards: readonly Card[]; focused: string | null; open: string | null };

/** Where letters are being typed, they are text and not commands. */
function typing(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && target.closest('input, textarea, select, dialog, [role=textbox]') !== null;
}

/**
 * The letters with which cards are worked through: j and k to the next and the one before, e edits, d drops, m merges
 * with the next, s splits, a adds a card of the selected words, u undoes, Escape closes the form. Answers whether a
 * key was a command; the text's own keys come here too.
 */
export function useCommands({
	live,
	selected,
	acts,
	add,
	undo,
	focus,
}: {
	live: RefObject<Live>;
	selected: RefObject<Selected | null>;
	acts: CardActs;
	add: (span: Selected | null) => void;
	undo: () => void;
	focus: (id: string, reveal?: boolean) => void;
}): (key: string, span: Selected | null) => boolean {
	const command = useCallback(
		(key: string, span: Selected | null): boolean => {
			const { cards, open } = live.current;
			// In the text the card under the caret is meant, elsewhere the one in focus.
			const under = span && cards.find(({ start, end }) => span.start >= start && span.start <= end)?.id;
			const id = under ?? live.current.focused;
			const at = cards.findIndex((card) => card.id === id);
			const step = (by: number) => {
				const next = at < 0 ? cards[by > 0 ? 0 : cards.length - 1] : cards[at + by];
				if (next) focus(next.id, true);
			};
			const withCard = (work: (card: string) => void) => () => {
				if (id) work(id);
			};
			const commands: Record<string, () => void> = {
				j: () => step(1),
				k: () => step(-1),
				e: withCard((card) => acts.open(open === card ? null : card)),
				d: withCard(acts.drop),
				m: withCard(acts.merge),
				s: withCard(acts.split),
				a: () => add(span ?? selected.current),
				u: undo,
				Escape: () => acts.open(null),
			};
			const work = commands[key];
			if (!work) return false;
			work();
			return true;
		},
		[live, selected, acts, add, undo, focus],
	);

	useEffect(() => {
		const listen = (event: KeyboardEvent) => {
			if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
			if (command(event.key, null)) event.preventDefault();
		};
		document.addEventListener('keydown', listen);
		return () => document.removeEventListener('keydown', listen);
	}, [command]);

	return command;
}
