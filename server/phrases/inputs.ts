import { z } from 'zod';
import { requiredLine, versionInput } from '#server/platform/inputs.ts';

export const phraseStates = ['proposed', 'accepted', 'rejected'] as const;

/** What a phrase of time means: a day of the year, or so many days from the meeting. */
export const meaningInput = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('day_of_year'), month: z.int().min(1).max(12), day: z.int().min(1).max(31) }),
	z.object({ kind: z.literal('days'), count: z.int().min(0).max(1500) }),
	z.object({ kind: z.literal('working_days'), count: z.int().min(0).max(1000) }),
]);

export const listPhrasesInput = z.object({ state: z.enum(phraseStates).default('proposed') });

export const decidePhraseInput = z.object({
	id: requiredLine(40),
	version: versionInput,
	decision: z.enum(['accept', 'reject']),
	/** For a phrase of time: what it is to mean; absent, what was proposed. */
	meaning: meaningInput.nullish(),
});
