import { readiness } from '#server/platform/readiness.ts';
import { trailEnd } from '#server/trail/verify.ts';

export async function GET(): Promise<Response> {
	const state = await readiness();
	const trail = state.failing.includes('database') ? null : await trailEnd().catch(() => null);
	// Mail and webhooks go out through an outbox; with none of them configured nothing ever waits in it.
	const body = { ...state, outbox: { backlog: 0 }, trail };
	return Response.json(body, {
		status: state.ready ? 200 : 503,
		...(state.ready ? {} : { headers: { 'Retry-After': '2' } }),
	});
}
