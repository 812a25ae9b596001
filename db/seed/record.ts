import type { directiveTag, notification } from '#db/schema/collaboration.ts';
import type { assignment, deadlineEntry, decision, evidence, report } from '#db/schema/directives.ts';
import type { extension, milestone, milestoneVersion, obligation } from '#db/schema/execution.ts';
import { type Days, dateOfDay, dayOf } from '#db/seed/calendar.ts';
import type { Chance } from '#db/seed/chance.ts';
import { type MoveName, stageAfter } from '#server/directives/lifecycle.ts';
import { breachOf } from '#server/directives/schedule.ts';
import { type DirectiveChange, type DirectiveState, standingKey } from '#server/directives/state.ts';

/** What stands in tables of its own beside a directive. */
type Beside = {
	milestones: (typeof milestone.$inferInsert)[];
	milestoneVersions: (typeof milestoneVersion.$inferInsert)[];
	extensions: (typeof extension.$inferInsert)[];
	obligations: (typeof obligation.$inferInsert)[];
	notifications: (typeof notification.$inferInsert)[];
	tags: (typeof directiveTag.$inferInsert)[];
};

function nothingBeside(): Beside {
	return { milestones: [], milestoneVersions: [], extensions: [], obligations: [], notifications: [], tags: [] };
}

/** Somebody of the seeded government. */
export type SeededPerson = { id: string; name: string };

/** One change of a directive: what `saveDirective` would have kept of it. */
export type Change = {
	at: number;
	/** Null: the calendar. */
	by: SeededPerson | null;
	action: string;
	facts: Record<string, unknown>;
	state: DirectiveState;
	/** The move of the lifecycle, so that a test can ask whether it was open; null for what is not a move. */
	move: MoveName | null;
};

/** A directive with everything that became of it. */
export type Life = {
	state: DirectiveState;
	changes: Change[];
	ledger: (typeof deadlineEntry.$inferInsert)[];
	reports: (typeof report.$inferInsert)[];
	evidence: (typeof evidence.$inferInsert)[];
	decisions: (typeof decision.$inferInsert)[];
	assignments: (typeof assignment.$inferInsert)[];
	beside: Beside;
};

/** The days of a seeded life have run out: what would come next lies after today. */
export class NotYet {}

/**
 * Keeps the record of one directive as the verbs would: states one after another, and beside them the rows that
 * belong to the moves. Time only goes forward; a step after today throws `NotYet`.
 */
export class Recorder {
	readonly life: Life;
	readonly days: Days;
	readonly chance: Chance;
	/** The day reached. */
	day: number;
	#last: number;
	/** The last change's instant, as the product writes it. */
	#instant: string;

	constructor(first: DirectiveState, by: SeededPerson, at: number, day: number, days: Days, chance: Chance) {
		this.days = days;
		this.chance = chance;
		this.day = day;
		this.#last = at;
		this.#instant = first.updatedAt;
		const change: Change = {
			at,
			by,
			action: 'directive.draft',
			facts: { meetingId: first.meetingId },
			state: first,
			move: null,
		};
		const assignments = first.assignments.map((each, position) => ({ ...each, directiveId: first.id, position }));
		this.life = {
			state: first,
			changes: [change],
			ledger: [],
			reports: [],
			evidence: [],
			decisions: [],
			assignments,
			beside: nothingBeside(),
		};
	}

	get state(): DirectiveState {
		return this.life.state;
	}

	get now(): string {
		return this.#instant;
	}

	get date(): string {
		return dateOfDay(this.day);
	}

	/** Goes on to a later day, letting the calendar mark what was missed until then; throws `NotYet` beyond today. */
	comeTo(day: number): void {
		const reached = Math.max(day, this.day);
		this.#markIfMissedBy(Math.min(reached, this.days.today));
		if (reached >= this.days.today) throw new NotYet();
		this.day = reached;
		this.#reach(this.days.atWork(reached, this.chance.between(0, 500)));
	}

	/** Keeps a change made now. */
	change(
		by: SeededPerson | null,
		action: string,
		change: DirectiveChange,
		facts: Record<string, unknown>,
		move: MoveName | null,
	): void {
		const before = this.life.state;
		const after: DirectiveState = {
			...before,
			...(move ? { stage: stageAfter(move, before.stage) } : {}),
			...change,
			version: before.version + 1,
			updatedAt: this.now,
		};
		after.deadlineKey = after.deadline ?? standingKey;
		if (after.issuedAt) after.breachedOn ??= breachOf(before, this.date) ?? breachOf(after, this.date);
		this.life.state = after;
		this.life.changes.push({ at: this.#last, by, action, facts, state: after, move });
	}

	/** Adds the present deadline to the ledger. */
	addToLedger(by: SeededPerson, reason: string | null): void {
		const { state, ledger } = this.life;
		ledger.push({
			id: this.chance.id(this.#last),
			directiveId: state.id,
			position: ledger.length,
			deadline: state.deadline,
			standing: state.standing,
			phrase: reason === null ? state.deadlinePhrase : null,
			reason,
			setById: by.id,
			setAt: this.now,
		});
	}

	decide(by: SeededPerson, made: Partial<typeof decision.$inferInsert> & { kind: string }): void {
		const { state, decisions } = this.life;
		decisions.push({
			id: this.chance.id(this.#last),
			directiveId: state.id,
			position: decisions.length,
			...made,
			madeById: by.id,
			madeAt: this.now,
		});
	}

	/** Time goes forward, whatever was meant. */
	#reach(at: number): void {
		this.#last = Math.max(at, this.#last + 60_000);
		this.#instant = new Date(this.#last).toISOString();
	}

	#markIfMissedBy(day: number): void {
		const { state } = this.life;
		if (state.breachedOn || state.closedOn || !state.issuedAt || !state.deadline) return;
		const breachedOn = breachOf(state, dateOfDay(day));
		if (!breachedOn) return;
		this.day = Math.max(this.day, dayOf(breachedOn));
		this.#reach(this.days.midnight(this.day));
		this.change(null, 'directive.breach', { breachedOn }, { deadline: state.deadline }, null);
	}
}
