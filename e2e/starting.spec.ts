import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from './fixtures.ts';
import { serve } from './served.ts';

const launcher = fileURLToPath(new URL('../server/cli/launch.mjs', import.meta.url));

/** Runs a start command that is expected to end by itself. */
function launch(command: string, env: Record<string, string>): Promise<{ code: number | null; said: string }> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [launcher, command], { env: { ...process.env, ...env } });
		let said = '';
		child.stderr.on('data', (part) => {
			said += part;
		});
		child.on('close', (code) => resolve({ code, said }));
	});
}

test('a second start is ready within three seconds', () => {
	expect(Number(process.env.SECOND_START_MS)).toBeLessThan(3_000);
});

test('a server that is told to stop ends with 0 within ten seconds', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'tapsyrma-e2e-'));
	cpSync(process.env.PREPARED_DEMO ?? '', folder, { recursive: true });
	const server = await serve(folder);
	const start = performance.now();
	await server.stop();
	expect(performance.now() - start).toBeLessThan(10_000);
	rmSync(folder, { recursive: true });
});

test('a port in use is one readable line and a failure', async ({ server }) => {
	const { code, said } = await launch('demo', { PORT: new URL(server).port });
	expect(code).toBe(1);
	expect(said.trim().split('\n')).toHaveLength(1);
	expect(said).toContain('in use');
});

test('an unsafe or malformed setting is one readable line and a failure', async () => {
	const mistakes: Record<string, string>[] = [
		{ PORT: 'many' },
		{ TRUSTED_PROXIES: 'everyone' },
		{ BASE_URL: 'tapsyrma' },
		{ TAPSYRMA_NOW: '2026-01-01T00:00:00Z' },
		{ TAPSYRMA_COLOUR: 'red' },
	];
	for (const wrong of mistakes) {
		const { code, said } = await launch('start', { PORT: '3000', ...wrong });
		expect(code).toBe(1);
		expect(said.trim().split('\n')).toHaveLength(1);
		expect(said).toContain(Object.keys(wrong)[0] ?? '');
	}
});
