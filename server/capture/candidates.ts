import { cutsIn, isNever } from '#server/capture/acts.ts';
import type { Candidate } from '#server/capture/candidate.ts';
import { readClause } from '#server/capture/clause.ts';
import type { Deadline } from '#server/capture/deadline.ts';
import { trimmed } from '#server/capture/folded.ts';
import type { Grammar } from '#server/capture/grammar.ts';
import type { Head } from '#server/capture/head.ts';
import { matches, once, regex, spaced, unsaid } from '#server/capture/patterns.ts';
import { proposers, proposersAfter } from '#server/capture/proposers.ts';
import type { Reader } from '#server/capture/reader.ts';
import { named, type Reading } from '#server/capture/reading.ts';
import type { Unit } from '#server/capture/segment.ts';
import { sharingVerb } from '#server/capture/shared-verb.ts';

/** The candidates of a unit: its clauses, each with the act that reads best. */
export function candidatesOf(reading: Reading, unit: Unit, reader: Reader, head: Head | null): Candidate[] {
	const { text } = reading;
	const cuts = cutsIn(text, unit, reader.grammar);
	const found: Candidate[] = [];
	const readsOn = (from: number, ends: readonly number[]) =>
		[...ends.filter((cut) => cut > from).slice(0, 2), unit.end].some((end) =>
			readClause(reading, unit, trimmed(text.plain, { start: from, end }), reader, head),
		);
	let start = unit.start;
	for (const end of [...cuts, unit.end]) {
		const clause = trimmed(text.plain, { start, end });
		const read = readClause(reading, unit, clause, reader, head);
		// A cut counts only where both sides say something to do.
		if (end < unit.end && !(read && readsOn(end, cuts))) continue;
		if (read) found.push(...seriesOf(reading, read, head));
		start = end;
	}
	if (found.length === 1 && reader.grammar.verbLast)
		found.unshift(...sharingVerb(reading, unit, reader, cuts, found[0]));
	if (found.length === 0) {
		const whole = readClause(reading, unit, unit, reader, head);
		if (whole) found.push(...seriesOf(reading, whole, head));
	}
	if (found.length === 0) found.push(...inBrackets(reading, unit, reader, head));
	if (found.length === 0) found.push(...afterStory(reading, unit, reader, head, cuts));
	return found;
}

/** "A box at the bank (Clerk to ask), a safe (Mr Reed to look for one, Clerk to measure)": in minutes, beside what is told. */
function inBrackets(reading: Reading, unit: Unit, reader: Reader, head: Head | null): Candidate[] {
	const { text } = reading;
	if (!reading.minutes) return [];
	const found: Candidate[] = [];
	for (const match of text.low.slice(unit.start, unit.end).matchAll(/\(([^()]{8,200})\)/g)) {
		const inner = { start: unit.start + match.index + 1, end: unit.start + match.index + match[0].length - 1 };
		let { start } = inner;
		for (const end of [...cutsIn(text, inner, reader.grammar), inner.end]) {
			const read = readClause(reading, unit, trimmed(text.plain, { start, end }), reader, head);
			start = end;
			const lead = read?.assignees[0];
			if (read && lead && !lead.inferred && lead.start - read.start < 6) found.push(read);
		}
	}
	return found;
}

/** "The lamp is broken, the Clerk to report it": what tells gives nobody anything to do, what follows a cut does. */
function afterStory(
	reading: Reading,
	unit: Unit,
	reader: Reader,
	head: Head | null,
	cuts: readonly number[],
): Candidate[] {
	for (const [index, start] of cuts.slice(0, 6).entries()) {
		const clause = trimmed(reading.text.plain, { start, end: cuts[index + 1] ?? unit.end });
		const read = readClause(reading, unit, clause, reader, head);
		const lead = read?.assignees[0];
		// "The council was asked to find a place and it was agreed to …": what is decided stands for itself.
		if (read && !lead && reader.grammar.acts.some((rule) => rule.collective && rule.name === read.rule)) return [read];
		if (!read || !lead || lead.inferred || lead.start < start) continue;
		// "… asked whether the council should contact the PC to ask": a question goes on where nothing sets it apart.
		const apart = /[,;:.-]\s*(?:\p{L}+,?\s+)?$/u.test(reading.text.low.slice(Math.max(0, start - 14), start));
		if (!apart && isNever(reading.text, { start: unit.start, end: start }, reader.grammar)) continue;
		// "A resident was late and asked the Board to …": whose verb it is was said before the cut.
		if (lead.start - clause.start < 6 || !isNever(reading.text, { start: unit.start, end: lead.start }, reader.grammar))
			return [read];
	}
	return [];
}

/** "The proposal to …, to … and to … was approved": each of its actions by itself, proposed by whoever made it. */
function seriesOf(reading: Reading, one: Candidate, head: Head | null): Candidate[] {
	const rule = one.reader.grammar.acts.find(({ name }) => name === one.rule);
	if (!rule?.series) return [one];
	const { text } = reading;
	const before = proposers(
		reading.mentions(one.unit, one.reader, { start: one.start, end: one.what.start }),
		text,
		one.what,
		one.reader.grammar,
	);
	const by =
		before.length > 0
			? before
			: proposersAfter(reading.mentions(one.unit, one.reader, one.what), text, one.reader.grammar);
	const low = text.low.slice(one.what.start, one.what.end);
	const ends = matches(regex(spaced(rule.series), 'gu'), low).map((match) => ({
		at: one.what.start + match.index,
		next: one.what.start + match.index + match[0].length,
		shares: match.groups?.shares !== undefined,
	}));
	// A term within one of the actions is that one's own.
	const within = (deadline: Deadline) => deadline.start >= one.what.start && deadline.end <= one.what.end;
	// An order with one action stays whole, with who gave it to whom.
	const orders = one.assignees.length > 0 && !(rule.concludes && by.length > 0);
	if (!rule.concludes && ends.length === 0) return [one];
	let start = rule.concludes ? one.what.start : one.start;
	return [...ends, { at: one.what.end, next: one.what.end, shares: false }].map(({ at, next, shares }, index) => {
		const part = { start, end: at };
		start = next;
		const opening = infinitive(one.reader.grammar).exec(text.low.slice(part.start, part.end))?.[0].length ?? 0;
		// The first part of an order is the one that names who gave it to whom.
		const whole = orders && index === 0;
		const read = whole
			? { ...one, what: { start: one.what.start, end: at } }
			: readClause(reading, one.unit, { ...part, start: part.start + opening }, one.reader, head);
		const assignees = read?.assignees.length
			? read.assignees
			: orders
				? one.assignees
				: rule.concludes
					? by.map((name) => named(text, name, true))
					: [];
		const until = (end: number) =>
			one.deadlines.filter((each) => !within(each) || (each.start >= part.start && each.start < end));
		// "To draw up a plan and submit it by May": what shares the word that opens the action shares its term too.
		const own = until(part.end);
		const deadlines = own.length === 0 && shares ? until(ends[index + 1]?.at ?? one.what.end) : own;
		return { ...one, ...part, what: read?.what ?? part, assignees, deadlines, also: [] };
	});
}

const infinitive = once(({ clauses }: Grammar) => regex(`^(?:${clauses.infinitive ?? unsaid})\\s+`));
