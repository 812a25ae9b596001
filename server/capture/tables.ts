import { mentionsIn } from '#server/capture/assignees.ts';
import type { Candidate } from '#server/capture/candidate.ts';
import { findDeadlines } from '#server/capture/deadlines.ts';
import type { Span } from '#server/capture/folded.ts';
import type { Grammar } from '#server/capture/grammar.ts';
import { languages } from '#server/capture/languages.ts';
import { regex, spaced } from '#server/capture/patterns.ts';
import type { Reader } from '#server/capture/reader.ts';
import { named, type Reading } from '#server/capture/reading.ts';
import type { Unit } from '#server/capture/segment.ts';

type Column = 'action' | 'assignee' | 'deadline';
type Columns = Partial<Record<Column, number>>;

function isColumn(grammar: Grammar, column: Column, low: string): boolean {
	return regex(`^(?:${spaced(grammar.columns[column])})$`, 'u').test(low.trim());
}

/** Whether cells in lower case head a table of minutes, in any language: what is to be done, and by whom or by when. */
export function headsTable(cells: readonly string[]): boolean {
	return languages.all.some((grammar) => columnsNamed(cells, grammar) !== null);
}

/** The columns that a row of headings names; null for a row that is none. */
function headingOf(reading: Reading, row: Unit, grammar: Grammar): Columns | null {
	const cells = row.cells.map((cell) => reading.text.low.slice(cell.start, cell.end));
	return columnsNamed(cells, grammar);
}

function columnsNamed(cells: readonly string[], grammar: Grammar): Columns | null {
	const columns: Columns = {};
	cells.forEach((low, index) => {
		for (const column of ['deadline', 'assignee', 'action'] as const)
			if (columns[column] === undefined && low.length < 60 && isColumn(grammar, column, low)) {
				columns[column] = index;
				return;
			}
	});
	return columns.action !== undefined && (columns.assignee !== undefined || columns.deadline !== undefined)
		? columns
		: null;
}

/** Without headings: the longest cell acts, a cell that is a date or a name says when or who. */
function guessed(reading: Reading, row: Unit, reader: Reader): Columns | null {
	const long = row.cells.reduce((best, cell, index) => (size(cell) > size(row.cells[best] ?? cell) ? index : best), 0);
	const columns: Columns = { action: long };
	row.cells.forEach((cell, index) => {
		if (index === long || size(cell) > 160) return;
		if (
			columns.deadline === undefined &&
			findDeadlines(reading.text.low, cell, reader.grammar, reading.ground, true).length > 0
		)
			columns.deadline = index;
		else if (columns.assignee === undefined && mentionsIn(reading.text, cell, reader).length > 0)
			columns.assignee = index;
	});
	return columns.deadline !== undefined && columns.assignee !== undefined ? columns : null;
}

function size(cell: Span): number {
	return cell.end - cell.start;
}

/** Directives in rows of tables: columns by their headings, in any order. */
export function rowsOf(reading: Reading, units: readonly Unit[], readerFor: (unit: Unit) => Reader): Candidate[] {
	const found: Candidate[] = [];
	const spoken = new Set(units.slice(0, 40).map((unit) => readerFor(unit).grammar));
	let columns: Columns | null = null;
	for (const unit of units) {
		if (unit.kind !== 'row') {
			if (unit.kind !== 'title') columns = null;
			continue;
		}
		const reader = readerFor(unit);
		const heading = headingOf(reading, unit, reader.grammar) ?? anyHeading(reading, unit, spoken);
		if (heading) {
			columns = heading;
			continue;
		}
		const one = rowOf(reading, unit, reader, columns ?? guessed(reading, unit, reader));
		if (one) found.push(one);
	}
	return found;
}

/** A heading in another language than its letters suggest: "Срок" is Russian and may head Kazakh rows. */
function anyHeading(reading: Reading, unit: Unit, spoken: ReadonlySet<Grammar>): Columns | null {
	for (const grammar of spoken) {
		const columns = headingOf(reading, unit, grammar);
		if (columns) return columns;
	}
	return null;
}

function rowOf(reading: Reading, unit: Unit, reader: Reader, columns: Columns | null): Candidate | null {
	if (!columns) return null;
	const cell = (column: Column): Span | null =>
		columns[column] === undefined ? null : (unit.cells[columns[column]] ?? null);
	const action = cell('action');
	if (!action || size(action) < 12 || !/\p{L}{3}/u.test(reading.text.plain.slice(action.start, action.end)))
		return null;
	const who = cell('assignee');
	const when = cell('deadline');
	const mentions = who ? mentionsIn(reading.text, who, reader) : [];
	const names = mentions.map((one) => named(reading.text, one));
	if (who && names.length === 0 && size(who) > 1)
		names.push({
			...who,
			text: reading.text.plain.slice(who.start, who.end),
			code: null,
			kind: 'office',
			inferred: false,
		});
	const dates = when ? findDeadlines(reading.text.low, when, reader.grammar, reading.ground, true) : [];
	const own = findDeadlines(reading.text.low, action, reader.grammar, reading.ground);
	const deadlines = dates.length > 0 ? dates : own;
	return {
		...action,
		unit,
		reader,
		rule: 'row',
		strength: columns.assignee === undefined ? 0.7 : 0.9,
		what: action,
		assignees: names,
		deadlines,
		asks: 'nobody',
		...(when ? { term: when } : {}),
		also: [],
	};
}
