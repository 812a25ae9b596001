import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Actor } from '#server/access/actor.ts';
import { type Command, Misuse, readArguments, requireInstallation } from '#server/cli/command.ts';
import { type IssuerLevel, issuerLevels } from '#server/countries/pack.ts';
import { guessMapping } from '#server/imports/columns.ts';
import { mostRows, type RowsInput, rowsInput } from '#server/imports/inputs.ts';
import { rememberedMapping } from '#server/imports/open.ts';
import { type JudgedRow, rowFates } from '#server/imports/outputs.ts';
import { readSheet } from '#server/imports/sheet.ts';
import { takeRows, tryRows } from '#server/imports/take.ts';
import { personNamed } from '#server/people/find.ts';
import { membershipsOf } from '#server/people/rights.ts';
import { isRefusal } from '#server/platform/errors.ts';
import { isLocale } from '#server/platform/language.ts';

export const command: Command = {
	usage: ['import FILE --as EMAIL --issuer NAME [--level LEVEL] [--language kk|ru|en] [--issue] [--check]'],
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
			{ least: 1, most: 1 },
		);
		const { as, issuer, level, language } = values;
		if (!as) throw new Misuse('--as is missing: the e-mail of the controller who takes the register over');
		if (!issuer) throw new Misuse('--issuer is missing: who gave directives whose row does not say');
		if (!isLevel(level)) throw new Misuse(`--level is one of ${issuerLevels.join(', ')}`);
		if (!isLocale(language)) throw new Misuse('--language is kk, ru or en');
		await requireInstallation();
		const actor = await actorNamed(as);
		const file = positionals[0] ?? '';
		const sheet = await readSheet(await readFile(file));
		const mapping = (await rememberedMapping(sheet.headings)) ?? guessMapping(sheet.headings);
		const pieces = piecesOf({
			name: basename(file),
			headings: sheet.headings,
			mapping,
			defaults: { issuer, issuerLevel: level, language },
			issue: values.issue,
			earlier: [],
			rows: sheet.rows.map((cells, at) => ({ line: sheet.firstRow + at, cells })),
		});
		const tried = await through(pieces, (piece) => tryRows(actor, piece));
		const wrong = tell(tried);
		if (wrong > 0 || values.check) return wrong > 0 ? 1 : 0;
		const taken = await through(pieces, (piece) => takeRows(actor, piece));
		console.log(`imported: ${countsOf(taken)}`);
		return 0;
	},
};

function isLevel(text: string): text is IssuerLevel {
	return issuerLevels.some((level) => level === text);
}

async function actorNamed(email: string): Promise<Actor> {
	const person = await personNamed({ email });
	if (!person || person.disabledAt) throw new Misuse(`nobody with the e-mail ${email} can sign in`);
	const { id, name, locale } = person;
	return {
		personId: id,
		name,
		email: person.email,
		locale: isLocale(locale) ? locale : 'ru',
		memberships: await membershipsOf(id),
	};
}

/** A file in pieces that one transaction takes, each knowing the numbers of those before it. */
function piecesOf(whole: RowsInput): RowsInput[] {
	const at = whole.mapping.indexOf('number');
	const pieces: RowsInput[] = [];
	const earlier: string[] = [];
	for (let from = 0; from < whole.rows.length; from += mostRows) {
		const rows = whole.rows.slice(from, from + mostRows);
		pieces.push(rowsInput.parse({ ...whole, rows, earlier: [...earlier] }));
		if (at >= 0) earlier.push(...rows.map(({ cells }) => cells[at]?.trim() ?? '').filter((number) => number !== ''));
	}
	return pieces;
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
