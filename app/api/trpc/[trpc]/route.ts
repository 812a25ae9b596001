import { contextOf } from '#app/_trpc/context.ts';
import { answerProcedures } from '#server/trpc/wire.ts';

async function handle(request: Request): Promise<Response> {
	return answerProcedures(request, await contextOf(request));
}

export { handle as GET, handle as POST };
