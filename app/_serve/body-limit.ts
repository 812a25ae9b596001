import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Refuse } from './refuse.ts';

/** The largest request body, in bytes: the longest minutes accepted, a million letters, fit. */
export const largestBody = 4 * 1024 * 1024;
/** The addresses whose bodies are files: evidence, and documents that become directives. */
const uploads = /^\/(?:api\/v1\/files|meetings\/capture\/start)\/?(?:\?|$)/;
/** An upload a little over its limit still gets to the sentence that says so. */
const uploadSlack = 64 * 1024 * 1024;
/** How long a body may take to arrive, in milliseconds: a file over a slow line takes its time. */
const slowest = { upload: 15 * 60_000, other: 60_000 };

/** The largest body that the address of a request takes. */
export function largestFor(request: IncomingMessage, largestFile: number): number {
	return isUpload(request) ? largestFile + uploadSlack : largestBody;
}

function isUpload({ method, url = '' }: IncomingMessage): boolean {
	return method === 'POST' && uploads.test(url);
}

/** Cuts off a sender whose body drips in for too long. */
export function limitTime(request: IncomingMessage): void {
	const cut = () => {
		if (!request.complete) request.destroy();
	};
	const late = setTimeout(cut, slowest[isUpload(request) ? 'upload' : 'other']);
	late.unref();
	request.once('close', () => clearTimeout(late));
}

/**
 * Refuses a body over the limit: at once when its length is announced, else as soon as what has arrived exceeds
 * it. Returns false when the request is answered here.
 */
export function limitBody(request: IncomingMessage, response: ServerResponse, limit: number, refuse: Refuse): boolean {
	if (Number(request.headers['content-length'] ?? 0) > limit) {
		refuseBody(request, response, refuse);
		return false;
	}
	if (request.headers['transfer-encoding'] === undefined) return true;
	let received = 0;
	const push = request.push.bind(request);
	request.push = (chunk, encoding) => {
		received += chunk?.length ?? 0;
		if (received <= limit) return push(chunk, encoding);
		// The reader never sees an end: half a body must not be taken for a whole one.
		request.push = () => false;
		void refuseNow(request, response, refuse);
		return false;
	};
	return true;
}

/** How long a sender may go on before it is answered all the same, in milliseconds. */
const patience = 10_000;

/** Answers when the sender has finished: one that is cut off while it sends never reads the answer. */
function refuseBody(request: IncomingMessage, response: ServerResponse, refuse: Refuse): void {
	const answerIt = () => void refuseNow(request, response, refuse);
	const late = setTimeout(answerIt, patience);
	request.once('close', () => clearTimeout(late));
	request.once('end', answerIt);
	request.resume();
}

/** Answers at once; the connection is of no use afterwards. */
async function refuseNow(request: IncomingMessage, response: ServerResponse, refuse: Refuse): Promise<void> {
	if (response.headersSent) {
		request.destroy();
		return;
	}
	response.setHeader('Connection', 'close');
	response.once('finish', () => request.destroy());
	await refuse(request, response, 413, { code: 'TOO_LARGE', reason: 'request_too_large' });
}
