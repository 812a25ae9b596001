import type { APIRequestContext } from '@playwright/test';
import { expect } from './fixtures.ts';

export type Made = { id: string; number: string; version: number; stage: string };

/** What a journey needs before it begins, made through the programs' interface by the person signed in. */
export async function post<T>(request: APIRequestContext, path: string, data: object): Promise<T> {
	const response = await request.post(`/api/v1${path}`, { data });
	expect(response.status(), await response.text()).toBe(200);
	return response.json();
}

/** A directive issued to a ministry by the controller signed in. */
export async function issued(request: APIRequestContext, given: object = {}): Promise<Made> {
	const draft = await post<Made>(request, '/directives', {
		words: 'Check the readiness of boiler houses and report',
		language: 'en',
		titles: { en: 'Readiness of boiler houses' },
		issuer: 'Deputy Prime Minister',
		issuerLevel: 'deputy_prime_minister',
		leadOrganization: 'mlsp',
		deadline: '2099-06-01',
		...given,
	});
	return post<Made>(request, `/directives/${draft.number}/issue`, { version: draft.version });
}
