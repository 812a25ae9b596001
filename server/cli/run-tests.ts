import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.ts';

/**
 * All that `npm test` does. `--check`, `--unit` and `--e2e` narrow it to those parts; further words narrow the
 * tests to files whose path contains one of them.
 */
const parts = ['check', 'unit', 'e2e'] as const;
type Part = (typeof parts)[number];
type Counts = { passed: number; failed: number };
type UnitReport = { numPassedTests: number; testResults: { status: string; assertionResults: { status: string }[] }[] };
type BrowserReport = { stats: { expected: number; unexpected: number; flaky: number } };

const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'tapsyrma-reports-'));
const running = new Set<ChildProcess>();
const total: Counts = { passed: 0, failed: 0 };

const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const files = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const wanted = (part: Part) => flags.length === 0 || flags.includes(`--${part}`);

async function main(): Promise<void> {
	const unknown = flags.find((flag) => !parts.some((part) => flag === `--${part}`));
	if (unknown) throw new Error(`${unknown} is none of ${parts.map((part) => `--${part}`).join(', ')}`);
	if (wanted('check')) await check();
	// The build keeps one core busy; the unit tests of both engines meanwhile use the other.
	const built = wanted('e2e') ? step('build', 'node', ['server/cli/launch.mjs', 'build']) : false;
	if (wanted('unit')) {
		await unit('unit tests on SQLite', undefined);
		await unit('unit tests on PostgreSQL', 'postgres://embedded');
	}
	if (await built) await browserTests();
}

async function check(): Promise<void> {
	await step('route types', 'next', ['typegen']);
	await Promise.all([
		step('lint', 'biome', ['check', '--error-on-warnings', '.']),
		step('types', 'tsc', ['--noEmit', '-p', '.']),
		step('directions', 'node', ['server/cli/check-directions.ts']),
	]);
}

async function unit(name: string, database: string | undefined): Promise<void> {
	const report = join(reports, `${database ? 'postgres' : 'sqlite'}.json`);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const args = ['run', '-c', 'server/vitest.config.ts', '--passWithNoTests', ...reporters, ...files];
	await step(name, 'vitest', args, { DATABASE_URL: database, NODE_ENV: 'test' }, () => {
		const { numPassedTests, testResults } = readReport<UnitReport>(report);
		const failures = testResults.map(({ status, assertionResults }) => {
			const failed = assertionResults.filter((result) => result.status === 'failed').length;
			// A file that breaks before its first test fails without a failed test.
			return status === 'failed' ? Math.max(failed, 1) : failed;
		});
		return { passed: numPassedTests, failed: failures.reduce((sum, failed) => sum + failed, 0) };
	});
}

async function browserTests(): Promise<void> {
	try {
		await ensureBrowser();
	} catch (error) {
		total.failed += 1;
		console.log(`FAILED browser tests: ${(error as Error).message}`);
		return;
	}
	const report = join(reports, 'e2e.json');
	const args = ['test', '-c', 'e2e/playwright.config.ts', '--pass-with-no-tests', ...files];
	await step('browser tests', 'playwright', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report }, () => {
		const { expected, unexpected, flaky } = readReport<BrowserReport>(report).stats;
		return { passed: expected, failed: unexpected + flaky };
	});
}

/**
 * Runs one program silently, says how it went in one line and shows its output when it failed. Without a count of
 * its own a step counts only when it fails; a program that fails without a failed test counts as one.
 */
async function step(
	name: string,
	program: string,
	args: string[],
	env: Record<string, string | undefined> = {},
	count?: () => Counts,
): Promise<boolean> {
	const start = performance.now();
	const { code, output } = await collect(program, args, env);
	let counted: Counts = { passed: 0, failed: 0 };
	try {
		counted = count?.() ?? counted;
	} catch {
		// A program that broke before its report is counted below.
	}
	const fine = code === 0 && counted.failed === 0;
	total.passed += counted.passed;
	total.failed += fine ? 0 : Math.max(counted.failed, 1);
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	if (!fine) console.log(output.trimEnd());
	console.log(`${fine ? 'ok' : 'FAILED'} ${name}${count ? ` (${counted.passed} passed)` : ''}, ${seconds} s`);
	return fine;
}

function collect(program: string, args: string[], env: Record<string, string | undefined>) {
	const said: Buffer[] = [];
	return new Promise<{ code: number | null; output: string }>((resolve) => {
		const child = spawn(program, args, {
			cwd: root,
			env: { ...process.env, DATABASE_URL: undefined, ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		running.add(child);
		const end = (code: number | null) => {
			running.delete(child);
			resolve({ code, output: Buffer.concat(said).toString('utf8') });
		};
		child.stdout.on('data', (part) => said.push(part));
		child.stderr.on('data', (part) => said.push(part));
		child.on('error', (error) => {
			said.push(Buffer.from(error.message));
			end(1);
		});
		child.on('close', end);
	});
}

function readReport<Report>(file: string): Report {
	if (!existsSync(file)) throw new Error(`no report ${file}`);
	return JSON.parse(readFileSync(file, 'utf8'));
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.on(signal, () => {
		for (const child of running) child.kill(signal);
		rmSync(reports, { recursive: true, force: true });
		process.exit(1);
	});
}

try {
	await main();
} catch (error) {
	console.log(`tapsyrma: ${(error as Error).message}`);
	total.failed += 1;
}
rmSync(reports, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
