import { contextOf } from '#app/_trpc/context.ts';
import { answerBytes } from '#server/trpc/file-bytes.ts';
import { answerRest } from '#server/trpc/rest.ts';

async function handle(request: Request): Promise<Response> {
	const context = await contextOf(request);
	return (await answerBytes(request, context)) ?? answerRest(request, context);
}

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
