import type { Span } from '#server/capture/folded.ts';
import type { Grammar } from '#server/capture/grammar.ts';
import { once, regex, spaced, unsaid } from '#server/capture/patterns.ts';
import type { Reader } from '#server/capture/reader.ts';
import { type Named, named, type Reading } from '#server/capture/reading.ts';
import type { Unit } from '#server/capture/segment.ts';

const joins = once(({ names: { joinedTo = unsaid, article = unsaid } }: Grammar) =>
	regex(`^(?:\\s*,)?\\s*(?:${joinedTo})?\\s*(?:(?:${article})\\s+)?$`),
);

const companies = once(({ together = unsaid }: Grammar) => ({
	within: regex(`(?<!\\p{L})${spaced(together)}`),
	before: regex(`(?:^|[^\\p{L}])(?:${spaced(together)})\\s+$`),
}));

/**
 * Whom the action itself names as acting together with the addressee: "publish the register, with the Ministry of
 * Health, by 1 May", «опубликовать реестр совместно с Минздравом». Those joined to one of them act with it too.
 */
export function companionsIn(reading: Reading, unit: Unit, reader: Reader, what: Span): Named[] {
	if (reader.grammar.together === undefined) return [];
	const { low } = reading.text;
	const { within, before } = companies(reader.grammar);
	if (!within.test(low.slice(what.start, what.end))) return [];
	const joined = joins(reader.grammar);
	const found: Named[] = [];
	let last: Span | null = null;
	for (const one of reading.mentions(unit, reader, what)) {
		if (one.kind === 'name' || one.kind === 'person') continue;
		const begins: boolean = before.test(low.slice(Math.max(what.start, one.start - 60), one.start));
		const goesOn: boolean = last !== null && joined.test(low.slice(last.end, one.start));
		last = begins || goesOn ? one : null;
		if (last) found.push(named(reading.text, one));
	}
	return found;
}
