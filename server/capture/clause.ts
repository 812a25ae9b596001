import { goesOn, isCarried, isOrder } from '#server/capture/act-signs.ts';
import { type Act, actsIn, isNoAction, isOfPastYear } from '#server/capture/acts.ts';
import { beginsWithPointer, bindsAnybody, pointerIn, whoIn } from '#server/capture/addressees.ts';
import type { Candidate } from '#server/capture/candidate.ts';
import { companionsIn } from '#server/capture/companions.ts';
import type { Deadline } from '#server/capture/deadline.ts';
import { findDeadlines } from '#server/capture/deadlines.ts';
import type { Span } from '#server/capture/folded.ts';
import type { Grammar } from '#server/capture/grammar.ts';
import { type Head, headFor } from '#server/capture/head.ts';
import { once, regex, spaced, unsaid } from '#server/capture/patterns.ts';
import { openedBy, prefixOf } from '#server/capture/prefixes.ts';
import type { Reader } from '#server/capture/reader.ts';
import { type Named, named, type Reading, sign } from '#server/capture/reading.ts';
import type { Unit } from '#server/capture/segment.ts';

/** What a clause gives somebody to do, by the act that reads best; null where it gives nobody anything. */
export function readClause(
	reading: Reading,
	unit: Unit,
	clause: Span,
	reader: Reader,
	above: Head | null,
): Candidate | null {
	const { text } = reading;
	// "decided: to instruct the Ministry to …": the infinitive of a list is read like its verb.
	const { from, decides } = prefixOf(text, clause, reader, reading.minutes);
	const said = { start: clause.start + from, end: clause.end };
	const acts = actsIn(text, said, reader.grammar);
	const head = decides ? (above ?? decision) : above;
	const deadlines = findDeadlines(text.low, clause, reader.grammar, reading.ground);
	const { gap, itemForm, itemInfinitive, itemNoun, willBe, opens } = signsOf(reader.grammar);
	// "To ask the Water Board to mend the pump" is an errand of whoever keeps the minutes.
	const errand = !above?.directs && opens.test(text.low.slice(clause.start, clause.end));
	const own = errand ? remarked(reading, unit, clause, reader, deadlines) : null;
	if (own) return own;
	for (const act of acts) {
		if ((act.rule.listed && !head?.directs) || (act.rule.minuted && !reading.minutes)) continue;
		if (act.rule.carried && !isCarried(text, clause, reader)) continue;
		if (act.rule.gapped && !gap.test(text.low.slice(Math.max(0, clause.start - 4), clause.start))) continue;
		if (act.rule.past && isOfPastYear(text, clause, act.verb, reader.grammar, reading.meetingYear)) return null;
		if (!head?.directs && !reading.minutes && bindsAnybody(text, said, reader, act)) return null;
		// "At the session on 19 June the minister instructed …": the day of the act is no deadline. Where the verb ends the
		// sentence, what is to be done stands before it too, and its term.
		const passed = (one: Deadline) =>
			act.rule.past && one.weak && one.end <= act.verb.start && !reader.grammar.verbLast;
		const terms = deadlines.filter((one) => !passed(one));
		const read = weigh(reading, unit, { clause, said }, reader, head, act, terms);
		if (read) return read;
	}
	const opened = openedBy(text, said, reader);
	if (opened && !above?.directs) {
		// "Action for Anna Moss: ring the owner" says who before the colon.
		const told = reading
			.mentions(unit, reader, { start: said.start, end: opened.start })
			.filter((one) => one.role === 'addressee' && one.end <= opened.start);
		return readClause(reading, unit, opened, reader, headFor(told.map((one) => named(text, one))));
	}
	if (!head?.directs) return remarked(reading, unit, clause, reader, deadlines);
	// "To widen the road": under such a head any infinitive is one.
	const begins =
		(head.assignees.length > 0 && itemForm.test(text.low.slice(said.start, said.end))) ||
		itemNoun.test(text.low.slice(said.start, said.end)) ||
		sign(reader, 'actionStart').test(text.low.slice(said.start, said.end)) ||
		itemInfinitive.test(text.low.slice(clause.start, clause.end));
	// "Action point" above the words makes an action of whatever will be.
	const pointed = head.actions && head.rule === 'head' && willBe.test(text.low.slice(said.start, said.end));
	// A word alone ("Complete") is none.
	if (!/\S\s+\S/.test(text.low.slice(said.start, said.end))) return null;
	if (!(begins || pointed || head.governs) || isNoAction(text, said, reader.grammar)) return null;
	const first = reading.mentions(unit, reader, said)[0];
	const byName =
		first && first.start - said.start < 2 && first.kind !== 'name' && ['addressee', 'any'].includes(first.role);
	return candidate(
		unit,
		clause,
		reader,
		{ rule: 'item', strength: 0.86, what: clause },
		byName && reader.grammar.clauses.namesInItems ? [named(text, first)] : head.assignees,
		deadlines.length ? deadlines : head.deadlines,
		// An item of a list is not meant for whom its neighbour is meant.
		'nobody',
	);
}

const signsOf = once(({ clauses }: Grammar) => {
	const {
		errand = unsaid,
		gap = unsaid,
		itemForm = unsaid,
		itemInfinitive = unsaid,
		itemNoun = unsaid,
		willBe = unsaid,
		remark = unsaid,
		infinitive = unsaid,
	} = clauses;
	return {
		gap: regex(`,\\s(?:${gap})\\s$`),
		itemForm: regex(`^(?:${itemForm})\\s`),
		itemInfinitive: regex(`^(?:${spaced(itemInfinitive)})\\s+[^:]{6,}$`),
		itemNoun: regex(`^(?:${spaced(itemNoun)})`),
		willBe: regex(`(?<!\\p{L})(?:${willBe})\\p{L}`),
		errand: regex(`^(?:${spaced(errand)})(?!\\p{L})[^:]*$`),
		remark: regex(`^(?:${spaced(remark)})[^:]*$`),
		infinitive: regex(`^(?:${infinitive})$`),
		opens: regex(`^(?:${infinitive})\\s+`),
	};
});

/** What "Agreed:" before the words says for them, as a head of a list would. */
const decision = headFor([]);

function candidate(
	unit: Unit,
	span: Span,
	reader: Reader,
	act: { rule: string; strength: number; what: Span },
	assignees: Named[],
	deadlines: Deadline[],
	asks: Candidate['asks'],
): Candidate {
	return { ...span, unit, reader, ...act, assignees, deadlines, asks, also: [] };
}

/** Whether an act has what its rule needs, and who is meant by it. */
function weigh(
	reading: Reading,
	unit: Unit,
	{ clause, said }: { clause: Span; said: Span },
	reader: Reader,
	head: Head | null,
	act: Act,
	deadlines: Deadline[],
): Candidate | null {
	const { text } = reading;
	const { rule } = act;
	// "The road to Wick" goes there and does nothing.
	const verb = text.low.slice(act.verb.start, act.verb.end);
	if (
		signsOf(reader.grammar).infinitive.test(verb) &&
		/\p{Lu}\p{Ll}/u.test(text.plain.slice(act.what.start, act.what.start + 2))
	)
		return null;
	const who = beginsWithPointer(text, said, act, reader)
		? []
		: whoIn(reading, unit, said, reader, act, deadlines, head);
	if (who === null) return null;
	// "The Board: (a) agreed that …" says who decided.
	const under = who.length === 0 && head ? head.assignees : [];
	const inherited = rule.collective ? under.map((name) => ({ ...name, inferred: true })) : under;
	const meant = rule.indirect ? who.slice(0, 1).map((name) => ({ ...name, inferred: true })) : who;
	const assignees = who.length > 0 ? meant : inherited;
	const pointer = who.length === 0 ? pointerIn(text, said, act, reader, deadlines) : null;
	const backward = pointer !== null;
	const noAction = isNoAction(text, act.what, reader.grammar);
	// «Поручил утвердить стратегию»: whoever is told so without a name approves it all the same.
	const ordered = reader.grammar.clauses.toldAlwaysDo && isOrder(text, act, reader);
	if (assignees.length === 0 && !backward && noAction && !ordered) return null;
	if (!reader.grammar.clauses.toldAlwaysDo && noAction && !isOrder(text, act, reader)) return null;
	const timed = deadlines.some((one) => one.reason !== 'passed') || (head?.deadlines.length ?? 0) > 0;
	const has = {
		addressee: assignees.length > 0 || backward,
		deadline: timed,
		list: head?.directs === true || unit.number !== null,
		head: head?.directs === true,
		minutes: reading.minutes,
		beside: true,
	};
	const met = rule.needs?.find((need) => has[need]);
	if (rule.needs && !met) return null;
	const asks =
		assignees.length > 0 || (rule.collective && !backward)
			? 'nobody'
			: backward
				? 'backward'
				: rule.past && !goesOn(text, said, act.verb, reader)
					? 'reporter'
					: 'anyone';
	const made = candidate(
		unit,
		clause,
		reader,
		{ rule: rule.name, strength: rule.strength, what: act.what },
		assignees.length > 0 ? [...assignees, ...companionsIn(reading, unit, reader, act.what)] : assignees,
		timed && deadlines.length === 0 && head ? head.deadlines : deadlines,
		asks,
	);
	if (met === 'beside') made.beside = true;
	if (!pointer) return made;
	return { ...made, points: named(text, { ...pointer, code: null, kind: 'office', role: 'any' }) };
}

const sentenceBefore = regex('\\p{L}{2}[.!?]["\')]?\\s+$');

/** "Two hedges need cutting. To write to the owner.": in minutes what is to be done follows what was said. */
function remarked(reading: Reading, unit: Unit, clause: Span, reader: Reader, deadlines: Deadline[]): Candidate | null {
	const { text } = reading;
	// After the number of an item such words are its heading: "10. To review the budget".
	const before = text.low.slice(Math.max(0, clause.start - 12), clause.start);
	const low = text.low.slice(clause.start, clause.end);
	const follows = sentenceBefore.test(before);
	const { errand, remark } = signsOf(reader.grammar);
	if (!reading.minutes || low.length > 160) return null;
	if (!(follows && errand.test(low)) && !((follows || unit.number !== null) && remark.test(low))) return null;
	return candidate(
		unit,
		clause,
		reader,
		{ rule: 'minuted_to_be_done', strength: 0.56, what: clause },
		[],
		deadlines,
		'nobody',
	);
}
