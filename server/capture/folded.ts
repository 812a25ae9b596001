import { composed, readAs, twins } from '#server/capture/grammar/alphabets.ts';

/** A text prepared for reading: what readers do not see is gone, letters that look alike are one. */
export type Folded = {
	/** The words with their capitals; quotes, dashes and spaces made plain. */
	readonly plain: string;
	/** The same length in lower case, letters that are read as one made one. */
	readonly low: string;
	/** The source as it was given. */
	readonly source: string;
	/** Where each character of `plain` stands in the source; one entry more than characters. */
	readonly at: Uint32Array;
};

/** Soft hyphens, zero-width characters and direction marks: within words and without a glyph. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/;
const quotes = /[«»„“”‟❝❞〝〞＂]/;
const apostrophes = /[’‘ʼ‛′`´]/;
const dashes = /[‐‑‒–—―−]/;

function isCyrillic(char: string | undefined): boolean {
	return char !== undefined && char >= '\u0400' && char <= '\u052f';
}

function plainOf(char: string): string {
	const code = char.charCodeAt(0);
	if (code === 10) return '\n';
	if (code === 9) return '\t';
	if (code < 32 || (code >= 127 && code <= 160)) return ' ';
	if (code < 127) return char;
	if (quotes.test(char)) return '"';
	if (apostrophes.test(char)) return "'";
	if (dashes.test(char)) return '-';
	return /[\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(char) ? ' ' : char;
}

function lowOf(char: string): string {
	const low = char.toLowerCase();
	return readAs[low] ?? (low.length === char.length ? low : char);
}

/** Words in lower case with letters that are read as one made one, to compare them. */
export function alike(text: string): string {
	return text.toLowerCase().replace(/\P{ASCII}/gu, (letter) => readAs[letter] ?? letter);
}

/** Prepares a text; every position can be traced back to the source by `at`. */
export function fold(source: string): Folded {
	const at = new Uint32Array(source.length + 1);
	const plain: string[] = [];
	const low: string[] = [];
	for (let index = 0; index < source.length; index += 1) {
		let char = source[index] ?? '';
		if (char > '\u00a0' && unseen.test(char)) continue;
		at[plain.length] = index;
		const pair = composed[char + (source[index + 1] ?? '')];
		if (pair) {
			char = pair;
			index += 1;
		} else if (char === '\r') {
			if (source[index + 1] === '\n') continue;
			char = '\n';
		}
		const twin = twins[char];
		if (twin && (isCyrillic(source[index - 1]) || isCyrillic(source[index + 1]))) char = twin;
		const seen = plainOf(char);
		plain.push(seen);
		low.push(lowOf(seen));
	}
	at[plain.length] = source.length;
	return { plain: plain.join(''), low: low.join(''), source, at: at.subarray(0, plain.length + 1) };
}

export type Span = { start: number; end: number };

/** The span without the space around it. */
export function trimmed(text: string, span: Span): Span {
	let { start, end } = span;
	while (start < end && /\s/.test(text[start] ?? '')) start += 1;
	while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
	return { start, end };
}

/** The span of the source that a span of the folded text was read from. */
export function sourceSpan(text: Folded, span: Span): Span {
	const start = text.at[span.start] ?? 0;
	const last = span.end > span.start ? (text.at[span.end - 1] ?? 0) : start;
	const end = span.end > span.start ? Math.min(text.source.length, text.at[span.end] ?? last + 1) : start;
	return trimmed(text.source, { start, end });
}
