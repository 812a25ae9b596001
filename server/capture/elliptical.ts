import { type Folded, fold, type Span } from '#server/capture/folded.ts';
import type { Grammar, Mention } from '#server/capture/grammar.ts';
import { matches, once, regex, spaced } from '#server/capture/patterns.ts';
import type { Reader } from '#server/capture/reader.ts';

/*
 * One noun in the plural for several bodies: "Ministries of Finance and Justice", «Министерствам финансов, юстиции»,
 * «Қаржы және Әділет министрліктері». Only names that the book knows are taken apart, so that a matter with an "and"
 * in it ("Trade and Integration") stays whole.
 */

/** Adds the bodies that share the plural noun of one that was found, each where its own words stand. */
export function withSharers(text: Folded, span: Span, found: Mention[], reader: Reader): void {
	const { singular, noun } = reader.grammar.shared;
	const shares = plurals(reader.grammar);
	for (const one of found.filter((each) => each.kind !== 'person' && each.kind !== 'name')) {
		if (!shares.test(text.low.slice(one.start, one.end))) continue;
		const parts = (noun === 'last' ? sharersBefore : sharersAfter)(text, span, one, reader, singular);
		const over = (part: Mention, other: Mention) => other.start < part.end && part.start < other.end;
		for (const part of parts) {
			if (found.some((other) => other.kind !== 'name' && over(part, other))) continue;
			// Words with capitals of which nothing more was known are known now.
			for (const name of found.filter((other) => other.kind === 'name' && over(part, other)))
				found.splice(found.indexOf(name), 1);
			found.push(part);
		}
	}
}

/** Whether a found body shares its plural noun with others that the book knows. */
export function sharesNoun(text: Folded, span: Span, one: Mention, reader: Reader): boolean {
	const { singular, noun } = reader.grammar.shared;
	return (
		noun === 'first' &&
		plurals(reader.grammar).test(text.low.slice(one.start, one.end)) &&
		sharersAfter(text, span, one, reader, singular).length > 0
	);
}

/** What the book knows of a name put together from the noun and a part of the list; it must begin at once. */
function known(name: string, reader: Reader): Mention | undefined {
	const made = fold(name);
	return reader.book.find(made, { start: 0, end: name.length }).find((one) => one.start === 0);
}

const plurals = once(({ shared }: Grammar) => regex(`(?<!\\p{L})(?:${spaced(shared.plural)})`));

const between = once(({ shared }: Grammar) =>
	regex(`^(?:\\s*\\([^()\\n]{2,60}\\))?(?:\\s*,|\\s+(?:${shared.and}))\\s+`),
);

function sharersAfter(text: Folded, span: Span, one: Mention, reader: Reader, singular: string): Mention[] {
	const parts: Mention[] = [];
	const glued = between(reader.grammar);
	let at = one.end;
	for (let count = 0; count < 12; count += 1) {
		const glue = glued.exec(text.plain.slice(at, Math.min(span.end, at + 90)));
		if (!glue) break;
		const start = at + glue[0].length;
		const name = known(singular + text.plain.slice(start, Math.min(span.end, start + 110)), reader);
		if (!name || name.end <= singular.length + 2) break;
		at = start + name.end - singular.length;
		parts.push({ ...one, start, end: at, code: name.code });
	}
	return parts;
}

const eachWord = regex('[\\p{L}-]+', 'g');

const joinedBefore = once(({ shared }: Grammar) => regex(`(?:,\\s+|\\s+(?:${shared.and})\\s+)$`));

function sharersBefore(text: Folded, span: Span, one: Mention, reader: Reader, singular: string): Mention[] {
	const parts: Mention[] = [];
	const gap = joinedBefore(reader.grammar);
	let at = one.start;
	for (let count = 0; count < 12; count += 1) {
		// Who answers for a body stands in brackets behind its name; blanks keep the places.
		const before = text.plain
			.slice(Math.max(span.start, at - 160), at)
			.replace(/\([^()\n]{2,60}\)/g, (inside) => ' '.repeat(inside.length));
		const glue = gap.exec(before.replace(/\s+,/, ','));
		if (!glue) break;
		const rest = before.replace(gap, '').trimEnd().replace(/,$/, '').trimEnd();
		const words = matches(eachWord, rest).slice(-6);
		const first = words.find(
			(word) =>
				known(`${rest.slice(word.index)}${singular}`, reader)?.end === rest.length - word.index + singular.length,
		);
		if (!first) break;
		const start = at - before.length + first.index;
		const name = known(`${rest.slice(first.index)}${singular}`, reader);
		parts.push({ ...one, start, end: start + rest.length - first.index, code: name?.code ?? null });
		at = start;
	}
	return parts;
}
