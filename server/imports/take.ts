import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { columnMapping } from '#db/schema/capture.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { languageOfHeadings } from '#server/imports/columns.ts';
import type { RowsInput } from '#server/imports/inputs.ts';
import type { JudgedRow } from '#server/imports/outputs.ts';
import { type Import, type Taken, takeRow } from '#server/imports/take-row.ts';
import { directoryOf } from '#server/imports/values.ts';
import { typicalPlans } from '#server/milestones/typical-plans.ts';
import { allOrganizations } from '#server/organizations/find.ts';
import { knownOrganizations } from '#server/organizations/known.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import type { Locale } from '#server/platform/language.ts';
import { sentenceOf } from '#server/platform/sentences.ts';
import { recordEvent } from '#server/trail/record.ts';

/** Undoes what a trial has done, with what it found. */
class Trial extends Error {
	readonly rows: JudgedRow[];
	constructor(rows: JudgedRow[]) {
		super('a trial leaves nothing behind');
		this.rows = rows;
	}
}

/**
 * What would become of rows of a register: they are taken in as in earnest and undone, so that every rule of the
 * product has spoken before anything is written. One entry a row, with all that is wrong or worth knowing. Only what
 * the columns mean is kept, for the corrected file.
 */
export async function tryRows(actor: Actor, input: RowsInput): Promise<{ rows: JudgedRow[] }> {
	scopeFor(actor, 'register.import');
	const common = await commonOf(input);
	await rememberMapping(actor, input);
	try {
		return await transact(async () => {
			throw new Trial(await takeEach(actor, input, common));
		});
	} catch (error) {
		if (error instanceof Trial) return { rows: error.rows.map((row) => withoutNext(row, input)) };
		throw error;
	}
}

/** The next numbers of the register are given when a row is taken: until then others may get them. */
function withoutNext(row: JudgedRow, { mapping, rows }: RowsInput): JudgedRow {
	if (row.fate !== 'new') return row;
	const brought = rows.find(({ line }) => line === row.line)?.cells[mapping.indexOf('number')]?.trim();
	return { ...row, number: row.number === brought ? row.number : null };
}

/**
 * Takes rows of a register in, all or none. Sent again, rows already taken are found unchanged. Throws RULE
 * `import_rows_wrong` with the findings when any row cannot be taken.
 */
export async function takeRows(actor: Actor, input: RowsInput): Promise<{ rows: JudgedRow[] }> {
	scopeFor(actor, 'register.import');
	const common = await commonOf(input);
	return transact(async () => {
		const rows = await takeEach(actor, input, common);
		const wrong = rows.filter(({ fate }) => fate === 'wrong');
		if (wrong.length > 0) throw refuse('RULE', 'import_rows_wrong', { count: wrong.length, rows: wrong });
		await rememberMapping(actor, input);
		const counted = (fate: JudgedRow['fate']) => rows.filter((row) => row.fate === fate).length;
		await recordEvent(actor, {
			action: 'register.import',
			subjectKind: 'register',
			subjectId: headingsKey(input.headings).slice(0, 16),
			facts: { name: input.name, rows: rows.length, made: counted('new'), edited: counted('changed') },
		});
		return { rows };
	});
}

async function takeEach(actor: Actor, input: RowsInput, common: Import): Promise<JudgedRow[]> {
	const rows: JudgedRow[] = [];
	for (const row of input.rows) {
		if (row.cells.every((cell) => cell.trim() === '')) continue;
		rows.push({ line: row.line, ...inWords(actor.locale, await takeRow(actor, row, common)) });
	}
	return rows;
}

function inWords(locale: Locale, taken: Taken): Omit<JudgedRow, 'line'> {
	const findings = taken.findings.map(({ field, wrong, reason, facts }) => ({
		field,
		wrong,
		reason,
		message: sentenceOf(locale, reason, facts),
	}));
	return { ...taken, findings };
}

async function commonOf(input: RowsInput): Promise<Import> {
	const organizations = await allOrganizations();
	return {
		name: input.name,
		mapping: input.mapping,
		defaults: input.defaults,
		issue: input.issue,
		locale: languageOfHeadings(input.headings) ?? input.defaults.language,
		directory: directoryOf(knownOrganizations(organizations), await typicalPlans()),
		codes: new Map(organizations.map(({ id, code }) => [id, code])),
		seen: new Set(input.earlier),
	};
}

/** By what the mapping of a sheet is found again: its headings in order. */
export function headingsKey(headings: readonly string[]): string {
	return createHash('sha256').update(JSON.stringify(headings)).digest('hex');
}

async function rememberMapping(actor: Actor, { headings, mapping }: RowsInput): Promise<void> {
	await transact(async (tx) => {
		const key = headingsKey(headings);
		const row = { mapping, usedById: actor.personId || null, usedAt: now() };
		const known = await tx
			.update(columnMapping)
			.set(row)
			.where(eq(columnMapping.headings, key))
			.returning({ headings: columnMapping.headings });
		if (known.length === 0) await tx.insert(columnMapping).values({ headings: key, ...row });
	});
}
