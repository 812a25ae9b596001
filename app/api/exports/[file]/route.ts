import { contextOf } from '#app/_trpc/context.ts';
import { answerExport } from '#server/trpc/exports.ts';

export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
	const { file } = await params;
	return answerExport(file, request, await contextOf(request));
}
