import { z } from 'zod';
import { partMoves } from '#server/directives/lifecycle.ts';
import { schedules } from '#server/directives/schedule.ts';
import { confidences, contributions, outcomes, stages } from '#server/directives/vocabulary.ts';
import { fileRef } from '#server/evidence/outputs.ts';
import { recurrenceInput } from '#server/obligations/inputs.ts';

/** An organization as it stands beside a directive, in the reader's language. */
export const organizationRef = z.object({ id: z.string(), code: z.string(), name: z.string(), short: z.string() });
export type OrganizationRef = z.output<typeof organizationRef>;

/** What every change answers: the object touched and the version that now stands. */
export const touchedOutput = z.object({
	id: z.string(),
	number: z.string(),
	version: z.int(),
	stage: z.enum(stages),
});

/** A directive as lists show it; texts in the reader's language. */
export const directiveRow = z.object({
	id: z.string(),
	number: z.string(),
	version: z.int(),
	itemNumber: z.string().nullable(),
	title: z.string(),
	/** As they were given. Empty in a list for a restricted directive: opening it tells them, and is recorded. */
	words: z.string(),
	language: z.string(),
	meeting: z.object({ id: z.string(), title: z.string(), heldOn: z.string() }).nullable(),
	issuer: z.string(),
	issuerLevel: z.string(),
	basis: z.string().nullable(),
	topic: z.string().nullable(),
	/** Which typical plan fits it. */
	kind: z.string().nullable(),
	/** How often periodic reports are owed. */
	recurrence: recurrenceInput.nullable(),
	/** A code of the country's marks of urgency. */
	urgency: z.string().nullable(),
	restricted: z.boolean(),
	lead: organizationRef.nullable(),
	coExecutors: z.array(organizationRef),
	responsible: z.string().nullable(),
	stage: z.enum(stages),
	outcome: z.enum(outcomes).nullable(),
	proposedOutcome: z.enum(outcomes).nullable(),
	/** A request for a later deadline awaits a decision. */
	extensionPending: z.boolean(),
	/** What the ministry says of itself. */
	confidence: z.enum(confidences).nullable(),
	percent: z.int().nullable(),
	/** What the controller found. */
	assessment: z.enum(confidences).nullable(),
	/** What the calendar says. */
	schedule: z.enum(schedules),
	daysLate: z.int(),
	standing: z.boolean(),
	deadline: z.string().nullable(),
	deadlinePhrase: z.string().nullable(),
	originalDeadline: z.string().nullable(),
	deadlineMoves: z.int(),
	daysMoved: z.int(),
	breachedOn: z.string().nullable(),
	executedOn: z.string().nullable(),
	closedOn: z.string().nullable(),
	controlUntil: z.string().nullable(),
	issuedAt: z.string().nullable(),
	lastReportAt: z.string().nullable(),
	updatedAt: z.string(),
});
export type DirectiveRow = z.output<typeof directiveRow>;

export const registerPage = z.object({
	rows: z.array(directiveRow),
	nextCursor: z.string().nullable(),
	/** How many match, counted up to 1,000; `atLeast` says that there are more. */
	total: z.object({ count: z.int(), atLeast: z.boolean() }),
});
export type RegisterPage = z.output<typeof registerPage>;

const evidencePiece = z.object({
	id: z.string(),
	kind: z.enum(['link', 'document', 'file']),
	title: z.string(),
	url: z.string().nullable(),
	documentNumber: z.string().nullable(),
	documentDate: z.string().nullable(),
	file: fileRef.nullable(),
});

export const reportOutput = z.object({
	id: z.string(),
	kind: z.enum(['progress', 'final', 'contribution']),
	organization: organizationRef,
	text: z.string(),
	percent: z.int().nullable(),
	confidence: z.enum(confidences).nullable(),
	executedOn: z.string().nullable(),
	writtenBy: z.string(),
	recordedAt: z.string(),
	review: z.enum(['pending', 'accepted', 'returned']).nullable(),
	reviewedBy: z.string().nullable(),
	reviewedAt: z.string().nullable(),
	reviewNote: z.string().nullable(),
	evidence: z.array(evidencePiece),
	/** On a final report: whose contributions were in when it was submitted, as far as the reader may know. */
	contributions: z.array(z.object({ organization: organizationRef, state: z.enum(contributions).nullable() })),
	/** What the reviewer wanted mended when it was sent back, each with the answer of a later report. */
	remarks: z.array(
		z.object({
			id: z.string(),
			number: z.int(),
			text: z.string(),
			answer: z.string().nullable(),
			answeredInId: z.string().nullable(),
		}),
	),
});
export type ReportOutput = z.output<typeof reportOutput>;

export const decisionOutput = z.object({
	id: z.string(),
	kind: z.string(),
	outcome: z.enum(outcomes).nullable(),
	assessment: z.enum(confidences).nullable(),
	basis: z.string().nullable(),
	note: z.string().nullable(),
	executedOn: z.string().nullable(),
	/** The final report that was decided on. */
	reportId: z.string().nullable(),
	/** How long additional control lasts, where it was decided. */
	until: z.string().nullable(),
	madeBy: z.string(),
	madeAt: z.string(),
});
export type DecisionOutput = z.output<typeof decisionOutput>;

export const ledgerLine = z.object({
	position: z.int(),
	deadline: z.string().nullable(),
	standing: z.boolean(),
	phrase: z.string().nullable(),
	reason: z.string().nullable(),
	setBy: z.string().nullable(),
	setAt: z.string(),
	/** Days added to the line before; null for the first. */
	days: z.int().nullable(),
});
export type LedgerLine = z.output<typeof ledgerLine>;

/** A move the reader's roles hold: open now, or why not yet. */
export const allowedMove = z.object({
	move: z.string(),
	action: z.string(),
	allowed: z.boolean(),
	outcomes: z.array(z.enum(outcomes)),
	reason: z.string().nullable(),
	/** The reason as a sentence in the reader's language. */
	because: z.string().nullable(),
});
export type AllowedMove = z.output<typeof allowedMove>;

/** How a date of its own (a part's, a milestone's) was moved: the first one, null while it stands; how often; days in all. */
export const movedDate = { originalDueOn: z.string().nullable(), dueMoves: z.int(), dueDaysMoved: z.int() };

export const directiveOutput = directiveRow.extend({
	/** The day as of which it is told: today, or of a past state that day. */
	day: z.string(),
	titles: z.object({ en: z.string().nullable(), ru: z.string().nullable(), kk: z.string().nullable() }),
	/** The words in other languages; null for the language in which they were given. */
	translations: z.object({ en: z.string().nullable(), ru: z.string().nullable(), kk: z.string().nullable() }),
	sourceUrl: z.string().nullable(),
	responsibleId: z.string().nullable(),
	parts: z.array(
		z.object({
			organization: organizationRef,
			role: z.enum(['lead', 'co']),
			part: z.string().nullable(),
			dueOn: z.string().nullable(),
			...movedDate,
			/** A co-executor is told how its own contribution stands, and no other's. */
			contributionKnown: z.boolean(),
			contribution: z.enum(contributions).nullable(),
			/** The date of the newest contribution. */
			contributedOn: z.string().nullable(),
			/** What the calendar says of the part; null for the lead and where it is not the reader's to know. */
			schedule: z.enum(schedules).nullable(),
			daysLate: z.int(),
			/** What the reader may do with this part now. */
			moves: z.array(z.enum(partMoves)),
		}),
	),
	assessmentNote: z.string().nullable(),
	assessedAt: z.string().nullable(),
	acceptedAt: z.string().nullable(),
	finalReportAccepted: z.boolean(),
	proposedBy: z.string().nullable(),
	ledger: z.array(ledgerLine),
	reports: z.array(reportOutput),
	decisions: z.array(decisionOutput),
	allowedMoves: z.array(allowedMove),
	assignable: z.array(z.object({ id: z.string(), name: z.string(), position: z.string().nullable() })),
});
export type DirectiveOutput = z.output<typeof directiveOutput>;

/** Changes since a version, as sentences in the reader's language: dates and names are written out. */
export const changesOutput = z.object({
	version: z.int(),
	changedBy: z.string().nullable(),
	changedAt: z.string(),
	changes: z.array(z.object({ field: z.string(), label: z.string(), before: z.string(), after: z.string() })),
});
export type ChangesOutput = z.output<typeof changesOutput>;

export const trailLine = z.object({
	seq: z.int(),
	at: z.string(),
	actor: z.string(),
	action: z.string(),
	facts: z.record(z.string(), z.unknown()),
	hash: z.string(),
});
