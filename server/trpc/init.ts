import { initTRPC, TRPCError } from '@trpc/server';
import type { OpenApiMeta } from 'trpc-to-openapi';
import { ZodError } from 'zod';
import type { Actor } from '#server/access/actor.ts';
import type { Action } from '#server/access/grants.ts';
import { scopeFor } from '#server/access/scope.ts';
import { isRefusal, type RefusalCode, refuse } from '#server/platform/errors.ts';
import { asRefusal } from '#server/platform/faults.ts';
import type { Locale } from '#server/platform/language.ts';
import { log } from '#server/platform/log.ts';
import { sentenceOf, wrongFields } from '#server/platform/sentences.ts';

/** What a procedure knows of a call: who makes it, if signed in, and in which language it is answered. */
export type Context = { actor: Actor | null; locale: Locale };

type Meta = OpenApiMeta & { action?: Action };

const trpcCode: Record<RefusalCode, TRPCError['code']> = {
	BAD_REQUEST: 'BAD_REQUEST',
	UNAUTHENTICATED: 'UNAUTHORIZED',
	FORBIDDEN: 'FORBIDDEN',
	NOT_FOUND: 'NOT_FOUND',
	CONFLICT: 'CONFLICT',
	RULE: 'UNPROCESSABLE_CONTENT',
	TOO_LARGE: 'PAYLOAD_TOO_LARGE',
	UNSUPPORTED_MEDIA: 'UNSUPPORTED_MEDIA_TYPE',
	TOO_MANY: 'TOO_MANY_REQUESTS',
	BUSY: 'SERVICE_UNAVAILABLE',
	STORAGE_FULL: 'INTERNAL_SERVER_ERROR',
};

const t = initTRPC
	.context<Context>()
	.meta<Meta>()
	.create({
		isDev: false,
		errorFormatter({ shape, error, ctx }) {
			const said = describe(error, ctx?.locale ?? 'en');
			return { code: shape.code, message: said.message, data: { ...said, httpStatus: shape.data.httpStatus } };
		},
	});

/** What an error tells the outside: never more than a refusal says of itself. */
export type Described = {
	code: string;
	reason: string;
	message: string;
	facts: Record<string, unknown>;
	fields: { path: string; code: string; message: string }[];
};

/** Puts an error into the words of the outside contract; internals never leave the server. */
export function describe(error: unknown, locale: Locale): Described {
	const cause = error instanceof TRPCError ? error.cause : error;
	if (isRefusal(cause)) {
		const { code, reason, facts } = cause;
		return { code, reason, facts, fields: [], message: sentenceOf(locale, reason, facts) };
	}
	if (cause instanceof ZodError && error instanceof TRPCError && error.code === 'BAD_REQUEST') {
		const fields = wrongFields(locale, cause);
		return { code: 'BAD_REQUEST', reason: 'malformed', facts: {}, fields, message: sentenceOf(locale, 'malformed') };
	}
	if (error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR') {
		const reason = error.code === 'NOT_FOUND' ? 'unknown_procedure' : 'malformed';
		// A body that is no JSON at all has a code of its own there; outside it is malformed like any other.
		const code = error.code === 'PARSE_ERROR' ? 'BAD_REQUEST' : error.code;
		return { code, reason, facts: {}, fields: [], message: sentenceOf(locale, reason) };
	}
	return { code: 'INTERNAL', reason: 'unexpected', facts: {}, fields: [], message: sentenceOf(locale, 'unexpected') };
}

/** The one place where errors of verbs become errors of the wire. */
const mapErrors = t.middleware(async ({ next, path }) => {
	const result = await next();
	if (result.ok) return result;
	const refusal = asRefusal(result.error.cause ?? result.error);
	if (refusal) throw new TRPCError({ code: trpcCode[refusal.code], cause: refusal });
	if (result.error.code === 'INTERNAL_SERVER_ERROR')
		log().error({ path, error: result.error.cause }, 'a procedure failed');
	return result;
});

/**
 * The only way to make a procedure: it names the action it performs, is refused to people without that action,
 * and hands the signed-in actor on. The verb then checks the reach itself.
 */
export function procedureFor(action: Action) {
	return t.procedure
		.meta({ action })
		.use(mapErrors)
		.use(({ ctx, next }) => {
			if (!ctx.actor) throw new TRPCError({ code: 'UNAUTHORIZED', cause: refuse('UNAUTHENTICATED', 'signed_out') });
			const mustChange = ctx.actor.mustChangePassword && !action.startsWith('account.');
			if (mustChange) throw refuse('FORBIDDEN', 'password_must_change');
			scopeFor(ctx.actor, action);
			return next({ ctx: { ...ctx, actor: ctx.actor } });
		});
}

export const router = t.router;
export const callerFactory = t.createCallerFactory;
