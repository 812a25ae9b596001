import { ask } from '../sign-in/_enter.ts';
import { leadTo } from '../sign-in/_form-answer.ts';

/** Signs out and leads to the sign-in page. Only a form of our own pages may ask for it. */
export async function POST(request: Request): Promise<Response> {
	const answer = await ask(request, '/sign-out', {});
	if (answer.status === 403) return new Response(null, { status: 403 });
	return leadTo('/sign-in?signedOut=1', answer.headers.getSetCookie());
}
