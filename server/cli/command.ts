import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { z } from 'zod';
import { theDatabase } from '#db/client.ts';
import { isPostgres } from '#db/columns.ts';
import { appliedSchema, knownSchema, migrate, SchemaTooNew } from '#db/migrate.ts';
import { refreshRules } from '#server/countries/in-force.ts';
import { config } from '#server/platform/config.ts';

/** An operator's command. `run` answers with the exit code. */
export type Command = {
	/** One line for each way to call it, without the program's name. */
	usage: readonly string[];
	about: string;
	run(words: string[]): Promise<number>;
};

/** The operator called a command wrongly; the message says how, in one line. */
export class Misuse extends Error {
	override readonly name = 'Misuse';
}

/** Words and options of a command; throws Misuse for an unknown option, too many or too few words. */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
	words: string[],
	options: Options,
	positionals: { least: number; most: number; names?: readonly string[] } = { least: 0, most: 0 },
) {
	let parsed: ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>>;
	try {
		parsed = parseArgs({ args: words, options, allowPositionals: true, strict: true });
	} catch (error) {
		throw new Misuse((error as Error).message.split('. ', 1)[0] ?? 'the options cannot be read');
	}
	const given = parsed.positionals.length;
	if (given < positionals.least) throw new Misuse(`${positionals.names?.[given] ?? 'something'} is missing`);
	if (given > positionals.most) throw new Misuse(`"${parsed.positionals[positionals.most]}" is too much`);
	return parsed;
}

/** What is wrong with what an operator gave, field by field, in one line. */
export function wrongInputs(error: z.ZodError): string {
	return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
}

/** The bytes of a file that the operator named; throws Misuse, which names it, where it cannot be read. */
export async function readGiven(path: string): Promise<Buffer> {
	try {
		return await readFile(path);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT' || code === 'ENOTDIR') throw new Misuse(`there is no file "${path}"`);
		if (code === 'EISDIR') throw new Misuse(`"${path}" is a folder, not a file`);
		throw new Misuse(`the file "${path}" cannot be read`);
	}
}

/**
 * Makes sure that there is an installation of this program's schema. With `orMakeOne` an empty place becomes one.
 * Throws with a sentence otherwise; an embedded database is not created by looking for it.
 */
export async function requireInstallation(orMakeOne = false): Promise<void> {
	const file = join(config().DATA_DIR, 'tapsyrma.db');
	const where = isPostgres ? 'the database' : file;
	if (!isPostgres && !orMakeOne && !existsSync(file)) throw new Error(`no installation here: ${file} does not exist`);
	const applied = await appliedSchema();
	const known = knownSchema();
	if (applied > known) throw new SchemaTooNew(applied, known);
	if (applied === 0 && orMakeOne) await migrate();
	else if (applied === 0) throw new Error(`no installation here: ${where} is empty`);
	else if (applied < known) {
		throw new Error(`${where} has schema ${applied}, this program ${known}: run "migrate" first`);
	}
	await refreshRules();
}

/** Where the data is, for people. */
export function place(): string {
	return isPostgres ? 'PostgreSQL' : (theDatabase().sqlite?.file ?? '');
}
