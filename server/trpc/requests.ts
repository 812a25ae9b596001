import { type Refusal, refuse } from '#server/platform/errors.ts';
import { isOwnOrigin } from '#server/platform/origin.ts';

/**
 * Why a request that changes something is not let in; null when it is. A browser must say that it comes from our
 * own pages, and bodies are JSON: a form on another site can send neither.
 */
export function unwelcome(request: Request): Refusal | null {
	if (request.method === 'GET' || request.method === 'HEAD') return null;
	if (!isOwnOrigin(request.headers)) return refuse('FORBIDDEN', 'foreign_origin');
	const type = request.headers.get('content-type');
	const hasBody = request.body !== null && announcesBody(request.headers);
	const isJson = type !== null && /^application\/json\b/i.test(type);
	if (!isJson && (hasBody || type !== null)) return refuse('UNSUPPORTED_MEDIA', 'json_only');
	return null;
}

/** A request says beforehand that it has a body (RFC 9112, 6.3); what a server makes of one that does not is no body. */
function announcesBody(headers: Headers): boolean {
	const length = headers.get('content-length');
	return length === null ? headers.has('transfer-encoding') : length !== '0';
}
