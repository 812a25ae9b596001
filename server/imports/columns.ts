import { type ImportField, importFields, type Mapping } from '#server/imports/fields.ts';
import { plainHeading, registers } from '#server/imports/registers.ts';
import { type Locale, locales, translator } from '#server/platform/language.ts';
import { registerHeadings } from '#server/summaries/columns.ts';

type Known = Map<string, ImportField>;

function headingsOf(locale: Locale): Known {
	const t = translator(locale);
	return new Map(importFields.map((field) => [plainHeading(t(`summaries.export.${field}`)), field]));
}

const own = new Map<Locale, Known>();
function ownHeadings(locale: Locale): Known {
	const made = own.get(locale) ?? headingsOf(locale);
	own.set(locale, made);
	return made;
}

function fieldOf(heading: string): ImportField | null {
	const word = plainHeading(heading);
	for (const locale of locales) {
		const field = ownHeadings(locale).get(word);
		if (field) return field;
	}
	return registers.headings.get(word) ?? null;
}

/** Which fields the headings most likely mean; a field is guessed once, for the first column that fits. */
export function guessMapping(headings: readonly string[]): Mapping {
	const taken = new Set<ImportField>();
	return headings.map((heading) => {
		const field = fieldOf(heading);
		if (!field || taken.has(field)) return null;
		taken.add(field);
		return field;
	});
}

/** The language in which the register was exported, told by its headings; null for one that was not ours. */
export function languageOfHeadings(headings: readonly string[]): Locale | null {
	const counts = locales.map((locale) => ({
		locale,
		count: headings.filter((heading) => ownHeadings(locale).has(plainHeading(heading))).length,
	}));
	const best = counts.reduce((most, one) => (one.count > most.count ? one : most));
	return best.count >= 3 ? best.locale : null;
}

/**
 * Which columns an exported register has that are never read: what people did here (reports, findings, moves of the
 * deadline) and what is reckoned from it comes about by itself, and is not claimed by a sheet.
 */
export function recordedHere(headings: readonly string[]): boolean[] {
	const made = new Set(
		locales.flatMap((locale) =>
			[...registerHeadings(locale)].filter(([key]) => !isField(key)).map(([, heading]) => plainHeading(heading)),
		),
	);
	return headings.map((heading) => fieldOf(heading) === null && made.has(plainHeading(heading)));
}

function isField(key: string): key is ImportField {
	return (importFields as readonly string[]).includes(key);
}

/** How far down a sheet its headings may stand, under a title and a date. */
const headingsWithin = 20;

/** Where the headings stand: the table and the row that name most fields, else the first row with two cells. */
export function bestHeadings(tables: readonly string[][][]): { table: number; row: number } {
	let best = { table: 0, row: 0, score: -1 };
	for (const [table, rows] of tables.entries()) {
		for (const [row, cells] of rows.slice(0, headingsWithin).entries()) {
			const filled = cells.filter((cell) => cell.trim() !== '').length;
			const known = cells.filter((cell) => cell.length < 100 && fieldOf(cell) !== null).length;
			const score = known > 0 ? known * 1000 - row : filled > 1 ? 1 - row / 100 : 0;
			if (score > best.score) best = { table, row, score };
		}
	}
	return best;
}
