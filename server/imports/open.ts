import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { columnMapping } from '#db/schema/capture.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { guessMapping, recordedHere } from '#server/imports/columns.ts';
import type { Mapping } from '#server/imports/fields.ts';
import { mappingInput, type openSheetInput } from '#server/imports/inputs.ts';
import type { OpenedSheet } from '#server/imports/outputs.ts';
import { sheetAside } from '#server/imports/sheet-aside.ts';
import { headingsKey } from '#server/imports/take.ts';

/** Reads a sheet that a person chose and says which column is most likely what. Nothing is kept of it. */
export async function openSheet(actor: Actor, input: z.output<typeof openSheetInput>): Promise<OpenedSheet> {
	scopeFor(actor, 'register.import');
	const { headings, rows } = await sheetAside(Buffer.from(input.content, 'base64'));
	const known = await rememberedMapping(headings);
	return {
		headings,
		rows,
		mapping: known ?? guessMapping(headings),
		remembered: known !== null,
		recorded: recordedHere(headings),
	};
}

/** The mapping with which a sheet of these headings was last taken in; null where there was none. */
export async function rememberedMapping(headings: readonly string[]): Promise<Mapping | null> {
	const [row] = await database()
		.select({ mapping: columnMapping.mapping })
		.from(columnMapping)
		.where(eq(columnMapping.headings, headingsKey(headings)));
	// A mapping kept by an older program may name fields that are no more.
	const read = mappingInput.safeParse(row?.mapping);
	return read.success && read.data.length === headings.length ? read.data : null;
}
