import { isNever } from '#server/capture/acts.ts';
import { mentionsIn } from '#server/capture/assignees.ts';
import type { Candidate } from '#server/capture/candidate.ts';
import type { Deadline } from '#server/capture/deadline.ts';
import { findDeadlines } from '#server/capture/deadlines.ts';
import type { Grammar, Mention } from '#server/capture/grammar.ts';
import { once, regex, spaced, unsaid } from '#server/capture/patterns.ts';
import type { Reader } from '#server/capture/reader.ts';
import { named, type Reading } from '#server/capture/reading.ts';
import type { Unit } from '#server/capture/segment.ts';

/**
 * «Дорожники должны за день убрать песок. Такое поручение дал мэр»: a sentence of which the next one says that it was
 * an order is one, in whatever words. Who is told stands in it, or in the words that say so.
 */
export function suchOrders(
	reading: Reading,
	units: readonly Unit[],
	found: readonly Candidate[],
	readerFor: (unit: Unit) => Reader,
): Candidate[] {
	const taken = new Set(found.map((one) => one.unit));
	const more: Candidate[] = [];
	units.forEach((said, index) => {
		const unit = units[index - 1];
		if (!unit || taken.has(unit) || unit.kind === 'title' || unit.kind === 'row' || said.paragraph - unit.paragraph > 1)
			return;
		const reader = readerFor(said);
		const { issuers } = reader.grammar;
		if (unit.end - unit.start < 20) return;
		const low = reading.text.low.slice(said.start, said.end);
		if (!saysSo(reader.grammar).test(low)) return;
		const words = reading.text.low.slice(unit.start, unit.end);
		if (isNever(reading.text, unit, reader.grammar) || tells(reader.grammar).test(words)) return;
		const speaks = regex(`^(?:${spaced(issuers)})`);
		const isTold = (one: Mention) =>
			one.kind !== 'name' &&
			['subject', 'addressee', 'any'].includes(one.role) &&
			!speaks.test(reading.text.low.slice(one.start, one.end));
		const own = mentionsIn(reading.text, unit, reader).filter(isTold);
		const after = mentionsIn(reading.text, said, reader).filter((one) => isTold(one) && one.role === 'addressee');
		const who = own.length > 0 ? own : after;
		const terms = termsOf(reading, unit, reader, false);
		const later = terms.length > 0 ? [] : termsOf(reading, said, reader, false).filter((one) => !one.weak);
		// What only the words after it say of an order belongs to it.
		const both = said.paragraph === unit.paragraph && ((own.length === 0 && after.length > 0) || later.length > 0);
		more.push({
			start: unit.start,
			end: both ? said.end : unit.end,
			unit,
			reader,
			rule: 'such_order',
			strength: 0.7,
			what: unit,
			assignees: who.map((one) => named(reading.text, one, own.length === 0 && !both)),
			deadlines: [terms, later].find((each) => each.length > 0) ?? termsOf(reading, unit, reader, true),
			asks: 'anyone',
			also: [],
		});
	});
	return more;
}

const saysSo = once(({ suchOrder = unsaid }: Grammar) => regex(`^["'(\\s-]*(?:${spaced(suchOrder)})`));

/** «Об этом сообщается на сайте»: who told it, and not what. */
const tells = once(({ clauses }: Grammar) => regex(`^["(-]*(?:${clauses.toldBy ?? unsaid})`));

/** «Доложат 16 марта»: of an order a date alone, `bare`, is its term too. */
function termsOf({ text, ground }: Reading, unit: Unit, { grammar }: Reader, bare: boolean): Deadline[] {
	return findDeadlines(text.low, unit, grammar, ground, bare);
}
