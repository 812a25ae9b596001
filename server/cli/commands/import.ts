import { basename } from 'node:path';
import type { Actor } from '#server/access/actor.ts';
import {
	type Command,
	Misuse,
	readArguments,
	readGiven,
	requireInstallation,
	wrongInputs,
} from '#server/cli/command.ts';
import { type IssuerLevel, issuerLevels } from '#server/countries/pack.ts';
import { guessMapping } from '#server/imports/columns.ts';
import type { Mapping } from '#server/imports/fields.ts';
import { issuerInput, type RowsInput, rowsInput } from '#server/imports/inputs.ts';
import { mostRows } from '#server/imports/limits.ts';
import { rememberedMapping } from '#server/imports/open.ts';
import { type JudgedRow, rowFates } from '#server/imports/outputs.ts';
import { piecesOf } from '#server/imports/pieces.ts';
import { cellsOf } from '#server/imports/row.ts';
import type { Sheet } from '#server/imports/sheet.ts';
import { sheetAside } from '#server/imports/sheet-aside.ts';
import { takeRows, tryRows } from '#server/imports/take.ts';
import { type Person, peopleInRole, personNamed } from '#server/people/find.ts';
import { membershipsOf } from '#server/people/rights.ts';
import { isRefusal } from '#server/platform/errors.ts';
import { isLocale, locales } from '#server/platform/language.ts';

export const command: Command = {
	usage: [
		`import FILE [--as EMAIL] [--issuer NAME] [--level LEVEL] [--language ${locales.join('|')}] [--issue] [--check]`,
	],
	about: 'takes a register from CSV or XLSX over on behalf of a controller; every row is tried out first',
	async run(words) {
		const { values, positionals } = readArguments(
			words,
			{
				as: { type: 'string' },
				issuer: { type: 'string' },
				level: { type: 'string', default: 'other' },
				language: { type: 'string', default: 'ru' },
				issue: { type: 'boolean', default: false },
				check: { type: 'boolean', default: false },
			},
			{ least: 1, most: 1, names: ['FILE'] },
		);
		const { level, language } = values;
		if (!isLevel(level)) throw new Misuse(`--level is one of ${issuerLevels.join(', ')}`);
		if (!isLocale(language)) throw new Misuse(`--language is one of ${locales.join(', ')}`);
		await requireInstallation();
		const actor = await actorNamed(values.as);
		const file = positionals[0] ?? '';
		const sheet = await sheetAside(await readGiven(file));
		const mapping = (await rememberedMapping(sheet.headings)) ?? guessMapping(sheet.headings);
		if (!mapping.includes('words') && !mapping.includes('title'))
			throw new Error(`no column is known to hold the words of directives (${inOneLine(sheet)}): ${onThePage}`);
		const issuer = values.issuer ?? issuerOfRows(sheet, mapping);
		const whole = {
			name: basename(file),
			headings: sheet.headings,
			mapping,
			defaults: { issuer: readIssuer(issuer), issuerLevel: level, language },
			issue: values.issue,
			rows: sheet.rows,
		};
		const pieces = piecesOf(whole, mostRows).map(readRows);
		const tried = await through(pieces, (piece) => tryRows(actor, piece));
		const wrong = tell(tried);
		if (wrong > 0 || values.check) return wrong > 0 ? 1 : 0;
		const taken = await through(pieces, (piece) => takeRows(actor, piece));
		console.log(`imported: ${countsOf(taken)}`);
		return 0;
	},
};

const onThePage = 'say once on the page Register → Import which column is what, and it is remembered';

/** The headings of a sheet as one line tells them. */
function inOneLine({ headings }: Sheet): string {
	const line = headings.join(', ').replace(/\s+/g, ' ');
	return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}

function readRows(piece: RowsInput): RowsInput {
	const read = rowsInput.safeParse(piece);
	if (!read.success) throw new Error(wrongInputs(read.error));
	return read.data;
}

function readIssuer(text: string): string {
	const read = issuerInput.safeParse(text);
	if (!read.success) throw new Misuse(`--issuer: ${read.error.issues.map(({ message }) => message).join('; ')}`);
	return read.data;
}

/** Stands for the issuer where every row tells its own; throws Misuse, naming the first row that does not. */
function issuerOfRows({ rows }: Sheet, mapping: Mapping): string {
	const silent = rows.find(({ cells }) => cellsOf(mapping, cells)('issuer') === '');
	if (silent) throw new Misuse(`--issuer is missing: line ${silent.line} does not say who gave the directive`);
	return cellsOf(mapping, rows[0]?.cells ?? [])('issuer').slice(0, 200);
}

function isLevel(text: string): text is IssuerLevel {
	return issuerLevels.some((level) => level === text);
}

/** On whose behalf rows are taken: the person named, else the only one who could have done it on the page. */
async function actorNamed(email: string | undefined): Promise<Actor> {
	const person = email === undefined ? await onlyController() : await personNamed({ email });
	if (!person || person.disabledAt) throw new Misuse(`nobody with the e-mail ${email} can sign in`);
	const { id, name } = person;
	return {
		personId: id,
		name,
		email: person.email,
		// What is found is told in the language of the rest of what an operator reads.
		locale: 'en',
		memberships: await membershipsOf(id),
	};
}

async function onlyController(): Promise<Person> {
	const [only, ...others] = await peopleInRole('controller');
	if (!only) throw new Misuse('no controller can sign in yet on whose behalf a register is taken over: user create');
	if (others.length === 0) return only;
	const some = [only, ...others].slice(0, 5).map(({ email }) => email);
	throw new Misuse(`--as is missing: the e-mail of the controller who takes the register over (${some.join(', ')})`);
}

async function through(pieces: RowsInput[], step: (piece: RowsInput) => Promise<{ rows: JudgedRow[] }>) {
	const all: JudgedRow[] = [];
	for (const piece of pieces) {
		try {
			all.push(...(await step(piece)).rows);
		} catch (error) {
			if (isRefusal(error) && all.length > 0) console.log(`stopped after ${all.length} rows: ${countsOf(all)}`);
			throw error;
		}
	}
	return all;
}

function tell(rows: JudgedRow[]): number {
	for (const { line, findings } of rows)
		for (const { wrong, message } of findings) console.log(`line ${line}: ${wrong ? 'WRONG ' : ''}${message}`);
	console.log(`tried: ${countsOf(rows)}`);
	return rows.filter(({ fate }) => fate === 'wrong').length;
}

function countsOf(rows: JudgedRow[]): string {
	return rowFates.map((fate) => `${rows.filter((row) => row.fate === fate).length} ${fate}`).join(', ');
}
