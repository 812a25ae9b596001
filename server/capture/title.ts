import type { TimeGround } from '#server/capture/deadline.ts';
import { findDeadlines } from '#server/capture/deadlines.ts';
import type { TitleWords } from '#server/capture/document-words.ts';
import { fold } from '#server/capture/folded.ts';
import { grammarOf } from '#server/capture/languages.ts';
import { regex, spaced, unsaid } from '#server/capture/patterns.ts';
import type { Locale } from '#server/platform/language.ts';

/** A title is read at a glance. */
const longest = 110;

type Patterns = { before: RegExp; besideNames: RegExp; after: RegExp; ends: RegExp };
const compiled = new WeakMap<TitleWords, Patterns>();

function patternsOf(titles: TitleWords): Patterns {
	let made = compiled.get(titles);
	if (!made) {
		made = {
			before: regex(`^(?:(?:${spaced(titles.before)})\\s+)+`, 'i'),
			// Between and after names also a comma or a dash.
			besideNames: regex(`^(?:[\\s,;:-]|(?:${spaced(titles.besideNames)})(?=[\\s,;:-]))+`, 'i'),
			ends: regex(`(?:${titles.ends ?? unsaid})$`),
			after: regex(`(?:${titles.after ?? unsaid})[^]*$`, 'i'),
		};
		compiled.set(titles, made);
	}
	return made;
}

function shortened(text: string): string {
	if (text.length <= longest) return text;
	const room = text.slice(0, longest);
	// At the end of a part of the sentence if one ends late enough, else at the end of a word.
	const part = Math.max(room.lastIndexOf(', '), room.lastIndexOf('; '), room.lastIndexOf(' ('));
	const cut = part > longest * 0.5 ? part : room.lastIndexOf(' ');
	return `${room.slice(0, cut > 0 ? cut : longest - 1).replace(/[\s,;:(-]+$/u, '')}…`;
}

/**
 * Where the verb ends the sentence, who speaks stands before who is addressed, and what is to be done after or before
 * both: «Әкім басқармаға жолды жөндеуді тапсырды», «мәселені шешу министрлікке тапсырылды».
 */
function aroundAddressee(title: string, addressees: readonly string[], ends: RegExp): string {
	for (const name of addressees) {
		const plain = shownAs(name);
		const at = title.toLowerCase().indexOf(plain.toLowerCase());
		if (at === 0) return title;
		if (at < 0) continue;
		const [before, rest] = [title.slice(0, at).trim(), title.slice(at + plain.length).trim()];
		if (wordsOf(rest) <= 2 && wordsOf(before) >= 2 && ends.test(before)) return before;
		if (wordsOf(rest) >= 3 && wordsOf(before) <= 6 && !before.includes(',')) return title.slice(at);
	}
	return title;
}

/** A name as a title has it: a title begins without a quote. */
function shownAs(name: string): string {
	return fold(name).plain.replace(/\s+/g, ' ').replace(/^"/, '');
}

function wordsOf(text: string): number {
	return text.split(/\s+/).filter(Boolean).length;
}

/** Where the verb ends the sentence, whoever is addressed stands before: a title does without. */
function withoutAddressees(title: string, addressees: readonly string[], besideNames: RegExp): string {
	let rest = title;
	for (const name of addressees) {
		const plain = shownAs(name);
		if (!rest.toLowerCase().startsWith(plain.toLowerCase())) break;
		const left = rest.slice(plain.length).replace(/^"/, '').replace(besideNames, '');
		if (left === '') break;
		rest = left;
	}
	return rest;
}

/**
 * A title for a directive, from what it asks for: without the deadline, without the addressees that it begins
 * with, in one line, begun with a capital. Empty where
 * the action says nothing but the deadline. It is a suggestion that the clerk reads and corrects.
 */
export function suggestTitle(
	action: string,
	language: Locale,
	ground: TimeGround,
	addressees: readonly string[] = [],
): string {
	const text = fold(action);
	const grammar = grammarOf(language);
	const { before, besideNames, after, ends } = patternsOf(grammar.titles);
	const found = findDeadlines(text.low, { start: 0, end: text.low.length }, grammar, ground);
	let plain = '';
	let from = 0;
	for (const { start, end, weak } of found) {
		if (weak) continue;
		plain += text.plain.slice(from, start);
		from = end;
	}
	plain += text.plain.slice(from);
	let title = plain
		.replace(/\s+/g, ' ')
		.replace(/ ([,.;:])/g, '$1')
		.replace(/^[\s"'(\-,.;:]+|[\s,.;:-]+$/gu, '')
		.replace(before, '');
	const short = title.replace(after, '').replace(/[\s"',.;:-]+$/u, '');
	if (wordsOf(short) > 0) title = short;
	if (grammar.verbLast) title = aroundAddressee(title, addressees, ends);
	title = withoutAddressees(title, addressees, besideNames).replace(before, '');
	title = grammar.titles.noun?.(title) ?? title;
	return shortened(title.charAt(0).toUpperCase() + title.slice(1));
}
