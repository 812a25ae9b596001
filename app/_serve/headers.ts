import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

type Circumstances = { development: boolean; secure: boolean };

/**
 * The content security policy of one answer. Scripts need the nonce, or are loaded by one that had it; nothing
 * may be framed, embedded or posted elsewhere. Only development, with its reloading, is let further.
 */
function contentSecurityPolicy(nonce: string, development: boolean, url: string): string {
	// What people uploaded is nobody's page, should a browser show it after all.
	if (/^\/api\/v1\/files\/./.test(url)) return "sandbox; default-src 'none'";
	return [
		"default-src 'self'",
		`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
		development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
		"img-src 'self' data:",
		"font-src 'self'",
		`connect-src 'self'${development ? ' ws:' : ''}`,
		"object-src 'none'",
		"base-uri 'none'",
		"frame-ancestors 'none'",
		"form-action 'self'",
	].join('; ');
}

/** Headers that are the same for every answer. */
function standingHeaders({ secure }: Circumstances): Record<string, string> {
	return {
		'X-Content-Type-Options': 'nosniff',
		'X-Frame-Options': 'DENY',
		'Referrer-Policy': 'same-origin',
		'Cross-Origin-Opener-Policy': 'same-origin',
		'Cross-Origin-Resource-Policy': 'same-origin',
		'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
		...(secure ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
	};
}

/**
 * Sets the security headers of one exchange. The policy and its nonce are also written into the request, from
 * which the page renderer takes the nonce for its own scripts.
 */
export function protect(request: IncomingMessage, response: ServerResponse, circumstances: Circumstances): void {
	const nonce = randomBytes(16).toString('base64');
	const policy = contentSecurityPolicy(nonce, circumstances.development, request.url ?? '');
	delete request.headers['content-security-policy-report-only'];
	request.headers['content-security-policy'] = policy;
	request.headers['x-nonce'] = nonce;
	// Where the reader is, so that signing in can lead back there.
	request.headers['x-path'] = request.url ?? '/';
	response.setHeader('Content-Security-Policy', policy);
	for (const [name, value] of Object.entries(standingHeaders(circumstances))) response.setHeader(name, value);
	if (!mayBeStored(request.url ?? '')) forbidStoring(response);
}

/** Only what is the same for everybody and carries its version in its name, and the icons. */
function mayBeStored(url: string): boolean {
	const path = url.split('?', 1)[0] ?? '';
	return path.startsWith('/_next/static/') || /^\/(favicon\.ico|(apple-)?icon\d*(\.\w+)?)$/.test(path);
}

/** Whatever wrote the answer may have set its own Cache-Control; the last word is spoken as the head is sent. */
function forbidStoring(response: ServerResponse): void {
	const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
	response.writeHead = ((...args: unknown[]) => {
		const last = args.at(-1);
		if (last && typeof last === 'object' && !Array.isArray(last)) {
			for (const name of Object.keys(last)) {
				if (name.toLowerCase() === 'cache-control') delete (last as Record<string, unknown>)[name];
			}
		}
		const said = String(response.getHeader('cache-control') ?? '');
		if (!said.includes('no-store')) response.setHeader('Cache-Control', 'no-store');
		return writeHead(...args);
	}) as typeof response.writeHead;
}
