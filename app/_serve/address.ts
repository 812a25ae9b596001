import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Range = [Address, number];

/** The request header under which the rest of the program finds the client's address. */
const addressHeader = 'x-tapsyrma-address';

/** Reads `TRUSTED_PROXIES`: addresses or CIDR ranges. Throws a sentence that names the entry it cannot read. */
export function trustedRanges(entries: readonly string[]): Range[] {
	return entries.map((entry) => {
		try {
			if (entry.includes('/')) return ipaddr.parseCIDR(entry);
			const address = ipaddr.process(entry);
			return [address, address.kind() === 'ipv4' ? 32 : 128];
		} catch {
			throw new Error(`TRUSTED_PROXIES: "${entry}" is neither an address nor a CIDR range`);
		}
	});
}

/**
 * The address a request really came from: the socket's, or, when the socket is a trusted proxy, the rightmost
 * entry of `X-Forwarded-For` that is not one. Whatever stands left of that entry was written by the client.
 */
export function clientAddress(socketAddress: string, forwardedFor: string, trusted: readonly Range[]): string {
	let known = readAddress(socketAddress);
	if (!known) return '';
	const claims = forwardedFor.split(',').reverse();
	for (const claim of claims) {
		if (!isTrusted(known, trusted)) break;
		const next = readAddress(claim);
		if (!next) break;
		known = next;
	}
	return known.toString();
}

/**
 * Writes the client's address and the installation's own origin over whatever the request said of them, so that
 * no later reader can be told another address, host or protocol by a header.
 */
export function settleOrigin(request: IncomingMessage, trusted: readonly Range[], base: URL): void {
	const { headers, socket } = request;
	const forwarded = headers['x-forwarded-for'];
	const address = clientAddress(socket.remoteAddress ?? '', String(forwarded ?? ''), trusted);
	for (const name of Object.keys(headers)) {
		if (name.startsWith('x-forwarded-') || name === 'forwarded' || name === 'x-real-ip') delete headers[name];
	}
	headers[addressHeader] = address;
	headers['x-forwarded-for'] = address;
	headers['x-forwarded-host'] = base.host;
	headers['x-forwarded-proto'] = base.protocol.slice(0, -1);
	headers.host = base.host;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Where to send a person who typed another name of this very machine (`127.0.0.1` for `localhost`): cookies and
 * origin checks hold for one name only. Undefined when the name is right or is not ours to correct.
 */
export function properAddress(request: IncomingMessage, base: URL): string | undefined {
	if (request.method !== 'GET' || request.headers['sec-fetch-mode'] !== 'navigate') return undefined;
	const asked = URL.parse(`http://${request.headers.host}`);
	if (!asked || asked.hostname === base.hostname || asked.port !== base.port) return undefined;
	if (!loopback.has(asked.hostname) || !loopback.has(base.hostname)) return undefined;
	return base.origin + (request.url ?? '/');
}

function isTrusted(address: Address, trusted: readonly Range[]): boolean {
	return trusted.some(([range, bits]) => range.kind() === address.kind() && address.match(range as never, bits));
}

/** An address as it stands in a socket or a header: with a port, in brackets, IPv4 inside IPv6. */
function readAddress(text: string): Address | undefined {
	const bare = text
		.trim()
		.replace(/^\[(.*)\](:\d+)?$/, '$1')
		.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
	return ipaddr.isValid(bare) ? ipaddr.process(bare) : undefined;
}
