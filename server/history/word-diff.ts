/** A stretch of text that stands in both, only in the first, or only in the second. */
export type Piece = { kind: 'same' | 'removed' | 'added'; text: string };

/** Beyond this many pairs of words a comparison word by word takes longer than people wait: then all of it differs. */
const mostPairs = 9_000_000;

/**
 * Compares two texts word by word: what is left out, what is put in, what stays, in the order of reading. Joined
 * without the added pieces it gives the first text, without the removed ones the second.
 */
export function wordDiff(before: string, after: string): Piece[] {
	const a = wordsOf(before);
	const b = wordsOf(after);
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
	let end = 0;
	while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
	const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end));
	return joined([...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))]);
}

/** Words, spaces and signs, each by itself, so that a comma put in is a comma and not a new word. */
function wordsOf(text: string): string[] {
	return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

function same(words: readonly string[]): Piece[] {
	return words.map((text) => ({ kind: 'same', text }));
}

/** By the longest common run of words. */
function between(a: readonly string[], b: readonly string[]): Piece[] {
	const columns = b.length + 1;
	const removed = (text: string): Piece => ({ kind: 'removed', text });
	const added = (text: string): Piece => ({ kind: 'added', text });
	if ((a.length + 1) * columns > mostPairs) return [...a.map(removed), ...b.map(added)];
	// lengths[i * columns + j]: how many words a from i and b from j have in common, in order.
	const lengths = new Uint32Array((a.length + 1) * columns);
	const at = (i: number, j: number) => lengths[i * columns + j] ?? 0;
	for (let i = a.length - 1; i >= 0; i -= 1) {
		for (let j = b.length - 1; j >= 0; j -= 1) {
			lengths[i * columns + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
		}
	}
	const pieces: Piece[] = [];
	let i = 0;
	let j = 0;
	while (i < a.length && j < b.length) {
		const [word = '', other = ''] = [a[i], b[j]];
		if (word === other) {
			pieces.push({ kind: 'same', text: word });
			i += 1;
			j += 1;
		} else if (at(i + 1, j) >= at(i, j + 1)) {
			pieces.push(removed(word));
			i += 1;
		} else {
			pieces.push(added(other));
			j += 1;
		}
	}
	return [...pieces, ...a.slice(i).map(removed), ...b.slice(j).map(added)];
}

/** Neighbours of one kind as one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
	const result: Piece[] = [];
	for (const { kind, text } of pieces) {
		const last = result.at(-1);
		if (last?.kind === kind) last.text += text;
		else result.push({ kind, text });
	}
	return result;
}
