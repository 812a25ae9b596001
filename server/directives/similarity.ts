import { fold } from '#server/capture/folded.ts';

/** Letters that decide a word: what follows them is mostly its ending, in each of the product's languages. */
const stem = 6;
/** Shorter words bind others and mean little. */
const shortest = 4;

/** The words by which two texts are compared: in one case, without endings, without what only binds. Numbers count. */
export function contentWords(text: string): string[] {
	const found = fold(text).low.match(/[\p{L}\p{N}]+/gu) ?? [];
	const stems = found
		.filter((word) => word.length >= shortest || /\p{N}/u.test(word))
		.map((word) => (/\p{N}/u.test(word) ? word : word.slice(0, stem)));
	return [...new Set(stems)];
}

/** How alike two texts are, from 0 to 1: the share of words they have in common (Dice). The same text gives 1. */
export function similarity(one: readonly string[], other: readonly string[]): number {
	if (one.length === 0 || other.length === 0) return 0;
	const set = new Set(one);
	const common = other.filter((word) => set.has(word)).length;
	return (2 * common) / (set.size + other.length);
}
