import { z } from 'zod';
import { changesOutput } from '#server/directives/outputs.ts';

const versionLine = z.object({
	version: z.int(),
	at: z.string(),
	/** Who made it; null: the product. */
	by: z.string().nullable(),
	action: z.string(),
	facts: z.record(z.string(), z.unknown()),
});

export const versionOutput = versionLine.extend({
	/** What differs from the version before, in the reader's words; empty where the reader may not know that one. */
	fields: z.array(z.string()),
});
export type VersionOutput = z.output<typeof versionOutput>;

export const comparisonOutput = z.object({
	from: versionLine,
	to: versionLine,
	changes: z.array(
		changesOutput.shape.changes.element.extend({
			/** The two texts word by word; other values whole. A side on which nothing stood has no piece. */
			pieces: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
		}),
	),
});
export type Comparison = z.output<typeof comparisonOutput>;

export const openingOutput = z.object({
	person: z.string(),
	position: z.string().nullable(),
	/** The day in the government's time zone. */
	on: z.string(),
	firstAt: z.string(),
	lastAt: z.string(),
	/** How often on that day; what follows within five minutes counts as the same time. */
	times: z.int(),
});
export type OpeningOutput = z.output<typeof openingOutput>;
