import { closeDatabase } from '#db/client.ts';
import { faultOf } from '#db/faults.ts';
import { type Command, Misuse } from '#server/cli/command.ts';
import { isRefusal } from '#server/platform/errors.ts';
import { sentenceOf } from '#server/platform/sentences.ts';

/** Each command is loaded only when it is called, so that `help` and a wrong word answer at once. */
const commands: Record<string, () => Promise<{ command: Command }>> = {
	migrate: () => import('#server/cli/commands/migrate.ts'),
	backup: () => import('#server/cli/commands/backup.ts'),
	restore: () => import('#server/cli/commands/restore.ts'),
	check: () => import('#server/cli/commands/check.ts'),
	trail: () => import('#server/cli/commands/trail.ts'),
	user: () => import('#server/cli/commands/user.ts'),
	seed: () => import('#server/cli/commands/seed.ts'),
	capture: () => import('#server/cli/commands/capture.ts'),
	'score-capture': () => import('#server/cli/commands/score-capture.ts'),
	import: () => import('#server/cli/commands/import.ts'),
	jobs: () => import('#server/cli/commands/jobs.ts'),
};

async function main([name, ...words]: string[]): Promise<number> {
	if (name === undefined || ['help', '--help', '-h'].includes(name)) return help();
	const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!load) throw new Misuse(`unknown command "${name}": there are ${Object.keys(commands).join(', ')}, help`);
	const { command } = await load();
	if (words.includes('--help') || words.includes('-h')) return explain(command);
	try {
		return await command.run(words);
	} catch (error) {
		if (!(error instanceof Misuse)) throw error;
		throw new Misuse(`${error.message} (usage: ${command.usage.join(' | ')})`);
	}
}

async function help(): Promise<number> {
	console.log('Usage: npm run tapsyrma -- COMMAND\n');
	for (const load of Object.values(commands)) {
		const { command } = await load();
		for (const line of command.usage) console.log(`  ${line}`);
		console.log(`      ${command.about}`);
	}
	console.log('\nThe installation is the one of the environment: DATA_DIR, or DATABASE_URL for PostgreSQL.');
	return 0;
}

function explain(command: Command): number {
	for (const line of command.usage) console.log(line);
	console.log(`    ${command.about}`);
	return 0;
}

/** What went wrong, in one line. */
function sentence(error: unknown): string {
	if (isRefusal(error)) return sentenceOf('en', error.reason, error.facts);
	switch (faultOf(error)) {
		case 'busy':
			return 'the database is busy: another process is writing to it';
		case 'unreachable':
			return 'the database cannot be reached';
		case 'full':
			return 'the disk is full';
		case 'read_only':
			return 'the database cannot be written to';
		default:
			return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
	}
}

let code = 1;
try {
	code = await main(process.argv.slice(2));
} catch (error) {
	console.error(`tapsyrma: ${sentence(error)}`);
	if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) console.error(error.stack);
}
await closeDatabase().catch(() => {});
process.exitCode = code;
