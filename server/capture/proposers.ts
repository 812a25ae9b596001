import type { Folded, Span } from '#server/capture/folded.ts';
import type { Mention } from '#server/capture/grammar.ts';

/**
 * Who makes a proposal: whom it is by, or who submits one. "Hon. …, Minister of Lands" and "the President in his
 * capacity as the Minister of Lands" are one with the office that follows the name.
 */
export function proposers(names: readonly Mention[], text: Folded, action: Span): Mention[] {
	const whole = names.map((name, index) => {
		const one = withOffice(name, names[index + 1], text);
		const rest = restOfName.exec(text.plain.slice(one.end, action.start));
		const others = names.some((other) => other.kind !== 'name' && other.start >= one.end);
		return rest && !others ? { ...one, end: one.end + rest[0].length } : one;
	});
	const by = whole.filter((name) => name.role === 'subject');
	return by.length > 0 ? by : whole.filter((name) => submits.test(text.low.slice(name.end, name.end + 60)));
}

/** Who made what is carried out: "… as per the resolution furnished by the Minister of Tourism". */
export function proposersAfter(names: readonly Mention[], text: Folded): Mention[] {
	return names
		.map((name, index) => withOffice(name, names[index + 1], text))
		.filter((name) => furnishedBy.test(text.low.slice(Math.max(0, name.start - 80), name.start)));
}

/** Who is named first, with the office that follows a person's name. */
export function firstNamed(names: readonly Mention[], text: Folded): Mention | undefined {
	return names[0] && withOffice(names[0], names[1], text);
}

function withOffice(name: Mention, next: Mention | undefined, text: Folded): Mention {
	const titled = /(?:minister|secretary)$/.test(text.low.slice(name.start, name.end));
	const between = next ? text.low.slice(name.end, next.start) : '';
	if (!next || !['person', 'name'].includes(name.kind) || ['person', 'name'].includes(next.kind)) return name;
	if (!(inCapacity.test(between) || (!titled && afterComma.test(between)))) return name;
	return { ...next, start: name.start, role: name.role };
}

/** "… and Mass Media", where a known name ends before the name does. */
const restOfName = /^(?:,?\s+(?:(?:and|&|of|the)\s+)*\p{Lu}[\p{L}'-]*)+(?=,?\s*$)/u;
const afterComma = /^,?\s+(?:the\s+)?$/;
const inCapacity = /^,?\s+(?:the\s+[^,]{3,30},?\s+)?(?:in\s+(?:his|her|the)\s+capacity\s+(?:as|of)|as)\s+(?:the\s+)?$/;
const submits =
	/^\s+(?:has\s+|have\s+)?(?:submitted|presented|made|furnished|tabled)\s+(?:a|the|this)\s+(?:\p{L}+\s+)?(?:proposal|resolution|memorandum)/u;
const furnishedBy =
	/(?:as\s+(?:proposed|presented|submitted)|(?:proposals?|resolutions?|memorandum)\s+(?:\p{L}+\s+){0,2}(?:furnished|submitted|presented|made|tabled))\s+by\s+(?:the\s+)?(?:hon\.?\s+)?$/u;
