import { posix } from 'node:path';

/** A source file: its path from the root of the repository, and its text. */
export type Source = { path: string; text: string };

type Import = { to: string; typeOnly: boolean };

/** The rooms of the house. A file belongs to the first whose pattern fits. */
const rooms = [
	['test', /\.test\.tsx?$|^e2e\/|^server\/[a-z-]+\/testing\//],
	['sample', /^db\/(demo\/|seed\/|factories\.ts$)/],
	['testing', /^db\/testing\//],
	['db', /^db\//],
	['trpc', /^server\/trpc\//],
	['ground', /^server\/(access|trail|platform|countries)\//],
	['entry', /^server\/(cli\/|[^/]+$)/],
	['noun', /^server\//],
	['app', /^app\//],
	['messages', /^messages\//],
] as const;

type Room = (typeof rooms)[number][0];

/** Which rooms a room may import: always downwards, app → procedures → nouns → ground → db. */
const mayImport: Record<Room, readonly Room[]> = {
	test: rooms.map(([room]) => room),
	sample: ['sample', 'noun', 'ground', 'db', 'messages'],
	testing: ['testing', 'db'],
	db: ['db'],
	trpc: ['trpc', 'noun', 'ground', 'messages'],
	ground: ['ground', 'db', 'messages'],
	entry: ['entry', 'trpc', 'noun', 'ground', 'sample', 'db', 'messages'],
	noun: ['noun', 'ground', 'db', 'messages'],
	app: ['app', 'entry', 'trpc', 'noun', 'ground', 'messages'],
	messages: ['messages'],
};

/** Packages that only some places may import, each with those places. */
const packageRules = [
	{
		package: /^(@trpc\/|trpc-to-openapi)/,
		places: /^(server\/trpc|app\/_trpc)\//,
		why: 'only server/trpc and app/_trpc speak tRPC',
	},
	{
		package: /^(react|react-dom|next|use-intl)(\/(?!core)|$)/,
		places: /^(app|e2e)\//,
		why: 'server/ and db/ know neither React nor Next',
	},
	{ package: /^(better-sqlite3|pg)(\/|$)/, places: /^db\//, why: 'what differs between engines stands in db/' },
	{
		package: /^drizzle-orm(\/|$)/,
		places: /^(db|server(?!\/trpc))\//,
		why: 'pages and procedures ask verbs, not the database',
	},
] as const;

/** Rules of the domain that are plain functions: whatever they import may not reach the database either. */
const pure =
	/^server\/(\w[\w-]*\/(lifecycle|conditions|schedule|discipline|due|drafting-check|similarity)\.ts$|capture\/(?!propose\.|propose\/))/;
const database = /^(db\/|drizzle-orm|better-sqlite3|pg$)/;

const drawers = /(^|\/)(utils?|helpers?|common|types|services?|lib|misc|shared)(\.[^/]+)?(\/|$)/;
const kebab = /^_?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;

/** Every breach of the directions and names that DESIGN fixes, one sentence each. */
export function breaches(sources: readonly Source[]): string[] {
	const found: string[] = [];
	const graph = new Map<string, Import[]>();
	for (const source of sources) {
		const { path, text } = source;
		found.push(...badNames(path));
		const { imports, unreadable } = importsOf(path, text);
		graph.set(path, imports);
		if (unreadable) found.push(`${path}: imports a path that is not a plain string, which nobody can check`);
		for (const { to } of imports) found.push(...badImport(path, to));
	}
	for (const { path } of sources) {
		if (!pure.test(path) || roomOf(path) === 'test') continue;
		const way = wayToDatabase(path, graph);
		if (way) found.push(`${path}: must stay pure, but reaches the database (${way.join(' → ')})`);
	}
	return found;
}

function badNames(path: string): string[] {
	const name = posix.basename(path);
	const found: string[] = [];
	if (drawers.test(path)) found.push(`${path}: a drawer; name it after what it does`);
	if (/^index\.tsx?$/.test(name)) found.push(`${path}: a barrel; import the file itself`);
	if (!kebab.test(name)) found.push(`${path}: file names are kebab-case`);
	return found;
}

function badImport(path: string, to: string): string[] {
	const from = roomOf(path);
	if (from === 'test') return [];
	const room = roomOf(to);
	if (room && from && !mayImport[from].includes(room)) return [`${path}: ${from} may not import ${room} (${to})`];
	return packageRules
		.filter((rule) => rule.package.test(to) && !rule.places.test(path))
		.map((rule) => `${path}: imports ${to}, but ${rule.why}`);
}

function roomOf(path: string): Room | undefined {
	return rooms.find(([, pattern]) => pattern.test(path))?.[0];
}

function wayToDatabase(start: string, graph: ReadonlyMap<string, Import[]>): string[] | undefined {
	const ways = [[start]];
	const seen = new Set([start]);
	for (const way of ways) {
		for (const { to, typeOnly } of graph.get(way.at(-1) ?? '') ?? []) {
			if (typeOnly || seen.has(to)) continue;
			if (database.test(to)) return [...way, to];
			seen.add(to);
			ways.push([...way, to]);
		}
	}
	return undefined;
}

/** The imports of a file; paths inside the repository are made relative to its root. */
export function importsOf(path: string, text: string): { imports: Import[]; unreadable: boolean } {
	const code = withoutComments(text);
	const imports: Import[] = [];
	const statement = /(?:^|[;}\n])\s*(?:import|export)\s+(type\s)?(?:[\w$*{][^'"`;()]*?\sfrom\s*)?(['"])([^'"\n]+)\2/g;
	for (const [, type, , to = ''] of code.matchAll(statement))
		imports.push({ to: inside(path, to), typeOnly: Boolean(type) });
	// A type position (`import('x').Y`) counts as an import of values: stricter than needed, never looser.
	for (const [, , to = ''] of code.matchAll(/\bimport\(\s*(['"])([^'"\n]+)\1\s*[,)]/g))
		imports.push({ to: inside(path, to), typeOnly: false });
	return { imports, unreadable: /(?<![.\w])(import|require)\((?!\s*['"])/.test(withoutStrings(code)) };
}

function inside(path: string, to: string): string {
	if (to.startsWith('#')) return to.slice(1);
	return to.startsWith('.') ? posix.join(posix.dirname(path), to) : to;
}

function withoutComments(text: string): string {
	return text.replace(
		/('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*/g,
		'$1',
	);
}

/** Keeps the quotes, so that a call with a plain string still looks like one. */
function withoutStrings(code: string): string {
	return code.replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g, (literal) =>
		literal.slice(0, 1).repeat(2),
	);
}
