import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type OpenDatabase, openDatabase, useDatabase } from '#db/client.ts';
import { isPostgres } from '#db/columns.ts';
import { governmentOf } from '#server/cli/bench/government.ts';
import { median, milliseconds, quantile, type Sample, table, timed } from '#server/cli/bench/measure.ts';
import { meetPeople, type People, tasks } from '#server/cli/bench/tasks.ts';
import { type Account, isBuilt, serveGovernment, type Web } from '#server/cli/bench/web.ts';

/** A page of the register may take this much longer with a hundred times as many directives. */
const allowedRatio = 1.5;
const pages: { name: string; account: Account; path: string; list: boolean }[] = [
	{ name: 'page of the register (HTTP)', account: 'official.go', path: '/directives', list: true },
	{ name: 'page of overdue ones (HTTP)', account: 'official.go', path: '/directives?schedule=overdue', list: true },
	{
		name: 'page of a search (HTTP)',
		account: 'official.go',
		path: `/directives?q=${encodeURIComponent('мигрантов')}`,
		list: true,
	},
	{ name: 'page of ministry staff (HTTP)', account: 'executor.mlsp', path: '/directives', list: true },
	{ name: 'page of the overview (HTTP)', account: 'official.go', path: '/', list: false },
];

/** One government under measurement. */
type Side = { directives: number; folder: string; open: OpenDatabase; people: People; web: Web | null };
/** A line of the result: one sample for each side. */
type Line = { name: string; list: boolean; samples: Sample[] };

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			small: { type: 'string', default: '1000' },
			large: { type: 'string', default: '100000' },
			rounds: { type: 'string', default: '60' },
		},
	});
	if (isPostgres) throw new Error('the bench measures the embedded engine: unset DATABASE_URL');
	const sides: Side[] = [];
	try {
		for (const size of [values.small, values.large]) sides.push(await openSide(Number(size)));
		const lines = await measure(sides, Number(values.rounds));
		print(sides, lines);
	} finally {
		for (const side of sides) {
			await side.web?.stop();
			await side.open.close();
		}
	}
}

async function openSide(directives: number): Promise<Side> {
	if (!Number.isInteger(directives) || directives < 1) throw new Error('sizes are whole numbers of directives');
	const folder = await governmentOf(directives);
	const open = openDatabase({ folder });
	useDatabase(open);
	const people = await meetPeople();
	return { directives, folder, open, people, web: isBuilt() ? await serveGovernment(folder) : null };
}

/** Rounds alternate between the sides, so that whatever else the machine does falls on both alike. */
async function measure(sides: readonly Side[], rounds: number): Promise<Line[]> {
	const empty = () => sides.map((): Sample => []);
	const verbs = tasks.map((task) => ({ ...task, samples: empty() }));
	const web = isBuilt() ? pages.map((page) => ({ ...page, samples: empty() })) : [];
	const warmUp = 3;
	for (let round = -warmUp; round < rounds; round += 1) {
		for (const [index, side] of sides.entries()) {
			useDatabase(side.open);
			for (const line of verbs) {
				const time = await timed(() => line.run(side.people));
				if (round >= 0) line.samples[index]?.push(time);
			}
			for (const line of web) {
				const time = await timed(async () => side.web?.get(line.account, line.path));
				if (round >= 0) line.samples[index]?.push(time);
			}
		}
	}
	return [...verbs, ...web];
}

function print(sides: readonly Side[], lines: readonly Line[]): void {
	const head = ['milliseconds', ...sides.flatMap(({ directives }) => [`${directives}`, 'p95']), 'ratio'];
	const rows = lines.map(({ name, samples }) => [
		name,
		...samples.flatMap((sample) => [milliseconds(median(sample)), milliseconds(quantile(sample, 0.95))]),
		ratio(samples).toFixed(2),
	]);
	console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}\n`);
	console.log(table([head, ...rows]));
	if (!isBuilt()) console.log('\nThe pages are not built, so none were asked for over HTTP.');
	const writes = lines.find(({ name }) => name.includes('write'))?.samples.map((sample) => 1000 / median(sample)) ?? [];
	console.log(
		`\nwrites one after another, each on disk: ${writes.map((each) => Math.round(each)).join(' and ')} a second`,
	);
	const over = lines.filter(({ list, samples }) => list && ratio(samples) > allowedRatio);
	const first = lines[0];
	if (first) console.log(`register, first page: ratio ${ratio(first.samples).toFixed(2)}, at most ${allowedRatio}`);
	for (const line of over) console.log(`above ${allowedRatio}: ${line.name}, ${ratio(line.samples).toFixed(2)}`);
}

function ratio(samples: readonly Sample[]): number {
	return median(samples.at(-1) ?? []) / median(samples[0] ?? []);
}

try {
	await main();
} catch (error) {
	console.error(`tapsyrma: ${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
}
