import { createHash } from 'node:crypto';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { httpStatus, isRefusal, type Refusal, refuse } from '#server/platform/errors.ts';
import type { Locale } from '#server/platform/language.ts';
import { once } from '#server/platform/once.ts';
import { type Context, describe } from '#server/trpc/init.ts';
import { unwelcome } from '#server/trpc/requests.ts';
import { callRoute, findRoute } from '#server/trpc/routes.ts';

const endpoint = '/api/v1';

/** Answers one request of the programs' interface, in the outside contract's form. */
export async function answerRest(request: Request, context: Context): Promise<Response> {
	const refusal = unwelcome(request);
	if (refusal) return errorResponse(refusal, context.locale);
	const key = request.headers.get('idempotency-key');
	if (!key || request.method === 'GET' || !context.actor) return perform(request, context);
	if (key.length > 200) return errorResponse(refuse('BAD_REQUEST', 'idempotency_key_long'), context.locale);
	return performOnce(request, context, context.actor.personId, key);
}

async function perform(request: Request, context: Context): Promise<Response> {
	try {
		const method = request.method === 'HEAD' ? 'GET' : request.method;
		const route = findRoute(method, new URL(request.url).pathname.slice(endpoint.length));
		if (!route) throw refuse('NOT_FOUND', 'unknown_procedure');
		return json(200, JSON.stringify(await callRoute(route, request, context)));
	} catch (error) {
		const status = error instanceof TRPCError ? getHTTPStatusCodeFromError(error) : 500;
		return errorResponse(error, context.locale, status);
	}
}

class Undone extends Error {
	readonly response: Response;
	constructor(response: Response) {
		super('undone');
		this.response = response;
	}
}

/**
 * A write with an idempotency key is done once; its repeat gets the same answer. A refusal undoes the transaction
 * and is not kept.
 */
async function performOnce(request: Request, context: Context, personId: string, key: string): Promise<Response> {
	const sent = await request.clone().text();
	const digest = createHash('sha256')
		.update(`${request.method} ${new URL(request.url).pathname}\n${sent}`)
		.digest('hex');
	const copy = new Request(request.url, { method: request.method, headers: request.headers, body: sent });
	try {
		const { status, body, repeated } = await once({ personId, key, digest }, async () => {
			const response = await perform(copy, context);
			if (!response.ok) throw new Undone(response);
			return { status: response.status, body: await response.text() };
		});
		return json(status, body, repeated ? { 'Idempotent-Replayed': 'true' } : {});
	} catch (error) {
		if (error instanceof Undone) return error.response;
		return errorResponse(error, context.locale);
	}
}

function json(status: number, text: string, headers: Record<string, string> = {}): Response {
	return new Response(text, { status, headers: { 'Content-Type': 'application/json', ...headers } });
}

/** `{error: {code, message, details?}}` with the status of the contract. */
export function errorResponse(error: unknown, locale: Locale, fallback = 500): Response {
	const { code, reason, message, facts, fields } = describe(error, locale);
	const status = statusOf(error) ?? fallback;
	const details = { reason, ...facts, ...(fields.length > 0 ? { fields } : {}) };
	const wait: Record<string, string> = status === 503 || status === 429 ? { 'Retry-After': retryAfter(facts) } : {};
	return json(status, JSON.stringify({ error: { code, message, details } }), wait);
}

function statusOf(error: unknown): number | undefined {
	const cause = error instanceof Error && !isRefusal(error) ? error.cause : error;
	return isRefusal(cause) ? httpStatus[(cause as Refusal).code] : undefined;
}

function retryAfter(facts: Record<string, unknown>): string {
	return String(typeof facts.retryAfter === 'number' ? facts.retryAfter : 2);
}
