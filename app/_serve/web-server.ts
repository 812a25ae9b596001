import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { log } from '#server/platform/log.ts';
import { properAddress, settleOrigin, type trustedRanges } from './address.ts';
import { answer } from './answer.ts';
import { largestFor, limitBody, limitTime } from './body-limit.ts';
import { protect } from './headers.ts';
import { type OwnLocale, refusals } from './refuse.ts';

export type WebServerOptions = {
	base: URL;
	development: boolean;
	trusted: ReturnType<typeof trustedRanges>;
	/** In bytes, for the address that takes uploads. */
	largestFile: number;
	/** For what is refused before it comes to a page. */
	ownLocale: OwnLocale;
	/** Draws a page or answers a route. */
	pages: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

/** How long the drain waits for exchanges under way before it cuts them, in milliseconds. */
const drainPatience = 8_000;

const limits = {
	maxHeaderSize: 16 * 1024,
	// A client that sends its head or body drop by drop must not hold a connection for long.
	headersTimeout: 15_000,
	// The longest that any address allows; `limitTime` knows which allows less.
	requestTimeout: 15 * 60_000,
	connectionsCheckingInterval: 5_000,
	// Longer than the idle time of common proxies, so that they do not reuse a connection as it closes.
	keepAliveTimeout: 65_000,
};

/** The HTTP server in front of the pages: limits, addresses and security headers, then the page or route. */
export function createWebServer(options: WebServerOptions): Server {
	const { base, development, trusted, largestFile, ownLocale, pages } = options;
	const refuse = refusals(ownLocale);
	const circumstances = { development, secure: base.protocol === 'https:' };
	const server = createServer(limits, (request, response) => {
		if (!server.listening) response.setHeader('Connection', 'close');
		const elsewhere = properAddress(request, base);
		settleOrigin(request, trusted, base);
		protect(request, response, circumstances);
		if (!isReadable(request.url)) return void refuse(request, response, 400, malformed);
		if (request.url === '/healthz') return answer(response, 200, { status: 'alive' });
		if (elsewhere) return void response.writeHead(307, { Location: elsewhere }).end();
		limitTime(request);
		if (!limitBody(request, response, largestFor(request, largestFile), refuse)) return;
		pages(request, response).catch((error: unknown) => {
			log().error({ err: error, path: request.url?.split('?', 1)[0] }, 'request failed');
			void refuse(request, response, 500, { code: 'INTERNAL', reason: 'unexpected' });
		});
	});
	server.maxHeadersCount = 100;
	return server;
}

/** Whether an address is a path whose escapes make sense; pages and routes count on it. */
function isReadable(url = ''): boolean {
	try {
		return url.startsWith('/') && !decodeURIComponent(url.split('?', 1)[0] ?? '').includes('\0');
	} catch {
		return false;
	}
}

const malformed = { code: 'BAD_REQUEST', reason: 'address_malformed' };

/** Listens, or throws one readable sentence. */
export function listen(server: Server, port: number, host: string): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(whyNotListening(error, port, host))));
		server.listen(port, host, () => resolve());
	});
}

function whyNotListening(error: NodeJS.ErrnoException, port: number, host: string): string {
	if (error.code === 'EADDRINUSE')
		return `port ${port} on ${host} is in use by another program (set PORT to choose another)`;
	if (error.code === 'EACCES') return `this user may not listen on port ${port} (set PORT to choose another)`;
	if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
		return `HOST ${host} is not an address of this machine`;
	return `cannot listen on ${host}:${port}: ${error.message}`;
}

/** Stops accepting, lets exchanges under way finish, and resolves when the last connection is closed. */
export function drain(server: Server): Promise<void> {
	return new Promise((resolve) => {
		const idle = setInterval(() => server.closeIdleConnections(), 50);
		const cut = setTimeout(() => server.closeAllConnections(), drainPatience);
		server.close(() => {
			clearInterval(idle);
			clearTimeout(cut);
			resolve();
		});
	});
}
