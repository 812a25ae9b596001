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

/**
 * A path of this site and nothing else, for going back after a form: whatever leads elsewhere becomes the front
 * page, and what a router adds to the address for itself is dropped.
 */
export function pathWithin(given: string | null | undefined): string {
	const here = 'http://here.invalid';
	try {
		const url = new URL(given ?? '/', here);
		// A path that begins with two slashes would be read as an address when sent back.
		if (url.origin !== here || url.pathname.startsWith('//')) return '/';
		url.searchParams.delete('_rsc');
		return `${url.pathname}${url.search}`;
	} catch {
		return '/';
	}
}
