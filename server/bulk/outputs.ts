import { z } from 'zod';

export const bulkOutput = z.object({
	rows: z.array(
		z.object({
			number: z.string(),
			done: z.boolean(),
			/** A reason code when it was not done, and its sentence in the reader's language. */
			reason: z.string().nullable(),
			because: z.string().nullable(),
		}),
	),
});
export type BulkOutput = z.output<typeof bulkOutput>;
