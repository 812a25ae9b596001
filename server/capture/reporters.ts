import { mentionsIn } from '#server/capture/assignees.ts';
import type { Candidate } from '#server/capture/candidate.ts';
import type { Span } from '#server/capture/folded.ts';
import type { Mention } from '#server/capture/grammar.ts';
import { regex, spaced, words } from '#server/capture/patterns.ts';
import type { Reader } from '#server/capture/reader.ts';
import type { Reading } from '#server/capture/reading.ts';
import type { Unit } from '#server/capture/segment.ts';

/*
 * «Көлік министрі есеп берді. Үкімет басшысы … тапсырды»: what is instructed right after somebody's report, and
 * names nobody, is meant for whoever reported.
 */

/** Reports further back than so many sentences belong to other talk. */
const reach = 3;

/** Who reported last before a directive; null when nobody did. */
export function lastReporter(
	reading: Reading,
	units: readonly Unit[],
	here: number,
	one: Candidate,
	readerFor: (unit: Unit) => Reader,
): Mention | null {
	for (let index = here - 1; index >= Math.max(0, here - reach); index -= 1) {
		const unit = units[index] as Unit;
		if (unit.kind === 'row') return null;
		const found = reporterOf(reading, unit, readerFor(unit));
		// Whoever reports and then instructs is the same speaker.
		if (found) return speaksAgain(reading, found, one) ? null : found;
	}
	return null;
}

function reporterOf(reading: Reading, unit: Unit, reader: Reader): Mention | null {
	const { reports, issuers } = reader.grammar;
	const verb = reports ? words(reports, 'u').exec(reading.text.low.slice(unit.start, unit.end)) : null;
	if (!verb) return null;
	const at = unit.start + verb.index;
	const speaker = regex(`^(?:${spaced(issuers)})`);
	const heard = verb.groups?.heard !== undefined;
	const received = verb.groups?.received !== undefined;
	// What a report is about stands beside its verb too: an office or a person is likelier to speak.
	const apart = (mention: Mention) =>
		Math.min(Math.abs(at - mention.end), Math.abs(mention.start - at - verb[0].length)) +
		(mention.kind === 'person' || mention.kind === 'office' ? 0 : 1000);
	// «Президент министр Оспановты қабылдады»: the case stands at the name's end, whoever receives stands first.
	const receivedBy = (mention: Mention) =>
		at - mention.end < 2 && words(issuers, 'u').test(reading.text.low.slice(unit.start, mention.start));
	const [found] = mentionsIn(reading.text, unit, reader)
		.filter((each) => each.kind !== 'name' && !speaker.test(reading.text.low.slice(each.start, each.end)))
		.filter(
			(each) =>
				each.kind === 'person' ||
				(received
					? reader.grammar.verbLast
						? each.role !== 'subject' || receivedBy(each)
						: each.role !== 'subject' && each.start > at
					: each.role === 'subject' || each.role === 'any' || (heard && each.role === 'owner')),
		)
		.filter((each) => !(reader.grammar.verbLast && each.start > at))
		.sort((one, other) => apart(one) - apart(other));
	return found ? withOffice(reading, unit, reader, found) : null;
}

/** "The head of the department A. Ivanov": the office before the holder's name belongs to it. */
function withOffice(reading: Reading, unit: Unit, reader: Reader, holder: Mention): Mention {
	const before: Span = { start: unit.start, end: holder.start };
	const office = mentionsIn(reading.text, before, reader).findLast(
		(each) => each.end <= holder.start && reading.text.low.slice(each.end, holder.start).trim() === '',
	);
	return office ? { ...holder, start: office.start, code: office.code } : holder;
}

function speaksAgain(reading: Reading, reporter: Mention, one: Candidate): boolean {
	const said = reading.text.low.slice(one.unit.start, one.end);
	const own = reading.text.low.slice(reporter.start, reporter.end);
	return said.includes(own) || (reporter.kind === 'person' && said.includes(own.split(/\s+/).at(-1) ?? own));
}
