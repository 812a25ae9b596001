import { mentionsIn } from '#server/capture/assignees.ts';
import type { Candidate } from '#server/capture/candidate.ts';
import { type Deadline, findDeadlines } from '#server/capture/deadlines.ts';
import { type Span, trimmed } from '#server/capture/folded.ts';
import type { Grammar } from '#server/capture/grammar.ts';
import { regex, spaced, words } from '#server/capture/patterns.ts';
import type { Reader } from '#server/capture/reader.ts';
import { type Named, named, type Reading } from '#server/capture/reading.ts';
import type { Unit } from '#server/capture/segment.ts';

/*
 * Lines and brackets that say who or when for what stands before them: "Deadline: 1 May", «Отв.: МВД», "ACTION: Clerk".
 */

type Labels = { responsible: RegExp; deadline: RegExp; action: RegExp; due: RegExp; names: RegExp };
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
		const low = reading.text.low.slice(unit.start, unit.end);
		if (at(labels.action, low) === 0) attachAction(reading, units, index, candidates, reader, labels.action);
		const when = at(labels.deadline, low);
		const who = at(labels.responsible, low);
		if (when !== 0 && who !== 0) return;
		const mine = lastBefore(candidates, unit.end);
		if (candidates[mine]?.unit === unit) candidates.splice(mine, 1);
		const targets = targetsOf(candidates, unit);
		if (when >= 0) {
			const dates = datesAfter(reading, unit, when, labels.deadline, reader);
			lendDeadlines(targets, dates);
			if (targets[0]) targets[0].term = { start: unit.start, end: Math.min(unit.end, unit.start + 120) };
		}
		if (who >= 0) lendNames(targets, namesAfter(reading, unit, who, labels.responsible, reader));
	});
	dropFinished(reading, units, candidates, readerFor);
}

/** "Action 2: Clerk to write to the owner. – Complete.": an earlier directive, of which minutes tell that it is done. */
function dropFinished(reading: Reading, units: readonly Unit[], candidates: Candidate[], readerFor: Find): void {
	for (const unit of units) {
		if (unit.kind === 'row' || unit.end - unit.start > 600) continue;
		const finished = spaced(readerFor(unit).grammar.labels.finished);
		if (!regex(`^["'(\\s-]*(?:${finished})`).test(reading.text.low.slice(unit.start, unit.end))) continue;
		const place = lastBefore(candidates, unit.start);
		const last = candidates[place];
		if (last && last.unit !== unit && unit.paragraph - last.unit.paragraph <= 1) candidates.splice(place, 1);
	}
}

function at(label: RegExp, low: string): number {
	return label.exec(low)?.index ?? -1;
}

function after(unit: Span, low: string, index: number, label: RegExp): Span {
	const match = label.exec(low.slice(index));
	return { start: unit.start + index + (match?.[0].length ?? 0), end: unit.end };
}

function datesAfter(reading: Reading, span: Span, index: number, label: RegExp, reader: Reader): Deadline[] {
	const low = reading.text.low.slice(span.start, span.end);
	const rest = after(span, low, index, label);
	return findDeadlines(
		reading.text.low,
		{ start: rest.start, end: Math.min(rest.end, rest.start + 90) },
		reader.grammar,
		reading.ground,
		true,
	);
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

/** The place of the last candidate that begins before a position, −1 when none does; candidates are in order. */
function lastBefore(candidates: readonly Candidate[], position: number): number {
	let low = 0;
	let high = candidates.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((candidates[middle]?.start ?? 0) < position) low = middle + 1;
		else high = middle;
	}
	return low - 1;
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
	const who = at(labels.responsible, low);
	if (who > 0 && one.assignees.length === 0)
		one.assignees = namesAfter(reading, one, who, labels.responsible, one.reader);
}

/** "ACTION: Clerk" makes a directive of the sentence before it, "ACTION: Clerk to write" is one itself. */
function attachAction(
	reading: Reading,
	units: readonly Unit[],
	index: number,
	candidates: Candidate[],
	reader: Reader,
	label: RegExp,
): void {
	const unit = units[index] as Unit;
	const { text } = reading;
	const rest = trimmed(text.plain, after(unit, text.low.slice(unit.start, unit.end), 0, label));
	if (rest.end <= rest.start) return;
	const shown = text.plain.slice(rest.start, rest.end).replace(/[\].]+$/, '');
	const near = lastBefore(candidates, unit.end);
	const mine = candidates.slice(Math.max(0, near - 3), near + 1).filter((one) => one.unit === unit);
	if (shown.split(/\s+/).length <= 6 && !/(?<!\p{L})to\s+\p{L}/u.test(shown)) {
		const found = mentionsIn(text, rest, reader).map((one) => named(text, one));
		const names =
			found.length > 0
				? found
				: [
						{
							...rest,
							end: rest.start + shown.length,
							text: shown,
							code: null,
							kind: 'office' as const,
							inferred: false,
						},
					];
		for (const one of mine) candidates.splice(candidates.indexOf(one), 1);
		const before = units[index - 1];
		const last = candidates[lastBefore(candidates, unit.start)];
		if (last && before && last.unit.paragraph >= before.paragraph) {
			if (last.assignees.length === 0 || last.assignees.every((one) => one.inferred)) last.assignees = names;
		} else if (before && before.kind !== 'title' && before.kind !== 'row')
			insert(candidates, reading, before, names, reader, 0.66);
		return;
	}
	if (mine.length > 0) return;
	const to = /^((?:(?!\s(?:to|will|should)\s).){2,120})\s+(?:to|will|should)\s+(?!be\s)\p{L}/su.exec(shown);
	const who = to ? mentionsIn(text, { start: rest.start, end: rest.start + (to[1]?.length ?? 0) }, reader) : [];
	const names =
		who.length > 0
			? who.map((one) => named(text, one))
			: to?.[1] && to[1].split(/\s+/).length <= 6
				? [
						{
							start: rest.start,
							end: rest.start + to[1].length,
							text: to[1],
							code: null,
							kind: 'office' as const,
							inferred: false,
						},
					]
				: [];
	insert(candidates, reading, { ...unit, ...rest }, names, reader, 0.85);
}

/** "The stile is loose. Clerk to action." and "The stile is loose Clerk to action": what is to be done was said before. */
function attachBare(reading: Reading, unit: Unit, before: Unit | undefined, candidates: Candidate[]): void {
	const place = lastBefore(candidates, unit.end);
	const one = candidates[place];
	const lead = one?.assignees[0];
	const bare = one?.reader.grammar.labels.bare;
	if (!one || !lead || !bare || one.unit !== unit || lead.start < unit.start) return;
	const { text } = reading;
	if (!regex(`^(?:${spaced(bare)})[.)" ]*$`).test(text.low.slice(one.what.start, one.end))) return;
	const alone = lead.start - unit.start <= 12;
	const from = alone ? before : unit;
	if (!from || from.kind === 'title' || from.paragraph !== unit.paragraph) return;
	const last = candidates[place - 1];
	if (last && last.end > from.start) return;
	one.start = from.start;
	if (alone) one.what = { start: from.start, end: from.end };
}

function insert(
	candidates: Candidate[],
	reading: Reading,
	unit: Unit,
	assignees: Named[],
	reader: Reader,
	strength: number,
): void {
	const deadlines = findDeadlines(reading.text.low, unit, reader.grammar, reading.ground);
	const made: Candidate = {
		start: unit.start,
		end: unit.end,
		unit,
		reader,
		rule: 'action',
		strength,
		what: unit,
		assignees,
		deadlines,
		asks: 'nobody',
		also: [],
	};
	candidates.splice(lastBefore(candidates, unit.start + 1) + 1, 0, made);
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
				(one) => one.role !== 'with' && !/^(?:президент|премьер)/u.test(reading.text.low.slice(one.start, one.end)),
			);
		const people = names.some((one) => one.kind === 'person') ? names.filter((one) => one.kind === 'person') : names;
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
