import { withWholeWords } from '#server/capture/broken-words.ts';
import type { Candidate } from '#server/capture/candidate.ts';
import type { Deadline } from '#server/capture/deadline.ts';
import { type Folded, type Span, sourceSpan } from '#server/capture/folded.ts';
import type { Frequency, Grammar } from '#server/capture/grammar.ts';
import { matches, words } from '#server/capture/patterns.ts';
import type { Named } from '#server/capture/reading.ts';
import type { Unit } from '#server/capture/segment.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import type { Locale } from '#server/platform/language.ts';

export type Recurrence = { frequency: Frequency; day: number | null };

/** Who is proposed: as named in the text, with the code where it is a known organization. */
export type ProposedAssignee = { name: string; code: string | null; inferred: boolean };

/** Why a part of a proposal is as it is: a code for the sentence that explains it. */
export type Reason = { part: 'directive' | 'lead' | 'deadline' | 'recurring'; code: string };

/** One proposed directive. Positions are those of the text as it was given: `[start, end)`. */
export type Proposal = {
	start: number;
	end: number;
	/** The words of the text, verbatim. */
	quote: string;
	/** What is to be done, without who is addressed. */
	action: string;
	language: Locale;
	/** The item's number in the document. */
	number: string | null;
	/** The lead first. */
	assignees: ProposedAssignee[];
	/** The phrase the deadline was read from, verbatim; it may stand in a neighbouring sentence. */
	deadlineText: string | null;
	deadline: CalendarDate | null;
	recurring: Recurrence | null;
	/** No end: work that goes on, or reports until further notice. */
	standing: boolean;
	indicators: string[];
	/** Documents it must follow or align with. */
	links: string[];
	/** Other places where the text says the same. */
	also: { start: number; end: number }[];
	/** 0 to 1: how sure the reading is. */
	confidence: number;
	reasons: Reason[];
};

type Patterns = {
	recurrence: { frequency: Frequency; pattern: RegExp }[];
	standing: RegExp;
	links: RegExp[];
	indicators: RegExp[];
	joined: RegExp;
};
const compiled = new WeakMap<Grammar, Patterns>();

function patternsOf(grammar: Grammar): Patterns {
	let made = compiled.get(grammar);
	if (!made) {
		made = {
			recurrence: grammar.recurrence.map(({ frequency, say }) => ({ frequency, pattern: words(say, 'u') })),
			standing: words(grammar.standing, 'u'),
			links: grammar.links.map((say) => words(say)),
			indicators: grammar.indicators.map((say) => words(say)),
			joined: new RegExp(`[\\s,;]+(?:${grammar.joins})[\\s,;]*$`, 'u'),
		};
		compiled.set(grammar, made);
	}
	return made;
}

/** How often, if the words say so; "by the 10th" beside it is the day. */
function recurrenceOf(low: string, span: Span, deadlines: readonly Deadline[], grammar: Grammar): Recurrence | null {
	const stretch = low.slice(span.start, span.end);
	const found = patternsOf(grammar).recurrence.find(({ pattern }) => pattern.test(stretch));
	if (!found) return null;
	const day = deadlines.find((one) => one.reason === 'day_of_month');
	const number = day ? Number(/\d{1,2}/.exec(low.slice(day.start, day.end))?.[0] ?? 0) : 0;
	return { frequency: found.frequency, day: number || null };
}

/** The deadline that counts: a firm one before a vague one, the first before the others. */
function chosen(one: Candidate): Deadline | null {
	const dated = one.deadlines.filter((deadline) => deadline.date);
	const open = one.deadlines.find((deadline) => deadline.reason !== 'passed');
	return dated.find((deadline) => !deadline.weak) ?? dated[0] ?? open ?? one.deadlines[0] ?? null;
}

/** A day of every month, or a day of every year, is no end of what recurs; a date or a period's end is. */
function endsIt(low: string, deadline: Deadline, recurring: Recurrence | null): boolean {
	if (!recurring) return true;
	if (deadline.reason === 'day_of_month') return false;
	return recurring.frequency !== 'yearly' || /\d{4}/.test(low.slice(deadline.start, deadline.end));
}

/**
 * What patterns find in a stretch, verbatim. Who is told and by when is not part of it: it ends before them where its
 * sign stands in front ("in line with …"), and begins after them where its sign follows («… сәйкес»).
 */
function listed(text: Folded, span: Span, patterns: readonly RegExp[], apart: readonly Span[] = []): string[] {
	const low = text.low.slice(span.start, span.end);
	const found: string[] = [];
	for (const pattern of patterns)
		for (const match of matches(pattern, low)) {
			const words = match.groups?.with ?? match[0];
			const offset = match[0].indexOf(words);
			const whole = { start: span.start + match.index + offset, end: span.start + match.index + offset + words.length };
			const inside = apart.filter((one) => one.start < whole.end && one.end > whole.start);
			const start = offset > 0 ? whole.start : Math.max(whole.start, ...inside.map((one) => one.end));
			const end = offset > 0 ? Math.min(whole.end, ...inside.map((one) => one.start)) : whole.end;
			const said = text.plain.slice(start, Math.max(start, end)).replace(/\s+/g, ' ').trim();
			if (said) found.push(said);
		}
	return [...new Set(found)].slice(0, 8);
}

function distinct(assignees: readonly Named[]): Named[] {
	const kept: Named[] = [];
	for (const one of assignees)
		if (
			!kept.some(
				(other) =>
					(one.code !== null && other.code === one.code) || other.text.toLowerCase() === one.text.toLowerCase(),
			)
		)
			kept.push(one);
	return kept.slice(0, 40);
}

/** A stretch without the word at its end that leads over to the next act. */
function unjoined(text: Folded, { start, end }: Span, grammar: Grammar): Span {
	const left = patternsOf(grammar).joined.exec(text.low.slice(Math.max(start, end - 40), end));
	return { start, end: left ? end - left[0].length : end };
}

function actionOf(text: Folded, one: Candidate): string {
	const { start, end } = unjoined(text, one.what, one.reader.grammar);
	return withWholeWords(text.plain.slice(start, end))
		.replace(/\s+/g, ' ')
		.replace(/^["'\s-]+|["'\s,;.]+$/gu, '');
}

function reasonsOf(one: Candidate, deadline: Deadline | null, recurring: Recurrence | null): Reason[] {
	const lead = one.assignees[0];
	const reasons: Reason[] = [{ part: 'directive', code: one.rule }];
	reasons.push({
		part: 'lead',
		code: !lead ? 'nobody_named' : lead.inferred ? 'inferred' : lead.code ? 'known' : 'by_form',
	});
	reasons.push({ part: 'deadline', code: deadline ? deadline.reason : 'none_said' });
	if (recurring) reasons.push({ part: 'recurring', code: recurring.frequency });
	return reasons;
}

function confidenceOf(one: Candidate, deadline: Deadline | null): number {
	let sure = one.strength;
	const lead = one.assignees[0];
	if (!lead) sure -= 0.12;
	else if (lead.inferred) sure -= 0.08;
	else if (lead.code) sure += 0.03;
	if (deadline && (!deadline.date || deadline.weak)) sure -= 0.04;
	return Math.round(Math.min(0.99, Math.max(0.05, sure)) * 100) / 100;
}

/** The number of an item with those of the items above it: "1.2.1" of "1)" under "1.2.", «1.1 а)» of «а)». */
function numberOf(unit: Unit, depth = 0): string | null {
	const { head, number } = unit;
	const above = head && depth < 4 ? numberOf(head, depth + 1) : null;
	if (!head || above === null || number === null || head.paragraph === unit.paragraph) return number ?? null;
	if (number === above || number.startsWith(`${above}.`)) return number;
	return /^\d/.test(number) ? `${above}.${number}` : `${above} ${number})`;
}

/** The proposal that a candidate makes. */
export function proposalOf(text: Folded, one: Candidate): Proposal {
	const { grammar } = one.reader;
	const recurring =
		recurrenceOf(text.low, one, one.deadlines, grammar) ??
		(one.term ? recurrenceOf(text.low, one.term, one.deadlines, grammar) : null);
	const lasting = [one, one.term].some(
		(part) => part && patternsOf(grammar).standing.test(text.low.slice(part.start, part.end)),
	);
	const found = chosen(one);
	const date = found && endsIt(text.low, found, recurring) ? found.date : null;
	const span = sourceSpan(text, unjoined(text, one, grammar));
	const shown = (part: Span) => {
		const { start, end } = sourceSpan(text, part);
		return text.source.slice(start, end);
	};
	return {
		...span,
		quote: text.source.slice(span.start, span.end),
		action: actionOf(text, one),
		language: grammar.language,
		number: numberOf(one.unit),
		assignees: distinct(one.assignees).map(({ start, end, code, inferred }) => ({
			name: shown({ start, end }),
			code,
			inferred,
		})),
		deadlineText: found ? shown(found) : null,
		deadline: date,
		recurring,
		standing: lasting || (recurring !== null && date === null),
		indicators: listed(text, one, patternsOf(grammar).indicators),
		links: listed(text, one, patternsOf(grammar).links, [...one.assignees, ...one.deadlines]),
		also: one.also.map((part) => sourceSpan(text, part)),
		confidence: confidenceOf(one, found),
		reasons: reasonsOf(one, found, recurring),
	};
}
