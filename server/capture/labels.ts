import { after, attachAction, attachBare, attachOwners, bracketedNames } from '#server/capture/action-lines.ts';
import { mentionsIn } from '#server/capture/assignees.ts';
import { type Candidate, lastBefore } from '#server/capture/candidate.ts';
import type { Deadline } from '#server/capture/deadline.ts';
import { findDeadlines } from '#server/capture/deadlines.ts';
import type { Span } from '#server/capture/folded.ts';
import type { Grammar } from '#server/capture/grammar.ts';
import { once, regex, spaced, unsaid, words } from '#server/capture/patterns.ts';
import { firstNamed } from '#server/capture/proposers.ts';
import type { Reader } from '#server/capture/reader.ts';
import { type Named, named, type Reading } from '#server/capture/reading.ts';
import type { Unit } from '#server/capture/segment.ts';

/*
 * Lines and brackets that say who or when for what stands before them: "Deadline: 1 May", «Отв.: МВД», "ACTION: Clerk".
 */

type Labels = {
	responsible: RegExp;
	deadline: RegExp;
	action: RegExp;
	due: RegExp;
	names: RegExp;
	proposer: RegExp | null;
};
const compiled = new WeakMap<Grammar, Labels>();

function labelsOf(grammar: Grammar): Labels {
	let made = compiled.get(grammar);
	if (!made) {
		const { labels } = grammar;
		const label = (say: string) => regex(`(?<!\\p{L})(?:${spaced(say)})\\s*`, 'u');
		made = {
			...{ responsible: label(labels.responsible), deadline: label(labels.deadline), action: label(labels.action) },
			due: label(labels.due),
			names: words(grammar.responsible, 'u'),
			proposer: labels.proposer ? label(labels.proposer) : null,
		};
		compiled.set(grammar, made);
	}
	return made;
}

type Find = (unit: Unit) => Reader;

/** Gives candidates what labelled lines around and brackets within say of them. */
export function attachLabels(reading: Reading, units: readonly Unit[], candidates: Candidate[], readerFor: Find): void {
	for (const one of candidates) ownLabels(reading, one);
	units.forEach((unit, index) => {
		if (unit.kind === 'row' || unit.kind === 'title') return;
		const reader = readerFor(unit);
		const labels = labelsOf(reader.grammar);
		attachBare(reading, unit, units[index - 1], candidates);
		attachOwners(reading, unit, units[index - 1], candidates, reader);
		const low = reading.text.low.slice(unit.start, unit.end);
		if (at(labels.action, low) === 0) attachAction(reading, units, index, candidates, reader, labels.action);
		const when = at(labels.deadline, low);
		const who = at(labels.responsible, low);
		if (when !== 0 && who !== 0) return;
		const mine = lastBefore(candidates, unit.end);
		if (candidates[mine]?.unit === unit) candidates.splice(mine, 1);
		const targets = targetsOf(candidates, unit);
		const below = lineBelow(reading, units, index, when >= 0 ? labels.deadline : labels.responsible);
		if (below) {
			const misread = lastBefore(candidates, below.end);
			if (candidates[misread]?.unit === below) candidates.splice(misread, 1);
		}
		if (when >= 0) {
			const dates = below
				? bareDates(reading, below, reader)
				: datesAfter(reading, unit, when, labels.deadline, reader);
			if (dates.length > 1 && eachItsOwn(reader.grammar).test(low)) lendInOrder(candidates, unit, dates);
			else lendDeadlines(targets, dates);
			if (targets[0]) targets[0].term = { start: unit.start, end: Math.min(unit.end, unit.start + 120) };
		}
		if (who >= 0)
			lendNames(targets, namesAfter(reading, below && when < 0 ? below : unit, who, labels.responsible, reader));
	});
	dropFinished(reading, units, candidates, readerFor);
	lendProposers(reading, units, candidates, readerFor);
}

const eachItsOwn = once(({ labels }: Grammar) => words(labels.respectively ?? unsaid, 'u'));

/** "Due on 1 May and 1 June respectively": as many directives before it as there are dates, in their order. */
function lendInOrder(candidates: readonly Candidate[], unit: Unit, dates: readonly Deadline[]): void {
	const last = lastBefore(candidates, unit.start);
	const told = candidates.slice(Math.max(0, last + 1 - dates.length), last + 1);
	if (told.length < dates.length) return;
	for (const [place, one] of told.entries()) if (one.deadlines.length === 0) one.deadlines = [dates[place] as Deadline];
}

/** "Proponent: Minister of Ports": whoever proposed what is decided below, naming nobody, carries it out. */
function lendProposers(
	reading: Reading,
	units: readonly Unit[],
	candidates: readonly Candidate[],
	readerFor: Find,
): void {
	lendEarlier(reading, units, candidates, readerFor);
	let proposer: { unit: Unit; name: Named | null } | null = null;
	let next = 0;
	for (const unit of units) {
		const label = labelsOf(readerFor(unit).grammar).proposer;
		if (label && at(label, reading.text.low.slice(unit.start, unit.end)) === 0)
			proposer = { unit, name: proposerIn(reading, unit, label, readerFor(unit)) };
		for (; (candidates[next]?.start ?? Number.POSITIVE_INFINITY) < unit.end; next += 1) {
			const one = candidates[next];
			if (!one || !proposer?.name || one.assignees.length > 0 || one.unit.paragraph - proposer.unit.paragraph > 4)
				continue;
			one.assignees = [proposer.name];
		}
	}
}

/** "The Minister of Trade was asked to …. Approval was granted to import rice": whom the paragraph named before it. */
function lendEarlier(
	reading: Reading,
	units: readonly Unit[],
	candidates: readonly Candidate[],
	readerFor: (unit: Unit) => Reader,
): void {
	for (const [index, one] of candidates.entries()) {
		const { acts, proposals } = one.reader.grammar;
		const concludes = acts.some((rule) => rule.concludes && rule.name === one.rule);
		const collective = acts.some((rule) => rule.collective && rule.name === one.rule);
		if (!collective || one.assignees.length > 0 || !proposals?.office || reading.minutes) continue;
		// "It was also decided to …": what follows an approved proposal is for whoever made it.
		const last = candidates[index - 1];
		const lead = last?.unit.paragraph === one.unit.paragraph ? last.assignees[0] : undefined;
		if (lead && !concludes) one.assignees = [{ ...lead, inferred: true }];
		if (!concludes) continue;
		const office = regex(`^(?:${spaced(proposals.office)})`);
		const before = units.filter((unit) => unit.paragraph === one.unit.paragraph && unit.end <= one.unit.start);
		const names = before.flatMap((unit) => mentionsIn(reading.text, unit, readerFor(unit)));
		const first = names.find(
			(name) => ['subject', 'any'].includes(name.role) && office.test(reading.text.low.slice(name.start, name.end)),
		);
		if (first) one.assignees = [named(reading.text, first, true)];
	}
}

/** Where no more than a name stands on the line, all of it is the name: "Transport Minister Anna Moss". */
function proposerIn(reading: Reading, unit: Unit, label: RegExp, reader: Reader): Named | null {
	const rest = after(unit, reading.text.low.slice(unit.start, unit.end), 0, label);
	const found = firstNamed(mentionsIn(reading.text, rest, reader), reading.text, reader.grammar);
	if (!found) return null;
	const short = reading.text.plain.slice(rest.start, rest.end).split(/\s+/).length <= 12;
	return named(reading.text, short ? { ...found, ...rest } : found, true);
}

const finished = once(({ labels }: Grammar) => regex(`^["'(\\s-]*(?:${spaced(labels.finished)})`));

/** "Action 2: Clerk to write to the owner. – Complete.": an earlier directive, of which minutes tell that it is done. */
function dropFinished(reading: Reading, units: readonly Unit[], candidates: Candidate[], readerFor: Find): void {
	for (const unit of units) {
		if (unit.kind === 'row' || unit.end - unit.start > 600) continue;
		if (!finished(readerFor(unit).grammar).test(reading.text.low.slice(unit.start, unit.end))) continue;
		const last = candidates[lastBefore(candidates, unit.start)];
		if (!last || last.unit === unit || unit.paragraph - last.unit.paragraph > 1) continue;
		// Of the line above all was done, of the same line what stands before.
		const done = (one: Candidate | undefined) =>
			one === last || (one?.unit.paragraph === last.unit.paragraph && last.unit.paragraph !== unit.paragraph);
		for (let place = lastBefore(candidates, unit.start); done(candidates[place]); place -= 1)
			candidates.splice(place, 1);
	}
}

function at(label: RegExp, low: string): number {
	return label.exec(low)?.index ?? -1;
}

function datesAfter(reading: Reading, span: Span, index: number, label: RegExp, reader: Reader): Deadline[] {
	const low = reading.text.low.slice(span.start, span.end);
	return bareDates(reading, after(span, low, index, label), reader);
}

/** The dates at the beginning of a stretch, whatever stands before them. */
function bareDates(reading: Reading, { start, end }: Span, reader: Reader): Deadline[] {
	const near = { start, end: Math.min(end, start + 90) };
	return findDeadlines(reading.text.low, near, reader.grammar, reading.ground, true);
}

/** "Due:" alone in its line is told by the line below it. */
function lineBelow(reading: Reading, units: readonly Unit[], index: number, label: RegExp): Unit | null {
	const unit = units[index] as Unit;
	const rest = after(unit, reading.text.low.slice(unit.start, unit.end), 0, label);
	const next = units[index + 1];
	if (rest.start < unit.end || !next || next.paragraph !== unit.paragraph + 1 || next.kind === 'row') return null;
	return next;
}

function namesAfter(reading: Reading, span: Span, index: number, label: RegExp, reader: Reader): Named[] {
	const low = reading.text.low.slice(span.start, span.end);
	const rest = after(span, low, index, label);
	const stop = labelsOf(reader.grammar).deadline.exec(reading.text.low.slice(rest.start, rest.end));
	const end = stop ? rest.start + stop.index : Math.min(rest.end, rest.start + 300);
	const found = mentionsIn(reading.text, { start: rest.start, end }, reader);
	if (found.length > 0) return found.map((one) => named(reading.text, one));
	const alone = regex('^\\p{Lu}[^.;:()\\n]{1,60}').exec(reading.text.plain.slice(rest.start, end))?.[0].trimEnd() ?? '';
	if (alone.length < 2 || alone.split(/\s+/).length > 6) return [];
	return [
		{ start: rest.start, end: rest.start + alone.length, text: alone, code: null, kind: 'office', inferred: false },
	];
}

/** The candidates that a labelled line speaks of: the one before; below the parts of an item, its sisters too. */
function targetsOf(candidates: readonly Candidate[], unit: Unit): Candidate[] {
	const at = lastBefore(candidates, unit.start);
	const last = candidates[at];
	if (!last || unit.paragraph - last.unit.paragraph > 2) return [];
	const targets = [last];
	// Beside its own words a label speaks of no sister; below the parts of a numbered item it speaks of all.
	const nested = last.unit.head !== null && last.unit.head.number !== null && unit.paragraph !== last.unit.paragraph;
	for (let index = at - 1; index >= Math.max(0, at - 200) && nested; index -= 1) {
		const one = candidates[index];
		if (one?.unit.head === last.unit.head) targets.push(one);
	}
	return targets;
}

function lendDeadlines(targets: readonly Candidate[], deadlines: readonly Deadline[]): void {
	if (deadlines.length === 0) return;
	for (const one of targets) {
		if (one.term || one.deadlines.some((deadline) => deadline.date && !deadline.weak)) break;
		one.deadlines = [...deadlines];
	}
}

function lendNames(targets: readonly Candidate[], names: readonly Named[]): void {
	if (names.length === 0) return;
	for (const one of targets) {
		if (one.assignees.length > 0) break;
		one.assignees = [...names];
	}
}

/** "(deadline: 1 May; resp.: Ministry of Finance)" within the directive itself. */
function ownLabels(reading: Reading, one: Candidate): void {
	const labels = labelsOf(one.reader.grammar);
	const low = reading.text.low.slice(one.start, one.end);
	const when = Math.max(at(labels.deadline, low), at(labels.due, low));
	if (when > 0 && !one.deadlines.some((deadline) => deadline.date && !deadline.weak)) {
		const label = at(labels.deadline, low) === when ? labels.deadline : labels.due;
		const dates = datesAfter(reading, one, when, label, one.reader);
		if (dates.length > 0) one.deadlines = dates;
	}
	if (one.assignees.length > 0) return;
	const who = at(labels.responsible, low);
	if (who > 0) one.assignees = namesAfter(reading, one, who, labels.responsible, one.reader);
	else one.assignees = bracketedNames(reading, one, low);
}

/** "Responsible for this are X and Y": names for the directives said just before without any. */
export function responsibleNamed(
	reading: Reading,
	units: readonly Unit[],
	candidates: Candidate[],
	readerFor: Find,
): void {
	const taken = new Set(candidates.map((one) => one.unit));
	for (const unit of units) {
		if (unit.kind === 'row' || taken.has(unit)) continue;
		const reader = readerFor(unit);
		const low = reading.text.low.slice(unit.start, unit.end);
		if (!labelsOf(reader.grammar).names.test(low)) continue;
		const match = labelsOf(reader.grammar).names.exec(low);
		const from = unit.start + (match?.index ?? 0);
		const names = mentionsIn(reading.text, { start: from, end: unit.end }, reader)
			.filter((one) => one.kind === 'person' || one.kind === 'organization')
			.filter(
				(one) => one.role !== 'with' && !highest(reader.grammar).test(reading.text.low.slice(one.start, one.end)),
			);
		// «Министерство (Иванов И.)»: who answers for the body stands for it.
		const apart = names.filter(
			(one) => one.kind === 'person' && !names.some((body) => body.end < one.start && one.start - body.end < 4),
		);
		const people = apart.length > 0 ? apart : names.filter((one) => one.kind !== 'person');
		const last = candidates
			.filter(
				(one) =>
					one.start < unit.start &&
					unit.paragraph - one.unit.paragraph <= 1 &&
					one.asks !== 'backward' &&
					!isReport(one, reading),
			)
			.at(-1);
		// Whoever names the responsible is not one of them: the surname stands before the verb.
		if (last && last.assignees.length === 0 && people.length > 0)
			last.assignees = withoutSpeaker(reading, people, last).map((one) => named(reading.text, one));
	}
}

const highest = once(({ names }: Grammar) => regex(`^(?:${names.highest ?? unsaid})`));

function isReport(one: Candidate, reading: Reading): boolean {
	return words(one.reader.grammar.reportOnIt, 'u').test(reading.text.low.slice(one.start, one.end));
}

function withoutSpeaker<T extends Span>(reading: Reading, people: readonly T[], last: Candidate): T[] {
	const said = reading.text.plain.slice(last.start, last.end);
	return people.filter((one) => {
		const surname = reading.text.plain.slice(one.start, one.end).split(/\s+/).at(-1) ?? '';
		return !said.includes(surname);
	});
}
