import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoEmail, demoPassword } from '#db/demo/accounts.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A production server of a seeded government, and its pages as signed-in people get them. */
export type Web = { get(account: Account, path: string): Promise<void>; stop(): Promise<void> };

/** Those who look at pages during a measurement: one sees everything, the other what a ministry sees. */
const accounts = ['official.go', 'executor.mlsp'] as const;
export type Account = (typeof accounts)[number];

/** Whether the pages are built; building them is not what a measurement is for. */
export function isBuilt(): boolean {
	return existsSync(join(root, process.env.NEXT_DIST_DIR ?? '.next', 'built-from'));
}

/** Serves a folder on a free port and signs the accounts in. */
export async function serveGovernment(folder: string): Promise<Web> {
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const server = spawn(process.execPath, [join(root, 'app/_serve/main.ts')], {
		env: {
			...process.env,
			DATA_DIR: folder,
			PORT: String(port),
			BASE_URL: origin,
			TAPSYRMA_MODE: 'demo',
			NODE_ENV: 'production',
			JOBS: 'off',
			LOG_LEVEL: 'error',
		},
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const stop = () => stopped(server);
	try {
		await ready(server);
		const cookies = new Map<Account, string>();
		for (const account of accounts) cookies.set(account, await signIn(origin, account));
		const get = async (account: Account, path: string) => {
			const headers = { cookie: cookies.get(account) ?? '' };
			const response = await fetch(`${origin}${path}`, { headers, redirect: 'manual' });
			await response.text();
			if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
		};
		return { get, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

async function signIn(origin: string, account: Account): Promise<string> {
	const response = await fetch(`${origin}/api/auth/sign-in/email`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', Origin: origin },
		body: JSON.stringify({ email: demoEmail(account), password: demoPassword }),
	});
	if (!response.ok) throw new Error(`signing in answered ${response.status}`);
	return response.headers
		.getSetCookie()
		.map((line) => line.split(';', 1)[0])
		.join('; ');
}

function ready(server: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let said = '';
		server.stdout?.on('data', (part: Buffer) => {
			said += part;
			if (/^ready http/m.test(said)) resolve();
		});
		server.once('exit', () => reject(new Error('the server did not start')));
	});
}

function stopped(server: ChildProcess): Promise<void> {
	if (server.exitCode !== null) return Promise.resolve();
	const end = new Promise<void>((resolve) => server.once('exit', () => resolve()));
	server.kill('SIGTERM');
	return end;
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}
