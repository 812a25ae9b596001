import type { Candidate } from '#server/capture/candidate.ts';
import { candidatesOf } from '#server/capture/candidates.ts';
import { findDeadlines, namedDates } from '#server/capture/deadlines.ts';
import { type Folded, fold, type Span } from '#server/capture/folded.ts';
import type { Grammar } from '#server/capture/grammar.ts';
import { type Head, headFor } from '#server/capture/head.ts';
import { headOf } from '#server/capture/heads.ts';
import { inferAssignees } from '#server/capture/inferred-leads.ts';
import { introducedIn } from '#server/capture/introduced.ts';
import { lendToKeeper } from '#server/capture/keepers.ts';
import { attachLabels, responsibleNamed } from '#server/capture/labels.ts';
import { type Languages, languages } from '#server/capture/languages.ts';
import { lendReportDates, mergeRestated } from '#server/capture/neighbours.ts';
import { type KnownOrganization, type OrganizationBook, organizationBook } from '#server/capture/organization-book.ts';
import { once, regex, unsaid, words } from '#server/capture/patterns.ts';
import { type Proposal, proposalOf } from '#server/capture/proposal.ts';
import type { Reader } from '#server/capture/reader.ts';
import { doersOf, mentionsOf, named, type Reading } from '#server/capture/reading.ts';
import { segment, type Unit } from '#server/capture/segment.ts';
import { suchOrders } from '#server/capture/such-orders.ts';
import { rowsOf } from '#server/capture/tables.ts';
import type { CountryPack } from '#server/countries/pack.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import type { Locale } from '#server/platform/language.ts';

export type Occasion = {
	/** The date of the meeting, `YYYY-MM-DD`: terms are counted from it and none ends before it. */
	meetingDate: CalendarDate;
	/** Its calendar says which days are worked. */
	country: CountryPack;
	/** Organizations with codes; others are still recognized by their form. */
	organizations: readonly KnownOrganization[];
	/** The language of the text, where it is known; else it is told by the letters, sentence by sentence. */
	language?: Locale;
	/** The grammars that read it together; left out, those of this system. */
	languages?: Languages;
	/** Told now and then how much of the text is read, from 0 to 1. */
	told?: (share: number) => void;
};

const books = once((_: readonly KnownOrganization[]) => new Map<Grammar, OrganizationBook>());

/** A language with the names of the organizations, made once. */
export function readerOf(grammar: Grammar, organizations: readonly KnownOrganization[]): Reader {
	const made = books(organizations);
	const book = made.get(grammar) ?? organizationBook(organizations, grammar);
	made.set(grammar, book);
	return { grammar, book };
}

/**
 * The directives that a text proposes, in the order of the text. Deterministic and pure: the same text, date and
 * organizations give the same proposals; nothing is asked of a database or a network. A person confirms each.
 */
export function propose(source: string, occasion: Occasion): Proposal[] {
	const text = fold(source);
	const together = occasion.languages ?? languages;
	const units = segment(text, together);
	const around = together.of(occasion.language ?? together.languageOf(text.plain));
	const readers = new Map<Grammar, Reader>();
	const grammars = new Map<Unit, Grammar>();
	const grammarAt = (span: Span) =>
		occasion.language
			? around
			: together.of(together.languageOf(text.plain.slice(span.start, span.end), around.language));
	const introduced = introducedIn(text, together, (span) => readerOf(grammarAt(span), occasion.organizations));
	const readerFor = (unit: Unit): Reader => {
		let grammar = grammars.get(unit);
		if (!grammar) {
			grammar = grammarAt(unit);
			grammars.set(unit, grammar);
		}
		let reader = readers.get(grammar);
		if (!reader) {
			reader = { ...readerOf(grammar, occasion.organizations), introduced };
			readers.set(grammar, reader);
		}
		return reader;
	};
	const reading = readingOf(text, occasion, around);
	const candidates = findCandidates(reading, units, readerFor, occasion.told);
	attachLabels(reading, units, candidates, readerFor);
	responsibleNamed(reading, units, candidates, readerFor);
	lendReportDates(reading.text, candidates);
	inferAssignees(reading, units, candidates, readerFor);
	lendToKeeper(reading, candidates);
	const kept = mergeRestated(reading.text, candidates);
	return kept.map((one) => proposalOf(text, one));
}

/** A text with what its phrases of time are counted against. */
export function readingOf(text: Folded, occasion: Occasion, around: Grammar): Reading {
	const { meetingDate, country } = occasion;
	let dates: (Span & { date: CalendarDate })[] | null = null;
	// Grammars name few events, texts speak of them often.
	const events = new Map<RegExp, CalendarDate | null>();
	const eventDate = (stem: RegExp): CalendarDate | null => {
		const known = events.get(stem);
		if (known !== undefined) return known;
		dates ??= namedDates(text.low, around);
		const near = dates.find((one) => stem.test(text.low.slice(Math.max(0, one.start - 60), one.end + 60)));
		events.set(stem, near?.date ?? null);
		return near?.date ?? null;
	};
	const say = around.minutes;
	const minutes = say !== undefined && words(say, 'u').test(text.low);
	const ground = { meetingDate, calendar: country.calendar, eventDate };
	const meetingYear = Number(meetingDate.slice(0, 4));
	return { text, ground, meetingYear, minutes, mentions: mentionsOf(text), doers: doersOf(text) };
}

function findCandidates(
	reading: Reading,
	units: readonly Unit[],
	readerFor: (unit: Unit) => Reader,
	told?: Occasion['told'],
): Candidate[] {
	const heads = new Map<Unit, Head | null>();
	const introduces = new Set(units.map((unit) => unit.head).filter((head) => head !== null));
	const found: Candidate[] = [];
	let onward: { paragraph: number; head: Head } | null = null;
	for (const [index, unit] of units.entries()) {
		if (told && index % 100 === 0) told(index / units.length);
		if (unit.kind === 'title' || unit.kind === 'row') continue;
		const reader = readerFor(unit);
		const above = unit.head ? (heads.get(unit.head) ?? null) : null;
		if (introduces.has(unit)) {
			const own = approvedIn(reading, unit, reader);
			const head = own ? null : headOf(reading, unit, reader, above);
			heads.set(unit, head);
			if (head && head !== above) continue;
		}
		const addressed: Head | null = onward?.paragraph === unit.paragraph ? onward.head : above;
		const read = candidatesOf(reading, unit, reader, addressed);
		const [first] = read;
		if (first && reader.grammar.acts.some((rule) => rule.onward && rule.name === first.rule))
			onward = { paragraph: unit.paragraph, head: headFor(first.assignees) };
		found.push(...read);
	}
	found.push(...headsAlone(reading, units, found, heads, readerFor));
	found.push(...rowsOf(reading, units, readerFor));
	found.push(...governedBefore(reading, units, found, heads, readerFor));
	const counted = withoutStrays(withoutStories(found), units);
	counted.push(...suchOrders(reading, units, counted, readerFor));
	return counted.sort((one, other) => one.start - other.start);
}

const approvals = once(({ proposals }: Grammar) => ({
	approved: regex(`(?:${proposals?.approved ?? unsaid})[^:]{0,60}:$`),
	following: regex(proposals?.following ?? unsaid),
}));

/** "… to award the contracts as follows, was approved:" is whole; what stands under it only says more of it. */
function approvedIn(reading: Reading, unit: Unit, reader: Reader): boolean {
	const { approved, following } = approvals(reader.grammar);
	if (!approved.test(reading.text.low.slice(unit.start, unit.end))) return false;
	return candidatesOf(reading, unit, reader, null).some(
		(one) => concludes(one) && !following.test(reading.text.low.slice(one.start, one.end)),
	);
}

/** "Highway matters to be reported: – potholes; – signs": a head whose items say nothing to do is itself the directive. */
function headsAlone(
	reading: Reading,
	units: readonly Unit[],
	found: readonly Candidate[],
	heads: ReadonlyMap<Unit, Head | null>,
	readerFor: (unit: Unit) => Reader,
): Candidate[] {
	const fruitful = new Set(found.flatMap((one) => [one.unit, one.unit.head]));
	return units
		.filter((unit) => heads.get(unit) && unit.kind !== 'title' && !fruitful.has(unit))
		.flatMap((unit) =>
			candidatesOf(
				reading,
				unit,
				readerFor(unit),
				unit.head && !readerFor(unit).grammar.clauses.openHead ? (heads.get(unit.head) ?? null) : null,
			),
		)
		.filter(
			(one) =>
				(!one.reader.grammar.clauses.openHead && one.unit.number !== null) ||
				reading.text.low[one.unit.end - 1] === '.' ||
				openHead(one.reader.grammar).test(reading.text.low.slice(one.start, one.end)),
		);
}

const openHead = once((grammar: Grammar) => regex(grammar.clauses.openHead ?? unsaid));

/** What a paragraph tells before the decision that concludes it was said or ordered earlier, by others. */
function withoutStories(found: readonly Candidate[]): Candidate[] {
	const ends = new Map<number, number>();
	for (const one of found)
		if (concludes(one)) ends.set(one.unit.paragraph, Math.max(one.start, ends.get(one.unit.paragraph) ?? 0));
	return found.filter((one) => concludes(one) || one.end >= (ends.get(one.unit.paragraph) ?? 0));
}

/** «Следует определить расходы»: what is only said to be needed counts where the sentences around give an order. */
function withoutStrays(found: readonly Candidate[], units: readonly Unit[]): Candidate[] {
	const places = new Map(units.map((unit, index) => [unit, index]));
	const placeOf = (one: Candidate) => places.get(one.unit) ?? 0;
	const orders = found.filter((one) => !one.beside && isOrdered(one));
	return found.filter(
		(one) => !one.beside || orders.some((other) => Math.abs(placeOf(other) - placeOf(one)) <= besideReach),
	);
}

/** Sentences further from an order than this are other talk. */
const besideReach = 6;

function isOrdered(one: Candidate): boolean {
	return one.reader.grammar.acts.some((rule) => rule.past && !rule.collective && rule.name === one.rule);
}

function concludes(one: Candidate): boolean {
	return one.reader.grammar.acts.some((rule) => rule.concludes && rule.name === one.rule);
}

/** In languages with the verb at the end the last part of an enumeration governs the parts before it. */
function governedBefore(
	reading: Reading,
	units: readonly Unit[],
	found: readonly Candidate[],
	heads: ReadonlyMap<Unit, Head | null>,
	readerFor: (unit: Unit) => Reader,
): Candidate[] {
	const more: Candidate[] = [];
	const taken = new Set(found.map((one) => one.unit));
	const sisters = Map.groupBy(units, (unit) => unit.head);
	const asked = new Set<Unit>();
	for (const last of found) {
		if (!last.unit.head || !last.reader.grammar.verbLast || asked.has(last.unit.head)) continue;
		asked.add(last.unit.head);
		for (const unit of sisters.get(last.unit.head) ?? []) {
			if (taken.has(unit) || heads.has(unit) || unit.start >= last.start) continue;
			// In a text of two languages the sentence of the other ends as it likes: «в 2025 году».
			if (readerFor(unit).grammar !== last.reader.grammar) continue;
			// A sentence of its own ("Note.") waits for no verb.
			if (/[.!?]["')]?$/.test(reading.text.plain.slice(unit.start, unit.end))) continue;
			if (!governed(last.reader.grammar).test(reading.text.low.slice(unit.start, unit.end).replace(/[^\p{L}]+$/u, '')))
				continue;
			const head = heads.get(unit.head as Unit);
			const own = reading
				.mentions(unit, readerFor(unit), unit)
				.filter((one) => one.role === 'addressee' && one.kind !== 'name')
				.map((one) => named(reading.text, one));
			taken.add(unit);
			const deadlines = findDeadlines(reading.text.low, unit, last.reader.grammar, reading.ground);
			more.push({
				...last,
				start: unit.start,
				end: unit.end,
				unit,
				what: unit,
				assignees: own.length ? own : head?.assignees.length ? head.assignees : last.assignees,
				deadlines,
				also: [],
				strength: last.strength - 0.04,
			});
		}
	}
	return more;
}

const governed = once(({ clauses }: Grammar) => regex(`(?:${clauses.governed ?? unsaid})$`));
