import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Action, actions } from '#server/access/grants.ts';
import { type Move, moveNames, moves } from '#server/directives/lifecycle.ts';
import { appRouter } from '#server/trpc/router.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = 'app/(desk)/directives/[number]';

/** The sources of the pages by their path, without tests. */
const sources = new Map(
	readdirSync(join(root, 'app'), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
		.map((entry) => join(entry.parentPath, entry.name))
		.map((file): [string, string] => [relative(root, file), readFileSync(file, 'utf8')]),
);

type Declared = { _def: { meta?: { action?: Action } } };
const actionOf = new Map(
	Object.entries(appRouter._def.procedures as unknown as Record<string, Declared>).map(
		([name, { _def }]): [string, Action | undefined] => [name, _def.meta?.action],
	),
);

/** The procedures that one file calls: as `noun.verb`, or as `noun[verb]` where the verb is chosen in the same file. */
function calledIn(file: string): string[] {
	const text = sources.get(file) ?? '';
	return [...actionOf.keys()].filter((name) => {
		const [noun, verb] = name.split('.');
		if (new RegExp(`\\b${noun}\\s*\\.\\s*${verb}\\b`).test(text)) return true;
		return new RegExp(`\\b${noun}\\[`).test(text) && text.includes(`'${verb}'`);
	});
}

/** The files of the pages that a file is made from, itself included. */
function madeFrom(file: string, seen = new Set<string>()): Set<string> {
	if (seen.has(file) || !sources.has(file)) return seen;
	seen.add(file);
	for (const [, from = ''] of (sources.get(file) ?? '').matchAll(/ from '([^']+)'/g)) {
		const place = from.startsWith('#app/') ? `app/${from.slice('#app/'.length)}` : resolve('/', dirname(file), from);
		madeFrom(place.replace(/^\//, ''), seen);
	}
	return seen;
}

function actionsReachedFrom(file: string): Set<Action | undefined> {
	return new Set([...madeFrom(file)].flatMap(calledIn).map((name) => actionOf.get(name)));
}

describe('every move of a directive stands on its page', () => {
	const panel = sources.get(`${page}/_open-actions.tsx`) ?? '';
	const imported = new Map(
		[...panel.matchAll(/import \{ ([^}]+) \} from '([^']+)'/g)].flatMap(([, names = '', from = '']) =>
			names.split(', ').map((name): [string, string] => [name, join(page, from)]),
		),
	);
	/** The forms of the panel: the name of the move, and the element that stands for it. */
	const forms = new Map(
		[...panel.matchAll(/^\t\t(\w+): \(\) =>\s*\(?\s*(<[^>]+)/gm)].map(([, name = '', element = '']) => [name, element]),
	);

	const nameOfForm = (move: string): string => move.replace(/^(propose|close)_\w+$/, '$1');

	/** The files behind a form: its component, or for a link the region or the page that it leads to. */
	function filesOf(element: string): string[] {
		const region = /href="#([\w-]+)"/.exec(element)?.[1];
		if (region) {
			const regions = [...sources.keys()].filter((file) => file.startsWith(`${page}/_`));
			return regions.filter((file) =>
				[...madeFrom(file)].some((part) => sources.get(part)?.includes(`id="${region}"`)),
			);
		}
		const under = /href=\{`\/directives\/\$\{number\}\/(\w+)`\}/.exec(element)?.[1];
		return [under ? `${page}/${under}/page.tsx` : (imported.get(/^<(\w+)/.exec(element)?.[1] ?? '') ?? '')];
	}

	it.each(moveNames)('%s has a form that does its action', (name) => {
		const { action }: Move = moves[name];
		// Changing the words is offered in the head of the page; the two ways of ending share one form.
		const files = name === 'edit' ? [`${page}/edit/page.tsx`] : filesOf(forms.get(nameOfForm(name)) ?? '');
		const done = files.some((file) => actionsReachedFrom(file).has(action));
		expect(done, `nothing in ${files.join(', ') || '_open-actions.tsx'} does ${action}`).toBe(true);
		if (name === 'edit') expect(sources.get(`${page}/_head.tsx`)).toContain("isOpen(directive, 'edit')");
	});

	it('offers nothing that is no move', () => {
		const known = new Set(moveNames.map(nameOfForm));
		expect([...forms.keys()].filter((name) => !known.has(name))).toEqual([]);
	});
});

/** Bytes and pages of their own, which no procedure gives: where the permission is asked for, and who asks there. */
const elsewhere: Partial<Record<Action, { asked: string; from: string; words: string }>> = {
	'file.upload': { asked: 'server/trpc/file-bytes.ts', from: 'app/(desk)/layout.tsx', words: '/api/v1/files' },
	'file.read': { asked: 'server/evidence/read.ts', from: 'app/(desk)/_files/file-link.tsx', words: '/api/v1/files' },
	'register.export': {
		asked: 'server/summaries/files.ts',
		from: 'app/(desk)/directives/page.tsx',
		words: '/api/exports/register',
	},
};

describe('every action is done from a page', () => {
	const called = new Set([...sources.keys()].flatMap(calledIn).map((name) => actionOf.get(name)));

	it.each(actions)('%s', (action) => {
		const place = elsewhere[action];
		if (!place) {
			expect(called.has(action), `no page calls a procedure of ${action}`).toBe(true);
			return;
		}
		expect(readFileSync(join(root, place.asked), 'utf8')).toContain(`'${action}'`);
		expect(sources.get(place.from)).toContain(place.words);
	});
});
