import { hyphenFirst, hyphenJoined, hyphenSecond } from '#server/capture/grammar/line-ends.ts';

/*
 * Words that the end of a line broke by a hyphen. Most are one word; some have a hyphen of their own, and the line
 * only ended there: these are told by their parts.
 */

const keepsFirst = new RegExp(`^(?:${hyphenFirst})$`, 'iu');
const keepsSecond = new RegExp(`^(?:${hyphenSecond})$`, 'iu');
const joined = hyphenJoined.map(({ first, second }) => ({
	first: new RegExp(`^${first}$`, 'iu'),
	second: new RegExp(`^${second}$`, 'iu'),
}));
const broken = /(?<=(\p{L}+))[-\u2010][^\S\n]*\n[^\S\n]*(?=(\p{Ll}+))/gu;
const softly = /\u00ad(?:[^\S\n]*\n[^\S\n]*)?/g;

function keepsHyphen(first: string, second: string): boolean {
	if (keepsFirst.test(first) || keepsSecond.test(second)) return true;
	return joined.some((parts) => parts.first.test(first) && parts.second.test(second));
}

/** A text with the words whole that ends of lines broke; lines that end otherwise stay as they are. */
export function withWholeWords(text: string): string {
	return text
		.replace(softly, '')
		.replace(broken, (_, first: string, second: string) => (keepsHyphen(first, second) ? '-' : ''));
}
