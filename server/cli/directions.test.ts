import { expect, test } from 'vitest';
import { breaches, importsOf } from './directions.ts';

const about = (path: string, text: string, more: Record<string, string> = {}) =>
	breaches([{ path, text }, ...Object.entries(more).map(([other, content]) => ({ path: other, text: content }))]);

test('imports that go down the house are fine', () => {
	expect(about('app/(desk)/page.tsx', "import { caller } from '#app/_trpc/caller.ts';")).toEqual([]);
	expect(about('server/trpc/directives.ts', "import { close } from '#server/directives/close.ts';")).toEqual([]);
	expect(about('server/directives/close.ts', "import { transact } from '#db/transact.ts';")).toEqual([]);
});

test('imports that go up, or from a page to the database, are named', () => {
	expect(about('db/client.ts', "import { now } from '#server/platform/clock.ts';")).toHaveLength(1);
	expect(about('server/access/scope.ts', "import { x } from '../directives/read.ts';")).toHaveLength(1);
	expect(about('server/directives/read.ts', "import { x } from '#server/trpc/init.ts';")).toHaveLength(1);
	expect(about('app/page.tsx', "import { database } from '#db/transact.ts';")).toHaveLength(1);
	expect(about('app/page.tsx', "const { database } = await import('#db/transact.ts');")).toHaveLength(1);
});

test('tRPC, React and the engines have their places', () => {
	expect(about('server/directives/read.ts', "import { TRPCError } from '@trpc/server';")).toHaveLength(1);
	expect(about('server/summaries/render/html.ts', "import type { ReactNode } from 'react';")).toHaveLength(1);
	expect(about('server/directives/read.ts', "import 'next/headers';")).toHaveLength(1);
	expect(about('server/search/find.ts', "import Sqlite from 'better-sqlite3';")).toHaveLength(1);
	expect(about('server/platform/language.ts', "import { createTranslator } from 'use-intl/core';")).toEqual([]);
});

test('a pure file may not reach the database through another file, but may name its types', () => {
	const state = { 'server/directives/state.ts': "import { database } from '#db/transact.ts';" };
	expect(about('server/directives/lifecycle.ts', "import { stage } from './state.ts';", state)).toHaveLength(1);
	expect(about('server/directives/conditions.ts', "import { stage } from './state.ts';", state)).toHaveLength(1);
	expect(about('server/directives/lifecycle.ts', "import type { Stage } from './state.ts';", state)).toEqual([]);
});

test('drawers, barrels and other spellings of names are refused', () => {
	expect(about('server/utils/dates.ts', '')).toHaveLength(1);
	expect(about('server/directives/types.ts', '')).toHaveLength(1);
	expect(about('server/directives/index.ts', '')).toHaveLength(1);
	expect(about('server/directives/closeDirective.ts', '')).toHaveLength(1);
});

test('imports are read in every form, and not in comments', () => {
	const text = `
		// import { no } from '#db/no.ts';
		/* import { no } from '#db/no.ts'; */
		import one, { type Two } from '#db/one.ts';
		import {
			three,
		} from './three.ts';
		import './four.css';
		import en from '#messages/en.json' with { type: 'json' };
		export { five } from "pg";
		const six = await import('node:fs');
		const address = 'https://example.org/import';
	`;
	expect(importsOf('app/page.tsx', text).imports.map(({ to }) => to)).toEqual([
		'db/one.ts',
		'app/three.ts',
		'app/four.css',
		'messages/en.json',
		'pg',
		'node:fs',
	]);
	expect(importsOf('app/page.tsx', 'await import(where)').unreadable).toBe(true);
});
