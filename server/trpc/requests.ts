import { baseUrl } from '#server/platform/config.ts';
import { type Refusal, refuse } from '#server/platform/errors.ts';

/**
 * Why a request that changes something is not let in; null when it is. A browser must say that it comes from our
 * own pages, and bodies are JSON: a form on another site can send neither.
 */
export function unwelcome(request: Request): Refusal | null {
	if (request.method === 'GET' || request.method === 'HEAD') return null;
	if (isForeign(request)) return refuse('FORBIDDEN', 'foreign_origin');
	const type = request.headers.get('content-type');
	const hasBody = request.body !== null && request.headers.get('content-length') !== '0';
	const isJson = type !== null && /^application\/json\b/i.test(type);
	if (!isJson && (hasBody || type !== null)) return refuse('UNSUPPORTED_MEDIA', 'json_only');
	return null;
}

/** Whether a browser sent the request from a page that is not ours. Programs send neither header. */
export function isForeign(request: Request): boolean {
	const site = request.headers.get('sec-fetch-site');
	if (site) return site !== 'same-origin' && site !== 'none';
	const origin = request.headers.get('origin');
	return origin !== null && origin !== new URL(baseUrl()).origin;
}
