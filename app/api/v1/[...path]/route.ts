import { contextOf } from '#app/_trpc/context.ts';
import { answerRest } from '#server/trpc/rest.ts';

async function handle(request: Request): Promise<Response> {
	return answerRest(request, await contextOf(request));
}

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
