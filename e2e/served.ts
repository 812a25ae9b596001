import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '#db/testing/free-port.ts';

/** A running production server. */
export type Served = {
	origin: string;
	/** Everything in its store of uploaded files, what is on its way included. */
	files(): string[];
	stop(): Promise<void>;
};

const program = fileURLToPath(new URL('../app/_serve/main.ts', import.meta.url));

/**
 * Serves the demo from a folder on a free port. Requests from this machine count as a trusted proxy's, so that
 * a test may sign in from as many addresses as it has people.
 */
export async function serve(folder: string, more: Record<string, string> = {}): Promise<Served> {
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const server = spawn(process.execPath, [program], {
		env: {
			...process.env,
			DATABASE_URL: '',
			DATA_DIR: folder,
			PORT: String(port),
			BASE_URL: origin,
			TAPSYRMA_MODE: 'demo',
			NODE_ENV: 'production',
			NEXT_TELEMETRY_DISABLED: '1',
			TRUSTED_PROXIES: '127.0.0.1,::1',
			JOBS: 'off',
			LOG_LEVEL: 'error',
			...more,
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	await readiness(server);
	return {
		origin,
		files: () => filesIn(join(folder, 'files')),
		stop: () =>
			new Promise((resolve, reject) => {
				server.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the server ended with ${code}`))));
				server.kill('SIGTERM');
			}),
	};
}

function filesIn(folder: string): string[] {
	if (!existsSync(folder)) return [];
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

function readiness(server: ChildProcess): Promise<void> {
	let said = '';
	const kill = () => server.kill('SIGKILL');
	process.once('exit', kill);
	return new Promise((resolve, reject) => {
		server.stdout?.on('data', (part: Buffer) => {
			said += part;
			if (/^ready http/m.test(said)) resolve();
		});
		server.stderr?.on('data', (part: Buffer) => {
			said += part;
			process.stderr.write(part);
		});
		server.once('exit', () => {
			process.off('exit', kill);
			reject(new Error(`the server did not start: ${said}`));
		});
	});
}
