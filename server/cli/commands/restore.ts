import { restoreBackup } from '#db/backup.ts';
import { isPostgres } from '#db/columns.ts';
import { type Command, readArguments } from '#server/cli/command.ts';
import { keepBytes } from '#server/evidence/backup.ts';
import { keepSecret, secretFile } from '#server/people/secret.ts';
import { config } from '#server/platform/config.ts';

export const command: Command = {
	usage: ['restore FILE'],
	about: 'puts a backup into an empty place: a DATA_DIR without a database, a PostgreSQL database without tables',
	async run(words) {
		const { positionals } = readArguments(words, {}, { least: 1, most: 1 });
		const [file = ''] = positionals;
		const { DATA_DIR, DATABASE_URL } = config();
		const { about, files } = await restoreBackup(file, { folder: DATA_DIR, url: DATABASE_URL }, keepBytes);
		const where = isPostgres ? 'the PostgreSQL database' : DATA_DIR;
		console.log(
			`restored into ${where}: ${about.rows.directive} directives, ${about.rows.file ?? 0} files as of ${about.madeAt}`,
		);
		console.log(`trail ${about.trail.seq}:${about.trail.head}`);
		const secret = files[secretFile];
		if (secret && !keepSecret(secret.toString('utf8'))) {
			console.log('another AUTH_SECRET is set here: second factors made under the old one must be set up again');
		}
		console.log('Everybody signs in again.');
		return 0;
	},
};
