import type { Folded, Span } from '#server/capture/folded.ts';
import type { Mention } from '#server/capture/grammar.ts';
import { matches } from '#server/capture/patterns.ts';
import type { Reader } from '#server/capture/reader.ts';

/** Where the short names stand in a stretch of text, with a capital as names have it. */
export function introducedMentions(text: Folded, span: Span, reader: Reader): Mention[] {
	const found: Mention[] = [];
	const low = text.low.slice(span.start, span.end);
	for (const { pattern, code } of reader.introduced ?? [])
		for (const match of matches(pattern, low)) {
			const at = { start: span.start + match.index, end: span.start + match.index + match[0].length };
			const first = text.plain[at.end - (match.groups?.name?.length ?? 0)] ?? '';
			if (first === first.toLowerCase() || found.some((one) => one.start < at.end && at.start < one.end)) continue;
			found.push({ ...at, code, kind: 'organization', role: reader.grammar.roleOf(text.plain, text.low, at) });
		}
	return found;
}
