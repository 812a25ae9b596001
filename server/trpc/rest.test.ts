import { beforeAll, describe, expect, it } from 'vitest';
import { actorOf, draftOf, issuedDirective, makeOrganization } from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import { answerRest } from '#server/trpc/rest.ts';

useFreshDatabase();

let controller: Actor;
let draft: { number: string; version: number };

beforeAll(async () => {
	controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
	const ministry = await makeOrganization({ code: 'water' });
	await issuedDirective(controller, ministry, { titles: { en: 'Open matter' } });
	await issuedDirective(controller, ministry, { titles: { en: 'Secret matter' }, restricted: true });
	draft = await draftOf(controller, ministry, { titles: { en: 'A draft' } });
});

async function ask(method: string, path: string, body?: unknown) {
	const sent = body === undefined ? {} : { headers: { 'content-type': 'application/json' } };
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const request = new Request(`http://localhost:3000/api/v1${path}`, {
		method,
		...sent,
		...(body === undefined ? {} : { body: text }),
	});
	const answer = await answerRest(request, { actor: controller, locale: 'en' });
	return { status: answer.status, said: await answer.json() };
}

async function titlesFor(query: string): Promise<string[]> {
	const { status, said } = await ask('GET', `/directives?${query}`);
	expect(status).toBe(200);
	return said.rows.map((row: { title: string }) => row.title).sort();
}

describe('a query', () => {
	it('means by a flag what it says', async () => {
		expect(await titlesFor('restricted=true')).toEqual(['Secret matter']);
		expect(await titlesFor('restricted=false')).toEqual(['A draft', 'Open matter']);
		expect(await titlesFor('onControl=false')).toEqual([]);
	});

	it('is refused where it cannot be read', async () => {
		for (const query of ['restricted=maybe', 'limit=many', 'limit=-1', 'limit=1&limit=2', 'stage=unheard-of']) {
			const { status, said } = await ask('GET', `/directives?${query}`);
			expect([query, status, said.error.details.reason]).toEqual([query, 400, 'malformed']);
		}
	});

	it('names a list by one value or by several, and nothing by an empty one', async () => {
		expect(await titlesFor('stage=draft')).toEqual(['A draft']);
		expect(await titlesFor('stage=draft&stage=issued&limit=10')).toHaveLength(3);
		expect(await titlesFor('stage=&limit=')).toHaveLength(3);
	});
});

describe('a body', () => {
	it.each([
		{ version: '1' },
		{ version: null },
		{ version: [1] },
		{ version: true },
		{ version: 1, restricted: 'false' },
		{ version: 1, restricted: null },
	])('is taken at its word: %j is refused', async (body) => {
		const { status, said } = await ask('PATCH', `/directives/${draft.number}`, body);
		expect([status, said.error.details.reason]).toEqual([400, 'malformed']);
	});

	it.each(['{', '[]', 'null', '"text"'])('that is no object (%s) is malformed', async (body) => {
		expect(await ask('POST', '/directives', body)).toMatchObject({
			status: 400,
			said: { error: { code: 'BAD_REQUEST' } },
		});
	});

	it('cannot say which object it is about, the address does', async () => {
		const { status, said } = await ask('PATCH', `/directives/${draft.number}`, { number: '2001-00001', version: 9 });
		expect([status, said.error.details.reason]).toEqual([409, 'stale']);
	});
});

it('an address that names nothing is not found', async () => {
	expect(await ask('GET', '/nothing-here')).toMatchObject({ status: 404 });
	expect(await ask('POST', '/overview', {})).toMatchObject({ status: 404 });
	expect(await ask('GET', `/directives/${draft.number.replace('-', '%2D')}`)).toMatchObject({ status: 200 });
});

it('a request that announces no body has none, whatever a server makes of it', async () => {
	const asked = (headers: Record<string, string>) =>
		new Request('http://localhost:3000/api/v1/files/nothing', {
			method: 'DELETE',
			headers,
			body: new ReadableStream({ start: (stream) => stream.close() }),
			duplex: 'half',
		} as RequestInit);
	const answer = (headers: Record<string, string>) => answerRest(asked(headers), { actor: controller, locale: 'en' });
	expect((await answer({})).status).toBe(404);
	expect((await answer({ 'content-length': '0' })).status).toBe(404);
	expect((await answer({ 'content-length': '5' })).status).toBe(415);
	expect((await answer({ 'transfer-encoding': 'chunked' })).status).toBe(415);
});
