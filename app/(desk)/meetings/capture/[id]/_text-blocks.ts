/** A selection in the text, `[start, end)`; a caret has no length. */
export type Selected = { start: number; end: number };

/** A stretch of the text that is drawn as one: `[start, end)`. */
export type Block = { start: number; end: number };
/** A stretch of a block, marked or not. */
export type Piece = { start: number; end: number; card: string | null };
/** Where a card stands in the text. */
export type Place = { id: string; start: number; end: number };

/** About a screenful: long enough that there are few, short enough that one is drawn at once. */
const usual = 1600;
/** A line without an end is cut all the same. */
const longest = 6000;

/** Divides a text into blocks, at line breaks where there are any; together they are the whole text. */
export function blocksOf(text: string): Block[] {
	const blocks: Block[] = [];
	let start = 0;
	while (start < text.length) {
		let end = text.indexOf('\n', Math.min(start + usual, text.length));
		end = end < 0 ? text.length : end + 1;
		if (end - start > longest) {
			const space = text.lastIndexOf(' ', start + longest);
			end = space > start + longest / 2 ? space + 1 : start + longest;
		}
		blocks.push({ start, end });
		start = end;
	}
	return blocks;
}

/** The places of the cards by the blocks that they touch, each block's in order. Of overlapping cards the first wins. */
export function marksByBlock(blocks: readonly Block[], cards: readonly Place[]): ReadonlyMap<number, Piece[]> {
	const found = new Map<number, Piece[]>();
	const sorted = [...cards].sort((one, other) => one.start - other.start);
	let at = 0;
	let covered = 0;
	for (const { id, ...span } of sorted) {
		const start = Math.max(span.start, covered);
		if (span.end <= start) continue;
		covered = span.end;
		while (at < blocks.length && (blocks[at]?.end ?? 0) <= start) at += 1;
		for (let index = at; index < blocks.length; index += 1) {
			const block = blocks[index] as Block;
			if (block.start >= span.end) break;
			const pieces = found.get(index) ?? [];
			pieces.push({ start: Math.max(start, block.start), end: Math.min(span.end, block.end), card: id });
			found.set(index, pieces);
		}
	}
	return found;
}

/** A block cut at its marks; the pieces together are the block. */
export function piecesOf(block: Block, marks: readonly Piece[]): Piece[] {
	const pieces: Piece[] = [];
	let from = block.start;
	for (const mark of marks) {
		if (mark.start > from) pieces.push({ start: from, end: mark.start, card: null });
		pieces.push(mark);
		from = mark.end;
	}
	if (from < block.end) pieces.push({ start: from, end: block.end, card: null });
	return pieces;
}

/** Where the cards stand that are not dropped: the list from before while none of them moved, came or went. */
export function placesOf(
	cards: readonly (Place & { dropped: boolean })[],
	before: readonly Place[] | null,
): readonly Place[] {
	const standing = cards.filter(({ dropped }) => !dropped);
	const same =
		before?.length === standing.length &&
		standing.every((card, index) => {
			const old = before[index];
			return old?.id === card.id && old.start === card.start && old.end === card.end;
		});
	return same ? before : standing.map(({ id, start, end }) => ({ id, start, end }));
}
