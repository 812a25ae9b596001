import { alike } from '#server/capture/folded.ts';
import type { ImportField } from '#server/imports/fields.ts';
import { en } from '#server/imports/words/en.ts';
import { kk } from '#server/imports/words/kk.ts';
import { ru } from '#server/imports/words/ru.ts';
import type { RegisterWords } from '#server/imports/words.ts';

/** Registers in several languages, read together: nobody says in which language a sheet is kept. */
export type Registers = {
	/** What a heading usually means, by the heading as `plainHeading` makes it. */
	headings: ReadonlyMap<string, ImportField>;
	/** Words in one case. */
	yes: ReadonlySet<string>;
	no: ReadonlySet<string>;
	/** Letters that may follow the year of a date, in one case. */
	years: ReadonlySet<string>;
	/** In capitals, as spreadsheets show them. */
	failures: ReadonlySet<string>;
};

/** A heading as it is compared: one case, letters that are read as one made one, words without signs. */
export function plainHeading(text: string): string {
	return alike(text.normalize('NFKC'))
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** What words of several languages say together; of a heading that means two things the first counts. */
export function readTogether(all: readonly RegisterWords[]): Registers {
	const headings = new Map<string, ImportField>();
	for (const { headings: own } of all) {
		for (const [field, words] of Object.entries(own) as [ImportField, readonly string[]][])
			for (const word of words.map(plainHeading)) if (!headings.has(word)) headings.set(word, field);
	}
	return {
		headings,
		yes: new Set(all.flatMap(({ yes }) => yes.map(alike))),
		no: new Set(all.flatMap(({ no }) => no.map(alike))),
		years: new Set(all.flatMap(({ year }) => year ?? [])),
		failures: new Set(all.flatMap(({ failures = [] }) => failures)),
	};
}

/** The languages whose registers are known by their usual words. A further one is a file of words and its name here. */
export const registers = readTogether([ru, kk, en]);
