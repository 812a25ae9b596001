import { join } from 'node:path';
import { z } from 'zod';
import { documentText } from '#server/capture/documents.ts';
import { knownOrganizations } from '#server/capture/known-organizations.ts';
import { propose } from '#server/capture/propose.ts';
import { emptyScore, figures, type GoldText, type Score, scoreText } from '#server/capture/score.ts';
import { type Command, Misuse, readArguments, readGiven, wrongInputs } from '#server/cli/command.ts';
import { countryPack } from '#server/countries/find.ts';
import { config } from '#server/platform/config.ts';
import { dateInput } from '#server/platform/inputs.ts';

export const command: Command = {
	usage: ['score-capture FOLDER [--notes]'],
	about: 'compares capture with the directives that a reader marked in the texts of a folder (its gold.json)',
	async run(words) {
		const { values, positionals } = readArguments(
			words,
			{ notes: { type: 'boolean' } },
			{ least: 1, most: 1, names: ['FOLDER'] },
		);
		const folder = positionals[0] ?? '';
		const texts = goldIn(await readGiven(join(folder, 'gold.json')));
		const country = countryPack(config().TAPSYRMA_COUNTRY);
		const scores = new Map<string, Score>();
		const all = emptyScore();
		for (const gold of texts) {
			const { text } = await documentText(await readGiven(join(folder, gold.file)));
			const proposals = propose(text, {
				meetingDate: gold.meetingDate,
				country,
				organizations: knownOrganizations(country),
			});
			const score = scores.get(gold.lang) ?? emptyScore();
			scores.set(gold.lang, scoreText(text, gold, proposals, score));
			scoreText(text, gold, proposals, all);
		}
		console.log(row(['', 'precision', 'recall', 'F1', 'lead', 'deadline', 'found', 'missed', 'extra']));
		for (const [lang, score] of [...scores, ['all', all] as const]) console.log(line(lang, score));
		if (values.notes) for (const note of all.notes) console.log(note);
		return 0;
	},
};

/** The form of a gold.json; whatever else stands in it is for its readers. */
const goldInput = z.array(
	z.object({
		id: z.string().default(''),
		file: z.string(),
		lang: z.string(),
		meetingDate: dateInput,
		directives: z.array(
			z.object({
				quote: z.string().min(1),
				assignees: z.array(z.string()).default([]),
				deadline: dateInput.nullable().default(null),
				alsoQuotes: z.array(z.string()).optional(),
				assigneesImplied: z.array(z.string()).optional(),
				soft: z.boolean().optional(),
				recurring: z.unknown().optional(),
			}),
		),
	}),
);

function goldIn(bytes: Uint8Array): GoldText[] {
	let said: unknown;
	try {
		said = JSON.parse(new TextDecoder().decode(bytes));
	} catch {
		throw new Misuse('gold.json of the folder is no JSON');
	}
	if (!Array.isArray(said)) throw new Misuse('gold.json is not a list of texts');
	const read = goldInput.safeParse(said);
	if (!read.success) throw new Misuse(`gold.json: ${wrongInputs(read.error)}`);
	return read.data;
}

function row(cells: readonly string[]): string {
	return cells.map((cell, index) => (index === 0 ? cell.padEnd(6) : cell.padStart(10))).join('');
}

function line(name: string, score: Score): string {
	const { precision, recall, f1, leads, deadlines } = figures(score);
	const shares = [precision, recall, f1, leads, deadlines].map((share) => share.toFixed(3));
	return row([name, ...shares, String(score.hits), String(score.missed), String(score.extra)]);
}
