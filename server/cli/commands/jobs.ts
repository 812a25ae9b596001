import { type Command, Misuse, readArguments, requireInstallation } from '#server/cli/command.ts';
import { runNow, tasks } from '#server/schedule.ts';

export const command: Command = {
	usage: ['jobs run [NAME]'],
	about: `runs every timed task now, or one of them: ${tasks.map((task) => task.name).join(', ')}`,
	async run([what, ...words]) {
		if (what !== 'run') throw new Misuse(what === undefined ? 'something is missing' : `unknown word "${what}"`);
		const { positionals } = readArguments(words, {}, { least: 0, most: 1 });
		await requireInstallation();
		const runs = await runNow(positionals[0]);
		for (const { name, run } of runs) {
			console.log(`${name}: ${run ? `${run.outcome}, ${run.detail}` : 'under way in another process'}`);
		}
		return runs.some(({ run }) => run?.outcome === 'failed') ? 1 : 0;
	},
};
