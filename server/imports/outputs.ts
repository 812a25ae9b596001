import { z } from 'zod';
import { importFields } from '#server/imports/fields.ts';

export const openedSheet = z.object({
	headings: z.array(z.string()),
	rows: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })),
	/** As remembered from the last import with these headings, else as the headings suggest. */
	mapping: z.array(z.enum(importFields).nullable()),
	remembered: z.boolean(),
	/** Columns that an exported register has and that are never read: see `recordedHere`. */
	recorded: z.array(z.boolean()),
});
export type OpenedSheet = z.output<typeof openedSheet>;

/** What becomes, or would become, of a row. */
export const rowFates = ['new', 'changed', 'unchanged', 'skipped', 'wrong'] as const;
export type RowFate = (typeof rowFates)[number];

export const judgedRow = z.object({
	line: z.int(),
	fate: z.enum(rowFates),
	/** The number it has or would keep; null where the register gives the next one. */
	number: z.string().nullable(),
	title: z.string(),
	/** Fields that differ from the directive already here. */
	changes: z.array(z.enum(importFields)),
	/** Sentences in the reader's language; `wrong` ones keep the row out. */
	findings: z.array(
		z.object({ field: z.enum(importFields).nullable(), wrong: z.boolean(), reason: z.string(), message: z.string() }),
	),
});
export type JudgedRow = z.output<typeof judgedRow>;

export const judgedRows = z.object({ rows: z.array(judgedRow) });
