import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { clientAddress, properAddress, settleOrigin, trustedRanges } from './address.ts';

const none = trustedRanges([]);
const proxies = trustedRanges(['10.0.0.0/8', '::1', '2001:db8::/32']);
const base = new URL('https://tapsyrma.example');

const request = (headers: Record<string, string>, remoteAddress = '203.0.113.7') =>
	({ method: 'GET', url: '/directives?x=1', headers, socket: { remoteAddress } }) as unknown as IncomingMessage;

describe('the address of a client', () => {
	test('is the socket, whatever it claims, when no proxy is trusted', () => {
		expect(clientAddress('203.0.113.7', '1.2.3.4', none)).toBe('203.0.113.7');
		expect(clientAddress('::ffff:203.0.113.7', '', none)).toBe('203.0.113.7');
	});

	test('is the rightmost entry that is no trusted proxy', () => {
		expect(clientAddress('10.1.1.1', '1.2.3.4, 198.51.100.9, 10.2.2.2', proxies)).toBe('198.51.100.9');
		expect(clientAddress('::1', '[2001:db8::5]:443, 198.51.100.9:5000', proxies)).toBe('198.51.100.9');
	});

	test('does not go past an entry that cannot be read', () => {
		expect(clientAddress('10.1.1.1', '1.2.3.4, unknown', proxies)).toBe('10.1.1.1');
	});

	test('is the first proxy when all are trusted', () => {
		expect(clientAddress('10.1.1.1', '10.3.3.3', proxies)).toBe('10.3.3.3');
	});
});

test('a range that cannot be read is named', () => {
	expect(() => trustedRanges(['10.0.0.0/8', 'proxy'])).toThrow('"proxy"');
	expect(() => trustedRanges(['10.0.0.0/99'])).toThrow('10.0.0.0/99');
});

test('what a client says of its address, host and protocol is replaced by what is known', () => {
	const asked = request({
		host: 'evil.example',
		'x-tapsyrma-address': '8.8.8.8',
		'x-forwarded-for': '9.9.9.9',
		'x-forwarded-host': 'evil.example',
		'x-forwarded-proto': 'http',
		'x-forwarded-port': '1',
		'x-real-ip': '9.9.9.9',
		forwarded: 'for=9.9.9.9',
	});
	settleOrigin(asked, none, base);
	expect(asked.headers).toEqual({
		host: 'tapsyrma.example',
		'x-tapsyrma-address': '203.0.113.7',
		'x-forwarded-for': '203.0.113.7',
		'x-forwarded-host': 'tapsyrma.example',
		'x-forwarded-proto': 'https',
	});
});

test('a person who typed another name of this machine is sent to the right one, others are left alone', () => {
	const local = new URL('http://localhost:3000');
	const navigating = { 'sec-fetch-mode': 'navigate' };
	expect(properAddress(request({ ...navigating, host: '127.0.0.1:3000' }), local)).toBe(
		'http://localhost:3000/directives?x=1',
	);
	expect(properAddress(request({ ...navigating, host: 'localhost:3000' }), local)).toBeUndefined();
	expect(properAddress(request({ ...navigating, host: '127.0.0.1:8080' }), local)).toBeUndefined();
	expect(properAddress(request({ ...navigating, host: 'proxy.internal:3000' }), local)).toBeUndefined();
	expect(properAddress(request({ host: '127.0.0.1:3000' }), local)).toBeUndefined();
});
