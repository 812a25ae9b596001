import { withQuery } from '#app/_ui/query.ts';
import { pathWithin } from '#server/platform/origin.ts';
import { ask, enter, minutesOf } from '../_enter.ts';
import { fieldsOf, leadTo, typed } from '../_form-answer.ts';

/** The sign-in form, posted without script: lets in, asks for the second factor, or shows the form again with why. */
export async function POST(request: Request): Promise<Response> {
	const fields = await fieldsOf(request);
	if (!fields) return new Response(null, { status: 400 });
	const { email = '', password = '' } = fields;
	const returnTo = pathWithin(fields.returnTo);
	const keep = { returnTo: returnTo === '/' ? undefined : returnTo };
	const answer = await ask(request, '/sign-in/email', { email, password });
	if (answer.status === 403) return new Response(null, { status: 403 });
	if (!answer.ok) {
		return leadTo(withQuery('/sign-in', keep, whyNot(answer)), [typed('/sign-in', { email })]);
	}
	const { twoFactorRedirect } = (await answer.clone().json()) as { twoFactorRedirect?: boolean };
	if (twoFactorRedirect) return leadTo(withQuery('/sign-in/code', keep), answer.headers.getSetCookie());
	return enter(request, answer, returnTo);
}

function whyNot(answer: Response): Record<string, string> {
	if (answer.status === 429) return { refused: 'limit', minutes: minutesOf(answer) };
	return { refused: answer.status >= 500 ? 'busy' : 'invalid' };
}
