import { once } from 'node:events';
import { type Command, Misuse, readArguments, requireInstallation } from '#server/cli/command.ts';
import { readTrail, type TrailVerdict, verifyTrail } from '#server/trail/verify.ts';

export const command: Command = {
	usage: ['trail verify [--anchor SEQ:HASH]', 'trail export'],
	about: 'verify: recomputes the chain and names the first broken event; export: every event as a line of JSON',
	async run([what, ...words]) {
		if (what === 'verify') return verify(words);
		if (what === 'export') return exportTrail(words);
		throw new Misuse(what === undefined ? 'something is missing' : `unknown word "${what}"`);
	},
};

async function verify(words: string[]): Promise<number> {
	const { values } = readArguments(words, { anchor: { type: 'string' } });
	const anchor = values.anchor === undefined ? undefined : readAnchor(values.anchor);
	await requireInstallation();
	const verdict = await verifyTrail(anchor);
	console.log(verdict.whole ? `whole: ${verdict.seq}:${verdict.head}` : faultSentence(verdict));
	return verdict.whole ? 0 : 1;
}

function readAnchor(text: string): { seq: number; hash: string } {
	const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text) ?? [];
	if (!seq || !hash) throw new Misuse(`"${text}" is no anchor: a number, a colon and 64 hexadecimal digits`);
	return { seq: Number(seq), hash: hash.toLowerCase() };
}

const faults: Record<Extract<TrailVerdict, { whole: false }>['fault'], string> = {
	edited: 'was edited: it does not have the hash it was written with',
	missing: 'is missing',
	broken_link: 'does not follow from the event before it: it was inserted, moved, or an earlier one was changed',
	head_differs: 'should be the first after the end, but the noted end differs: events were cut off or added',
	anchor_differs: 'has another hash than the anchor: the trail was rewritten',
};

/** What is wrong with a trail, in one line that begins with the first broken event. */
export function faultSentence(verdict: Extract<TrailVerdict, { whole: false }>): string {
	return `event ${verdict.seq} ${faults[verdict.fault]}`;
}

async function exportTrail(words: string[]): Promise<number> {
	readArguments(words, {});
	await requireInstallation();
	// A reader such as `head` closes the pipe when it has enough.
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
		process.exit(0);
	});
	for await (const event of readTrail()) {
		if (!process.stdout.write(`${JSON.stringify(event)}\n`)) await once(process.stdout, 'drain');
	}
	return 0;
}
