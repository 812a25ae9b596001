import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { createOpenApiFetchHandler } from 'trpc-to-openapi';
import { idempotencyKey } from '#db/schema/platform.ts';
import { transact } from '#db/transact.ts';
import { now } from '#server/platform/clock.ts';
import { httpStatus, isRefusal, type Refusal, refuse } from '#server/platform/errors.ts';
import type { Locale } from '#server/platform/language.ts';
import { type Context, describe } from '#server/trpc/init.ts';
import { unwelcome } from '#server/trpc/requests.ts';
import { appRouter } from '#server/trpc/router.ts';

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
	let failure: unknown;
	const response = await createOpenApiFetchHandler({
		endpoint,
		router: appRouter,
		req: request,
		createContext: () => context,
		onError: ({ error }: { error: unknown }) => {
			failure = error;
		},
	});
	if (failure) return errorResponse(failure, context.locale, response.status);
	if (response.status === 404) return errorResponse(refuse('NOT_FOUND', 'unknown_procedure'), context.locale);
	return response;
}

class Undone extends Error {
	readonly response: Response;
	constructor(response: Response) {
		super('undone');
		this.response = response;
	}
}

/**
 * A write with an idempotency key: the answer is stored in the transaction of the change itself, so that a repeat
 * either finds both or neither. Refusals are not stored: the repeat may fare better.
 */
async function performOnce(request: Request, context: Context, personId: string, key: string): Promise<Response> {
	const body = await request.clone().text();
	const digest = createHash('sha256')
		.update(`${request.method} ${new URL(request.url).pathname}\n${body}`)
		.digest('hex');
	const repeated = new Request(request.url, { method: request.method, headers: request.headers, body });
	try {
		return await transact(async (tx) => {
			const [given] = await tx
				.select()
				.from(idempotencyKey)
				.where(and(eq(idempotencyKey.personId, personId), eq(idempotencyKey.key, key)));
			if (given && given.request !== digest) throw refuse('RULE', 'idempotency_key_reused');
			if (given) return json(given.status, given.body, { 'Idempotent-Replayed': 'true' });
			const response = await perform(repeated, context);
			if (!response.ok) throw new Undone(response);
			const text = await response.text();
			await tx
				.insert(idempotencyKey)
				.values({ personId, key, request: digest, status: response.status, body: text, createdAt: now() });
			return json(response.status, text);
		});
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
