import { isNever } from '#server/capture/acts.ts';
import { addressed, holdsOnly } from '#server/capture/assignees.ts';
import { readClause } from '#server/capture/clause.ts';
import { findDeadlines } from '#server/capture/deadlines.ts';
import { type Folded, type Span, trimmed } from '#server/capture/folded.ts';
import type { Grammar, Mention } from '#server/capture/grammar.ts';
import type { Head } from '#server/capture/head.ts';
import { once, regex, unsaid } from '#server/capture/patterns.ts';
import { proposers } from '#server/capture/proposers.ts';
import type { Reader } from '#server/capture/reader.ts';
import { named, type Reading, sign } from '#server/capture/reading.ts';
import type { Unit } from '#server/capture/segment.ts';

/** Reads a unit as the head of a list; null when it introduces nothing that directs. */
export function headOf(reading: Reading, unit: Unit, reader: Reader, above: Head | null): Head | null {
	const { text, ground } = reading;
	const low = text.low
		.slice(unit.start, unit.end)
		.trimEnd()
		.replace(/:\s?-$/, ':')
		// What introduces a list and ends with a full stop is read as if a colon ended it.
		.replace(signsOf(reader.grammar).stopOf, ':');
	const directs = sign(reader, 'heads').test(low);
	if (!low.endsWith(':') && !signsOf(reader.grammar).includes.test(low) && !directs) return null;
	// "Agreed to discuss the following:" says itself what is to be done, its items about what.
	if (signsOf(reader.grammar).aboutFollowing.test(low)) return null;
	// "The objectives of the Bill are:" introduces nothing to do, whatever list it stands in.
	if (isNever(text, unit, reader.grammar)) return null;
	// «Олжас Орлов, премьер-министр РК:» is who speaks in what follows.
	if (!directs && reader.grammar.clauses.speakerHeads && speaks(reading, unit, reader, low)) return above;
	const colon = low.endsWith(':')
		? Math.max(unit.start + low.length - 1, text.low.lastIndexOf(':', unit.end))
		: unit.end;
	const span = trimmed(text.plain, { start: unit.start, end: colon });
	const deadlines = findDeadlines(text.low, span, reader.grammar, ground);
	// "By 1 March:" among the parts of an item is when, for all that stands under it.
	if (above?.directs && deadlines.length > 0 && !/\p{L}/u.test(withoutSpans(low, unit.start, deadlines)))
		return { ...above, deadlines };
	const act = readClause(reading, unit, span, reader, above);
	const all = reading.mentions(unit, reader, span);
	const mentions = addressed(all, headRoles).filter((one) => one.kind !== 'name');
	const opens =
		mentions[0] !== undefined &&
		(beginsWith(text, span, mentions[0], all, reader.grammar) ||
			(above?.directs === true && reader.grammar.verbLast && endsWith(text, span, mentions)));
	// «1.2. обеспечить:» under a body that is told: the verb of all that stands below it.
	const verb = sign(reader, 'governs').test(text.low.slice(span.start, span.end));
	if (above?.directs && !act && all.length === 0 && verb)
		return { ...above, governs: true, deadlines: deadlines.length > 0 ? deadlines : above.deadlines };
	const only = holdsOnly(text, span, mentions, deadlines, reader.grammar);
	if (
		!directs &&
		!act &&
		!(only || (mentions.length > 0 && opens && (mentions[0]?.role === 'addressee' || reader.grammar.verbLast)))
	)
		return above;
	const who = act?.assignees.length
		? [...act.assignees]
		: only || directs || opens
			? leading(mentions.filter(isAddressee((act !== null && act.rule !== 'item') || directs, only))).map((one) =>
					named(text, one),
				)
			: [];
	if (directs && reader.grammar.labels.proposer && who.length === 0)
		who.push(...proposers(all, text, unit, reader.grammar).map((one) => named(text, one, true)));
	return {
		directs: true,
		actions: signsOf(reader.grammar).actions.test(low) || (above?.actions ?? false),
		names: only && !directs && act === null,
		governs: (act !== null || directs) && sign(reader, 'governs').test(text.low.slice(span.start, span.end)),
		assignees: who.length > 0 ? who : (above?.assignees ?? []),
		deadlines: deadlines.length > 0 ? deadlines : (above?.deadlines ?? []),
		rule: act?.rule ?? 'head',
	};
}

function withoutSpans(low: string, from: number, spans: readonly Span[]): string {
	return spans.reduceRight((left, { start, end }) => left.slice(0, start - from) + left.slice(end - from), low);
}

/** «Рассмотрев проект, внесённый главой, совет решил:»: company without anybody to keep is no addressee. */
function leading(mentions: readonly Mention[]): readonly Mention[] {
	return mentions.some((one) => one.role !== 'with') ? mentions : [];
}

function speaks(reading: Reading, unit: Unit, reader: Reader, low: string): boolean {
	const [first] = reading.mentions(unit, reader, unit);
	return (
		first?.kind === 'person' &&
		first.role !== 'addressee' &&
		first.start - unit.start < 3 &&
		regex('^[^,:;]{3,60}, [^:;]{3,80}:$').test(low)
	);
}

/** «… іске асыруға жауапты министрліктер (келісу бойынша):»: with the verb at the end a head may end with its names. */
function endsWith(text: Folded, span: Span, mentions: readonly Mention[]): boolean {
	const last = mentions.at(-1);
	return last?.role === 'subject' && /^\s*(?:\([^()]*\)\s*)?$/.test(text.low.slice(last.end, span.end));
}

/** A head begins with a name, or with the body to which the named one belongs. */
function beginsWith(text: Folded, span: Span, first: Mention, all: readonly Mention[], grammar: Grammar): boolean {
	if (first.start === span.start) return true;
	if (signsOf(grammar).owner.test(text.low.slice(span.start, first.start))) return true;
	const owner = all.find((one) => one.role === 'owner' && one.end <= first.start);
	if (!owner || text.low.slice(owner.end, first.start).trim() !== '') return false;
	const among = regex(`^${grammar.among}$`, 'u');
	return (text.low.slice(span.start, owner.start).match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => among.test(word));
}

const signsOf = once(({ clauses, names: { owner = unsaid } }: Grammar) => {
	const { includes = unsaid, actionHead = unsaid, aboutFollowing = unsaid, announces = unsaid } = clauses;
	return {
		stopOf: regex(`(?<=(?:${announces}))\\.$`),
		includes: regex(` (?:${includes}),?$`),
		actions: regex(`^(?:${actionHead})`),
		aboutFollowing: regex(`(?:${aboutFollowing})(?:\\s[^:]{0,60})?:$`),
		owner: regex(`(?:${owner})\\s+$`),
	};
});

const headRoles = ['addressee', 'any', 'with', 'subject'] as const;

/** Under "The Prime Minister instructed:" the subject instructs; under "Ministry of Finance:" it is addressed. */
function isAddressee(acts: boolean, only: boolean) {
	return (one: Mention) =>
		one.role === 'addressee' || one.role === 'with' || (!acts && only) || (!acts && one.kind !== 'person');
}
