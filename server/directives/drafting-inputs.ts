import { z } from 'zod';
import { draftingCodes } from '#server/directives/drafting-check.ts';
import { draftInput } from '#server/directives/inputs.ts';
import { lineInput, textInput } from '#server/platform/inputs.ts';

/** A draft as far as it is written: everything may still be missing. */
export const draftingInput = draftInput
	.pick({
		meetingId: true,
		language: true,
		basis: true,
		standing: true,
		deadline: true,
		leadOrganization: true,
		kind: true,
		urgency: true,
	})
	.extend({
		words: textInput(20_000),
		/** The number of the directive itself, once it has one. */
		number: lineInput(40).nullish(),
	});

/** A finding in the reader's words: what falls short, why it matters, how to mend it. */
export const draftingWarning = z.object({
	code: z.enum(draftingCodes),
	what: z.string(),
	why: z.string(),
	how: z.string(),
	/** The number of the directive that says the same. */
	directive: z.string().nullable(),
});
export type DraftingWarningOutput = z.output<typeof draftingWarning>;
