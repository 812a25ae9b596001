import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';

/** How long a test of several commands may take, in milliseconds: each is a process of its own. */
export const patience = 60_000;

/** What an operator sees of a command. */
type Answer = { code: number | null; out: string; error: string };

/** An empty place for an installation of the test file's own, and the commands that an operator calls there. */
export function operatorOfAnEmptyPlace() {
	const folder = mkdtempSync(join(tmpdir(), 'tapsyrma-test-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	function tapsyrma(...words: string[]): Promise<Answer> {
		const child = spawn(process.execPath, ['server/cli/tapsyrma.ts', ...words], {
			env: { ...process.env, DATA_DIR: folder },
		});
		let out = '';
		let error = '';
		child.stdout.on('data', (part) => {
			out += part;
		});
		child.stderr.on('data', (part) => {
			error += part;
		});
		return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, error })));
	}

	/** Each command fails, with nothing but one line that says why. */
	async function expectRefused(wrong: [string[], RegExp][]): Promise<void> {
		const answers = await Promise.all(wrong.map(([words]) => tapsyrma(...words)));
		for (const [index, { code, out, error }] of answers.entries()) {
			expect(code).toBe(1);
			expect(out).toBe('');
			expect(error.trim()).toMatch(wrong[index]?.[1] ?? /never/);
			expect(error.trim().split('\n')).toHaveLength(1);
		}
	}

	return { folder, tapsyrma, expectRefused };
}
