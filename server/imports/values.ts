import { findDeadlines, namedDates } from '#server/capture/deadlines.ts';
import { fold as prepared } from '#server/capture/folded.ts';
import type { Grammar } from '#server/capture/grammar.ts';
import { grammarOf, languageOf } from '#server/capture/languages.ts';
import { type KnownOrganization, type OrganizationBook, organizationBook } from '#server/capture/organization-book.ts';
import { type IssuerLevel, issuerLevels } from '#server/countries/pack.ts';
import { country } from '#server/directives/rules.ts';
import { outcomes, stages } from '#server/directives/vocabulary.ts';
import { registers } from '#server/imports/registers.ts';
import type { Recurrence } from '#server/obligations/due.ts';
import { rhythmInWords } from '#server/obligations/words.ts';
import { isLocale, type Locale, locales, translator } from '#server/platform/language.ts';

/** Text of a cell as it is compared: one case, plain spaces and quotes, ё as е. */
function plainly(text: string): string {
	return prepared(text.normalize('NFKC')).low.replace(/["']/g, '').replace(/\s+/g, ' ').trim();
}

const months31 = (year: number, month: number, day: number) => {
	const at = new Date(Date.UTC(year, month - 1, day));
	const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
	return exists ? at.toISOString().slice(0, 10) : null;
};

/**
 * The date a cell means: `2026-10-01`, `1.10.2026`, `01/10/2026` (day first, as everywhere but in one country; month
 * first only where it cannot be otherwise) or a phrase of time, counted from `from`. Null where it is none.
 */
export function dateOfCell(cell: string, from: string): string | null {
	const text = cell.trim();
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
	if (iso) return months31(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const parts = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?: ?(\p{L})\.?)?(?: \d{1,2}:\d\d(?::\d\d)?)?$/u.exec(text);
	if (parts && (parts[4] === undefined || registers.years.has(parts[4]))) {
		const [one, two, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
		const full = year < 100 ? 2000 + year : year;
		return months31(full, two, one) ?? (text.includes('/') ? months31(full, one, two) : null);
	}
	const folded = prepared(text);
	const ground = { meetingDate: from, calendar: country().calendar };
	const languages = ordered(languageOf(text, null));
	for (const language of languages) {
		const [full] = namedDates(folded.low, grammarOf(language));
		if (full) return full.date;
	}
	for (const language of languages) {
		const [found] = findDeadlines(folded.low, { start: 0, end: folded.low.length }, grammarOf(language), ground, true);
		if (found?.date) return found.date;
	}
	return null;
}

function ordered(first: Locale): Locale[] {
	return [first, ...locales.filter((locale) => locale !== first)];
}

/** Whether a cell says yes; null where it says neither. An empty cell says no. */
export function flagOfCell(cell: string): boolean | null {
	const word = plainly(cell);
	if (/^[-0]?$/.test(word) || registers.no.has(word)) return false;
	const own = locales.flatMap((locale) =>
		['summaries.export.yes', 'marks.restricted'].map((key) => plainly(translator(locale)(key))),
	);
	return own.includes(word) || /^[1+✓]$/.test(word) || registers.yes.has(word) ? true : null;
}

/** The topic of a cell: its code, or its name in any language; null where the country has no such topic. */
export function topicOfCell(cell: string): string | null {
	const word = plainly(cell);
	const found = country().rules.topics.find(
		({ code, name }) => code === word || Object.values(name).some((each) => plainly(each) === word),
	);
	return found?.code ?? null;
}

/** The kind of work of a cell: its code, or the name of its typical plan in any language; null where there is none. */
export function kindOfCell(cell: string, { kinds }: Directory): string | null {
	const word = plainly(cell);
	const packed = country().plans.map(({ kind, name }) => ({ kind, names: name }));
	const found = [...kinds, ...packed].find(
		({ kind, names }) => plainly(kind) === word || Object.values(names).some((each) => plainly(each) === word),
	);
	return found?.kind ?? null;
}

/** Every rhythm that a directive may have. */
function* rhythms(): Generator<Recurrence> {
	for (let day = 1; day <= 7; day += 1) yield { every: 'weekly', day };
	for (let day = 1; day <= 31; day += 1) yield* (['monthly', 'quarterly'] as const).map((every) => ({ every, day }));
	for (let month = 1; month <= 12; month += 1) {
		// A leap year, so that 29 February is among them.
		const days = new Date(Date.UTC(2028, month, 0)).getUTCDate();
		for (let day = 1; day <= days; day += 1) yield { every: 'yearly', month, day };
	}
}

let rhythmsInWords: ReadonlyMap<string, Recurrence> | null = null;

/** The rhythm of periodic reports that a cell tells as the register prints it, in any language; null where it tells none. */
export function recurrenceOfCell(cell: string): Recurrence | null {
	rhythmsInWords ??= new Map(
		locales.flatMap((locale) =>
			[...rhythms()].map((rhythm): [string, Recurrence] => [plainly(rhythmInWords(locale, rhythm)), rhythm]),
		),
	);
	return rhythmsInWords.get(plainly(cell)) ?? null;
}

/** The mark of urgency of a cell: its code, or its name in any language; null where the country has no such mark. */
export function urgencyOfCell(cell: string): string | null {
	const word = plainly(cell);
	const found = country().rules.urgencyMarks.find(
		({ code, name }) => plainly(code) === word || Object.values(name).some((each) => plainly(each) === word),
	);
	return found?.code ?? null;
}

/** The issuer's level that a cell names; null where it names none. */
export function levelOfCell(cell: string): IssuerLevel | null {
	const word = plainly(cell);
	const code = issuerLevels.find((level) => level === word);
	if (code) return code;
	const { issuerLevels: rules } = country().rules;
	return rules.find(({ name }) => Object.values(name).some((each) => plainly(each) === word))?.level ?? null;
}

/** The language that a cell names, by code or by its own or another name; null where it names none. */
export function localeOfCell(cell: string): Locale | null {
	const word = plainly(cell);
	if (isLocale(word)) return word;
	return (
		locales.find((locale) =>
			locales.some((told) => plainly(translator(told)(`directive.language.${locale}`)) === word),
		) ?? null
	);
}

/** What a stage's or an outcome's cell says of the directive in the register it comes from. */
export function standingOfCell(kind: 'stage' | 'outcome', cell: string): 'draft' | 'closed' | null {
	const word = plainly(cell);
	if (word === '') return null;
	const said = (key: string) => locales.some((locale) => plainly(translator(locale)(key)) === word);
	if (kind === 'outcome')
		return outcomes.some((outcome) => outcome === word || said(`marks.outcome.${outcome}`)) ? 'closed' : null;
	const stage = stages.find((each) => each === word || said(`marks.stage.${each}`));
	return stage === 'draft' || stage === 'closed' ? stage : null;
}

type Kind = { kind: string; names: Readonly<Record<Locale, string>> };

/** The installation's own names: organizations by code, by name or as texts name them, and kinds of work. */
export type Directory = {
	kinds: readonly Kind[];
	byName: ReadonlyMap<string, string>;
	books: readonly { grammar: Grammar; book: OrganizationBook }[];
};

export function directoryOf(organizations: readonly KnownOrganization[], kinds: readonly Kind[]): Directory {
	const byName = new Map<string, string>();
	for (const { code, name, short, aliases = [] } of organizations) {
		for (const each of [code, ...Object.values(name), ...Object.values(short), ...aliases]) {
			if (!byName.has(plainly(each))) byName.set(plainly(each), code);
		}
	}
	const books = locales.map((locale) => ({
		grammar: grammarOf(locale),
		book: organizationBook(organizations, grammarOf(locale)),
	}));
	return { kinds, byName, books };
}

/** The organizations a cell names, in order, and what is named in it that nobody knows. */
export function organizationsOfCell(cell: string, directory: Directory): { codes: string[]; unknown: string[] } {
	const codes: string[] = [];
	const unknown: string[] = [];
	const add = (found: readonly string[]) => {
		for (const code of found) if (!codes.includes(code)) codes.push(code);
	};
	for (const piece of pieces(cell, directory)) {
		const exact = directory.byName.get(plainly(piece));
		const found = exact ? [exact] : mentioned(piece, directory);
		if (found.length === 0) unknown.push(piece);
		add(found);
	}
	return { codes, unknown };
}

/** Names are parted by semicolons, line breaks or commas; a comma within a known name does not part it. */
function pieces(cell: string, directory: Directory): string[] {
	const found: string[] = [];
	for (const part of cell.split(/[;\n]+/)) {
		const words = part.split(',').map((word) => word.trim());
		for (let at = 0; at < words.length; ) {
			let end = words.length;
			while (end > at + 1 && !directory.byName.has(plainly(words.slice(at, end).join(', ')))) end -= 1;
			const piece = words.slice(at, end).join(', ');
			if (piece !== '') found.push(piece);
			at = end;
		}
	}
	return found;
}

function mentioned(piece: string, { books }: Directory): string[] {
	const text = prepared(piece);
	const all = books.map(({ book }) => book.find(text, { start: 0, end: text.plain.length }));
	const most = all.reduce((best, one) => (one.length > best.length ? one : best), all[0] ?? []);
	return most.flatMap(({ code }) => (code ? [code] : []));
}
