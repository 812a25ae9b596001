import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { today } from '#server/platform/clock.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * The folder of a seeded government of that size. It is made once and used again for as long as the schema, the
 * seed's own code and the month stay the same.
 */
export async function governmentOf(directives: number): Promise<string> {
	const store = join(tmpdir(), `tapsyrma-bench-${userInfo().uid}`);
	const folder = join(store, `${directives}-${today().slice(0, 7)}-${fingerprint()}`);
	if (existsSync(folder)) return folder;
	mkdirSync(store, { recursive: true, mode: 0o700 });
	for (const old of readdirSync(store)) {
		if (old.startsWith(`${directives}-`)) rmSync(join(store, old), { recursive: true, force: true });
	}
	console.log(`Making a government of ${directives} directives (kept in ${store}) ...`);
	const partial = `${folder}.partial`;
	await seed(directives, partial);
	renameSync(partial, folder);
	return folder;
}

function fingerprint(): string {
	const hash = createHash('sha256');
	for (const part of ['db/migrations/sqlite', 'db/seed']) {
		for (const name of readdirSync(join(root, part)).sort()) {
			if (/\.(sql|ts)$/.test(name) && !name.endsWith('.test.ts')) hash.update(readFileSync(join(root, part, name)));
		}
	}
	return hash.digest('hex').slice(0, 12);
}

function seed(directives: number, folder: string): Promise<void> {
	const program = join(root, 'server/cli/tapsyrma.ts');
	const child = spawn(process.execPath, [program, 'seed', '--directives', String(directives)], {
		env: { ...process.env, DATA_DIR: folder },
		stdio: ['ignore', 'inherit', 'inherit'],
	});
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the seed ended with ${code}`))));
	});
}
