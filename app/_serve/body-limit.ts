import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer } from './answer.ts';

/** The largest request body, in bytes: the longest minutes accepted, a million letters, fit. */
export const largestBody = 4 * 1024 * 1024;

/**
 * Refuses a body over the limit: at once when its length is announced, else as soon as what has arrived exceeds
 * it. Returns false when the request is already answered.
 */
export function limitBody(request: IncomingMessage, response: ServerResponse, limit = largestBody): boolean {
	if (Number(request.headers['content-length'] ?? 0) > limit) {
		refuseBody(request, response);
		return false;
	}
	if (request.headers['transfer-encoding'] === undefined) return true;
	let received = 0;
	const push = request.push.bind(request);
	request.push = (chunk, encoding) => {
		received += chunk?.length ?? 0;
		if (received <= limit) return push(chunk, encoding);
		// What still comes is thrown away, and the reader never sees an end: half a body must not be taken for one.
		request.push = (rest) => {
			if (rest === null) request.destroy();
			return true;
		};
		refuseBody(request, response);
		return false;
	};
	return true;
}

/** How long a sender may go on after the refusal, in milliseconds: one cut off at once never reads the answer. */
const patience = 10_000;

/** Answers at once and lets the rest pass by unread; the connection is of no use afterwards. */
function refuseBody(request: IncomingMessage, response: ServerResponse): void {
	if (response.headersSent) {
		request.destroy();
		return;
	}
	const late = setTimeout(() => request.destroy(), patience);
	request.once('close', () => clearTimeout(late));
	request.resume();
	response.setHeader('Connection', 'close');
	answer(response, 413, { error: { code: 'TOO_LARGE', message: 'The request is larger than this address accepts.' } });
}
