import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { breaches } from './directions.ts';

/** What may stand at the root of the repository; another entry earns its line by a decision record. */
const entries = new Set([
	...['README.md', 'package.json', 'package-lock.json', 'tsconfig.json', 'next.config.js'],
	...['app', 'server', 'db', 'e2e', 'messages', 'docs'],
	...['.ci', '.biome.json', '.gitattributes', '.gitignore', '.npmrc'],
]);

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Files of the repository that are kept or could be: ignored ones are nobody's business. */
function files(): string[] {
	const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
	return listed
		.toString('utf8')
		.split('\0')
		.filter((path) => path && existsSync(join(root, path)));
}

const all = files();
const strangers = [...new Set(all.map((path) => path.split('/', 1)[0] ?? ''))].filter((name) => !entries.has(name));
const sources = all.filter((path) => /\.(ts|tsx|mjs)$/.test(path));
const found = [
	...strangers.map((name) => `${name}: a new entry at the root must earn its place in a decision record`),
	...breaches(sources.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))),
];
for (const sentence of found) console.error(sentence);
console.log(`${sources.length} files, ${found.length} against the directions of the house`);
process.exitCode = found.length > 0 ? 1 : 0;
