import { describe, expect, it } from 'vitest';
import { baseUrl } from '#server/platform/config.ts';
import { isOwnOrigin, pathWithin } from '#server/platform/origin.ts';

describe('going back after a form', () => {
	it('stays on this site', () => {
		const elsewhere = [
			'https://evil.example/',
			'//evil.example',
			'/\\evil.example',
			'javascript:alert(1)',
			'/..//evil.example',
			'http://[',
		];
		for (const given of [...elsewhere, null, undefined, '']) expect([given, pathWithin(given)]).toEqual([given, '/']);
	});

	it('keeps the page and its filters', () => {
		expect(pathWithin('/directives?stage=issued&q=%D0%B0')).toBe('/directives?stage=issued&q=%D0%B0');
		expect(pathWithin('/directives?_rsc=1x2y')).toBe('/directives');
	});
});

describe('the origin of a request', () => {
	it('is ours when the browser says so, and unknown for programs', () => {
		const own = [{}, { origin: baseUrl() }, { 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }];
		for (const headers of own) expect(isOwnOrigin(new Headers(headers as Record<string, string>))).toBe(true);
	});

	it('is foreign from any other site', () => {
		const foreign = [
			{ origin: 'null' },
			{ origin: 'http://localhost:3001' },
			{ 'sec-fetch-site': 'same-site', origin: baseUrl() },
		];
		for (const headers of foreign) expect(isOwnOrigin(new Headers(headers as Record<string, string>))).toBe(false);
	});
});
