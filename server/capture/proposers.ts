import type { Folded, Span } from '#server/capture/folded.ts';
import type { Grammar, Mention } from '#server/capture/grammar.ts';
import { once, regex, spaced, unsaid } from '#server/capture/patterns.ts';

/**
 * Who makes a proposal: whom it is by, or who submits one. "Hon. …, Minister of Lands" and "the President in his
 * capacity as the Minister of Lands" are one with the office that follows the name.
 */
export function proposers(names: readonly Mention[], text: Folded, action: Span, grammar: Grammar): Mention[] {
	const { restOfName, submits, decides } = signsOf(grammar);
	const whole = names.map((name, index) => {
		const one = withOffice(name, names[index + 1], text, grammar);
		const rest = restOfName.exec(text.plain.slice(one.end, action.start));
		const others = names.some((other) => other.kind !== 'name' && other.start >= one.end);
		return rest && !others ? { ...one, end: one.end + rest[0].length } : one;
	});
	const by = whole.filter((name) => name.role === 'subject' && !decides.test(text.low.slice(name.start, name.end)));
	return by.length > 0 ? by : whole.filter((name) => submits.test(text.low.slice(name.end, name.end + 60)));
}

/** Who made what is carried out: "… as per the resolution furnished by the Minister of Tourism". */
export function proposersAfter(names: readonly Mention[], text: Folded, grammar: Grammar): Mention[] {
	const { furnishedBy } = signsOf(grammar);
	return names
		.map((name, index) => withOffice(name, names[index + 1], text, grammar))
		.filter((name) => furnishedBy.test(text.low.slice(Math.max(0, name.start - 80), name.start)));
}

/** Who is named first, with the office that follows a person's name. */
export function firstNamed(names: readonly Mention[], text: Folded, grammar: Grammar): Mention | undefined {
	return names[0] && withOffice(names[0], names[1], text, grammar);
}

function withOffice(name: Mention, next: Mention | undefined, text: Folded, grammar: Grammar): Mention {
	const { titledName, afterComma, inCapacity } = signsOf(grammar);
	const titled = titledName.test(text.low.slice(name.start, name.end));
	const between = next ? text.low.slice(name.end, next.start) : '';
	if (!next || !['person', 'name'].includes(name.kind) || ['person', 'name'].includes(next.kind)) return name;
	if (!(inCapacity.test(between) || (!titled && afterComma.test(between)))) return name;
	return { ...next, start: name.start, role: name.role };
}

const signsOf = once(({ proposals = {} }: Grammar) => {
	const { titled = unsaid, within, article = unsaid, capacity = unsaid } = proposals;
	const small = within ? `${within}|` : '';
	const { submits = unsaid, furnishedBy = unsaid } = proposals;
	return {
		titledName: regex(`(?:${titled})$`),
		// "… and Mass Media", where a known name ends before the name does.
		restOfName: regex(`^(?:,?\\s+(?:(?:${small}&)\\s+)*\\p{Lu}[\\p{L}'-]*)+(?=,?\\s*$)`),
		afterComma: regex(`^,?\\s+(?:(?:${article})\\s+)?$`),
		inCapacity: regex(`^,?\\s+(?:${spaced(capacity)})$`),
		decides: regex(`^(?:${spaced(proposals.decides ?? unsaid)})$`),
		submits: regex(`^\\s+(?:${spaced(submits)})`),
		furnishedBy: regex(`(?:${spaced(furnishedBy)})$`),
	};
});
