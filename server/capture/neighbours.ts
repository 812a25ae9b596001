import { mentionsIn, type Reader } from '#server/capture/assignees.ts';
import { type Candidate, named, type Reading, sign } from '#server/capture/candidates.ts';
import type { Folded, Span } from '#server/capture/folded.ts';
import type { Mention } from '#server/capture/grammar.ts';
import { regex } from '#server/capture/patterns.ts';
import type { Unit } from '#server/capture/segment.ts';

/** Sentences further back than this say nothing of who is meant now. */
const reach = 4;

/** Names the addressees that sentences leave to their neighbours, and marks them as inferred. */
export function inferAssignees(
	reading: Reading,
	units: readonly Unit[],
	candidates: Candidate[],
	readerFor: (unit: Unit) => Reader,
): void {
	const order = new Map(units.map((unit, index) => [unit, index]));
	candidates.forEach((one, index) => {
		if (one.assignees.length > 0 || one.asks === 'nobody') return;
		const here = order.get(one.unit) ?? 0;
		const near = (other: Candidate | undefined, most: number) =>
			other && other.assignees.length > 0 && Math.abs((order.get(other.unit) ?? 0) - here) <= most ? other : undefined;
		const before = near(candidates[index - 1], reach);
		const source = before ?? near(candidates[index + 1], 1);
		if (one.asks === 'backward') {
			const lead = before?.assignees.find((name) => name.kind !== 'person');
			if (lead) {
				one.assignees = [{ ...lead, inferred: true }];
				return;
			}
			const last = lastBody(reading, units, here, one, readerFor);
			if (last) {
				one.assignees = [named(reading.text, last, true)];
				return;
			}
			if (one.points) {
				one.assignees = [{ ...one.points, inferred: false }];
				return;
			}
		}
		if (source) one.assignees = source.assignees.slice(0, 1).map((name) => ({ ...name, inferred: true }));
	});
}

/** The body named last before a sentence that says "this ministry". */
function lastBody(
	reading: Reading,
	units: readonly Unit[],
	here: number,
	one: Candidate,
	readerFor: (unit: Unit) => Reader,
): Mention | null {
	for (let index = here; index >= Math.max(0, here - reach); index -= 1) {
		const unit = units[index] as Unit;
		const span: Span = index === here ? { start: unit.start, end: one.start } : unit;
		if (span.end - span.start < 3) continue;
		const bodies = mentionsIn(reading.text, span, readerFor(unit)).filter(
			(mention) =>
				mention.kind === 'organization' &&
				!sign(one.reader, 'backward').test(reading.text.low.slice(mention.start, mention.end)),
		);
		const known = bodies.findLast((mention) => mention.code !== null) ?? bodies.at(-1);
		if (known) return known;
	}
	return null;
}

/** "A report on its execution is due by …" dates what it reports on, where that has no date of its own. */
export function lendReportDates(text: Folded, candidates: readonly Candidate[]): void {
	for (const report of candidates) {
		const date = report.deadlines.find((one) => one.date);
		if (!date || !sign(report.reader, 'reportOnIt').test(text.low.slice(report.start, report.end))) continue;
		const subject = candidates.filter(
			(one) => one !== report && !sign(one.reader, 'reportOnIt').test(text.low.slice(one.start, one.end)),
		);
		const before = subject.filter((one) => one.start < report.start && one.start > report.start - 2500).at(-1);
		const target = before ?? subject.find((one) => one.start > report.start && one.start < report.start + 1200);
		if (target && target.deadlines.length === 0) target.deadlines = [date];
		if (target && report.assignees.length === 0)
			report.assignees = target.assignees.map((name) => ({ ...name, inferred: true }));
	}
}

function contentWords(text: Folded, span: Span, reader: Reader): Set<string> {
	const stop = regex(reader.grammar.stop, 'u');
	const found = new Set<string>();
	for (const word of text.low.slice(span.start, span.end).match(/\p{L}{3,}/gu) ?? [])
		if (!stop.test(word)) found.add(word.slice(0, 6));
	return found;
}

/** Which share of the smaller one's words the other has too. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	const [small, large] = one.size <= other.size ? [one, other] : [other, one];
	if (small.size < 4) return 0;
	let both = 0;
	for (const word of small) if (large.has(word)) both += 1;
	return both / small.size;
}

/** How many directives back a repetition is looked for: texts repeat themselves nearby. */
const window = 25;

/**
 * Sentences said twice become one directive: press tells in its first lines what it quotes below. The fuller one stays
 * and takes the deadline and the addressees that only the other names.
 */
export function mergeRestated(text: Folded, candidates: readonly Candidate[]): Candidate[] {
	const kept: { one: Candidate; words: Set<string> }[] = [];
	for (const one of candidates) {
		const words = contentWords(text, one, one.reader);
		const at = kept.slice(-window).findLast((other) => isRestated(text, one, words, other.one, other.words));
		if (!at) {
			kept.push({ one, words });
			continue;
		}
		const better = rank(one) > rank(at.one) ? one : at.one;
		const lesser = better === one ? at.one : one;
		if (better.deadlines.every((deadline) => !deadline.date) && lesser.deadlines.length > 0)
			better.deadlines = lesser.deadlines;
		if (better.assignees.length === 0) better.assignees = lesser.assignees;
		better.also.push({ start: lesser.start, end: lesser.end }, ...lesser.also);
		at.one = better;
		if (better === one) at.words = words;
	}
	return kept.map(({ one }) => one).sort((one, other) => one.start - other.start);
}

function rank(one: Candidate): number {
	return one.strength + (one.assignees.some((name) => !name.inferred) ? 1 : 0);
}

function isRestated(
	text: Folded,
	one: Candidate,
	words: ReadonlySet<string>,
	other: Candidate,
	otherWords: ReadonlySet<string>,
): boolean {
	if (one.unit.kind === 'row' || other.unit.kind === 'row') return false;
	const same = (span: Span) =>
		text.low
			.slice(span.start, span.end)
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim();
	if (one.assignees.length === 0 && other.assignees.length === 0 && same(one) === same(other)) return true;
	const reports = [one, other].map((each) =>
		sign(each.reader, 'reportOnIt').test(text.low.slice(each.start, each.end)),
	);
	if (reports[0] !== reports[1]) return false;
	const people = (each: Candidate) => each.assignees.filter((name) => !name.inferred);
	const both = people(one).length > 0 && people(other).length > 0;
	const equal = people(one)[0]?.code === people(other)[0]?.code && people(one)[0]?.text === people(other)[0]?.text;
	if (both && !equal) return false;
	// Items of lists are separate by the will of their author; only prose repeats itself.
	if (one.unit.number !== null || other.unit.number !== null || one.unit.head !== null)
		return same(one) === same(other);
	const dates = [one, other].map((each) => each.deadlines.find((deadline) => deadline.date)?.date);
	if (dates[0] && dates[1] && dates[0] !== dates[1]) return false;
	return overlap(words, otherWords) >= (both ? 0.85 : 0.6);
}
