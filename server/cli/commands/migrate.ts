import { knownSchema, migrate } from '#db/migrate.ts';
import { type Command, place, readArguments } from '#server/cli/command.ts';

export const command: Command = {
	usage: ['migrate'],
	about: 'brings the database to the schema of this program; an embedded one is copied beside itself first',
	async run(words) {
		readArguments(words, {});
		const ran = await migrate();
		console.log(`${place()} has schema ${knownSchema()}${ran > 0 ? `, ${ran} migrations ran` : ', nothing to do'}`);
		return 0;
	},
};
