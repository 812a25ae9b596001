// Starts every command of package.json. It runs before anything is installed, on whatever Node the machine has,
// so it is plain JavaScript and imports nothing but Node itself. It installs what package-lock.json says, finds
// the Node that the product runs on, and hands over to it.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	closeSync,
	existsSync,
	openSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	unlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const bin = join(root, 'node_modules', '.bin');
const windows = process.platform === 'win32';

/** What each command runs, relative to the repository, and the mode the program is told. */
const programs = {
	demo: { file: 'app/_serve/main.ts', mode: 'demo' },
	start: { file: 'app/_serve/main.ts', mode: 'production' },
	dev: { file: 'app/_serve/main.ts', mode: 'development' },
	test: { file: 'server/cli/run-tests.ts' },
	tapsyrma: { file: 'server/cli/tapsyrma.ts' },
	bench: { file: 'server/cli/bench.ts' },
};

/** A file made exclusively, kept fresh while it is held; one that is no longer kept fresh belongs to the dead. */
const heartbeat = 1_000;
const abandonedAfter = 10_000;

/** The running child, to which signals are passed on. */
let child;
const heldLocks = new Set();

class Stop extends Error {}

async function main([command, ...rest]) {
	if (command === 'build') return build();
	const program = Object.hasOwn(programs, command ?? '') ? programs[command] : undefined;
	if (!program) throw new Stop(`unknown command "${command ?? ''}": ${Object.keys(programs).join(', ')}`);
	await install();
	const node = findNode();
	const env = environment();
	if (program.mode) {
		env.TAPSYRMA_MODE = program.mode;
		env.NODE_ENV = program.mode === 'development' ? 'development' : 'production';
	}
	return run(node, [join(root, program.file), ...rest], { env, stdio: 'inherit' });
}

/** The environment of everything that is started: the project's own programs come first in PATH. */
function environment() {
	const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
	// Compiled code is kept between starts: a second one takes a third less time.
	env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'compiled');
	if (env.HOME === '') delete env.HOME;
	env.PATH = [bin, ...outsidePath()].join(delimiter);
	return env;
}

/** PATH without this project's node_modules/.bin, in which npm puts the very Node that an installation replaces. */
function outsidePath() {
	return (process.env.PATH ?? '')
		.split(delimiter)
		.filter((part) => part && !part.startsWith(join(root, 'node_modules')));
}

/** The Node that the product runs on: the pinned one, elsewhere the machine's own if it is new enough. */
function findNode() {
	const pinned = join(bin, windows ? 'node.cmd' : 'node');
	if (!windows && existsSync(pinned)) return pinned;
	const [major, minor] = process.versions.node.split('.').map(Number);
	if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
	throw new Stop(
		`Node 22.18 or newer is needed on this platform; this is ${process.versions.node} (${process.execPath})`,
	);
}

// --- installing -----------------------------------------------------------------------------------------------

const stampOfInstall = join(root, 'node_modules', '.installed-from');

/** Runs `npm ci` when node_modules is not what package-lock.json says. */
async function install() {
	if (isInstalled()) return;
	await locked('install', async () => {
		if (isInstalled()) return;
		process.stderr.write('Installing packages (once) ...\n');
		const env = { ...process.env, PATH: outsidePath().join(delimiter) };
		if (env.HOME === '') delete env.HOME;
		const [file, ...args] = npm();
		// Named explicitly, because NODE_ENV=production or a person's own npm settings would leave out the
		// compiler or the pinned Node.
		const wanted = [
			'ci',
			'--include=dev',
			'--include=optional',
			'--ignore-scripts',
			'--no-audit',
			'--no-fund',
			'--no-update-notifier',
			'--loglevel=error',
		];
		const options = { env, stdio: ['ignore', 'pipe', 'pipe'], shell: windows };
		const { code, output } = await collect(file, [...args, ...wanted], options);
		if (code !== 0) throw new Stop(`npm ci failed\n${output}`);
		writeFileSync(stampOfInstall, hashOfLock());
	});
}

/** npm as it was called, run by the Node that runs npm; without it the one in PATH. */
function npm() {
	const { npm_execpath: script, npm_node_execpath: node } = process.env;
	const usable = script && node && !script.startsWith(root) && !node.startsWith(root) && /npm-cli\.c?js$/.test(script);
	return usable && existsSync(script) && existsSync(node) ? [node, script] : ['npm'];
}

function hashOfLock() {
	return createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex');
}

/** Installed by us from this very lock file, or by hand with the same versions. */
function isInstalled() {
	const hash = hashOfLock();
	if (readText(stampOfInstall) === hash) return true;
	const installed = readText(join(root, 'node_modules', '.package-lock.json'));
	if (!installed) return false;
	const present = JSON.parse(installed).packages;
	const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
	for (const [path, { version, optional, devOptional }] of Object.entries(wanted)) {
		if (path === '' || optional || devOptional) continue;
		if (present[path]?.version !== version) return false;
	}
	writeFileSync(stampOfInstall, hash);
	return true;
}

function readText(file) {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
}

// --- building -------------------------------------------------------------------------------------------------

/** Builds the pages if their sources differ from those of the build that stands. */
async function build() {
	const stamp = join(root, process.env.NEXT_DIST_DIR ?? '.next', 'built-from');
	if (readText(stamp) === hashOfSources()) return 0;
	return locked('build', async () => {
		const hash = hashOfSources();
		if (readText(stamp) === hash) return 0;
		process.stderr.write('Building pages (about half a minute, only after a change) ...\n');
		rmSync(stamp, { force: true });
		const env = { ...environment(), NODE_ENV: 'production' };
		const options = { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] };
		const { code, output } = await collect(
			findNode(),
			[join(root, 'node_modules/next/dist/bin/next'), 'build'],
			options,
		);
		if (code !== 0) throw new Stop(`next build failed\n${output}`);
		writeFileSync(stamp, hash);
		return 0;
	});
}

/** One hash over the content of everything that goes into a build. */
function hashOfSources() {
	const hash = createHash('sha256');
	for (const entry of ['app', 'server', 'db', 'messages', 'next.config.js', 'package.json', 'package-lock.json']) {
		for (const file of filesUnder(entry)) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
	}
	return hash.digest('hex');
}

function filesUnder(entry) {
	const path = join(root, entry);
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [entry];
	const inside = readdirSync(path).sort();
	return inside.filter((name) => !/\.test\.tsx?$/.test(name)).flatMap((name) => filesUnder(join(entry, name)));
}

// --- processes and locks --------------------------------------------------------------------------------------

/** Does the work while no other process of this checkout does the same. */
async function locked(what, work) {
	const owner = createHash('sha256').update(root).digest('hex').slice(0, 16);
	const file = join(tmpdir(), `tapsyrma-${what}-${owner}.lock`);
	while (!take(file)) await wait(200);
	heldLocks.add(file);
	const beat = setInterval(() => utimesSync(file, new Date(), new Date()), heartbeat);
	try {
		return await work();
	} finally {
		clearInterval(beat);
		release(file);
	}
}

function take(file) {
	try {
		closeSync(openSync(file, 'wx'));
		return true;
	} catch (error) {
		if (error.code !== 'EEXIST') throw error;
	}
	const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
	if (age > abandonedAfter) rmSync(file, { force: true });
	return false;
}

function release(file) {
	if (heldLocks.delete(file)) unlinkSync(file);
}

/** Runs a program in this terminal; resolves with the exit code that this process should end with. */
function run(file, args, options) {
	return new Promise((resolve, reject) => {
		child = spawn(file, args, options);
		child.on('error', reject);
		child.on('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
	});
}

/** Runs a program silently and keeps what it said, to be shown if it fails. */
async function collect(file, args, options) {
	const said = [];
	const ended = run(file, args, { cwd: root, ...options });
	child.stdout.on('data', (part) => said.push(part));
	child.stderr.on('data', (part) => said.push(part));
	const code = await ended;
	return { code, output: Buffer.concat(said).toString('utf8').trimEnd() };
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.on(signal, () => {
		if (child?.exitCode === null) child.kill(signal);
		else process.exit(128 + constants.signals[signal]);
	});
}
process.on('exit', () => {
	for (const file of [...heldLocks]) release(file);
});

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	process.stderr.write(`tapsyrma: ${error instanceof Stop ? error.message : (error?.stack ?? error)}\n`);
	process.exitCode = 1;
}
