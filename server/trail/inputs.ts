import { z } from 'zod';
import { dateInput, requiredLine } from '#server/platform/inputs.ts';

export const listTrailInput = z.object({
	/** What was done: an action (`directive.close`) or all of a noun (`directive`). */
	action: z
		.string()
		.regex(/^[a-z-]+(\.[a-z-]+)?$/)
		.max(80)
		.optional(),
	personId: requiredLine(40).optional(),
	subjectId: requiredLine(40).optional(),
	from: dateInput.optional(),
	to: dateInput.optional(),
	cursor: requiredLine(400).optional(),
	limit: z.int().min(1).max(200).default(50),
});
export type ListTrailInput = z.output<typeof listTrailInput>;
