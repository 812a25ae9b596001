import { checkDirectives, checkStorage, type Finding } from '#db/check.ts';
import { type Command, readArguments, requireInstallation } from '#server/cli/command.ts';
import { faultSentence } from '#server/cli/commands/trail.ts';
import { checkFiles } from '#server/evidence/check.ts';
import { verifyTrail } from '#server/trail/verify.ts';

export const command: Command = {
	usage: ['check'],
	about: 'reads everything and says whether it is whole: storage, references, trail, versions, ledger, search, files',
	async run(words) {
		readArguments(words, {});
		await requireInstallation();
		const findings = [...(await checkStorage()), await checkTrail(), ...(await checkDirectives()), await checkFiles()];
		for (const { part, looked, damage } of findings) {
			console.log(`${damage.length === 0 ? 'ok     ' : 'DAMAGED'} ${part.padEnd(13)} ${looked}`);
			for (const line of damage) console.log(`        ${line}`);
		}
		const damaged = findings.filter(({ damage }) => damage.length > 0).length;
		console.log(damaged === 0 ? 'everything is whole' : `${damaged} of ${findings.length} parts are damaged`);
		return damaged === 0 ? 0 : 1;
	},
};

async function checkTrail(): Promise<Finding> {
	const verdict = await verifyTrail();
	if (verdict.whole) return { part: 'trail', looked: `${verdict.seq} events`, damage: [] };
	return { part: 'trail', looked: 'every event', damage: [faultSentence(verdict)] };
}
