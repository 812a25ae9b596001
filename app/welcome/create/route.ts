import { askedLocale } from '#app/_ui/asked-locale.ts';
import { withQuery } from '#app/_ui/query.ts';
import { createFirstAdministrator } from '#server/people/first-administrator.ts';
import { firstAdministratorInput } from '#server/people/inputs.ts';
import { isRefusal } from '#server/platform/errors.ts';
import { isOwnOrigin } from '#server/platform/origin.ts';
import { ask, enter } from '../../sign-in/_enter.ts';
import { fieldsOf, leadTo, nothingTyped, typed } from '../../sign-in/_form-answer.ts';

/** Creates the first administrator, burns the link and signs the new administrator in. */
export async function POST(request: Request): Promise<Response> {
	if (!isOwnOrigin(request.headers)) return new Response(null, { status: 403 });
	const fields = await fieldsOf(request);
	if (!fields) return new Response(null, { status: 400 });
	const { token = '', name = '', email = '', password = '' } = fields;
	const again = (refused: string) =>
		leadTo(withQuery('/welcome', { token, refused }), [typed('/welcome', { name, email })]);
	const given = firstAdministratorInput.safeParse({
		token,
		name,
		email,
		password,
		locale: askedLocale(request.headers),
	});
	if (!given.success) return again('malformed');
	try {
		await createFirstAdministrator(given.data);
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return again(error.reason);
	}
	const answer = await ask(request, '/sign-in/email', { email, password });
	if (!answer.ok) return leadTo('/sign-in', [nothingTyped('/welcome')]);
	const entered = await enter(request, answer, '/admin');
	entered.headers.append('Set-Cookie', nothingTyped('/welcome'));
	return entered;
}
