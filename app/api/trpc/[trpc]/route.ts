import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { contextOf } from '#app/_trpc/context.ts';
import { unwelcome } from '#server/trpc/requests.ts';
import { errorResponse } from '#server/trpc/rest.ts';
import { appRouter } from '#server/trpc/router.ts';

async function handle(request: Request): Promise<Response> {
	const context = await contextOf(request);
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

export { handle as GET, handle as POST };
