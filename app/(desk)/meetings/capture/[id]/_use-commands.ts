import { type RefObject, useCallback, useEffect } from 'react';
import type { Card } from '#server/minutes/inputs.ts';
import type { CardActs } from './_card-state.ts';
import type { Deck } from './_deck.ts';
import type { Selected } from './_text-blocks.ts';

type Live = { deck: Deck; cards: readonly Card[]; focused: string | null; open: string | null };

/** Where letters are being typed, they are text and not commands. */
function typing(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && target.closest('input, textarea, select, dialog, [role=textbox]') !== null;
}

/** What of a key press tells the command: the letter, and the key that it stands on. */
export type Pressed = { key: string; code: string };

/**
 * The command of a key: the letter that was typed or, under a layout of other letters, the Latin one of the same key.
 */
export function commandOf({ key, code }: Pressed): string {
	if (!/^\p{L}$/u.test(key)) return key;
	const letter = /^[a-z]$/i.test(key) ? key : (/^Key([A-Z])$/.exec(code)?.[1] ?? key);
	return letter.toLowerCase();
}

/** The card in whose form a field has the focus, unless Escape closes something else first: a list, a dialog. */
function formAround(target: EventTarget | null): string | null {
	if (!typing(target) || !(target instanceof HTMLElement) || target.closest('dialog')) return null;
	if (target.getAttribute('aria-expanded') === 'true') return null;
	return target.closest('li')?.querySelector<HTMLElement>('[data-card-head]')?.dataset.cardHead ?? null;
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
}): (pressed: Pressed, span: Selected | null) => boolean {
	const command = useCallback(
		(pressed: Pressed, span: Selected | null): boolean => {
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
			const work = commands[commandOf(pressed)];
			if (!work) return false;
			work();
			return true;
		},
		[live, selected, acts, add, undo, focus],
	);

	useEffect(() => {
		const listen = (event: KeyboardEvent) => {
			if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
			if (command(event, null)) event.preventDefault();
		};
		// Before the field itself: a list of choices that is closed would empty its field.
		const leave = (event: KeyboardEvent) => {
			if (event.key !== 'Escape' || event.isComposing) return;
			const card = formAround(event.target);
			if (card === null || card !== live.current.open) return;
			event.preventDefault();
			event.stopPropagation();
			acts.open(null);
			acts.reveal(card);
		};
		document.addEventListener('keydown', listen);
		document.addEventListener('keydown', leave, true);
		return () => {
			document.removeEventListener('keydown', listen);
			document.removeEventListener('keydown', leave, true);
		};
	}, [command, live, acts]);

	return command;
}
