import type { APIResponse } from '@playwright/test';
import { issued, post } from './api.ts';
import { expect, test } from './fixtures.ts';

type Operation = {
	operationId: string;
	'x-roles': string[];
	'x-scope': string;
	responses: Record<string, unknown>;
};

const controller = 'controller.go@demo.gov.example';

test('a program reads the description of the interface and finds each operation with its roles', async ({ page }) => {
	const description = await (await page.request.get('/api/openapi.json')).json();
	expect(description.openapi).toMatch(/^3\.1/);
	const paths: Record<string, Record<string, Operation>> = description.paths;
	const operations = Object.values(paths).flatMap((path) => Object.values(path));
	expect(operations.length).toBeGreaterThan(30);
	for (const operation of operations) {
		expect(operation['x-roles'], operation.operationId).not.toHaveLength(0);
		expect(operation['x-scope'], operation.operationId).toBeTruthy();
		expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['200', '401', '404', '409', '422']));
	}
});

test('refusals have one form and tell a program what to do', async ({ page, signedInAs, server }) => {
	const refusal = async (status: number, answer: APIResponse) => {
		expect(answer.status(), await answer.text()).toBe(status);
		const { error } = await answer.json();
		expect(error.message.length).toBeGreaterThan(5);
		return error;
	};
	const { request } = page;
	expect((await refusal(401, await request.get('/api/v1/directives'))).code).toBe('UNAUTHENTICATED');
	await signedInAs(page, controller);
	await refusal(404, await request.get('/api/v1/nothing-here'));
	expect((await refusal(404, await request.get('/api/v1/directives/2001-00001'))).code).toBe('NOT_FOUND');
	const malformed = await refusal(
		400,
		await request.post('/api/v1/directives', { data: { words: '', deadline: 'soon' } }),
	);
	expect(malformed.details.fields.map((field: { path: string }) => field.path)).toEqual(
		expect.arrayContaining(['words', 'deadline', 'issuer']),
	);
	await refusal(
		415,
		await request.post('/api/v1/directives', { headers: { 'Content-Type': 'text/plain' }, data: 'x' }),
	);
	const foreign = { headers: { Origin: 'https://elsewhere.example' }, data: {} };
	await refusal(403, await request.post('/api/v1/directives', foreign));
	await refusal(403, await request.post('/api/trpc/directives.draft', foreign));
	expect((await request.post('/api/v1/meetings', { data: { minutes: 'я'.repeat(6_000_000) } })).status()).toBe(413);
	const unknown = { words: 'x', language: 'en', issuer: 'x', issuerLevel: 'other', leadOrganization: 'nobody' };
	const rule = await refusal(422, await request.post('/api/v1/directives', { data: unknown }));
	expect(rule.details.reason).toBe('organization_unknown');
	const made = await issued(request);
	const stale = await refusal(
		409,
		await request.post(`/api/v1/directives/${made.number}/assess`, {
			data: { version: 1, assessment: 'at_risk', note: 'x' },
		}),
	);
	expect(stale.details).toMatchObject({ reason: 'stale', version: made.version });
	const early = await refusal(
		409,
		await request.post(`/api/v1/directives/${made.number}/close`, {
			data: { version: made.version, outcome: 'executed', basis: 'x' },
		}),
	);
	expect(early.details.reason).toBe('wrong_stage');
	expect((await request.get(`${server}/readyz`)).status()).toBe(200);
});

test('a write repeated with its idempotency key is done once', async ({ page, signedInAs }) => {
	await signedInAs(page, controller);
	const meeting = {
		title: `Repeated ${Date.now()}`,
		kind: 'sitting',
		heldOn: '2026-01-15',
		chair: 'Prime Minister',
		chairLevel: 'prime_minister',
		language: 'en',
	};
	const headers = { 'Idempotency-Key': `journey-${Date.now()}` };
	const answers = await Promise.all(
		[1, 2, 3].map(() => page.request.post('/api/v1/meetings', { headers, data: meeting })),
	);
	const ids = await Promise.all(answers.map(async (answer) => (await answer.json()).id));
	expect(new Set(ids).size).toBe(1);
	const other = await page.request.post('/api/v1/meetings', { headers, data: { ...meeting, title: 'Another' } });
	expect(other.status()).toBe(422);
	const found = await (await page.request.get(`/api/v1/meetings?q=${encodeURIComponent(meeting.title)}`)).json();
	expect(found.rows).toHaveLength(1);
});

test('of two people saving at once one wins and the other is told', async ({ page, browser, server, signedInAs }) => {
	await signedInAs(page, controller);
	const made = await issued(page.request);
	const second = await browser.newContext({ baseURL: server });
	await signedInAs(second, 'controller2.go@demo.gov.example');
	const assess = (request: typeof page.request, note: string) =>
		request.post(`/api/v1/directives/${made.number}/assess`, {
			data: { version: made.version, assessment: 'at_risk', note },
		});
	const answers = await Promise.all([assess(page.request, 'One'), assess(second.request, 'Two')]);
	expect(answers.map((answer) => answer.status()).sort()).toEqual([200, 409]);
	const read = await (await page.request.get(`/api/v1/directives/${made.number}`)).json();
	expect(read.decisions).toHaveLength(1);
	await second.close();
});

test('a list pages by cursor to its end', async ({ page, signedInAs }) => {
	await signedInAs(page, controller);
	await post(page.request, '/directives', {
		words: 'One more',
		language: 'en',
		issuer: 'Prime Minister',
		issuerLevel: 'prime_minister',
	});
	const numbers: string[] = [];
	for (let cursor = ''; ; ) {
		const path = `/api/v1/directives?limit=20&sort=number${cursor && `&cursor=${cursor}`}`;
		const answer = await (await page.request.get(path)).json();
		numbers.push(...answer.rows.map((row: { number: string }) => row.number));
		cursor = answer.nextCursor;
		if (!cursor) break;
	}
	expect(numbers.length).toBeGreaterThan(45);
	expect([...new Set(numbers)].sort()).toEqual(numbers);
});
