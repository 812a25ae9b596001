import { type Folded, fold, type Span } from '#server/capture/folded.ts';
import type { Areas, Mention } from '#server/capture/grammar.ts';
import { matches, once, regex, spaced } from '#server/capture/patterns.ts';
import type { Reader } from '#server/capture/reader.ts';

/*
 * Governments of several areas in one phrase: "the akimats of Aktobe and Kostanay regions", «акиматам городов Астаны и
 * Алматы», «Ақтөбе және Қостанай облыстарының әкімдіктері». Each area that is named has its own.
 */

type Kind = Areas['kinds'][number];
/** An area by its name; with the word that says its kind it reaches further. */
type Area = Span & { kind: Kind | null; until: number };

const item = '\\p{Lu}[\\p{L}-]*(?:\\s+\\p{Lu}[\\p{L}-]*){0,2}';
/** What stands between areas, as a pattern. */
const glueOf = once(({ joined }: Areas) => `\\s*,\\s*(?:(?:${joined.afterComma})\\s+)?|\\s+(?:${joined.between})\\s+`);
const headsOf = once(({ head }: Areas) => regex(`(?<![\\p{L}-])(?:${spaced(head)})(?![\\p{L}-])`, 'g'));
/** So many areas a country may have; a list that goes on further is cut. */
const most = 40;

/** Puts the government of each area in the place of the group that names them together. */
export function withAreas(text: Folded, span: Span, found: Mention[], reader: Reader): void {
	const { areas } = reader.grammar;
	if (!areas) return;
	const low = text.low.slice(span.start, span.end);
	for (const match of matches(headsOf(areas), low)) {
		const head = { start: span.start + match.index, end: span.start + match.index + match[0].length };
		const named = areas.noun === 'first' ? areasAfter(text, span, head, areas) : areasBefore(text, span, head, areas);
		if (named.length < 2) continue;
		const whole = {
			start: Math.min(head.start, named[0]?.start ?? head.start),
			end: Math.max(head.end, named.at(-1)?.until ?? head.end),
		};
		const codes = named.map((area) => codeOf(text, area, areas, reader));
		if (codes.every((code) => code === null)) continue;
		const over = found.filter((one) => one.start < whole.end && whole.start < one.end);
		const role =
			over.find((one) => one.start <= head.start && head.end <= one.end)?.role ??
			reader.grammar.roleOf(text.plain, text.low, areas.noun === 'first' ? head : whole);
		for (const one of over) found.splice(found.indexOf(one), 1);
		for (const [index, { start, until }] of named.entries()) {
			const own = { start, end: until };
			if (areas.noun === 'first' && index === 0) own.start = head.start;
			// Where the noun ends the phrase, the first is not named before it is read.
			if (areas.noun === 'last' && (index === 0 || index === named.length - 1)) own.end = head.end;
			found.push({ ...own, code: codes[index] ?? null, kind: 'organization', role });
		}
	}
}

/** The organization that a book knows for an area: by the kind that was said of it, else by any. */
function codeOf(text: Folded, area: Area, areas: Areas, reader: Reader): string | null {
	const words = text.plain.slice(area.start, area.end).replace(/\s+/g, ' ');
	const kinds = area.kind ? [area.kind, ...areas.kinds.filter((kind) => kind !== area.kind)] : areas.kinds;
	for (const { name } of kinds) {
		const made = fold(name.replace('{}', words));
		const known = reader.book.find(made, { start: 0, end: made.low.length })[0];
		if (known && known.end - known.start > made.low.length - 2) return known.code;
	}
	return null;
}

function kindAt(areas: Areas, side: Kind['side'], low: string): { kind: Kind; length: number } | null {
	for (const kind of areas.kinds) {
		if (kind.side !== side) continue;
		const length = regex(`^\\s*(?:${spaced(kind.said)})(?!\\p{L})\\s*`)
			.exec(low)?.[0]
			.trimEnd().length;
		if (length) return { kind, length };
	}
	return null;
}

function areasAfter(text: Folded, span: Span, head: Span, areas: Areas): Area[] {
	const named: Area[] = [];
	let at = head.end;
	let before: Kind | null = null;
	while (named.length < most) {
		const said = kindAt(areas, 'before', text.low.slice(at, Math.min(span.end, at + 40)));
		before = said?.kind ?? before;
		const from = at + (said?.length ?? 0);
		const words = regex(`^\\s*(${item})`).exec(text.plain.slice(from, Math.min(span.end, from + 90)));
		if (!words?.[1]) break;
		const start = from + words[0].length - words[1].length;
		at = nameEnd(text, start, from + words[0].length, areas);
		named.push({ start, end: at, until: at, kind: before });
		const after = kindAt(areas, 'after', text.low.slice(at, Math.min(span.end, at + 30)));
		if (after) at = governed(text, named, after, at, areas);
		const next = regex(`^(?:${glueOf(areas)})`).exec(text.plain.slice(at, Math.min(span.end, at + 20)));
		if (!next) break;
		at += next[0].length;
	}
	return named;
}

/** "Kostanay Region": a kind with a capital is no part of the name before it. */
function nameEnd(text: Folded, start: number, end: number, areas: Areas): number {
	for (let at = start + 1; at < end; at += 1)
		if (text.plain[at] === ' ' && kindAt(areas, 'after', text.low.slice(at, end))) return at;
	return end;
}

/** A kind in the plural is said of all the areas before it that have none, one in the singular of the last. */
function governed(
	text: Folded,
	named: Area[],
	after: { kind: Kind; length: number },
	at: number,
	areas: Areas,
): number {
	const said = text.low.slice(at, at + after.length).trim();
	const many = regex(`^(?:${areas.many})$`).test(said);
	const last = named.at(-1);
	for (const one of many ? named : last ? [last] : []) if (!one.kind || one === last) one.kind = after.kind;
	if (last) last.until = at + after.length;
	return at + after.length;
}

function areasBefore(text: Folded, span: Span, head: Span, areas: Areas): Area[] {
	const named: Area[] = [];
	let kind: Kind | null = null;
	let at = head.start;
	const kinds = areas.kinds.map(({ said }) => said).join('|');
	const ending = regex(`(?:${glueOf(areas)}|\\s+)$`);
	const step = regex(`(${item})(?:\\s+(${spaced(kinds)}))?(?:${glueOf(areas)}|\\s+)$`);
	while (named.length < most) {
		const from = Math.max(span.start, at - 90);
		const match = step.exec(text.plain.slice(from, at));
		if (!match?.[1]) break;
		const said = match[2]?.toLowerCase();
		if (said) kind = areas.kinds.find((one) => regex(`^(?:${spaced(one.said)})$`).test(said)) ?? kind;
		if (!kind || (named.length > 0 && !regex(`(?:${glueOf(areas)})$`).test(text.plain.slice(from, at)))) break;
		const start = from + match.index;
		const until = start + match[0].replace(ending, '').length;
		named.unshift({ start, end: start + match[1].length, until, kind });
		at = start;
	}
	return named;
}
