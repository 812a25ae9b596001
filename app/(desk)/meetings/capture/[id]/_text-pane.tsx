'use client';

import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { type Block, blocksOf, marksByBlock, type Piece, type Place, piecesOf, type Selected } from './_text-blocks.ts';
import type { Pressed } from './_use-commands.ts';
import styles from './text-pane.module.css';

const none: readonly Piece[] = [];

/**
 * The text with its proposed directives marked. It can be read and selected in, by mouse and by keyboard alike, but
 * not written in. Only what is in sight is laid out, so that a hundred pages scroll as one does.
 */
export const TextPane = memo(function TextPane({
	text,
	language,
	places,
	focused,
	hovered,
	onFocus,
	onHover,
	onSelect,
	onCommand,
}: {
	text: string;
	language: string;
	/** Where the cards stand; the same list while none of them moves, so that typing in a card draws nothing here. */
	places: readonly Place[];
	focused: string | null;
	hovered: string | null;
	onFocus: (id: string) => void;
	onHover: (id: string | null) => void;
	onSelect: (selected: Selected) => void;
	/** A letter that is a command; true when it was one. */
	onCommand: (pressed: Pressed, selected: Selected | null) => boolean;
}) {
	const t = useTexts('capture');
	const pane = useRef<HTMLDivElement>(null);
	const [generation, setGeneration] = useState(0);
	const blocks = useMemo(() => blocksOf(text), [text]);
	const marks = useStableMarks(blocks, places);

	useEffect(() => {
		if (!focused) return;
		const mark = pane.current?.querySelector(`mark[data-card="${CSS.escape(focused)}"]`);
		if (mark && pane.current) reveal(mark, pane.current);
	}, [focused]);

	useEffect(() => {
		const changed = () => {
			const selected = selectedIn(pane.current);
			if (selected) onSelect(selected);
		};
		document.addEventListener('selectionchange', changed);
		return () => document.removeEventListener('selectionchange', changed);
	}, [onSelect]);

	function command(event: KeyboardEvent) {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		if (onCommand(event, selectedIn(pane.current))) event.preventDefault();
	}

	return (
		// An element that may be edited has a caret, with which words are selected by keyboard; every edit is refused.
		// biome-ignore lint/a11y/useSemanticElements: a textarea cannot mark words
		<div
			key={generation}
			ref={pane}
			role="textbox"
			aria-multiline="true"
			aria-readonly="true"
			aria-label={t('textPane')}
			aria-describedby="capture-keys"
			tabIndex={0}
			className={styles.pane}
			lang={language}
			contentEditable
			suppressContentEditableWarning
			spellCheck={false}
			inputMode="none"
			onBeforeInput={(event) => event.preventDefault()}
			onPaste={(event) => event.preventDefault()}
			onCut={(event) => event.preventDefault()}
			onDrop={(event) => event.preventDefault()}
			// What an input method wrote past the refusal is drawn anew.
			onInput={() => setGeneration((before) => before + 1)}
			onKeyDown={command}
			onClick={(event) => {
				const id = cardAt(event.target);
				if (id && document.getSelection()?.isCollapsed !== false) onFocus(id);
			}}
			onPointerOver={(event) => onHover(cardAt(event.target))}
			onPointerLeave={() => onHover(null)}
		>
			{blocks.map((block, index) => {
				const own = marks.get(index) ?? none;
				return (
					<TextBlock
						key={block.start}
						text={text}
						block={block}
						marks={own}
						focused={has(own, focused)}
						hovered={has(own, hovered)}
					/>
				);
			})}
		</div>
	);
});

function has(marks: readonly Piece[], id: string | null): string | null {
	return id !== null && marks.some(({ card }) => card === id) ? id : null;
}

/** Marks whose lists keep their identity while nothing in their block changes, so that only changed blocks are drawn. */
function useStableMarks(blocks: readonly Block[], places: readonly Place[]): ReadonlyMap<number, readonly Piece[]> {
	const before = useRef<ReadonlyMap<number, readonly Piece[]>>(new Map());
	return useMemo(() => {
		const found = new Map<number, readonly Piece[]>();
		for (const [index, pieces] of marksByBlock(blocks, places)) {
			const old = before.current.get(index);
			found.set(index, old && JSON.stringify(old) === JSON.stringify(pieces) ? old : pieces);
		}
		before.current = found;
		return found;
	}, [blocks, places]);
}

const TextBlock = memo(function TextBlock({
	text,
	block,
	marks,
	focused,
	hovered,
}: {
	text: string;
	block: Block;
	marks: readonly Piece[];
	focused: string | null;
	hovered: string | null;
}) {
	return (
		<div className={styles.block} data-start={block.start}>
			{piecesOf(block, marks).map(({ start, end, card }) =>
				card === null ? (
					text.slice(start, end)
				) : (
					<mark
						key={start}
						data-card={card}
						data-focused={card === focused || undefined}
						data-hovered={card === hovered || undefined}
					>
						{text.slice(start, end)}
					</mark>
				),
			)}
		</div>
	);
});

function cardAt(target: EventTarget): string | null {
	return target instanceof Element ? (target.closest<HTMLElement>('mark[data-card]')?.dataset.card ?? null) : null;
}

/**
 * Brings a mark into sight within the text and moves nothing else: a page that moved between the press and the release
 * of a button would take the click elsewhere.
 */
function reveal(mark: Element, pane: HTMLElement): void {
	// Blocks out of sight only guess their height: once the mark's own is laid out, it may lie elsewhere.
	for (let round = 0; round < 3; round += 1) {
		const one = mark.getBoundingClientRect();
		const frame = pane.getBoundingClientRect();
		if (one.height > 0 && one.top >= frame.top && one.bottom <= frame.bottom) return;
		pane.scrollTop += one.top - frame.top - frame.height / 3;
	}
}

/** What is selected inside the text, as places in it; null when the selection is elsewhere. */
function selectedIn(pane: HTMLElement | null): Selected | null {
	const selection = document.getSelection();
	if (!pane || !selection || selection.rangeCount === 0) return null;
	const range = selection.getRangeAt(0);
	if (!pane.contains(range.startContainer) || !pane.contains(range.endContainer)) return null;
	const start = placeOf(pane, range.startContainer, range.startOffset);
	const end = range.collapsed ? start : placeOf(pane, range.endContainer, range.endOffset);
	return { start, end };
}

/** Between two blocks the browser names the pane itself: then it is the beginning of the next block. */
function placeOf(pane: HTMLElement, node: Node, offset: number): number {
	const inside = node instanceof Element ? node : node.parentElement;
	const block = inside?.closest<HTMLElement>('[data-start]');
	if (!block || !pane.contains(block)) {
		const next = node.childNodes[offset] ?? node.childNodes[offset - 1];
		const start = next instanceof HTMLElement ? Number(next.dataset.start ?? 0) : 0;
		return node.childNodes[offset] ? start : start + (next?.textContent?.length ?? 0);
	}
	const range = document.createRange();
	range.setStart(block, 0);
	range.setEnd(node, offset);
	return Number(block.dataset.start) + range.toString().length;
}
