import { z } from 'zod';
import { touchedOutput } from '#server/directives/outputs.ts';
import { outcomes, stages } from '#server/directives/vocabulary.ts';

/** How the other end stands to the directive that is read. */
export const relations = [
	'split_from',
	'split_into',
	'merged_into',
	'merged_from',
	'supersedes',
	'superseded_by',
	'align_with',
	'aligned_by',
] as const;
export type Relation = (typeof relations)[number];

export const linkOutput = z.object({
	id: z.string(),
	relation: z.enum(relations),
	/** The other directive; null when the link leads to a document. */
	directive: z
		.object({
			number: z.string(),
			title: z.string(),
			stage: z.enum(stages),
			outcome: z.enum(outcomes).nullable(),
			reports: z.int(),
		})
		.nullable(),
	document: z
		.object({
			title: z.string(),
			number: z.string().nullable(),
			date: z.string().nullable(),
			url: z.string().nullable(),
		})
		.nullable(),
	note: z.string().nullable(),
	by: z.string().nullable(),
	at: z.string(),
});
export type LinkOutput = z.output<typeof linkOutput>;

export const splitOutput = z.object({
	/** The original as it now stands; null when it was a draft, which its parts replace. */
	original: touchedOutput.nullable(),
	parts: z.array(touchedOutput),
});
