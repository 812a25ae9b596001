import { withQuery } from '#app/_ui/query.ts';
import { pathWithin } from '#server/platform/origin.ts';
import { ask, enter, minutesOf } from '../../_enter.ts';
import { fieldsOf, leadTo } from '../../_form-answer.ts';

/** The code of the second factor: six digits from the app, anything else is a backup code. */
export async function POST(request: Request): Promise<Response> {
	const fields = await fieldsOf(request);
	if (!fields) return new Response(null, { status: 400 });
	const code = (fields.code ?? '').replaceAll(/\s/g, '');
	const returnTo = pathWithin(fields.returnTo);
	const keep = { returnTo: returnTo === '/' ? undefined : returnTo };
	const path = /^\d{6}$/.test(code) ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code';
	const answer = await ask(request, path, { code });
	if (answer.ok) return enter(request, answer, returnTo);
	if (answer.status === 403) return new Response(null, { status: 403 });
	const cookies = answer.headers.getSetCookie();
	if (answer.status === 429) {
		return leadTo(withQuery('/sign-in', keep, { refused: 'limit', minutes: minutesOf(answer) }), cookies);
	}
	if (answer.status >= 500) return leadTo(withQuery('/sign-in', keep, { refused: 'busy' }), cookies);
	const { code: why } = (await answer.json()) as { code?: string };
	if (why === 'CHALLENGE_OVER') return leadTo(withQuery('/sign-in', keep, { refused: 'over' }), cookies);
	return leadTo(withQuery('/sign-in/code', keep, { refused: 'code' }), cookies);
}
