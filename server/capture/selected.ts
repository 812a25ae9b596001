import { mentionsIn } from '#server/capture/assignees.ts';
import { findDeadlines } from '#server/capture/deadlines.ts';
import { fold } from '#server/capture/folded.ts';
import type { Mention } from '#server/capture/grammar.ts';
import { languageOf, languages } from '#server/capture/languages.ts';
import { type Proposal, proposalOf } from '#server/capture/proposal.ts';
import { type Occasion, readerOf, readingOf } from '#server/capture/propose.ts';
import { named } from '#server/capture/reading.ts';

/**
 * What words say that a person takes for a directive though no act of instruction stands in them: who is named, by
 * when, how often. All of them are the action; whoever is addressed comes before who is only named.
 */
export function readSelected(source: string, occasion: Occasion): Proposal {
	const text = fold(source);
	const language = occasion.language ?? languageOf(text.plain);
	const grammar = (occasion.languages ?? languages).of(language);
	const reader = readerOf(grammar, occasion.organizations);
	const reading = readingOf(text, occasion, grammar);
	const whole = { start: 0, end: text.low.length };
	const bodies = mentionsIn(text, whole, reader).filter(
		({ code, kind }) => code !== null || kind === 'organization' || kind === 'group',
	);
	const only = ({ role }: Mention) => role === 'owner' || role === 'object' || role === 'with' || role === 'from';
	const who = [...bodies.filter((one) => !only(one)), ...bodies.filter(only)];
	const proposal = proposalOf(text, {
		...whole,
		unit: { ...whole, kind: 'sentence', head: null, paragraph: 0, number: null, cells: [] },
		reader,
		rule: 'selected',
		strength: 0,
		what: whole,
		assignees: who.map((one) => named(text, one)),
		deadlines: findDeadlines(text.low, whole, reader.grammar, reading.ground),
		asks: 'nobody',
		also: [],
	});
	return { ...proposal, action: source, confidence: 0, reasons: [] };
}
