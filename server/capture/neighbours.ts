import type { Candidate } from '#server/capture/candidate.ts';
import type { Folded, Span } from '#server/capture/folded.ts';
import type { Grammar } from '#server/capture/grammar.ts';
import { once, regex, words } from '#server/capture/patterns.ts';
import { sign } from '#server/capture/reading.ts';

/** "A report on its execution is due by …" dates what it reports on, where that has no date of its own. */
export function lendReportDates(text: Folded, candidates: readonly Candidate[]): void {
	const reports = candidates.map((one) => sign(one.reader, 'reportOnIt').test(text.low.slice(one.start, one.end)));
	candidates.forEach((report, index) => {
		const date = report.deadlines.find((one) => one.date && one.reason !== 'day_of_month');
		if (!date || !reports[index] || recurs(text, report, date)) return;
		const before = subjectOf(candidates, reports, index, -1, 2500);
		const target = before ?? subjectOf(candidates, reports, index, 1, 1200);
		// Items of one list have terms of their own.
		const sisters = target?.unit.head != null && target.unit.head === report.unit.head && report.unit.number !== null;
		if (target && !sisters && target.deadlines.length === 0) target.deadlines = [date];
		if (target && report.assignees.length === 0)
			report.assignees = target.assignees.map((name) => ({ ...name, inferred: true }));
	});
}

/** "Every year by 15 March": such a day dates nothing else. */
function recurs(text: Folded, report: Candidate, date: Span): boolean {
	const before = text.low.slice(report.start, date.start);
	return report.reader.grammar.recurrence.some(({ say }) => words(say, 'u').test(before));
}

/** The nearest directive on one side that is no report itself, within so many characters. */
function subjectOf(
	candidates: readonly Candidate[],
	reports: readonly boolean[],
	from: number,
	step: 1 | -1,
	most: number,
): Candidate | null {
	const start = candidates[from]?.start ?? 0;
	for (let index = from + step; candidates[index]; index += step) {
		const one = candidates[index] as Candidate;
		if (Math.abs(one.start - start) > most) return null;
		if (!reports[index]) return one;
	}
	return null;
}

const stops = once(({ stop }: Grammar) => regex(stop));

/** What two directives are compared by. */
type Told = { one: Candidate; words: ReadonlySet<string>; matter: readonly string[]; plain: string; report: boolean };

function toldBy(text: Folded, one: Candidate): Told {
	const low = text.low.slice(one.start, one.end);
	const stop = stops(one.reader.grammar);
	const words = new Set<string>();
	for (const word of low.match(letters) ?? []) if (!stop.test(word)) words.add(word.slice(0, 6));
	return {
		one,
		words,
		matter: matterOf(text, one, stop),
		plain: low.replace(marks, ' ').trim(),
		report: sign(one.reader, 'reportOnIt').test(low),
	};
}

/** The words of what is to be done without its verb, which stands at one end and which a repetition may change. */
function matterOf(text: Folded, one: Candidate, stop: RegExp): string[] {
	const said = text.low.slice(one.what.start, one.what.end).match(letters) ?? [];
	const matter = one.reader.grammar.verbLast ? said.slice(0, -2) : said.slice(1);
	return matter.filter((word) => !stop.test(word)).map((word) => word.slice(0, 6));
}

/** «Отремонтировать дорогу А – Б» and «отремонтировать дорогу А – В»: the same words but one, in the same place. */
function isParallel(one: readonly string[], other: readonly string[]): boolean {
	if (one.length < 3 || one.length !== other.length) return false;
	return one.filter((word, index) => word !== other[index]).length === 1;
}

const letters = regex('\\p{L}{3,}', 'g');
const marks = regex('[^\\p{L}\\p{N}]+', 'g');

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
	const kept: Told[] = [];
	for (const one of candidates) {
		const told = toldBy(text, one);
		let at = kept.length - 1;
		const last = Math.max(0, kept.length - window);
		while (at >= last && !isRestated(told, kept[at] as Told)) at -= 1;
		const other = at >= last ? kept[at] : undefined;
		if (!other) {
			kept.push(told);
			continue;
		}
		const better = rank(one) > rank(other.one) ? told : other;
		take(better.one, better === told ? other.one : one);
		kept[at] = better;
	}
	return kept.map(({ one }) => one).sort((one, other) => one.start - other.start);
}

function take(better: Candidate, lesser: Candidate): void {
	if (better.deadlines.every((deadline) => !deadline.date) && lesser.deadlines.length > 0)
		better.deadlines = lesser.deadlines;
	if (better.assignees.length === 0) better.assignees = lesser.assignees;
	better.also.push({ start: lesser.start, end: lesser.end }, ...lesser.also);
}

function rank(one: Candidate): number {
	return one.strength + (one.assignees.some((name) => !name.inferred) ? 1 : 0) + (one.labelled ? 0.3 : 0);
}

/** "70 billion" and "20 billion": what names other numbers is another thing to do. */
function differInNumbers(one: string, other: string): boolean {
	const [mine, theirs] = [one, other].map((words) => new Set(words.match(/\d+/g) ?? [])) as [Set<string>, Set<string>];
	return mine.size > 0 && theirs.size > 0 && [...mine].every((number) => !theirs.has(number));
}

function isRestated(told: Told, before: Told): boolean {
	const { one } = told;
	const other = before.one;
	if (one.unit === other.unit || one.unit.kind === 'row' || other.unit.kind === 'row') return false;
	if (one.assignees.length === 0 && other.assignees.length === 0 && told.plain === before.plain) return true;
	if (told.report !== before.report) return false;
	// "Clerk to report" says nothing of what: it speaks of the words before it, other ones each time.
	if (told.words.size < 4 && one.assignees.length > 0) return false;
	// Items of lists are separate by the will of their author; only prose repeats itself.
	const listed = one.unit.number !== null || other.unit.number !== null || one.unit.head !== null;
	if (listed && told.plain !== before.plain) return false;
	const [lead, otherLead] = [one, other].map((each) => each.assignees.find((name) => !name.inferred));
	if (lead && otherLead && (lead.code !== otherLead.code || lead.text !== otherLead.text)) return false;
	if (listed) return true;
	const [date, otherDate] = [one, other].map((each) => each.deadlines.find((deadline) => deadline.date)?.date);
	if (date && otherDate && date !== otherDate) return false;
	if (isParallel(told.matter, before.matter)) return false;
	if (differInNumbers(told.plain, before.plain)) return false;
	return overlap(told.words, before.words) >= (lead && otherLead ? 0.85 : 0.6);
}
