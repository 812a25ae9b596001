import { z } from 'zod';
import { confidences } from '#server/directives/vocabulary.ts';

/** What the ministry said of itself and what the controller found, over time, oldest first. */
export const voicesOutput = z.object({
	selfReports: z.array(z.object({ at: z.string(), confidence: z.enum(confidences), percent: z.int().nullable() })),
	assessments: z.array(z.object({ at: z.string(), assessment: z.enum(confidences), madeBy: z.string() })),
	/** Since when the last words of both have differed; null while they agree or one has not spoken. */
	differSince: z.string().nullable(),
});
export type Voices = z.output<typeof voicesOutput>;
