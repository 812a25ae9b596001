import type { ClauseWords } from '#server/capture/clause-words.ts';
import { type Folded, type Span, trimmed } from '#server/capture/folded.ts';
import type { Languages } from '#server/capture/languages.ts';
import { enumerated, type Line, linesOf } from '#server/capture/lines.ts';
import { matches, once, regex, spaced } from '#server/capture/patterns.ts';

/**
 * A stretch of text that may hold a directive: a sentence, an item of a list, a part of an enumeration
 * or a row of a table.
 */
export type Unit = Span & {
	kind: 'title' | 'sentence' | 'item' | 'part' | 'row';
	/** What introduces it: the head of its list, down to the outermost. */
	head: Unit | null;
	/** The paragraph it belongs to; units of one paragraph follow each other. */
	paragraph: number;
	/** "1", "1.2", "а" of a numbered item. */
	number: string | null;
	cells: readonly Span[];
};

/** No sentence is longer: what is, is no prose, and reading it whole would take too long. */
const longestSentence = 2500;

/** Signs of all languages that are read together: whose a line is, nobody knows yet. */
const signsOf = once((languages: Languages) => {
	const either = (say: (clauses: ClauseWords) => string | undefined) =>
		spaced(languages.either(({ clauses }) => say(clauses)));
	return {
		/** After these a full stop ends nothing. */
		abbreviations: regex(languages.either((grammar) => spaced(grammar.abbreviations))),
		/** Lines that introduce what stands under them though no colon ends them: "Actions", «РЕШИЛИ». */
		openers: regex(languages.either((grammar) => spaced(grammar.heads))),
		begins: regex(`^(?:${spaced(languages.either((grammar) => grammar.actionStart))})(?!\\p{L})`),
		goesOn: regex(`(?:[.!?;:,]["')]?|[;,]\\s+(?:${either((say) => say.goesOnAfter)}))$`),
		/** The record of a motion ends where a new sentence begins, with a full stop or without. */
		closes: regex(`(?<!\\p{L})(?:${either((say) => say.closes)})\\s+`, 'g'),
		announces: regex(`(?:${either((say) => say.announces)})\\.$`),
		unparted: regex(either((say) => say.unparted)),
		includes: regex(`\\s(?:${either((say) => say.includes)}),?\\s+(?=${either((say) => say.included)})`),
	};
});
type Signs = ReturnType<typeof signsOf>;

/** Divides a text into units, in order. */
export function segment(text: Folded, languages: Languages): Unit[] {
	const signs = signsOf(languages);
	const units: Unit[] = [];
	const lists = openLists((line) => isHeading(text, line, signs));
	const lines = linesOf(text);
	lines.forEach((line, paragraph) => {
		if (line.cells.length > 0) {
			units.push({ ...line, kind: 'row', head: null, paragraph, number: null });
			return;
		}
		const head = lists.headOf(line);
		const made = unitsOfLine(text, line, paragraph, head, signs);
		units.push(...made);
		const last = made.at(-1);
		if (last)
			lists.follow(
				line,
				last.kind === 'part' && last.head !== head ? (last.head ?? last) : last,
				head,
				opens(text, line, signs.openers) ||
					endsInColon(text, line) ||
					(opensList(lines[paragraph + 1]) && announces(text, last, signs))
					? ':'
					: (text.plain[line.end - 1] ?? ''),
			);
	});
	const title = units[0];
	const introduces = title !== undefined && units.some((unit) => unit.head === title);
	if (title && units.length > 2 && title.kind === 'sentence' && !introduces && isTitle(text, title, signs))
		title.kind = 'title';
	return units;
}

/** "Looking Ahead": a few words with capitals that say nothing to do head what follows and are no item of a list. */
function isHeading(text: Folded, line: Line, { begins }: Signs): boolean {
	const words = text.plain.slice(line.start, line.end).split(/\s+/);
	return (
		words.length > 1 &&
		words.length < 7 &&
		words.every((word) => capital.test(word)) &&
		!begins.test(text.low.slice(line.start, line.end))
	);
}

const capital = regex("^(?:\\p{Lu}[\\p{L}'-]*|&|-)$");

/** "… as follows:-" ends with a colon too. */
function endsInColon(text: Folded, line: Line): boolean {
	return /:\s?-$/.test(text.plain.slice(Math.max(line.start, line.end - 3), line.end));
}

/** A short line without a full stop that says no more than that decisions follow. */
function opens(text: Folded, line: Line, openers: RegExp): boolean {
	const low = text.low.slice(line.start, line.end);
	return low.length < 60 && /\p{L}$/u.test(low) && openers.test(low);
}

/** The first of a list by number or letter, or one of a list of bullets. */
function opensList(line: Line | undefined): boolean {
	return line?.marker !== undefined && line.marker !== null && (line.marker.first || line.marker.number === null);
}

/** "… to award the following contracts." before a list opens it as a colon would. */
function announces(text: Folded, span: Span, signs: Signs): boolean {
	return signs.announces.test(text.low.slice(span.start, span.end));
}

type List = { style: string; number: number; item: Unit; head: Unit | null };

/** Which lists are open while lines are read from the top. */
function openLists(heads: (line: Line) => boolean) {
	const lists: List[] = [];
	/** The line before, where it ended with a colon: what comes next is introduced by it. */
	let opener: Unit | null = null;
	/** The head of lines that carry no mark. */
	let plainHead: Unit | null = null;
	let before: { mark: string; marked: boolean } = { mark: '', marked: false };

	/** "i." alone looks like a letter: "ii." after it, or a Roman list before it, shows what it is. */
	function styleOf({ style, number }: NonNullable<Line['marker']>): string {
		const last = lists.at(-1);
		if (
			style === 'roman' &&
			/^ii$/i.test(number ?? '') &&
			last?.style === 'letter' &&
			/^i$/i.test(last.item.number ?? '')
		)
			last.style = 'roman';
		return style === 'letter' && last?.style === 'roman' && /^[ivx]$/i.test(number ?? '') ? 'roman' : style;
	}

	function headOfMarked(line: Line & { marker: NonNullable<Line['marker']> }): Unit | null {
		const { first } = line.marker;
		const style = styleOf(line.marker);
		const at = lists.findLastIndex((list) => list.style === style);
		const list = lists[at];
		const goesOn = list && !opener && !(first && list.number >= 1) && (line.marker.number !== null || before.marked);
		if (list && goesOn) {
			lists.length = at;
			return list.head;
		}
		if (list) lists.length = opener && lists.some((one) => one.item === opener) ? lists.length : at;
		return opener ?? (line.marker.number === null && !before.marked ? null : (lists.at(-1)?.item ?? null));
	}

	function headOf(line: Line): Unit | null {
		if (line.marker) return headOfMarked({ ...line, marker: line.marker });
		if (opener) return opener;
		const goesOn = (/[;,]/.test(before.mark) || (!line.gap && line.end - line.start < 220)) && !heads(line);
		return plainHead && !before.marked && goesOn ? plainHead : null;
	}

	/** Takes note of a line that was read. */
	function follow(line: Line, item: Unit, head: Unit | null, mark: string): void {
		if (line.marker) lists.push({ style: styleOf(line.marker), number: Number(line.marker.number) || 1, item, head });
		else if (!head && mark === ':') lists.length = 0;
		plainHead = line.marker ? null : head;
		opener = mark === ':' ? item : null;
		before = { mark, marked: line.marker !== null };
	}

	return { headOf, follow };
}

function isTitle(text: Folded, span: Span, signs: Signs): boolean {
	const { start, end } = trimmed(text.plain, span);
	return end - start < 250 && !signs.goesOn.test(text.plain.slice(Math.max(start, end - 6), end));
}

function unitsOfLine(text: Folded, line: Line, paragraph: number, head: Unit | null, signs: Signs): Unit[] {
	const units: Unit[] = [];
	const kind = line.marker || head ? 'item' : 'sentence';
	const number = line.marker?.number ?? null;
	const sentences = sentencesOf(text.plain, line, signs.abbreviations);
	for (const sentence of sentences.flatMap((each) => closed(text, each, signs))) {
		const unit: Unit = { ...sentence, kind, head, paragraph, number, cells: [] };
		const parts = enumerated(text.plain, sentence, signs);
		if (parts.length < 2) {
			units.push(unit);
			continue;
		}
		const [before, ...rest] = parts;
		const top: Unit = { ...unit, ...(before ?? sentence) };
		const empty = top.end <= top.start;
		if (!empty) units.push(top);
		for (const part of rest) units.push({ ...unit, ...part, kind: 'part', head: empty ? head : top });
	}
	return units;
}

const stop = regex(/[.!?…]+["')\]]*(?=\s+["'([-]*\s*["'(]*(?:[\p{Lu}\d]|\p{Ll}\)\s))/gu);
const initial = regex(/(?<!\p{L})\p{L}$/u);

/** Sentences of a line: a full stop ends one when a new one begins after it. */
export function sentencesOf(plain: string, line: Span, abbreviations: RegExp): Span[] {
	const found: Span[] = [];
	const words = plain.slice(line.start, line.end);
	let start = 0;
	for (const match of matches(stop, words)) {
		const before = words.slice(Math.max(start, match.index - 16), match.index).toLowerCase();
		if (match[0].startsWith('.') && (abbreviations.test(before) || initial.test(before))) continue;
		const end = match.index + match[0].length;
		found.push(...bounded({ start: line.start + start, end: line.start + end }));
		start = end;
	}
	found.push(...bounded({ start: line.start + start, end: line.end }));
	return found.map((span) => trimmed(plain, span)).filter((span) => span.end - span.start > 1);
}

/** "That a mower be bought All in favour Cllr Vale said …": two sentences. */
function closed(text: Folded, sentence: Span, signs: Signs): Span[] {
	const ends = matches(signs.closes, text.low.slice(sentence.start, sentence.end))
		.map((match) => sentence.start + match.index + match[0].length)
		.filter((at) => at < sentence.end && begun.test(text.plain.slice(at, at + 2)));
	return [sentence.start, ...ends].map((start, index) =>
		trimmed(text.plain, { start, end: ends[index] ?? sentence.end }),
	);
}

const begun = regex('^\\p{Lu}');

function bounded(span: Span): Span[] {
	const pieces: Span[] = [];
	for (let start = span.start; start < span.end; start += longestSentence)
		pieces.push({ start, end: Math.min(span.end, start + longestSentence) });
	return pieces;
}
