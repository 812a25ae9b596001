import { callerFor } from '#app/_trpc/caller.ts';
import { isOwnOrigin } from '#server/platform/origin.ts';
import { audiences } from '#server/talk/inputs.ts';

type Params = { params: Promise<{ number: string }> };

/** Says something about a directive by a plain form, for whoever has no script, and returns to the talk. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
	if (!isOwnOrigin(request.headers)) return new Response(null, { status: 403 });
	const number = decodeURIComponent((await params).number);
	const form = await request.formData().catch(() => undefined);
	const text = (name: string) => {
		const value = form?.get(name);
		return typeof value === 'string' ? value : '';
	};
	const path = `/directives/${encodeURIComponent(number)}`;
	const audience = audiences.find((each) => each === text('audience')) ?? 'all';
	try {
		const api = await callerFor(request);
		await api.talk.write({ number, text: text('text'), audience, replyToId: text('replyToId') || null });
	} catch {
		// Whatever refused it, the page says it in a word; who is signed out is led to sign in from there.
		return leadTo(`${path}?unsaid=true#talk`);
	}
	return leadTo(`${path}#talk`);
}

function leadTo(location: string): Response {
	return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } });
}
