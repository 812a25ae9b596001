import { alike } from '#server/capture/folded.ts';
import { languages } from '#server/capture/languages.ts';
import type { Proposal } from '#server/capture/proposal.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';

/** A directive that a careful reader found. */
export type GoldDirective = {
	quote: string;
	assignees: string[];
	deadline: CalendarDate | null;
	/** Says the same elsewhere in the text. */
	alsoQuotes?: string[] | undefined;
	/** Who is meant where the sentence names nobody. */
	assigneesImplied?: string[] | undefined;
	/** Counts neither way. */
	soft?: boolean | undefined;
	recurring?: unknown;
};

export type GoldText = {
	id: string;
	file: string;
	lang: string;
	meetingDate: CalendarDate;
	directives: GoldDirective[];
};

/** Counts of one text or of many: hits, what was missed, what was too much, and how exact the hits are. */
export type Score = {
	hits: number;
	missed: number;
	extra: number;
	leads: { right: number; of: number };
	deadlines: { right: number; of: number };
	/** For people: what went wrong, a line each. */
	notes: string[];
};

export function emptyScore(): Score {
	return { hits: 0, missed: 0, extra: 0, leads: { right: 0, of: 0 }, deadlines: { right: 0, of: 0 }, notes: [] };
}

type Range = { start: number; end: number };

function placesOf(text: string, quote: string): Range[] {
	const places: Range[] = [];
	for (let at = text.indexOf(quote); at >= 0 && quote; at = text.indexOf(quote, at + 1))
		places.push({ start: at, end: at + quote.length });
	return places;
}

/** A proposal hits a quote when what they share is at least half of either. */
function hits(proposal: Range, place: Range): boolean {
	const shared = Math.min(proposal.end, place.end) - Math.max(proposal.start, place.start);
	return shared > 0 && shared * 2 >= Math.min(proposal.end - proposal.start, place.end - place.start);
}

function sharedLength(one: Range, other: Range): number {
	return Math.min(one.end, other.end) - Math.max(one.start, other.start);
}

const article = new RegExp(`^(?:${languages.either(({ names }) => names.article)}) `);

/** The same name in another case form: every word begins alike. */
function sameName(one: string, other: string): boolean {
	const words = (name: string) =>
		(
			alike(name)
				.replace(article, '')
				.match(/[\p{L}\p{N}]+/gu) ?? []
		).map((word) => word.slice(0, Math.max(3, Math.min(5, word.length - 2))));
	const [short, long] = [words(one), words(other)].sort((a, b) => a.length - b.length) as [string[], string[]];
	if (short.length === 0) return false;
	return short.every((word) => long.some((each) => each.startsWith(word) || word.startsWith(each)));
}

/** Compares the proposals for a text with what a reader marked in it. */
export function scoreText(text: string, gold: GoldText, proposals: readonly Proposal[], score = emptyScore()): Score {
	const left = new Set(proposals);
	const taken = new Map<GoldDirective, Proposal>();
	const pairs = gold.directives.flatMap((directive) =>
		placesOf(text, directive.quote).flatMap((place) =>
			proposals.filter((one) => hits(one, place)).map((one) => ({ directive, one, shared: sharedLength(one, place) })),
		),
	);
	pairs.sort((one, other) => other.shared - one.shared);
	for (const { directive, one } of pairs) {
		if (taken.has(directive) || !left.has(one)) continue;
		taken.set(directive, one);
		left.delete(one);
	}
	for (const directive of gold.directives) {
		const one = taken.get(directive) ?? restated(text, directive, left);
		if (directive.soft) continue;
		if (!one) {
			score.missed += 1;
			score.notes.push(`${gold.id} missed: ${directive.quote.slice(0, 110)}`);
			continue;
		}
		score.hits += 1;
		compare(gold, directive, one, score);
	}
	const neutral = gold.directives
		.flatMap((directive) => [directive.quote, ...(directive.alsoQuotes ?? [])])
		.flatMap((quote) => placesOf(text, quote));
	for (const one of left) {
		if (neutral.some((place) => hits(one, place))) continue;
		score.extra += 1;
		score.notes.push(`${gold.id} extra: ${one.quote.slice(0, 110)} [${one.reasons[0]?.code}]`);
	}
	return score;
}

/** A directive hit only where the text says it again. */
function restated(text: string, directive: GoldDirective, left: Set<Proposal>): Proposal | null {
	const places = (directive.alsoQuotes ?? []).flatMap((quote) => placesOf(text, quote));
	const one = [...left].find((proposal) => places.some((place) => hits(proposal, place)));
	if (one) left.delete(one);
	return one ?? null;
}

function compare(gold: GoldText, directive: GoldDirective, one: Proposal, score: Score): void {
	const wanted = [
		...directive.assignees.slice(0, 1),
		...(directive.assignees.length === 0 ? (directive.assigneesImplied ?? []) : []),
	];
	const lead = one.assignees[0];
	const right =
		wanted.length === 0
			? lead === undefined || lead.inferred
			: lead !== undefined && wanted.some((name) => sameName(name, lead.name) || name === lead.code);
	score.leads.of += 1;
	if (right) score.leads.right += 1;
	else
		score.notes.push(
			`${gold.id} lead: ${lead?.name ?? '-'} ≠ ${wanted.join(' / ') || '-'}: ${directive.quote.slice(0, 60)}`,
		);
	score.deadlines.of += 1;
	if (one.deadline === directive.deadline) score.deadlines.right += 1;
	else
		score.notes.push(
			`${gold.id} deadline: ${one.deadline} (${one.deadlineText}) ≠ ${directive.deadline}: ${directive.quote.slice(0, 60)}`,
		);
}

export function figures(score: Score) {
	const precision = score.hits + score.extra === 0 ? 1 : score.hits / (score.hits + score.extra);
	const recall = score.hits + score.missed === 0 ? 1 : score.hits / (score.hits + score.missed);
	const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
	const share = ({ right, of }: { right: number; of: number }) => (of === 0 ? 1 : right / of);
	return { precision, recall, f1, leads: share(score.leads), deadlines: share(score.deadlines) };
}
