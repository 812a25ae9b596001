import { z } from 'zod';
import { issuerLevels } from '#server/countries/pack.ts';
import { importFields } from '#server/imports/fields.ts';
import { largestSheet, longestNumber, mostRows } from '#server/imports/limits.ts';
import { localeInput, requiredLine } from '#server/platform/inputs.ts';

export const openSheetInput = z.object({
	name: requiredLine(300),
	/** The file's bytes in Base64. */
	content: z.base64().max(Math.ceil(largestSheet / 3) * 4),
});

/** Who gave the directives whose rows do not say. */
export const issuerInput = requiredLine(200);

/** What holds for every row that does not say otherwise. */
const defaultsInput = z.object({
	issuer: issuerInput,
	issuerLevel: z.enum(issuerLevels),
	language: localeInput,
});
export type ImportDefaults = z.output<typeof defaultsInput>;

export const mappingInput = z.array(z.enum(importFields).nullable()).min(1).max(200);

export const rowsInput = z.object({
	/** The file's name, for the trail. */
	name: requiredLine(300),
	headings: z.array(z.string().max(32_767)).min(1).max(200),
	mapping: mappingInput,
	defaults: defaultsInput,
	/** Issues what is complete; without it everything comes in as a draft. */
	issue: z.boolean().default(false),
	/** Rows with the line on which each stands in the file. */
	rows: z
		.array(
			z.object({
				line: z.int().min(1),
				cells: z.array(z.string().max(32_767)).max(200),
				/** Whether other rows of the file have the same words from the same meeting: then lead and item tell them apart. */
				alike: z.boolean().optional(),
			}),
		)
		.min(1)
		.max(mostRows),
	/** Numbers that earlier pieces of the same file hold. */
	earlier: z.array(z.string().max(longestNumber)).max(200_000).default([]),
});
export type RowsInput = z.output<typeof rowsInput>;
