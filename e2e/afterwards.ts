import { type Action, actions } from '#server/access/grants.ts';
import { appRouter } from '#server/trpc/router.ts';
import { everythingCalled } from './called.ts';
import { expect, test } from './fixtures.ts';

type Declared = { _def: { type: 'query' | 'mutation'; meta?: { action?: Action } } };

const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Declared>).map(
	([name, { _def }]) => ({ name, type: _def.type, action: _def.meta?.action }),
);

/** What a page reads while the server makes it shows in no call: the addresses that are made so. */
const readAt: Partial<Record<Action, RegExp>> = {
	'account.read': /^GET \/account$/,
	'organization.read': /^GET \/organizations(\/[\w-]+)?$/,
	'person.read': /^GET \/admin\/people$/,
	'notification.read': /^GET \/notifications$/,
	'rules.read': /^GET \/admin\/rules$/,
	'trail.read': /^GET \/admin\/trail$/,
	'meeting.read': /^GET \/meetings\/\w{20,}$/,
	'directive.read': /^GET \/directives\/\d{4}-\d{5}$/,
	'directive.openings': /^GET \/directives\/\d{4}-\d{5}$/,
	'plan.read': /^GET \/admin\/plans$/,
	'summary.read': /^GET \/summaries$/,
	'register.export': /^GET \/api\/exports\/register\.(csv|xlsx|json)$/,
	'file.read': /^GET \/api\/v1\/files\/\w+$/,
	'file.upload': /^POST \/api\/v1\/files$/,
};

/** Meant for programs, or offered by pages in another way. */
const notByPages: Record<string, string> = {
	'capture.propose': 'proposals for a text without keeping it, for programs',
	'files.discard': 'pages send DELETE to the file’s own address',
};

test('every action is done by somebody from a page', () => {
	const called = everythingCalled();
	const done = new Set(procedures.filter(({ name }) => called.has(name)).map(({ action }) => action));
	const read = (action: Action) => [...called].some((name) => readAt[action]?.test(name));
	expect(actions.filter((action) => !done.has(action) && !read(action))).toEqual([]);
});

test('every procedure that changes something is called by a page', () => {
	const called = everythingCalled();
	const changing = procedures.filter(({ name, type }) => type === 'mutation' && !(name in notByPages));
	expect(changing.map(({ name }) => name).filter((name) => !called.has(name))).toEqual([]);
});
