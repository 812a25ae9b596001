import { contextOf } from '#app/_trpc/context.ts';
import { withQuery } from '#app/_ui/query.ts';
import { statusOf, takeCapture } from '#server/trpc/capture-upload.ts';

/**
 * Takes in the text or document of the form on the page before. A page with script reads the answer as JSON and keeps
 * what is typed; without script the browser is led on, or back with the reason to the form as it was filled in.
 */
export async function POST(request: Request): Promise<Response> {
	const hasScript = request.headers.get('accept')?.includes('application/json') ?? false;
	const taken = await takeCapture(request, await contextOf(request), { keepTyped: !hasScript });
	if (hasScript) return Response.json(taken, { status: statusOf(taken) });
	const path = '/meetings/capture';
	const to =
		'id' in taken ? `${path}/${taken.id}` : withQuery(path, { refused: taken.reason, ...figuresIn(taken.facts) });
	return new Response(null, { status: 303, headers: { Location: to } });
}

/** The numbers with which the sentence of a reason is filled. */
function figuresIn(facts: Record<string, unknown>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(facts).flatMap(([name, value]) => (typeof value === 'number' ? [[name, String(value)]] : [])),
	);
}
