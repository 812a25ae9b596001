/** What is being typed after an @ at the caret: from where, and the words so far. */
export type Typed = { from: number; words: string };

/** A name has at most so many words, and a word so many letters: beyond that an @ is plain text. */
const begun = /(?:^|[\s(,;])@(\p{L}[\p{L}.'’-]{0,40}(?: [\p{L}.'’-]{0,40}){0,3})$/u;

/** The name that is being typed where the caret stands, or null. An @ inside a word (an e-mail) begins none. */
export function mentionAt(text: string, caret: number): Typed | null {
	const words = begun.exec(text.slice(0, caret))?.[1];
	return words === undefined ? null : { from: caret - words.length - 1, words };
}

/** The text with the chosen name in place of what was typed, and where the caret goes. */
export function withMention(
	text: string,
	caret: number,
	{ from }: Typed,
	name: string,
): { text: string; caret: number } {
	const said = `@${name} `;
	return { text: text.slice(0, from) + said + text.slice(caret).replace(/^ /, ''), caret: from + said.length };
}
