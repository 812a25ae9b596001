import { mentionsIn } from '#server/capture/assignees.ts';
import type { Candidate } from '#server/capture/candidate.ts';
import type { Span } from '#server/capture/folded.ts';
import type { Mention } from '#server/capture/grammar.ts';
import { regex, spaced } from '#server/capture/patterns.ts';
import type { Reader } from '#server/capture/reader.ts';
import { named, type Reading, sign } from '#server/capture/reading.ts';
import { lastReporter } from '#server/capture/reporters.ts';
import type { Unit } from '#server/capture/segment.ts';

/*
 * Who is meant by a sentence that names nobody: whoever its neighbours name, marked as inferred.
 */

/** Sentences further back than this say nothing of who is meant now. */
const reach = 4;

/** An order that names nobody is meant for whom the order no more than so many sentences before it is meant. */
const besideReach = 2;

/** Names the addressees that sentences leave to their neighbours, and marks them as inferred. */
export function inferAssignees(
	reading: Reading,
	units: readonly Unit[],
	candidates: Candidate[],
	readerFor: (unit: Unit) => Reader,
): void {
	const order = new Map(units.map((unit, index) => [unit, index]));
	// A word alone ("Secondly.") is no sentence between two others.
	let place = 0;
	const places = new Map(units.map((unit) => [unit, unit.end - unit.start > 20 ? ++place : place]));
	candidates.forEach((one, index) => {
		if (one.assignees.length > 0) return;
		// "The Ministry to report quarterly; to repair the pumps": what goes on after a semicolon is for whom the item names.
		if (one.unit.kind === 'part') {
			const last = candidates[index - 1];
			const whole =
				last && (last.unit === one.unit.head || (last.unit.kind === 'part' && last.unit.head === one.unit.head));
			if (whole) lend(one, last);
			if (one.assignees.length > 0) return;
		}
		if (one.asks === 'nobody') return;
		const here = order.get(one.unit) ?? 0;
		const near = (other: Candidate | undefined, most: number) =>
			other &&
			other.assignees.length > 0 &&
			Math.abs((places.get(other.unit) ?? 0) - (places.get(one.unit) ?? 0)) <= most
				? other
				: undefined;
		if (one.asks === 'reporter') {
			const reporter = lastReporter(reading, units, here, one, readerFor);
			if (reporter) one.assignees = [named(reading.text, reporter, true)];
			else lend(one, near(candidates[index - 1], besideReach));
			if (one.assignees.length === 0) lendActing(reading, units, here, one, readerFor);
			return;
		}
		const told = toldIn(reading, units, here, one, readerFor);
		if (told && one.asks === 'anyone') {
			one.assignees = [named(reading.text, told, true)];
			return;
		}
		const before = near(precedent(candidates, index), reach);
		const source = before ?? near(candidates[index + 1], 1);
		if (one.asks === 'backward') {
			const person =
				lastPerson(reading, units, here, one, readerFor) ??
				(isPronoun(reading, one) ? lastReporter(reading, units, here, one, readerFor) : null);
			if (person) {
				one.assignees = [named(reading.text, person, true)];
				return;
			}
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
			const collective = one.reader.grammar.acts.some((rule) => rule.collective && rule.name === one.rule);
			if (one.points && !collective) one.assignees = [{ ...one.points, inferred: false }];
			if (one.points) return;
		}
		if (source) lend(one, source);
		else {
			const reporter = lastReporter(reading, units, here, one, readerFor);
			if (reporter) one.assignees = [named(reading.text, reporter, true)];
			else lendActing(reading, units, here, one, readerFor);
		}
	});
}

/** «Поручаю Правительству … Акимы должны … Поручаю …»: who is told again is whom such an order told, not whom a duty binds. */
function precedent(candidates: readonly Candidate[], index: number): Candidate | undefined {
	const one = candidates[index];
	const last = candidates[index - 1];
	const binds = (each: Candidate) => each.reader.grammar.acts.some((rule) => rule.binding && rule.name === each.rule);
	if (!one || !last || binds(one) || !binds(last)) return last;
	for (let at = index - 2; at >= Math.max(0, index - reach); at -= 1)
		if (candidates[at]?.rule === one.rule) return candidates[at];
	return last;
}

/** «Правительство разработало меры. Необходимо срочно реализовать их»: meant is who was last told to have acted. */
function lendActing(
	reading: Reading,
	units: readonly Unit[],
	here: number,
	one: Candidate,
	readerFor: (unit: Unit) => Reader,
): void {
	const speaks = regex(`^(?:${spaced(one.reader.grammar.issuers)})`);
	for (let index = here - 1; index >= Math.max(0, here - reach + 1); index -= 1) {
		const unit = units[index] as Unit;
		if (one.unit.paragraph - unit.paragraph > 1 || unit.kind === 'row' || unit.kind === 'title') return;
		const acting = mentionsIn(reading.text, unit, readerFor(unit)).findLast(
			(each) =>
				(each.role === 'subject' ||
					(each.role === 'any' && each.start - unit.start < 3 && /\s/.test(reading.text.low[each.end] ?? ''))) &&
				each.kind === 'organization' &&
				!speaks.test(reading.text.low.slice(each.start, each.end)),
		);
		if (!acting) continue;
		one.assignees = [named(reading.text, acting, true)];
		return;
	}
}

function lend(one: Candidate, source: Candidate | undefined): void {
	if (source) one.assignees = source.assignees.slice(0, 1).map((name) => ({ ...name, inferred: true }));
}

/** «…», – потребовала от глав районов: whom the words after a quote name is meant by all that stands in it. */
function toldIn(
	reading: Reading,
	units: readonly Unit[],
	here: number,
	one: Candidate,
	readerFor: (unit: Unit) => Reader,
): Mention | null {
	const { tags } = one.reader.grammar;
	if (!tags) return null;
	const tag = regex(`["!?,]\\s*-\\s[^"]{0,60}?(?<!\\p{L})${spaced(tags)}`, 'd');
	for (let index = here; index <= Math.min(units.length - 1, here + reach); index += 1) {
		const unit = units[index] as Unit;
		if (unit.paragraph !== one.unit.paragraph) return null;
		const [start, end] = tag.exec(reading.text.low.slice(unit.start, unit.end))?.indices?.groups?.whom ?? [];
		if (start === undefined || end === undefined) continue;
		// Who speaks may follow: «… потребовала от глав районов Анна Орлова».
		const said = reading.text.plain.slice(unit.start + start, Math.min(unit.end, unit.start + end + 3));
		const speaker = said.search(regex('\\s\\p{Lu}\\p{Ll}+\\s\\p{Lu}\\p{Ll}+[^\\p{L}]*$'));
		const span = { start: unit.start + start, end: unit.start + start + (speaker < 0 ? said.length : speaker) };
		const all = mentionsIn(reading.text, span, readerFor(unit)).filter((each) => each.kind !== 'person');
		return all.findLast((each) => each.role === 'addressee') ?? all[0] ?? null;
	}
	return null;
}

/** "Cllr Moss had the plans. It was agreed he would bring them": in minutes, whoever the sentence before begins with. */
function lastPerson(
	reading: Reading,
	units: readonly Unit[],
	here: number,
	one: Candidate,
	readerFor: (unit: Unit) => Reader,
): Mention | null {
	const { keeper } = one.reader.grammar;
	const lowOf = (span: Span) => reading.text.low.slice(span.start, span.end);
	if (!reading.minutes || !one.points || !isPronoun(reading, one)) return null;
	// "The Chairman thanked Mr Moss and asked him to …": not whoever asks.
	const own = mentionsIn(reading.text, { start: one.unit.start, end: one.points.start }, readerFor(one.unit));
	const last = own.findLast((each) => each.kind === 'person' && each.role !== 'owner');
	if (last && last !== own[0]) return last;
	for (let index = here - 1; index >= Math.max(0, here - 2); index -= 1) {
		const unit = units[index] as Unit;
		if (unit.paragraph !== one.unit.paragraph) return null;
		const found = mentionsIn(reading.text, unit, readerFor(unit)).find(
			(each) =>
				each.role !== 'owner' &&
				(each.kind === 'person' || (keeper && regex(`^(?:${spaced(keeper)})$`).test(lowOf(each)))),
		);
		if (found) return found;
	}
	return null;
}

function isPronoun(reading: Reading, { points, reader }: Candidate): boolean {
	const { persons } = reader.grammar.names;
	if (!persons || !points) return false;
	return regex(`^(?:${persons})$`).test(reading.text.low.slice(points.start, points.end));
}

/** The body named last before a sentence that says "this ministry": one of that noun before any other. */
function lastBody(
	reading: Reading,
	units: readonly Unit[],
	here: number,
	one: Candidate,
	readerFor: (unit: Unit) => Reader,
): Mention | null {
	const lowOf = (mention: Span) => reading.text.low.slice(mention.start, mention.end);
	const noun = one.points ? lowOf(one.points).slice(0, 7) : null;
	let last: Mention | null = null;
	for (let index = here; index >= Math.max(0, here - reach); index -= 1) {
		const unit = units[index] as Unit;
		const span: Span = index === here ? { start: unit.start, end: one.start } : unit;
		if (span.end - span.start < 3) continue;
		const named = mentionsIn(reading.text, span, readerFor(unit)).filter(
			(mention) => !sign(one.reader, 'backward').test(lowOf(mention)),
		);
		const alike = named.findLast((mention) => noun !== null && lowOf(mention).includes(noun));
		if (alike) return alike;
		const bodies = named.filter((mention) => mention.kind === 'organization');
		last ??= bodies.findLast((mention) => mention.code !== null) ?? bodies.at(-1) ?? null;
	}
	return last;
}
