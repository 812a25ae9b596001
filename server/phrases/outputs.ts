import { z } from 'zod';
import { meaningInput, phraseStates } from '#server/phrases/inputs.ts';

export const phraseExample = z.object({
	/** The words in which the phrase stood. */
	quote: z.string(),
	meetingDate: z.string(),
	deadline: z.string().nullable(),
});
export type PhraseExample = z.output<typeof phraseExample>;

export const phraseRow = z.object({
	id: z.string(),
	kind: z.enum(['alias', 'deadline']),
	language: z.string(),
	phrase: z.string(),
	/** Which organization an alias names, in the reader's language. */
	organization: z.object({ code: z.string(), name: z.string() }).nullable(),
	/** What a phrase of time is to mean. */
	meaning: meaningInput.nullable(),
	/** Every meaning that the examples bear out, for the administrator to choose from. */
	meanings: z.array(meaningInput),
	examples: z.array(phraseExample),
	/** How many corrections said the same. */
	seen: z.int(),
	state: z.enum(phraseStates),
	proposedBy: z.string().nullable(),
	proposedAt: z.string(),
	decidedBy: z.string().nullable(),
	decidedAt: z.string().nullable(),
	version: z.int(),
});
export type PhraseRow = z.output<typeof phraseRow>;
