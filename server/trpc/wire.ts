import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { Context } from '#server/trpc/init.ts';
import { unwelcome } from '#server/trpc/requests.ts';
import { errorResponse } from '#server/trpc/rest.ts';
import { appRouter } from '#server/trpc/router.ts';

/** Answers the pages' own procedure calls, ten at most in one request. */
export async function answerProcedures(request: Request, context: Context): Promise<Response> {
	const refusal = unwelcome(request);
	if (refusal) return errorResponse(refusal, context.locale);
	return fetchRequestHandler({
		endpoint: '/api/trpc',
		req: request,
		router: appRouter,
		createContext: () => context,
		allowBatching: true,
		maxBatchSize: 10,
	});
}
