import { type Folded, type Span, trimmed } from '#server/capture/folded.ts';
import { alphabets, romanLetters } from '#server/capture/grammar/alphabets.ts';
import { openWords } from '#server/capture/grammar/line-ends.ts';
import { matches, regex } from '#server/capture/patterns.ts';

/** A paragraph, an item or a row, from where its words begin; the mark of an item stands before. */
export type Line = Span & {
	marker: { style: string; number: string | null; first: boolean } | null;
	cells: readonly Span[];
	/** Whether empty lines stand before it. */
	gap: boolean;
};

const each = (of: (one: (typeof alphabets)[number]) => string | undefined) => alphabets.map(of).join('');
const marks = { upper: each((one) => one.marks.upper), lower: each((one) => one.marks.lower) };

const mark = new RegExp(
	`^(?:\\(?(\\d{1,3}(?:\\.\\d{1,3}){1,4})[.)]?|\\(?(\\d{1,3})\\)|(\\d{1,3})\\.|\\(?([${marks.lower}${marks.upper}])\\)|([${marks.lower}])\\.(?=\\s+["'(]?[${each((one) => one.upper)}])|\\(?([${romanLetters}]{1,5})[.)]|([-*•·●▪◦–—]|\\*{2,3}))(?:\\s+|(?<=\\))|(?<=\\d\\.)(?=["«]?[${each((one) => one.unspaced?.upper)}])|(?<=\\d\\.\\d{1,3}\\.)(?=[${each((one) => one.unspaced?.lower)}])|$)`,
	'u',
);
/** The first of a list: a number, or the first letter of an alphabet. */
const firstMark = new RegExp(`^(?:1|[${each((one) => one.marks.first)}i]|.*\\.1)$`, 'i');
/** A number left at the end of a line belongs to the next: text cut between the number and its words. */
const strayNumber = /(?<=[.;:!?]["']?)\s+(\d{1,2})[.)]$/;

function markerOf(text: string): { marker: Line['marker']; length: number } {
	const match = mark.exec(text);
	if (!match) return { marker: null, length: 0 };
	const [whole, deep, closed, dotted, letterMark, dottedLetter, roman, bullet] = match;
	const letter = letterMark ?? dottedLetter;
	const style = deep
		? `deep${deep.split('.').length}`
		: closed
			? 'number)'
			: dotted
				? 'number.'
				: letter
					? 'letter'
					: roman
						? 'roman'
						: (bullet ?? '');
	const own = deep ?? closed ?? dotted ?? letter ?? roman ?? null;
	const first = own === null ? false : firstMark.test(own);
	return { marker: { style, number: own, first }, length: whole.length };
}

/** Whether a letter with a point could not begin a list. */
function isAbbreviation(marker: Line['marker'], words: string): boolean {
	return marker?.style === 'letter' && !marker.first && /^\p{L}\./u.test(words);
}

/** The lines of a text; lines that a page's width cut are joined again, rows of tables keep their cells. */
export function linesOf(text: Folded): Line[] {
	const lines: Line[] = [];
	let carried: Line['marker'] = null;
	/** Whether a list by letters is under way; "г. Астана" begins none, it is a town. */
	let lettered = false;
	for (const { gap, ...span } of paragraphsOf(text.plain)) {
		const row = cellsOf(text.plain, span);
		if (row.length > 0) {
			lines.push({ ...span, marker: null, cells: row, gap });
			continue;
		}
		for (const piece of inlineItems(text.plain, span)) {
			const words = text.plain.slice(piece.start, piece.end);
			let { marker, length } = markerOf(words.slice(0, 24));
			if (!marker && carried) {
				marker = carried;
				length = 0;
			}
			carried = null;
			if (isAbbreviation(marker, words) && !lettered) {
				marker = null;
				length = 0;
			}
			lettered ||= marker?.style === 'letter' || marker?.style === 'roman';
			const stray = strayNumber.exec(words);
			if (stray) carried = { style: 'number.', number: stray[1] ?? null, first: stray[1] === '1' };
			const line = trimmed(text.plain, {
				start: piece.start + length,
				end: stray ? piece.start + stray.index : piece.end,
			});
			if (line.end > line.start) lines.push({ ...line, marker, cells: [], gap });
		}
	}
	return lines;
}

/** Whether it is a row of a table is known from its first line: rows are not joined with what follows. */
type Paragraph = Span & { gap: boolean; row: boolean };

function hasCells(plain: string, span: Span): boolean {
	const words = plain.slice(span.start, span.end);
	return /\|[^|]*\|/.test(words) || (words.includes('\t') && !isProse(words));
}

/** Lines joined to paragraphs: a line goes on where the next begins small, or where the page ended it. */
function paragraphsOf(plain: string): Paragraph[] {
	const raw: Span[] = [];
	let start = 0;
	for (let index = 0; index <= plain.length; index += 1) {
		if (index < plain.length && plain[index] !== '\n') continue;
		raw.push({ start, end: index });
		start = index + 1;
	}
	const page = pageOf(plain, raw);
	const joined: Paragraph[] = [];
	let before: Paragraph | null = null;
	let gap = true;
	for (const line of raw) {
		const words = trimmed(plain, line);
		if (words.end === words.start) {
			before = null;
			gap = true;
			continue;
		}
		if (before && goesOn(plain, before, words, page)) before.end = words.end;
		else {
			before = { ...words, gap, row: hasCells(plain, words) };
			joined.push(before);
		}
		gap = false;
	}
	return joined;
}

/** The longest line, and whether lines are as long as the page is wide, which cuts sentences. */
type Page = { widest: number; cuts: boolean };

/**
 * The page that cut the lines. A page cuts sentences anywhere, so that more
 * lines go on with a small letter than with a capital; where most begin with one, each is a line of its own.
 */
function pageOf(plain: string, lines: readonly Span[]): Page {
	const widest = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0);
	if (widest > 130) return { widest, cuts: false };
	let small = 0;
	let large = 0;
	for (const [index, line] of lines.entries()) {
		const next = lines[index + 1];
		if (!next || !isFull(plain, line, next, widest) || /[.!?:;|]\s*$/.test(plain.slice(line.start, line.end))) continue;
		const beginning = plain.slice(next.start, next.start + 24).trimStart();
		// What hangs under an item that is not indented itself goes on with it, a name or a date too.
		const hangs =
			/^[^\S\n]{2,}/.test(plain.slice(next.start, next.end)) && /^\S/.test(plain.slice(line.start, line.end));
		if (hangs || /^["'(]?\p{Ll}/u.test(beginning)) small += 1;
		else if (/^["'(]?\p{Lu}/u.test(beginning) && !markerOf(beginning).marker) large += 1;
	}
	// Short lines are often lines of their own: only several cut sentences show that the page is narrow.
	return { widest, cuts: small >= large && (widest > narrow || small > 2) };
}

/** Pages of that many characters or fewer are narrow: their lines end well before the edge. */
const narrow = 50;

/** Whether a line reaches the edge of its page; of a narrow one, whether the next word had no room on it. */
function isFull(plain: string, line: Span, next: Span, widest: number): boolean {
	const length = line.end - line.start;
	if (widest > narrow) return length >= widest * 0.8;
	const word = /^\s*\S*/.exec(plain.slice(next.start, Math.min(next.end, next.start + narrow)))?.[0].trim() ?? '';
	return length + 1 + word.length > widest;
}

/** A sentence does not end with a word that governs the next. */
const unended = regex(`(?<![\\p{L}\\p{N}.-])(?:${openWords})$`, 'i');

function goesOn(plain: string, before: Paragraph, next: Span, page: Page): boolean {
	const last = plain[before.end - 1] ?? '';
	const beginning = plain.slice(next.start, next.start + 24);
	if (before.row || markerOf(beginning).marker || hasCells(plain, next)) return false;
	if (/[.!?:;|]/.test(last)) return false;
	const lineStart = plain.lastIndexOf('\n', before.end - 1) + 1;
	// Without a page's width only a small letter shows that a sentence goes on.
	if (/^["'(]?\p{Ll}/u.test(beginning)) return last !== ',' || before.end - lineStart > 40;
	if (/^["'(]?\p{Lu}{4,}/u.test(beginning)) return false;
	const end = plain.slice(Math.max(lineStart, before.end - 24), before.end);
	if (/^["'(]?[\p{Lu}\d]/u.test(beginning) && unended.test(end)) return true;
	// "… until 1 October" and the year in the next line.
	if (/^(?:19|20)\d\d(?!\d)/.test(beginning) && /(?<!\d)\d{1,2} +\p{L}+$/u.test(end)) return true;
	// After a comma a line of its own may follow, unless the page left no room for its first word.
	return (
		(page.cuts || (last === ',' && page.widest < 131)) &&
		isFull(plain, { start: lineStart, end: before.end }, next, page.widest)
	);
}

function isProse(words: string): boolean {
	const [, ...cells] = words.replace(/^(?:[-•·●▪◦–—]|\*{1,3})\s*\t/u, '').split('\t');
	const flowing = cells.filter((cell) => /^\s*\p{Ll}/u.test(cell)).length;
	// A short line may be a row: unless a space stands before each tab, as where tabs fill out a line of words.
	const filled = cells.length > 1 && cells.slice(0, -1).every((cell) => /\S $|,$/.test(cell));
	return flowing > 0 && (filled || (words.length > 200 && flowing * 2 >= cells.length));
}

function cellsOf(plain: string, span: Span): Span[] {
	const words = plain.slice(span.start, span.end);
	const tabs = words.split('\t').length - 1;
	const bars = words.split('|').length - 1;
	// Tables of minutes are narrow: what has more cells is no table.
	if ((tabs < 1 && bars < 2) || Math.max(tabs, bars) > 30) return [];
	const at = bars >= 2 ? '|' : '\t';
	// Tabs within a sentence divide no cells.
	if (at === '\t' && isProse(words)) return [];
	// A bullet before a tab opens an item, wherever its line was broken.
	if (at === '\t' && /^(?:\S{1,5} *\t[^\t]*$|(?:[-•·●▪◦–—]|\*{1,3}) *\t)/u.test(words) && markerOf(words).marker)
		return [];
	const cells: Span[] = [];
	let start = span.start;
	for (let index = span.start; index <= span.end; index += 1) {
		if (index < span.end && plain[index] !== at) continue;
		cells.push(trimmed(plain, { start, end: index }));
		start = index + 1;
	}
	if (at === '|' && cells[0]?.start === cells[0]?.end) cells.shift();
	return cells.length > 1 ? cells : [];
}

/** Items numbered within a paragraph ("… decides: 1. …. 2. …") as lines of their own. */
function inlineItems(plain: string, span: Span): Span[] {
	const words = plain.slice(span.start, span.end);
	const pieces: Span[] = [];
	let start = span.start;
	const own = /^(\d{1,2})[.)]\s/.exec(words);
	let expected = own ? Number(own[1]) + 1 : 1;
	for (const match of matches(
		/(?<=[:;.!?]["']?\s{1,4}|^)(\d{1,2})([.)])(?=\s+["«]?\p{Lu}|\)\s*\p{L})|(?<=[:;,]\s{1,4})(\d{1,2})\)(?=\s*\p{L})/gu,
		words,
	)) {
		const number = Number(match[1] ?? match[3]);
		if (number !== expected || match.index === 0) continue;
		pieces.push({ start, end: span.start + match.index });
		start = span.start + match.index;
		expected += 1;
	}
	if (pieces.length === 0 && !own) {
		const deep = deepItems(words);
		if (deep.length > 2)
			return [0, ...deep].map((at, index) => ({
				start: span.start + at,
				end: span.start + (deep[index] ?? words.length),
			}));
	}
	pieces.push({ start, end: span.end });
	return expected > 2 || (own && expected > Number(own[1]) + 1) || pieces.length > 1 ? pieces : [span];
}

/** Where "2.1 …, 2.2 …, 3.0 …" begin within a paragraph: minutes whose lines were lost. */
function deepItems(words: string): number[] {
	const found: number[] = [];
	let [part, item] = [0, -1];
	for (const match of matches(/(?<=\s)(\d{1,2})\.(\d{1,2})(?=\s+["'(]?\p{Lu})/gu, words)) {
		const next = [Number(match[1]), Number(match[2])] as const;
		const follows =
			found.length === 0 || (next[0] === part && next[1] === item + 1) || (next[0] === part + 1 && next[1] < 2);
		if (!follows) continue;
		found.push(match.index);
		[part, item] = next;
	}
	return found;
}

/** Which sentences stay whole whatever semicolon they have, and what introduces parts without a colon. */
export type PartSigns = { unparted: RegExp; includes: RegExp };

/** "Head: one; two; three" as head and parts; the head alone has no parts, a sentence without them is one part. */
export function enumerated(plain: string, sentence: Span, signs: PartSigns): Span[] {
	const words = plain.slice(sentence.start, sentence.end);
	const semicolons = words.split(';').length - 1;
	// "The proposal to select X; the arm of Y, and to …, was approved" is one sentence.
	if (semicolons === 0 || (semicolons === 1 && signs.unparted.test(words))) return [sentence];
	const colon = words.indexOf(':');
	const first = words.indexOf(';');
	// "… were given instructions, including to check the wells; ensuring …" introduces its list without a colon.
	const included = signs.includes.exec(words.slice(0, first));
	const head = colon >= 0 && colon < first ? colon + 1 : included ? included.index + included[0].length : 0;
	const parts: Span[] = [trimmed(plain, { start: sentence.start, end: sentence.start + head })];
	let start = sentence.start + head;
	for (let index = start; index <= sentence.end; index += 1) {
		if (index < sentence.end && plain[index] !== ';') continue;
		const part = trimmed(plain, { start, end: index });
		if (part.end - part.start > 5) parts.push(part);
		start = index + 1;
	}
	return parts.length > 2 ? parts : [sentence];
}
