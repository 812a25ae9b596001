import { isClosed, isUnderReview } from '#server/directives/lifecycle.ts';
import {
	type DisciplineCounts,
	type DisciplineFacts,
	executiveDiscipline,
	noCounts,
	standingOf,
	withStanding,
} from '#server/organizations/discipline.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import type { Instant } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';

/** The one place in a summary in which a directive is listed and drawn, in the order of urgency. */
export const buckets = [
	'overdue',
	'due_soon',
	'in_review',
	'running',
	'done_late',
	'not_executed',
	'done_on_time',
	'superseded',
] as const;
export type Bucket = (typeof buckets)[number];

export type Period = { from: CalendarDate | null; to: CalendarDate | null };

/** How far ahead a summary looks for deadlines. Longer than "due soon" of the register: a summary is read at a meeting. */
export const SOON_DAYS = 14;

/** What directives are measured against. */
export type Yardstick = {
	/** The moment the summary stands for, and the day on which it falls. */
	asOf: Instant;
	day: CalendarDate;
	period: Period;
	/** How many days ahead deadlines are counted as near. */
	soonDays: number;
	/** The country's own "due soon", by which the calendar's status is found. */
	dueSoonDays: number;
	/** "Silent" means nothing reported for more than so many days. */
	silentDays: number;
};

/** What is looked at to count one directive. */
export type Measured = DisciplineFacts & {
	standing: boolean;
	deadline: CalendarDate | null;
	deadlineMoves: number;
	closedOn: CalendarDate | null;
	/** When it was last heard of: reported on, else accepted, else issued. */
	heardAt: Instant | null;
};

/** The counts of a summary or of one organization in it. */
export type Figures = {
	total: number;
	onControl: number;
	closed: number;
	/** Closed after the period ended but before the moment the summary stands for. */
	closedAfter: number;
	executedOnTime: number;
	executedLate: number;
	notExecuted: number;
	superseded: number;
	overdue: number;
	dueSoon: number;
	moved: number;
	silent: number;
	awaitingReview: number;
	buckets: Record<Bucket, number>;
	counts: DisciplineCounts;
	/** Executive discipline in per cent, unrounded; null when nothing has come due. */
	discipline: number | null;
};

export function noFigures(): Figures {
	return {
		total: 0,
		onControl: 0,
		closed: 0,
		closedAfter: 0,
		executedOnTime: 0,
		executedLate: 0,
		notExecuted: 0,
		superseded: 0,
		overdue: 0,
		dueSoon: 0,
		moved: 0,
		silent: 0,
		awaitingReview: 0,
		buckets: Object.fromEntries(buckets.map((bucket) => [bucket, 0])) as Record<Bucket, number>,
		counts: noCounts,
		discipline: null,
	};
}

/** Where one directive is listed and drawn, on the day the summary stands for. */
export function bucketOf(facts: Measured, yardstick: Yardstick): Bucket {
	if (isClosed(facts.stage)) {
		if (facts.outcome === 'not_executed' || facts.outcome === 'superseded') return facts.outcome;
		return facts.schedule === 'done_late' ? 'done_late' : 'done_on_time';
	}
	if (facts.schedule === 'overdue') return 'overdue';
	if (isUnderReview(facts.stage)) return 'in_review';
	return isDueSoon(facts, yardstick) ? 'due_soon' : 'running';
}

/** Counts one more directive into figures (they are changed in place: a summary may count a hundred thousand). */
export function tally(figures: Figures, facts: Measured, yardstick: Yardstick): void {
	const bucket = bucketOf(facts, yardstick);
	figures.total += 1;
	figures.buckets[bucket] += 1;
	if (facts.deadlineMoves > 0) figures.moved += 1;
	if (isDueIn(facts, yardstick.period)) figures.counts = withStanding(figures.counts, standingOf(facts));
	figures.discipline = executiveDiscipline(figures.counts);
	if (isClosed(facts.stage)) tallyClosed(figures, facts, bucket, yardstick.period);
	else tallyOpen(figures, facts, bucket, yardstick);
}

/** Discipline of a period is counted, here as on the organizations' pages, over the deadlines that fall in it. */
function isDueIn({ deadline }: Measured, { from, to }: Period): boolean {
	return deadline !== null && (!from || deadline >= from) && (!to || deadline <= to);
}

function tallyClosed(figures: Figures, facts: Measured, bucket: Bucket, period: Period): void {
	if (period.to && facts.closedOn && facts.closedOn > period.to) {
		figures.closedAfter += 1;
		return;
	}
	figures.closed += 1;
	if (bucket === 'done_on_time') figures.executedOnTime += 1;
	else if (bucket === 'done_late') figures.executedLate += 1;
	else if (bucket === 'not_executed') figures.notExecuted += 1;
	else figures.superseded += 1;
}

function tallyOpen(figures: Figures, facts: Measured, bucket: Bucket, yardstick: Yardstick): void {
	figures.onControl += 1;
	if (bucket === 'overdue') figures.overdue += 1;
	if (bucket === 'due_soon') figures.dueSoon += 1;
	if (isSilent(facts, yardstick)) figures.silent += 1;
	if (isUnderReview(facts.stage)) figures.awaitingReview += 1;
}

function isDueSoon(facts: Measured, { day, soonDays }: Yardstick): boolean {
	if (facts.deadline === null || facts.standing) return false;
	return facts.deadline >= day && facts.deadline <= addDays(day, soonDays);
}

/** Open, not under review, and not heard of for too long; the register's filter says the same in SQL. */
function isSilent({ stage, heardAt }: Measured, { asOf, silentDays }: Yardstick): boolean {
	if (isUnderReview(stage) || heardAt === null) return false;
	return Date.parse(heardAt) < Date.parse(asOf) - silentDays * 86_400_000;
}
