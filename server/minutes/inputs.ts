import { z } from 'zod';
import { recordMeetingInput } from '#server/meetings/inputs.ts';
import { dateInput, lineInput, localeInput, requiredLine, textInput, versionInput } from '#server/platform/inputs.ts';

/** The longest text read at once, in characters: what a meeting keeps as its minutes. */
export const longestMinutes = 1_000_000;

/** How often a text may ask for reports. */
export const frequencies = ['daily', 'weekly', 'monthly', 'quarterly', 'half_yearly', 'yearly'] as const;

const line = (most: number) => lineInput(most);
const dateOrNone = z.union([dateInput, z.literal('')]);
const recurrenceInput = z.object({ frequency: z.enum(frequencies), day: z.int().min(1).max(31).nullable() }).nullable();
/** Beyond this a double no longer tells whole numbers apart. */
const figure = z.number().min(-1e12).max(1e12).nullable();
/** A figure by which the work is measured, on its way; `targetOn` is the deadline where none is given. */
const indicatorInput = z.object({
	name: line(200),
	unit: line(60),
	baseline: figure,
	target: figure,
	targetOn: dateOrNone,
});
export type CardIndicator = z.output<typeof indicatorInput>;
const indicatorsInput = z.array(indicatorInput).max(10);
/** What the work must align with: the number of a directive, or a document as it is called. */
const linksInput = z.array(line(300)).max(10);
const reason = z.object({ part: z.enum(['directive', 'lead', 'deadline', 'recurring']), code: requiredLine(60) });

/** What the reading proposed, by which the clerk's corrections are told; it never changes. */
const proposedInput = z.object({
	/** Whom the text names as lead, in its words. */
	leadName: z.string().max(400),
	leadCode: z.string().max(40),
	/** Codes of the others that the text names. */
	others: z.array(z.string().max(40)).max(60),
	/** Not named in the sentence itself but taken from those around. */
	inferred: z.boolean(),
	/** Others named of whom the register of organizations knows nothing. */
	unknown: z.array(z.string().max(400)).max(60),
	phrase: z.string().max(400),
	deadline: z.string().max(10),
	/** The other parts as they were read; texts read before they were kept have none. */
	parts: z
		.object({
			itemNumber: z.string().max(20),
			language: localeInput,
			/** The title, in that language. */
			title: z.string().max(300),
			standing: z.boolean(),
			recurrence: recurrenceInput,
			indicators: indicatorsInput.default([]),
			links: linksInput.default([]),
		})
		.optional(),
	/** How often the text says the same elsewhere: of verbatim repeats only one becomes a card. */
	repeated: z.int().min(0).max(1000).default(0),
	confidence: z.number().min(0).max(1),
	reasons: z.array(reason).max(10),
	links: z.array(z.string().max(1000)).max(10),
	indicators: z.array(z.string().max(1000)).max(10),
});

/** One card: a directive on its way. Nothing is null but what was never proposed; an empty text means none. */
export const cardInput = z.object({
	id: requiredLine(20),
	/** Where its words stand in the text, `[start, end)`. */
	start: z.int().min(0).max(longestMinutes),
	end: z.int().min(0).max(longestMinutes),
	itemNumber: line(20),
	words: textInput(20_000),
	language: localeInput,
	titles: z.object({ en: line(300), ru: line(300), kk: line(300) }),
	lead: line(40),
	coExecutors: z.array(z.object({ organization: line(40), part: textInput(2000), dueOn: dateOrNone })).max(60),
	deadline: dateOrNone,
	deadlinePhrase: line(300),
	standing: z.boolean(),
	recurrence: recurrenceInput,
	topic: line(60),
	/** Of which kind the work is, and a mark of urgency; texts begun before cards had them have none. */
	kind: line(60).default(''),
	urgency: line(40).default(''),
	basis: line(500),
	indicators: indicatorsInput.default([]),
	links: linksInput.default([]),
	restricted: z.boolean(),
	dropped: z.boolean(),
	proposed: proposedInput.nullable(),
});
export type Card = z.output<typeof cardInput>;

/** The meeting's own data while it is not registered; everything may still be missing. */
export const aboutInput = z.object({
	title: line(300),
	kind: recordMeetingInput.shape.kind,
	number: line(60),
	chair: line(200),
	chairLevel: recordMeetingInput.shape.chairLevel,
	place: line(200),
	/** As it is typed: whether it is an address of the web is asked when the meeting is registered. */
	sourceUrl: line(2000),
});
export type About = z.output<typeof aboutInput>;

export const startCaptureInput = z.object({
	text: textInput(longestMinutes),
	/** Absent: taken from the head of the text. */
	meetingDate: dateInput.nullish(),
	language: localeInput.nullish(),
	/** A meeting that is registered already. */
	meetingId: requiredLine(40).nullish(),
});

export const captureId = z.object({ id: requiredLine(40) });

export const saveCaptureInput = z.object({
	id: requiredLine(40),
	version: versionInput,
	/** Which tab saves, so that it knows its own save when its answer was lost. */
	tab: requiredLine(40).optional(),
	/** Every card in order; those left out are gone. */
	order: z.array(requiredLine(20)).max(2000).optional(),
	/** Cards that are new or changed. */
	changed: z.array(cardInput).max(2000).optional(),
	about: aboutInput.optional(),
});

export const captureTouch = z.object({ id: requiredLine(40), version: versionInput });

export const readAgainInput = captureTouch.extend({ meetingDate: dateInput, language: localeInput.nullish() });

export const issueCaptureInput = captureTouch.extend({
	/** What becomes of cards that lack a lead or a deadline: nothing is issued, or they are kept as drafts of the meeting. */
	incomplete: z.enum(['refuse', 'draft']).default('refuse'),
});

export const captureNotesInput = z.object({ id: requiredLine(40), cards: z.array(requiredLine(20)).max(50) });

export const suggestCardInput = z.object({
	id: requiredLine(40),
	/** The id that the card will have. */
	card: requiredLine(20),
	start: z.int().min(0).max(longestMinutes),
	end: z.int().min(0).max(longestMinutes),
	/** What is to be read, where it is not what stands at that place: part of a card whose words were changed. */
	words: textInput(20_000).optional(),
});

/** Unfinished texts are listed in steps; `cursor` is that of the step before. */
export const listCapturesInput = z.object({ cursor: z.string().max(400).nullish() });

export const proposeInput = z.object({
	text: textInput(longestMinutes),
	meetingDate: dateInput,
	language: localeInput.nullish(),
});
