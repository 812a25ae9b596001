import { basename } from 'node:path';
import type { Actor } from '#server/access/actor.ts';
import { type Command, Misuse, readArguments, readGiven, requireInstallation } from '#server/cli/command.ts';
import { type IssuerLevel, issuerLevels } from '#server/countries/pack.ts';
import { guessMapping } from '#server/imports/columns.ts';
import { mostRows, type RowsInput, rowsInput } from '#server/imports/inputs.ts';
import { rememberedMapping } from '#server/imports/open.ts';
import { type JudgedRow, rowFates } from '#server/imports/outputs.ts';
import { piecesOf } from '#server/imports/pieces.ts';
import { sheetAside } from '#server/imports/sheet-aside.ts';
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
			{ least: 1, most: 1, names: ['FILE'] },
		);
		const { as, issuer, level, language } = values;
		if (!as) throw new Misuse('--as is missing: the e-mail of the controller who takes the register over');
		if (!issuer) throw new Misuse('--issuer is missing: who gave directives whose row does not say');
		if (!isLevel(level)) throw new Misuse(`--level is one of ${issuerLevels.join(', ')}`);
		if (!isLocale(language)) throw new Misuse('--language is kk, ru or en');
		await requireInstallation();
		const actor = await actorNamed(as);
		const file = positionals[0] ?? '';
		const sheet = await sheetAside(await readGiven(file));
		const mapping = (await rememberedMapping(sheet.headings)) ?? guessMapping(sheet.headings);
		const whole = {
			name: basename(file),
			headings: sheet.headings,
			mapping,
			defaults: { issuer, issuerLevel: level, language },
			issue: values.issue,
			rows: sheet.rows,
		};
		const pieces = piecesOf(whole, mostRows).map((piece) => rowsInput.parse(piece));
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
