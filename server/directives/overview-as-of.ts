import { inArray } from 'drizzle-orm';
import { meeting } from '#db/schema/directives.ts';
import { person } from '#db/schema/people.ts';
import { trailEvent } from '#db/schema/trail.ts';
import { database } from '#db/transact.ts';
import { actionSeen } from '#server/access/events-seen.ts';
import type { Scope } from '#server/access/scope.ts';
import { isOnControl, moves } from '#server/directives/lifecycle.ts';
import type { DirectiveRow } from '#server/directives/outputs.ts';
import {
	addTo,
	changesLength,
	dueUntil,
	framed,
	matrixOf,
	noCounts,
	shortListLength,
} from '#server/directives/overview-frame.ts';
import type { Overview, ScheduleCounts } from '#server/directives/overview-outputs.ts';
import { asListed, datesOf, rowOf } from '#server/directives/rows.ts';
import { country } from '#server/directives/rules.ts';
import { scheduleOf } from '#server/directives/schedule.ts';
import { type DirectiveState, placeOf, standingKey } from '#server/directives/state.ts';
import { statesAt, type Then } from '#server/directives/states-at.ts';
import type { Stage } from '#server/directives/vocabulary.ts';
import { allOrganizations } from '#server/organizations/find.ts';
import { nameOf } from '#server/organizations/names.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { endOf, type Instant } from '#server/platform/clock.ts';
import type { Locale } from '#server/platform/language.ts';

/**
 * The overview as it stood at the end of a past day. A directive counts when the reader reaches it now and would
 * have reached it then: what has since become restricted, or moved to others, does not come back through the past.
 */
export async function overviewAsOf(scope: Scope, day: CalendarDate): Promise<Overview> {
	const instant = endOf(day);
	const frame = framed(day, instant);
	const seen = new Seen(day, instant, frame);
	for await (const then of statesAt(scope, instant)) seen.add(then);
	const { locale } = scope.actor;
	const words = await surroundings(locale, seen.shown());
	const list = (kept: Kept) => ({ count: kept.count, rows: kept.rows.map(({ state }) => words(state, day)) });
	const deadlines = [...seen.deadlines]
		.map(([date, count]) => ({ date, count }))
		.sort((a, b) => a.date.localeCompare(b.date));
	return {
		...frame,
		past: true,
		totals: seen.totals,
		matrix: await matrixOf(locale, seen.counts),
		deadlines,
		dueWithinWeek: dueUntil(deadlines, frame.weekTo),
		silent: list(seen.silent),
		moved: list(seen.moved),
		disagreeing: list(seen.disagreeing),
		underReview: list(seen.underReview),
		proposed: list(seen.proposed),
		changed: await named(scope, seen.changed.rows, (state) => words(state, day)),
	};
}

/** A count and the first few by a key, smallest first. */
class Kept {
	count = 0;
	rows: (Then & { key: string })[] = [];
	readonly most: number;

	constructor(most: number) {
		this.most = most;
	}

	add(then: Then, key: string): void {
		this.count += 1;
		this.rows.push({ ...then, key: `${key} ${then.state.id}` });
		this.rows.sort((a, b) => (a.key < b.key ? -1 : 1));
		this.rows.length = Math.min(this.rows.length, this.most);
	}
}

/** What is counted and kept while the states pass by. The conditions are those of `filters.ts`, on a state in hand. */
class Seen {
	readonly counts = new Map<string, ScheduleCounts>();
	readonly totals = noCounts();
	readonly deadlines = new Map<CalendarDate, number>();
	readonly silent = new Kept(shortListLength);
	readonly moved = new Kept(shortListLength);
	readonly disagreeing = new Kept(shortListLength);
	readonly underReview = new Kept(shortListLength);
	readonly proposed = new Kept(shortListLength);
	readonly changed = new Kept(changesLength);
	readonly #day: CalendarDate;
	readonly #frame: ReturnType<typeof framed>;
	readonly #silentBefore: Instant;

	constructor(day: CalendarDate, instant: Instant, frame: ReturnType<typeof framed>) {
		this.#day = day;
		this.#frame = frame;
		this.#silentBefore = new Date(Date.parse(instant) - frame.silentAfterDays * 86_400_000).toISOString();
	}

	add(then: Then): void {
		const { state } = then;
		const running = isOnControl(state.stage);
		const schedule = scheduleOf(datesOf(state), this.#day, country().rules.dueSoonDays);
		const lead = state.leadOrganizationId ?? '';
		const own = this.counts.get(lead) ?? noCounts();
		for (const sums of [own, this.totals]) addTo(sums, schedule, running, 1);
		this.counts.set(lead, own);
		if (state.updatedAt >= this.#frame.changedSince) this.changed.add(then, descending(Date.parse(state.updatedAt)));
		if (running) this.#addRunning(then);
	}

	#addRunning(then: Then): void {
		const { state } = then;
		const due = state.deadline ?? standingKey;
		const heard = state.lastReportAt ?? state.acceptedAt ?? state.issuedAt ?? '';
		const underReview = (moves.accept_report.from as readonly Stage[]).includes(state.stage);
		if (due >= this.#day && due <= this.#frame.deadlinesTo) this.deadlines.set(due, (this.deadlines.get(due) ?? 0) + 1);
		if (!underReview && heard < this.#silentBefore) this.silent.add(then, heard);
		if (state.deadlineMoves > 0) this.moved.add(then, descending(state.deadlineMoves));
		if (state.confidence && state.assessment && state.confidence !== state.assessment) this.disagreeing.add(then, due);
		if (underReview) this.underReview.add(then, due);
		if (state.proposedOutcome) this.proposed.add(then, due);
	}

	/** Every state that some list shows. */
	shown(): DirectiveState[] {
		const lists = [this.silent, this.moved, this.disagreeing, this.underReview, this.proposed, this.changed];
		return lists.flatMap((kept) => kept.rows.map(({ state }) => state));
	}
}

/** A key that sorts greater numbers first. */
function descending(value: number): string {
	return String(10 ** 15 - value).padStart(16, '0');
}

/** A function from a state to its row, with the names of what stands around it. */
async function surroundings(locale: Locale, states: readonly DirectiveState[]) {
	const organizations = new Map((await allOrganizations()).map((row) => [row.id, nameOf(locale, row)]));
	const meetings = await meetingsOf(states.flatMap((state) => state.meetingId ?? []));
	const people = await namesOf(states.flatMap((state) => state.responsibleId ?? []));
	return (state: DirectiveState, day: CalendarDate): DirectiveRow =>
		asListed(
			rowOf(
				locale,
				state,
				{
					meeting: (state.meetingId && meetings.get(state.meetingId)) || null,
					lead: (state.leadOrganizationId && organizations.get(state.leadOrganizationId)) || null,
					coExecutors: state.assignments
						.filter((each) => each.role === 'co')
						.flatMap((each) => organizations.get(each.organizationId) ?? []),
					responsible: (state.responsibleId && people.get(state.responsibleId)) || null,
				},
				day,
			),
		);
}

async function meetingsOf(ids: string[]) {
	if (ids.length === 0) return new Map<string, { id: string; title: string; heldOn: string }>();
	const rows = await database()
		.select({ id: meeting.id, title: meeting.title, heldOn: meeting.heldOn })
		.from(meeting)
		.where(inArray(meeting.id, [...new Set(ids)]));
	return new Map(rows.map((row) => [row.id, row]));
}

async function namesOf(ids: string[]) {
	if (ids.length === 0) return new Map<string, string>();
	const rows = await database()
		.select({ id: person.id, name: person.name })
		.from(person)
		.where(inArray(person.id, [...new Set(ids)]));
	return new Map(rows.map((row) => [row.id, row.name]));
}

/** Changes with the action that the trail names for each, as far as the reader is told of it. */
async function named(
	scope: Scope,
	rows: readonly Then[],
	words: (state: DirectiveState) => DirectiveRow,
): Promise<Overview['changed']> {
	if (rows.length === 0) return [];
	const events = await database()
		.select({ seq: trailEvent.seq, action: trailEvent.action, facts: trailEvent.facts })
		.from(trailEvent)
		.where(
			inArray(
				trailEvent.seq,
				rows.map(({ eventSeq }) => eventSeq),
			),
		);
	const bySeq = new Map(events.map((event) => [event.seq, event]));
	return rows.map(({ state, eventSeq }) => ({
		row: words(state),
		at: state.updatedAt,
		action: actionSeen(scope, placeOf(state), bySeq.get(eventSeq)),
	}));
}
