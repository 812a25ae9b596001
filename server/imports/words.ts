import type { ImportField } from '#server/imports/fields.ts';

/** What registers kept by hand in one language say, beside what our own exports say in it. */
export type RegisterWords = {
	/** Headings as they are usually written; compared in one case without signs. */
	headings: Partial<Record<ImportField, readonly string[]>>;
	yes: readonly string[];
	no: readonly string[];
	/** The letter after the year of a date in figures, where one is written. */
	year?: string;
	/** What spreadsheets show in this language for a formula that came to nothing. */
	failures?: readonly string[];
};
