import { Agent, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { sentenceOf } from '#server/platform/sentences.ts';
import { largestBody } from './body-limit.ts';
import { createWebServer, drain, listen, type WebServerOptions } from './web-server.ts';

type Server = ReturnType<typeof createWebServer>;
const open = new Set<Server>();

async function serve(
	pages: WebServerOptions['pages'],
	base = 'http://localhost:3000',
	ownLocale: WebServerOptions['ownLocale'] = async () => null,
) {
	const at = { base: new URL(base), development: false, trusted: [], largestFile: 1024 };
	const server = createWebServer({ ...at, ownLocale, pages });
	open.add(server);
	await listen(server, 0, '127.0.0.1');
	return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

afterEach(() => {
	for (const server of open) server.closeAllConnections();
	open.clear();
});

describe('every answer', () => {
	test('carries the security headers, a policy with a new nonce, and is not stored', async () => {
		const policies: (string | undefined)[] = [];
		const { address } = await serve(async (request, response) => {
			policies.push(request.headers['content-security-policy'] as string);
			expect(request.headers['content-security-policy']).toContain(`'nonce-${request.headers['x-nonce']}'`);
			response.writeHead(200, { 'cache-control': 'public, max-age=600' }).end();
		});
		const headers = { 'X-Nonce': 'mine', 'Content-Security-Policy': "script-src 'nonce-mine'" };
		const first = await fetch(address, { headers });
		await fetch(address, { headers });
		expect(first.headers.get('content-security-policy')).toBe(policies[0]);
		expect(policies[0]).not.toBe(policies[1]);
		expect(policies[0]).not.toContain('mine');
		expect(policies[0]).not.toContain('unsafe');
		expect(first.headers.get('cache-control')).toBe('no-store');
		expect(first.headers.get('x-content-type-options')).toBe('nosniff');
		expect(first.headers.get('strict-transport-security')).toBeNull();
	});

	test('asks browsers to keep to https where people use it', async () => {
		const { address } = await serve(async (_, response) => void response.end(), 'https://tapsyrma.example');
		expect((await fetch(address)).headers.get('strict-transport-security')).toContain('max-age');
	});

	test('may be stored only when its name holds its version', async () => {
		const { address } = await serve(
			async (_, response) => void response.writeHead(200, { 'Cache-Control': 'public, immutable' }).end(),
		);
		expect((await fetch(`${address}/_next/static/chunks/a.js`)).headers.get('cache-control')).toBe('public, immutable');
		expect((await fetch(`${address}/icon.svg`)).headers.get('cache-control')).toBe('public, immutable');
		expect((await fetch(`${address}/iconoclasts`)).headers.get('cache-control')).toBe('no-store');
	});

	test('hides what broke', async () => {
		const { address } = await serve(async () => {
			throw new Error('a secret');
		});
		const response = await fetch(address);
		expect(response.status).toBe(500);
		expect(await response.text()).not.toContain('secret');
	});
});

test('healthz answers by itself', async () => {
	const { address } = await serve(async () => expect.unreachable());
	expect((await fetch(`${address}/healthz`)).status).toBe(200);
});

test('an address whose escapes make no sense is malformed', async () => {
	const { address } = await serve(async () => expect.unreachable());
	for (const path of ['/directives/%ff', '/directives/%E0%A4%A', '/directives/%00', '/directives/%']) {
		expect([path, (await fetch(`${address}${path}`)).status]).toEqual([path, 400]);
	}
});

test('a body over the limit is refused, announced or not', async () => {
	let read = 0;
	const { address } = await serve(async (request, response) => {
		for await (const part of request) read += part.length;
		response.end(String(read));
	});
	const large = Buffer.alloc(largestBody + 1024);
	expect((await fetch(address, { method: 'POST', body: large })).status).toBe(413);
	expect(read).toBe(0);
	const unannounced = await new Promise<number | undefined>((resolve, reject) => {
		const sending = send(address, { method: 'POST', agent: new Agent() }, (response) => {
			response.resume();
			resolve(response.statusCode);
		});
		sending.once('error', reject);
		// Sent while the answer is already on its way, a part may meet a closed connection.
		sending.write(large, () => sending.on('error', () => {}));
	});
	expect(unannounced).toBe(413);
	const small = await fetch(address, { method: 'POST', body: 'x'.repeat(1000) });
	expect(small.status).toBe(200);
});

test('what is refused before any page is told in the language of its reader', async () => {
	const { address } = await serve(
		async () => {
			throw new Error('a secret');
		},
		undefined,
		async (headers) => (headers.get('cookie')?.includes('session=kazakh') ? 'kk' : null),
	);
	const large = Buffer.alloc(largestBody + 1024);
	const said = async (headers: Record<string, string>, path = '', body?: Buffer<ArrayBuffer>) => {
		const answered = await fetch(address + path, { headers, ...(body && { method: 'POST', body }) });
		return ((await answered.json()) as { error: { code: string; message: string; details: object } }).error;
	};
	expect(await said({ 'Accept-Language': 'ru-RU,ru;q=0.9' }, '', large)).toEqual({
		code: 'TOO_LARGE',
		message: sentenceOf('ru', 'request_too_large'),
		details: { reason: 'request_too_large' },
	});
	// The choice made here comes before the person's own language, and this before the browser's.
	const own = { Cookie: 'session=kazakh', 'Accept-Language': 'en' };
	expect((await said(own, '', large)).message).toBe(sentenceOf('kk', 'request_too_large'));
	const chosen = { Cookie: 'session=kazakh; locale=ru', 'Accept-Language': 'en' };
	expect((await said(chosen, '', large)).message).toBe(sentenceOf('ru', 'request_too_large'));
	expect((await said({ 'Accept-Language': 'en' }, '/%ff')).message).toBe(sentenceOf('en', 'address_malformed'));
	expect((await said({ 'Accept-Language': 'ru' })).message).toBe(sentenceOf('ru', 'unexpected'));
});

test('a reader whom nobody can name is told all the same', async () => {
	const { address } = await serve(
		async () => {},
		undefined,
		async () => {
			throw new Error('the database is away');
		},
	);
	const answered = await fetch(`${address}/%ff`, { headers: { 'Accept-Language': 'ru' } });
	expect([answered.status, await answered.text()]).toEqual([
		400,
		expect.stringContaining(sentenceOf('ru', 'address_malformed')),
	]);
});

test('only the address of uploads takes a body as large as a file', async () => {
	const { address } = await serve(async (request, response) => {
		let read = 0;
		for await (const part of request) read += part.length;
		response.end(String(read));
	});
	const body = Buffer.alloc(largestBody + 1024);
	const send = (path: string, method = 'POST') => fetch(`${address}${path}`, { method, body });
	expect(await (await send('/api/v1/files?name=a.pdf')).text()).toBe(String(body.length));
	for (const path of ['/api/v1/filesystem', '/api/v1/files/x', '/api/trpc/files', '/api/v1/directives?x=/api/v1/files'])
		expect([path, (await send(path)).status]).toEqual([path, 413]);
	expect((await send('/api/v1/files', 'PUT')).status).toBe(413);
});

test('what people uploaded is sent as nobody’s page', async () => {
	const { address } = await serve(
		async (_, response) => void response.writeHead(200, { 'Cache-Control': 'private, no-store' }).end(),
	);
	const { headers } = await fetch(`${address}/api/v1/files/01abc`);
	expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
	expect(headers.get('cache-control')).toContain('no-store');
	expect((await fetch(`${address}/api/v1/files`)).headers.get('content-security-policy')).toContain('nonce-');
});

test('draining finishes what is under way, refuses the new and closes the idle', async () => {
	const { server, address } = await serve(async (_, response) => {
		await wait(300);
		response.end('done');
	});
	await fetch(`${address}/healthz`);
	const underWay = fetch(address);
	await wait(50);
	const start = performance.now();
	const drained = drain(server);
	await expect(fetch(`${address}/healthz`)).rejects.toThrow();
	expect(await (await underWay).text()).toBe('done');
	await drained;
	expect(performance.now() - start).toBeLessThan(2_000);
});

test('a port in use is one readable sentence', async () => {
	const { address } = await serve(async () => {});
	const second = createWebServer({
		base: new URL(address),
		development: false,
		trusted: [],
		largestFile: 1024,
		ownLocale: async () => null,
		pages: async () => {},
	});
	await expect(listen(second, Number(new URL(address).port), '127.0.0.1')).rejects.toThrow(/port \d+ .* in use/);
});
