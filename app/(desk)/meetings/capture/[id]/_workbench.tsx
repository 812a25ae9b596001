'use client';

import { useCallback, useMemo, useReducer, useRef, useState } from 'react';
import { refusedBy, useTRPCClient } from '#app/_trpc/client.tsx';
import type { Option } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import type { Card } from '#server/minutes/inputs.ts';
import { lackOf } from '#server/minutes/lack.ts';
import type { CaptureOutput } from '#server/minutes/outputs.ts';
import { CardList } from './_card-list.tsx';
import type { CardChoices } from './_card-state.ts';
import { type Deck, deckAfter, liveCards, newDeck } from './_deck.ts';
import { HeldMeeting } from './_held-meeting.tsx';
import { LeftNotice } from './_left-notice.tsx';
import { MeetingFields } from './_meeting-fields.tsx';
import { ReadAgain } from './_read-again.tsx';
import { type Place, placesOf, type Selected } from './_text-blocks.ts';
import { TextPane } from './_text-pane.tsx';
import { Toolbar } from './_toolbar.tsx';
import { useAutosave } from './_use-autosave.ts';
import { freshId, useCardActs } from './_use-card-acts.ts';
import { useCommands } from './_use-commands.ts';
import { useLeft } from './_use-left.ts';
import { useNotes } from './_use-notes.ts';
import { useUndoReading } from './_use-undo-reading.ts';
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

	const acts = useCardActs({
		capture,
		joins: choices.joins,
		live,
		selected,
		act,
		focus,
		said,
		setOpen,
		setFocused,
		setHovered,
		setProblems,
	});

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

/** Where the cards stand: the same list while none of them moves. */
function usePlaces(cards: readonly Card[]): readonly Place[] {
	const before = useRef<readonly Place[] | null>(null);
	before.current = placesOf(cards, before.current);
	return before.current;
}
