import { type Dispatch, type RefObject, type SetStateAction, useMemo, useRef } from 'react';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import type { Card } from '#server/minutes/inputs.ts';
import type { CaptureOutput } from '#server/minutes/outputs.ts';
import type { CardActs } from './_card-state.ts';
import { type Act, placeToSplit } from './_deck.ts';
import type { Selected } from './_text-blocks.ts';

type Bench = {
	capture: CaptureOutput;
	/** The letters that join the parts of a sentence, at which words are split. */
	joins: string;
	live: RefObject<{ cards: readonly Card[] }>;
	selected: RefObject<Selected | null>;
	act: (act: Act) => void;
	focus: (id: string, reveal?: boolean) => void;
	/** Tells what was done, with the way back. */
	said: (title: string) => void;
	setOpen: (id: string | null) => void;
	setFocused: (id: string | null) => void;
	setHovered: (id: string | null) => void;
	setProblems: Dispatch<SetStateAction<ReadonlyMap<string, string>>>;
};

/** What can be done with a card, by mouse and by keyboard alike; the same acts as long as the text is the same. */
export function useCardActs({
	capture,
	joins,
	live,
	selected,
	act,
	focus,
	said,
	setOpen,
	setFocused,
	setHovered,
	setProblems,
}: Bench): CardActs {
	const { id, text } = capture;
	const t = useTexts('capture');
	const client = useTRPCClient();
	const notify = useToast();
	// A card is drawn anew when its acts are others than before: they stay the same and look here for what stands now.
	const hand = useRef({ client, focus, notify, said, t, joins });
	hand.current = { client, focus, notify, said, t, joins };
	return useMemo<CardActs>(() => {
		const neighbour = (card: string) => {
			const all = live.current.cards;
			const at = all.findIndex((each) => each.id === card);
			return all[at + 1]?.id ?? all[at - 1]?.id ?? null;
		};
		const reveal = (card: string) => requestAnimationFrame(() => hand.current.focus(card, true));
		return {
			edit: (card, change, tag) => {
				act({ do: 'edit', id: card, change, ...(tag ? { tag } : {}) });
				// What the card was refused for may be put right by now: the next issuing tells.
				setProblems((before) => (before.has(card) ? new Map([...before].filter(([id]) => id !== card)) : before));
			},
			open: (card) => {
				setOpen(card);
				if (card) setFocused(card);
			},
			focus: setFocused,
			reveal: (card) => hand.current.focus(card, true),
			hover: setHovered,
			drop: (card) => {
				const { said, t } = hand.current;
				const next = neighbour(card);
				act({ do: 'drop', id: card });
				said(t('dropped'));
				if (next) reveal(next);
			},
			merge: (card) => {
				const { said, t } = hand.current;
				act({ do: 'merge', id: card, text });
				said(t('merged'));
				reveal(card);
			},
			split: (card) => {
				const { client, notify, said, t, joins } = hand.current;
				const one = live.current.cards.find((each) => each.id === card);
				const at = one ? placeIn(one, selected.current, joins) : null;
				if (!one || at === null) return notify({ title: t('nowhereToSplit'), tone: 'danger' });
				const newId = freshId();
				const part = { start: Math.min(one.start + at, one.end), end: one.end, words: one.words.slice(at) };
				// Without an answer the part stands as one of which nothing could be read.
				const reading = client.capture.suggest.query({ id, card: newId, ...part }).then(
					(answer) => answer.card,
					() => null,
				);
				void reading.then((read) => {
					act({ do: 'split', id: card, at, newId, read });
					said(t('splitDone'));
					reveal(card);
				});
			},
		};
	}, [id, text, live, selected, act, setOpen, setFocused, setHovered, setProblems]);
}

let made = 0;
/** An id that no other card of the text has, in whatever tab it was made. */
export function freshId(): string {
	made += 1;
	return `c${Date.now().toString(36)}${made.toString(36)}`;
}

/** Where a card's words are to be split: at the caret if it stands in them, else where a sentence ends. */
function placeIn(
	card: { start: number; end: number; words: string },
	caret: Selected | null,
	joins: string,
): number | null {
	const field = document.activeElement;
	if (field instanceof HTMLTextAreaElement && field.value === card.words && field.selectionStart > 0)
		return field.selectionStart < card.words.length ? field.selectionStart : placeToSplit(card.words, joins);
	if (caret && caret.start > card.start && caret.start < card.end) return caret.start - card.start;
	return placeToSplit(card.words, joins);
}
