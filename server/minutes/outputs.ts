import { z } from 'zod';
import { draftingWarning } from '#server/directives/drafting-inputs.ts';
import { touchedOutput } from '#server/directives/outputs.ts';
import { aboutInput, cardInput } from '#server/minutes/inputs.ts';

/** What is said beside a card, in the reader's words: its deadline written out and what its drafting falls short of. */
export const cardNotes = z.object({
	id: z.string(),
	deadline: z.string(),
	distance: z.string(),
	warnings: z.array(draftingWarning),
});
export type CardNotes = z.output<typeof cardNotes>;

export const captureOutput = z.object({
	id: z.string(),
	name: z.string(),
	text: z.string(),
	language: z.string(),
	/** The language in which a person asked it to be read; null when the text tells. */
	readAs: z.string().nullable(),
	meetingDate: z.string(),
	/** The registered meeting it goes to; null while its own is not registered. */
	meeting: z.object({ id: z.string(), title: z.string(), heldOn: z.string() }).nullable(),
	about: aboutInput,
	/** Whether the text is read: only then are there cards. */
	read: z.boolean(),
	cards: z.array(cardInput),
	/** Proposals beyond the most that one text may make. */
	omitted: z.int(),
	/** Issued or discarded: nothing changes any more. */
	finishedAt: z.string().nullable(),
	version: z.int(),
	/** The tab that saved it last. */
	savedBy: z.string().nullable(),
	/** Read anew and not worked on since: that can be taken back. */
	readAnew: z.boolean(),
});
export type CaptureOutput = z.output<typeof captureOutput>;

export const captureRow = z.object({
	id: z.string(),
	name: z.string(),
	meetingDate: z.string(),
	read: z.boolean(),
	cards: z.int(),
	updatedAt: z.string(),
	version: z.int(),
});
export type CaptureRow = z.output<typeof captureRow>;

export const readingOutput = z.object({
	state: z.enum(['reading', 'read', 'failed']),
	/** How much of the text is read, in per cent. */
	percent: z.int(),
	/** Texts that are read before this one. */
	ahead: z.int(),
	/** Why it cannot be read, in the reader's words. */
	problem: z.string().nullable(),
});
export type ReadingOutput = z.output<typeof readingOutput>;

export const savedOutput = z.object({ version: z.int(), notes: z.array(cardNotes) });

export const sameMeetingOutput = z.object({
	meeting: z
		.object({ id: z.string(), title: z.string(), number: z.string().nullable(), heldOn: z.string() })
		.nullable(),
});

export const issuedOutput = z.object({
	meetingId: z.string(),
	issued: z.array(touchedOutput),
	drafted: z.array(touchedOutput),
});

/** A proposal as programs get it: positions are those of the text as it was sent. */
export const proposalOutput = z.object({
	start: z.int(),
	end: z.int(),
	quote: z.string(),
	action: z.string(),
	title: z.string(),
	language: z.string(),
	number: z.string().nullable(),
	assignees: z.array(z.object({ name: z.string(), code: z.string().nullable(), inferred: z.boolean() })),
	deadlineText: z.string().nullable(),
	deadline: z.string().nullable(),
	recurring: z.object({ frequency: z.string(), day: z.int().nullable() }).nullable(),
	standing: z.boolean(),
	indicators: z.array(z.string()),
	links: z.array(z.string()),
	confidence: z.number(),
	reasons: z.array(z.object({ part: z.string(), code: z.string() })),
});
