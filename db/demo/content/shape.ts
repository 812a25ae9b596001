import type { Role } from '#server/access/grants.ts';
import type { IssuerLevel, Names } from '#server/countries/pack.ts';
import type { Confidence, Outcome } from '#server/directives/vocabulary.ts';
import type { Recurrence } from '#server/obligations/due.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import type { Locale } from '#server/platform/language.ts';

/*
 * The demo government as data: who works in it, what was ordered, and what happened since, step by step.
 * Everything but the migration meeting of July 2025 and the names of public bodies is invented.
 *
 * Texts may hold dates that live with "today": `{до:30}`, `{от:30}` in Russian, `{дейін:30}`, `{күні:30}` in
 * Kazakh, `{by:30}`, `{on:30}` in English. The value is a `When`; `deadline` means the directive's first deadline.
 */

/** A fixed date, or so many calendar days after (before, when negative) the demo's today. */
export type When = number | CalendarDate;

export type DemoMembership = { role: Role; organization: string | null };

export type DemoPerson = {
	/** What stands before `@demo.gov.example`. */
	account: string;
	name: string;
	position: string;
	locale: Locale;
	memberships: readonly DemoMembership[];
	/** The day on which the account was disabled; what the person did before stays. */
	disabledOn?: When;
};

/** A file that the demo makes of its content when it is told: the name's extension says of which kind. */
export type DemoPaper = {
	name: string;
	heading: string;
	lines: readonly string[];
	/** Whose signature and seal stand below, in a PDF. */
	signed?: string;
	/** What a picture plots, in the order of days. */
	series?: readonly number[];
};

export type DemoEvidence<Date = When> =
	| { kind: 'link'; title: string; url: string }
	| { kind: 'document'; title: string; number: string; date: Date }
	| { kind: 'file'; title: string; paper: DemoPaper };

/** A document that a directive is linked with. */
export type DemoDocument<Date = When> = { title: string; number?: string; date?: Date; url?: string };

/**
 * One thing that somebody did. `by` is an account; left out, it is whoever usually does it: the meeting's
 * controller, the lead's coordinator or executor, the contributing co-executor's coordinator, the curator where the issuer's level asks for one.
 */
export type DemoStep<Date = When> = { on: Date; by?: string } & (
	| { do: 'issue' }
	| { do: 'accept' }
	| { do: 'assign'; to?: string }
	| { do: 'report'; text: string; percent: number; confidence: Confidence; evidence?: readonly DemoEvidence<Date>[] }
	| { do: 'move_deadline'; deadline: Date; phrase?: string; reason: string }
	| {
			do: 'submit';
			text: string;
			executedOn: Date;
			evidence: readonly DemoEvidence<Date>[];
			/** To the remarks of the return before, in their order. */
			answers?: readonly string[];
	  }
	| { do: 'contribute'; organization: string; text: string; evidence?: readonly DemoEvidence<Date>[] }
	| { do: 'accept_contribution'; organization: string; note?: string }
	| { do: 'return_contribution'; organization: string; note: string }
	| { do: 'return_report'; note?: string; remarks?: readonly string[] }
	| { do: 'request_extension'; deadline: Date; reason: string }
	| { do: 'decide_extension'; decision: 'grant' | 'refuse'; deadline?: Date; reason: string }
	| { do: 'accept_report'; note?: string }
	| { do: 'assess'; assessment: Confidence; note: string }
	| { do: 'propose'; outcome: Outcome; basis: string }
	| { do: 'decline'; note: string }
	| {
			do: 'close';
			outcome: Outcome;
			basis: string;
			/** What takes its place, or the directive (its key) into which a duplicate is merged. */
			supersededBy?: { document: DemoDocument<Date> };
			mergedInto?: string;
	  }
	| { do: 'keep_on_control'; until: Date; note: string }
	/** The typical plan of that kind, as it falls between the step's day and the deadline. */
	| { do: 'plan'; kind: string }
	/** So many of the next milestones are marked as done. */
	| { do: 'reach'; count: number }
	| { do: 'indicator'; name: string; unit: string; baseline: number; baselineOn: Date; target: number; targetOn: Date }
	/** What the directive's indicator is on the step's day. */
	| { do: 'measure'; value: number; note?: string }
);

export type DemoCoExecutor<Date = When> = { organization: string; part: string; dueOn?: Date };

export type DemoDirective<Date = When> = {
	/** Unique and stable: ids are made from it. */
	key: string;
	itemNumber?: string;
	/** As they were given, in `language`. */
	words: string;
	language: Locale;
	titles: Names;
	/** The words in the other languages. */
	translations?: Partial<Names>;
	/** Who gave it, where that is not the meeting's chair. */
	issuer?: { name: string; level: IssuerLevel };
	/** The resolution it comes from, for a directive without a meeting. */
	basis?: string;
	topic: string;
	/** A mark of urgency of the country. */
	urgency?: string;
	/** Which typical plan fits it, and how often periodic reports are owed. */
	kind?: string;
	recurrence?: Recurrence;
	restricted?: boolean;
	standing?: boolean;
	/** Left out: standing, or a draft for which the controller has not set one yet. */
	deadline?: Date;
	deadlinePhrase?: string;
	/** Left out only in drafts. */
	lead?: string;
	coExecutors?: readonly DemoCoExecutor<Date>[];
	/** In order of time; a directive without steps is a draft. */
	steps: readonly DemoStep<Date>[];
};

export type DemoMeeting<Date = When> = {
	key: string;
	title: string;
	/** As the glossary tells them apart: заседание, совещание. */
	kind: 'sitting' | 'conference';
	heldOn: Date;
	/** Of the minutes; not given yet while a meeting is being prepared. */
	number?: string;
	chair: string;
	chairLevel: IssuerLevel;
	place: string;
	sourceUrl?: string;
	language: Locale;
	minutes: string;
	/** The account of the controller who keeps this meeting's directives. */
	controller: string;
	directives: readonly DemoDirective<Date>[];
};

/**
 * Something done beside the course of directives: by nature no step of their life. Directives, remarks and tasks are
 * named by their keys.
 */
export type DemoDeed<Date = When> = { on: Date; by: string } & (
	| { do: 'watch'; directives: readonly string[] }
	| { do: 'read_notifications' }
	| { do: 'tag'; word: string; directives: readonly string[] }
	| { do: 'say'; key: string; directive: string; text: string; audience?: 'all' | 'organization'; answers?: string }
	| { do: 'align'; directive: string; with: { directive: string } | { document: DemoDocument<Date> }; note: string }
	| { do: 'delegate'; key: string; directive: string; to: string; task: string; dueOn: Date }
	| { do: 'finish'; task: string; note: string }
	| { do: 'remind'; directive: string; note: string }
	| { do: 'deputy'; deputy: string; fromOn: Date; toOn: Date; reason: string }
	| { do: 'attach'; meeting: string; title: string; paper: DemoPaper }
	| { do: 'split'; directive: string; part: DemoPart }
	/** What the lead of a part that was split off does first. */
	| { do: 'take'; directive: string; to: string }
	| { do: 'capture'; meetingDate: Date; text: string; drop: number }
	| { do: 'teach'; language: Locale; phrase: string; organization: string; quote: string; meetingDate: Date }
);

export type DemoPart = { key: string; words: string; titles: Names; lead: string };
