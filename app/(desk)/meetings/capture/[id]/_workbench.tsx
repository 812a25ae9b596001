'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { refusedBy, useTRPCClient } from '#app/_trpc/client.tsx';
import type { Option } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import type { About, Card } from '#server/minutes/inputs.ts';
import { lackOf } from '#server/minutes/lack.ts';
import type { CaptureOutput } from '#server/minutes/outputs.ts';
import { CardList } from './_card-list.tsx';
import type { CardActs, CardChoices } from './_card-state.ts';
import { type Act, type Deck, deckAfter, liveCards, newDeck, placeToSplit } from './_deck.ts';
import { HeldMeeting } from './_held-meeting.tsx';
import { LeftNotice } from './_left-notice.tsx';
import { MeetingFields } from './_meeting-fields.tsx';
import { ReadAgain } from './_read-again.tsx';
import { type Place, placesOf } from './_text-blocks.ts';
import { type Selected, TextPane } from './_text-pane.tsx';
import { Toolbar } from './_toolbar.tsx';
import { forgetLeft, type Left, leftBehind } from './_unsaved.ts';
import { useAutosave } from './_use-autosave.ts';
import { useCommands } from './_use-commands.ts';
import { useNotes } from './_use-notes.ts';
import styles from './workbench.module.css';

type Props = {
	capture: CaptureOutput;
	choices: CardChoices;
	meetingOptions: { kinds: readonly Option[]; levels: readonly Option[] };
	/** The meeting's date in words. */
	heldOn: string;
};

/** The text on the left, a card for each proposed directive on the right, and between them everything a clerk does. */
export function Workbench({ capture, choices, meetingOptions, heldOn }: Props) {
	const { id, text, language } = capture;
	const t = useTexts('capture');
	const client = useTRPCClient();
	const notify = useToast();
	const [deck, act] = useReducer(deckAfter, capture.cards, newDeck);
	const [about, setAbout] = useState(capture.about);
	const [focused, setFocused] = useState<string | null>(null);
	const [hovered, setHovered] = useState<string | null>(null);
	const [open, setOpen] = useState<string | null>(null);
	const [side, setSide] = useState<'text' | 'cards'>('cards');
	const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
	const selected = useRef<Selected | null>(null);
	const cards = useMemo(() => liveCards(deck), [deck]);
	const places = usePlaces(deck.cards);
	const { notes, take } = useNotes(id, capture.cards);
	const now = useMemo(() => ({ cards: deck.cards, about }), [deck.cards, about]);
	const autosave = useAutosave(id, capture, now, take);
	const live = useRef({ deck, cards, focused, open });
	live.current = { deck, cards, focused, open };

	const { left, takeOver, leave } = useLeft(capture, act, setAbout);

	const focus = useCallback((card: string, reveal = false) => {
		setFocused(card);
		if (!reveal) return;
		const head = document.querySelector<HTMLElement>(`[data-card-head="${CSS.escape(card)}"]`);
		head?.focus({ preventScroll: true });
		head?.scrollIntoView({ block: 'nearest' });
	}, []);

	// Before the first step back stands the reading anew, while nothing was done to its cards.
	const isReadAnew = useCallback(
		({ generation, cards }: Deck) => capture.readAnew && generation === 0 && cards === capture.cards,
		[capture],
	);
	const undoReading = useUndoReading(id, autosave.flush);
	const undo = useCallback(() => {
		if (isReadAnew(live.current.deck)) void undoReading();
		else act({ do: 'undo' });
	}, [isReadAnew, undoReading]);
	const said = useCallback(
		(title: string) => notify({ title, undo: { label: t('undo'), act: undo } }),
		[notify, t, undo],
	);

	// A card is drawn anew when its acts are others than before: they stay the same and look here for what stands now.
	const hand = useRef({ client, focus, notify, said, t, joins: choices.joins });
	hand.current = { client, focus, notify, said, t, joins: choices.joins };
	const acts = useMemo<CardActs>(() => {
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
	}, [id, text]);

	const add = useCallback(
		async (span: Selected | null) => {
			if (!span || span.end <= span.start) return notify({ title: t('selectFirst'), tone: 'danger' });
			try {
				const { card } = await client.capture.suggest.query({ id, card: freshId(), ...span });
				act({ do: 'add', card });
				said(t('added'));
				setSide('cards');
				requestAnimationFrame(() => focus(card.id, true));
			} catch (error) {
				notify({ title: refusedBy(error)?.message ?? t('failed'), tone: 'danger' });
			}
		},
		[client, focus, id, notify, said, t],
	);

	const command = useCommands({ live, selected, acts, add, undo, focus });
	const onSelect = useCallback((span: Selected) => {
		selected.current = span;
	}, []);
	const onMark = useCallback((card: string) => focus(card, true), [focus]);
	const refused = useCallback((found: readonly { id: string; message: string }[]) => {
		setProblems(new Map(found.map((one) => [one.id, one.message])));
	}, []);

	const show = useCallback(
		(card: string) => {
			setSide('cards');
			// Once the question in front of the page is closed and has given the focus back.
			requestAnimationFrame(() => {
				focus(card, true);
				document.querySelector<HTMLElement>(`#card-${CSS.escape(card)} [data-asked] input`)?.focus();
			});
		},
		[focus],
	);

	const { meetingDate, readAs } = capture;
	// The date of a registered meeting is that meeting's.
	const dated = capture.meeting === null;
	const { languages } = choices;
	const readAgain = useMemo(
		() => <ReadAgain {...{ id, meetingDate, dated, readAs, languages }} version={autosave.flush} />,
		[id, meetingDate, dated, readAs, languages, autosave.flush],
	);

	return (
		<div className={styles.bench} data-side={side}>
			<Toolbar
				capture={capture}
				about={about}
				cards={cards}
				ready={cards.filter((card) => lackOf(card) === null).length}
				canUndo={deck.past.length > 0 || isReadAnew(deck)}
				side={side}
				onSide={setSide}
				onUndo={undo}
				onAdd={() => add(selected.current)}
				onRefused={refused}
				onShow={show}
				autosave={autosave}
			/>
			{left && <LeftNotice onTake={takeOver} onLeave={leave} />}
			{capture.meeting ? (
				<HeldMeeting meeting={capture.meeting} heldOn={heldOn} readAgain={readAgain} />
			) : (
				<MeetingFields
					about={about}
					heldOn={heldOn}
					options={meetingOptions}
					readAgain={readAgain}
					onChange={setAbout}
				/>
			)}
			<div className={styles.sides}>
				<section className={styles.text} aria-label={t('sideText')}>
					<TextPane
						text={text}
						language={language}
						places={places}
						focused={focused}
						hovered={hovered}
						onFocus={onMark}
						onHover={setHovered}
						onSelect={onSelect}
						onCommand={command}
					/>
				</section>
				<CardList
					cards={cards}
					omitted={capture.omitted}
					focused={focused}
					hovered={hovered}
					open={open}
					notes={notes}
					problems={problems}
					choices={choices}
					generation={deck.generation}
					acts={acts}
				/>
			</div>
		</div>
	);
}

/** Takes the reading anew back. */
function useUndoReading(id: string, flush: () => Promise<number | null>): () => Promise<void> {
	const t = useTexts('capture');
	const client = useTRPCClient();
	const router = useRouter();
	const notify = useToast();
	return useCallback(async () => {
		try {
			const version = await flush();
			if (version === null) return notify({ title: t('issue.notSaved'), tone: 'danger' });
			await client.capture.undoReading.mutate({ id, version });
			router.refresh();
		} catch (error) {
			notify({ title: refusedBy(error)?.message ?? t('failed'), tone: 'danger' });
		}
	}, [client, flush, id, notify, router, t]);
}

/**
 * What a closed tab did not send comes back on top of what the server keeps; where somebody has saved since, it is
 * offered.
 */
function useLeft(capture: CaptureOutput, act: (act: Act) => void, setAbout: (about: About) => void) {
	const { id } = capture;
	const [left, setLeft] = useState<Left | null>(null);
	const put = useCallback(
		({ cards, about }: Left) => {
			act({ do: 'replace', cards });
			setAbout(about);
		},
		[act, setAbout],
	);
	const asked = useRef(false);
	useEffect(() => {
		// Later on what this browser holds is this tab's own work.
		if (asked.current) return;
		asked.current = true;
		const found = leftBehind(id, capture);
		if (found?.certain) put(found);
		else setLeft(found);
	}, [id, capture, put]);
	const done = () => {
		forgetLeft(id);
		setLeft(null);
	};
	return {
		left,
		takeOver: () => {
			if (left) put(left);
			done();
		},
		leave: done,
	};
}

/** Where the cards stand: the same list while none of them moves. */
function usePlaces(cards: readonly Card[]): readonly Place[] {
	const before = useRef<readonly Place[] | null>(null);
	before.current = placesOf(cards, before.current);
	return before.current;
}

let made = 0;
/** An id that no other card of the text has, in whatever tab it was made. */
function freshId(): string {
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
