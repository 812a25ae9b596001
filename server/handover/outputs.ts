import { z } from 'zod';

export const handOverCounts = z.object({
	directives: z.int(),
	tasks: z.int(),
	milestones: z.int(),
	watches: z.int(),
	/** Under review, and so left as they are until the report is decided on. */
	underReview: z.int(),
});
export type HandOverCounts = z.output<typeof handOverCounts>;

export const handOverPreview = z.object({
	name: z.string(),
	counts: handOverCounts,
	/** Who may take it over. */
	people: z.array(z.object({ id: z.string(), name: z.string(), position: z.string().nullable() })),
});
export type HandOverPreview = z.output<typeof handOverPreview>;
