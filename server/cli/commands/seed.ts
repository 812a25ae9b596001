import { demoEmail, demoPassword } from '#db/demo/accounts.ts';
import { seedGovernment } from '#db/seed/seed.ts';
import { type Command, Misuse, readArguments, requireInstallation } from '#server/cli/command.ts';

export const command: Command = {
	usage: ['seed --directives N [--rng S]'],
	about: 'fills an empty database, or the demo, with a government for load tests: N directives of the last two years',
	async run(words) {
		const { values } = readArguments(words, { directives: { type: 'string' }, rng: { type: 'string', default: '1' } });
		if (values.directives === undefined) throw new Misuse('--directives is missing');
		const directives = Number(values.directives);
		if (!Number.isInteger(directives) || directives < 1 || directives > 5_000_000) {
			throw new Misuse(`--directives takes a whole number from 1 to 5000000, not "${values.directives}"`);
		}
		await requireInstallation(true);
		const start = performance.now();
		const made = await seedGovernment({ directives, seed: values.rng });
		const seconds = ((performance.now() - start) / 1000).toFixed(1);
		console.log(
			`${made.directives} directives of ${made.meetings} meetings, ${made.events} trail events, in ${seconds} s`,
		);
		console.log(`Sign in as ${demoEmail('controller.go')} or any <role>.<organization>, password ${demoPassword}`);
		return 0;
	},
};
