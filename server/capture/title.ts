import type { TimeGround } from '#server/capture/deadlines.ts';
import { findDeadlines } from '#server/capture/deadlines.ts';
import type { TitleWords } from '#server/capture/document-words.ts';
import { fold } from '#server/capture/folded.ts';
import { grammarOf } from '#server/capture/languages.ts';
import { regex, spaced } from '#server/capture/patterns.ts';
import type { Locale } from '#server/platform/language.ts';

/** A title is read at a glance. */
const longest = 110;

type Patterns = { before: RegExp; besideNames: RegExp };
const compiled = new WeakMap<TitleWords, Patterns>();

function patternsOf(titles: TitleWords): Patterns {
	let made = compiled.get(titles);
	if (!made) {
		made = {
			before: regex(`^(?:(?:${spaced(titles.before)})\\s+)+`, 'i'),
			// Between and after names also a comma or a dash.
			besideNames: regex(`^(?:[\\s,;:-]|(?:${spaced(titles.besideNames)})(?=[\\s,;:-]))+`, 'i'),
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

/** Where the verb ends the sentence, whoever is addressed stands before: a title does without. */
function withoutAddressees(title: string, addressees: readonly string[], besideNames: RegExp): string {
	let rest = title;
	for (const name of addressees) {
		const plain = fold(name).plain.replace(/\s+/g, ' ');
		if (!rest.toLowerCase().startsWith(plain.toLowerCase())) break;
		const left = rest.slice(plain.length).replace(besideNames, '');
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
	const { before, besideNames } = patternsOf(grammar.titles);
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
	title = withoutAddressees(title, addressees, besideNames).replace(before, '');
	title = grammar.titles.noun?.(title) ?? title;
	return shortened(title.charAt(0).toUpperCase() + title.slice(1));
}
