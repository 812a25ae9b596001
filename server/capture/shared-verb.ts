import type { Candidate } from '#server/capture/candidate.ts';
import { findDeadlines } from '#server/capture/deadlines.ts';
import { trimmed } from '#server/capture/folded.ts';
import { regex, spaced } from '#server/capture/patterns.ts';
import type { Reader } from '#server/capture/reader.ts';
import type { Reading } from '#server/capture/reading.ts';
import type { Unit } from '#server/capture/segment.ts';

/** «X-ке …у, Y-ке …у, ал Z-ке …у тапсырылды»: the verb at the end serves every clause that names its own addressee. */
export function sharingVerb(
	reading: Reading,
	unit: Unit,
	reader: Reader,
	cuts: readonly number[],
	one: Candidate | undefined,
): Candidate[] {
	const { text } = reading;
	const { sharesVerb } = reader.grammar.clauses;
	if (!one || !sharesVerb || one.assignees.length < 2) return [];
	const shares = regex(`(?:${spaced(sharesVerb)})$`);
	const parts: Candidate[] = [];
	for (const [index, cut] of cuts.entries()) {
		const ends = trimmed(text.plain, { start: one.start, end: cut }).end;
		const next = cuts[index + 1] ?? one.end;
		const mine = one.assignees.filter((name) => name.start < cut);
		const theirs = one.assignees.filter((name) => name.start >= cut);
		if (one.start >= cut || mine.length === 0 || !theirs.some((name) => name.start < next)) continue;
		if (!shares.test(text.low.slice(Math.max(0, ends - 9), ends))) continue;
		const before = trimmed(text.plain, { start: one.start, end: text.low.lastIndexOf(',', cut) });
		const deadlines = findDeadlines(text.low, before, reader.grammar, reading.ground);
		parts.push({ ...one, ...before, what: before, assignees: mine, deadlines, also: [] });
		one.start = cut;
		one.what = { start: cut, end: one.end };
		one.assignees = theirs;
	}
	if (parts.length === 0) return [];
	one.deadlines = findDeadlines(text.low, one, reader.grammar, reading.ground);
	one.unit = unit;
	return parts;
}
