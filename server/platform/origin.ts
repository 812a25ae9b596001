import { baseUrl } from '#server/platform/config.ts';

/**
 * Whether a request that changes something may come from where it comes from. Browsers name their page in
 * `Sec-Fetch-Site` or `Origin` and no page can forge either; programs name none and carry no one's cookies
 * unknowingly, so they pass.
 */
export function isOwnOrigin(headers: Headers): boolean {
	const site = headers.get('sec-fetch-site');
	if (site) return site === 'same-origin' || site === 'none';
	const origin = headers.get('origin');
	return origin === null || origin === new URL(baseUrl()).origin;
}
