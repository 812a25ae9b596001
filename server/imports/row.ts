import { languageOf } from '#server/capture/languages.ts';
import type { IssuerLevel } from '#server/countries/pack.ts';
import { type ImportField, importFields, type Mapping } from '#server/imports/fields.ts';
import type { ImportDefaults } from '#server/imports/inputs.ts';
import { registers } from '#server/imports/registers.ts';
import {
	type Directory,
	dateOfCell,
	flagOfCell,
	kindOfCell,
	levelOfCell,
	localeOfCell,
	organizationsOfCell,
	recurrenceOfCell,
	standingOfCell,
	topicOfCell,
	urgencyOfCell,
} from '#server/imports/values.ts';
import type { Recurrence } from '#server/obligations/due.ts';
import { today } from '#server/platform/clock.ts';
import type { Facts } from '#server/platform/errors.ts';
import type { Locale } from '#server/platform/language.ts';

/** Something about a row that a person must know: `wrong` keeps it out, a note does not. */
export type Finding = { field: ImportField | null; wrong: boolean; reason: string; facts: Facts };

/** What a row of a register says, read by its columns. Codes stand for organizations, topics, marks of urgency and levels. */
export type ReadRow = {
	number: string | null;
	itemNumber: string | null;
	meeting: { title: string; heldOn: string } | null;
	title: string | null;
	words: string;
	issuer: string;
	issuerLevel: IssuerLevel;
	language: Locale;
	basis: string | null;
	topic: string | null;
	kind: string | null;
	recurrence: Recurrence | null;
	urgency: string | null;
	restricted: boolean;
	standing: boolean;
	deadline: string | null;
	originalDeadline: string | null;
	phrase: string | null;
	lead: string | null;
	coExecutors: string[];
	/** How it stands where it comes from, as far as it matters here. */
	stands: 'draft' | 'closed' | null;
	findings: Finding[];
};

type Cells = (field: ImportField) => string;

/** The cell of each field of a row; a field without a column is an empty cell. */
export function cellsOf(mapping: Mapping, row: readonly string[]): Cells {
	return (field) => {
		const at = mapping.indexOf(field);
		return at < 0 ? '' : (row[at] ?? '').replaceAll('\r\n', '\n').trim();
	};
}

/** Reads a row. Nothing is asked of the database: organizations come with the directory. */
export function readRow(shown: Cells, defaults: ImportDefaults, directory: Directory): ReadRow {
	const findings: Finding[] = [];
	const say = (field: ImportField | null, wrong: boolean, reason: string, facts: Facts = {}) =>
		findings.push({ field, wrong, reason, facts });
	const broken = importFields.filter((field) => registers.failures.has(shown(field).toUpperCase()));
	for (const field of broken) say(field, true, 'import_formula_failed', { value: shown(field) });
	const cell: Cells = (field) => (broken.includes(field) ? '' : shown(field));
	const words = cell('words') || cell('title');
	if (words === '' && !broken.includes('words')) say('words', true, 'import_words_missing');
	const line = lineReader(cell, say);
	const meeting = meetingOf(cell, line, say);
	const term = termOf(cell, line, meeting?.heldOn ?? today(), say);
	const level = cell('issuerLevel') === '' ? defaults.issuerLevel : levelOfCell(cell('issuerLevel'));
	if (level === null) say('issuerLevel', false, 'import_level_unknown', { value: cell('issuerLevel') });
	return {
		number: cell('number') || null,
		itemNumber: line('item', 20) || null,
		meeting,
		// A title that stands for the words may be as long as these, and is then no title besides.
		title: cell('words') === '' && words.length > 300 ? null : line('title', 300) || null,
		words,
		issuer: line('issuer', 200) || defaults.issuer,
		issuerLevel: level ?? defaults.issuerLevel,
		language: localeOfCell(cell('language')) ?? languageOf(words, defaults.language),
		basis: line('basis', 500) || null,
		topic: known('topic', cell, say, topicOfCell),
		kind: known('kind', cell, say, (value) => kindOfCell(value, directory)),
		recurrence: known('recurrence', cell, say, recurrenceOfCell),
		urgency: known('urgency', cell, say, urgencyOfCell),
		restricted: flag('restricted', cell, say),
		...term,
		phrase: line('phrase', 300) || term.phrase,
		...executorsOf(cell, directory, say),
		stands:
			standingOfCell('stage', cell('stage')) ??
			standingOfCell('outcome', cell('outcome')) ??
			(cell('closedOn') === '' ? null : 'closed'),
		findings,
	};
}

/** A cell as one line. What is longer than the register keeps is said: nothing is cut without a word. */
type ReadLine = (field: ImportField, most: number) => string;

function lineReader(cell: Cells, say: Say): ReadLine {
	return (field, most) => {
		const line = cell(field).replace(/\s+/g, ' ');
		if (line.length > most) say(field, true, 'import_too_long', { length: line.length, most });
		return line;
	};
}

type Say = (field: ImportField | null, wrong: boolean, reason: string, facts?: Facts) => void;

function meetingOf(cell: Cells, line: ReadLine, say: Say): ReadRow['meeting'] {
	const title = line('meeting', 300);
	const said = cell('meetingDate');
	if (title === '') return null;
	const heldOn = said === '' ? dateOfCell(title, today()) : dateOfCell(said, today());
	if (heldOn) return { title, heldOn };
	if (said === '') say('meetingDate', true, 'import_meeting_date_missing', { title });
	else say('meetingDate', true, 'import_date_unreadable', { value: said });
	return null;
}

/** What a cell names; where it names nothing that is known, the directive comes without, and it is said. */
function known<T>(
	field: 'topic' | 'kind' | 'urgency' | 'recurrence',
	cell: Cells,
	say: Say,
	read: (value: string) => T | null,
): T | null {
	const value = cell(field);
	const found = value === '' ? null : read(value);
	if (value !== '' && found === null) say(field, false, `import_${field}_unknown`, { value });
	return found;
}

function termOf(cell: Cells, line: ReadLine, from: string, say: Say) {
	const said = cell('deadline');
	const standing = flag('standing', cell, say);
	const read = (field: 'deadline' | 'originalDeadline') => {
		const text = cell(field);
		const date = text === '' ? null : dateOfCell(text, from);
		if (text !== '' && !date) say(field, true, 'import_date_unreadable', { value: text });
		return date;
	};
	const deadline = read('deadline');
	const original = read('originalDeadline');
	const isPhrase = deadline !== null && /\p{L}{2,}/u.test(said) && !/^\d{4}-/.test(said);
	return {
		standing,
		deadline,
		originalDeadline: original ?? deadline,
		phrase: isPhrase ? line('deadline', 300) : null,
	};
}

function flag(field: 'restricted' | 'standing', cell: Cells, say: Say): boolean {
	const value = flagOfCell(cell(field));
	// What cannot be read must not open a directive to everybody.
	if (value === null) say(field, field === 'restricted', 'import_flag_unreadable', { value: cell(field) });
	return value ?? false;
}

/** The first named organization leads (rule 1); others in the lead's cell act with it. */
function executorsOf(cell: Cells, directory: Directory, say: Say): Pick<ReadRow, 'lead' | 'coExecutors'> {
	const leads = organizationsOfCell(cell('lead'), directory);
	const others = organizationsOfCell(cell('coExecutors'), directory);
	for (const value of leads.unknown)
		say(
			'lead',
			leads.codes.length === 0,
			leads.codes.length === 0 ? 'import_lead_unknown' : 'import_organization_unknown',
			{ value },
		);
	for (const value of others.unknown) say('coExecutors', false, 'import_organization_unknown', { value });
	const [lead = null, ...alsoNamed] = leads.codes;
	if (alsoNamed.length > 0) say('lead', false, 'import_lead_first', { count: alsoNamed.length });
	const coExecutors = [...new Set([...alsoNamed, ...others.codes])].filter((code) => code !== lead);
	return { lead, coExecutors };
}
