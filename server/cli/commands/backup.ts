import { statSync } from 'node:fs';
import { backUp, type Files } from '#db/backup.ts';
import { type Command, readArguments, requireInstallation } from '#server/cli/command.ts';
import { storedBytes } from '#server/evidence/backup.ts';
import { keptSecret, secretFile } from '#server/people/secret.ts';
import { now } from '#server/platform/clock.ts';
import { config } from '#server/platform/config.ts';
import { version } from '#server/platform/readiness.ts';

export const command: Command = {
	usage: ['backup FILE'],
	about: 'writes everything into one new file while people go on working; it restores into either engine',
	async run(words) {
		const { positionals } = readArguments(words, {}, { least: 1, most: 1 });
		const [file = ''] = positionals;
		await requireInstallation();
		const secret = keptSecret();
		const files: Files = secret === null ? {} : { [secretFile]: Buffer.from(secret) };
		const about = await backUp(file, { madeAt: now(), product: version() }, files, storedBytes);
		const size = (statSync(file).size / 1_048_576).toFixed(1);
		console.log(
			`${file}: ${size} MB, ${about.rows.directive} directives, ${about.rows.file} files, trail ${about.trail.seq}:${about.trail.head}`,
		);
		for (const hash of about.missing ?? []) console.log(`an uploaded file is missing and not in the backup: ${hash}`);
		if (config().AUTH_SECRET) console.log('AUTH_SECRET is set by the environment and not in the file: keep it as well');
		return 0;
	},
};
