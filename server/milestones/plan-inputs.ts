import { z } from 'zod';
import { requiredLine } from '#server/platform/inputs.ts';

const names = z.object({ en: requiredLine(200), ru: requiredLine(200), kk: requiredLine(200) });

/** Where a step lies: at a share of the term (0…1), or so many working days after its beginning. */
const placeInput = z.union([
	z.object({ share: z.number().min(0).max(1) }),
	z.object({ workingDays: z.int().min(0).max(500) }),
]);

export const changePlanInput = z.object({
	/** Small letters, digits and underscores, such as `legislative_amendment`; directives name their kind by it. */
	kind: z
		.string()
		.trim()
		.pipe(
			z
				.string()
				.min(1)
				.max(60)
				.regex(/^[a-z0-9]+(_[a-z0-9]+)*$/),
		),
	/** The version that was read; zero for the country's own plan as it ships, and for a new kind. */
	version: z.int().min(0),
	names,
	usualDays: z.int().min(1).max(3650),
	steps: z
		.array(z.object({ title: names, at: placeInput }))
		.min(1)
		.max(40),
	retired: z.boolean().default(false),
});
export type ChangePlanInput = z.output<typeof changePlanInput>;
