import { localeCookie } from '#app/_ui/asked-locale.ts';
import { themeCookie } from '#app/_ui/preferences.ts';
import { answerAuth } from '#server/people/auth-door.ts';
import { personNamed } from '#server/people/find.ts';
import { baseUrl } from '#server/platform/config.ts';
import { cookie, leadTo, nothingTyped } from './_form-answer.ts';

/** Asks the sign-in library as whoever sent a form: same cookies, address and origin, another body. */
export function ask(request: Request, path: string, body: Record<string, string>): Promise<Response> {
	const headers = new Headers(request.headers);
	headers.set('content-type', 'application/json');
	headers.delete('content-length');
	return answerAuth(
		new Request(new URL(`/api/auth${path}`, baseUrl()), { method: 'POST', headers, body: JSON.stringify(body) }),
	);
}

/** Lets somebody in whose sign-in was answered with a session: its cookies, and the way to where they wanted. */
export async function enter(request: Request, answer: Response, returnTo: string): Promise<Response> {
	const { user } = (await answer.clone().json()) as { user?: { id?: string } };
	return leadTo(returnTo, [
		...answer.headers.getSetCookie(),
		...(await preferencesOf(request, user?.id ?? '')),
		nothingTyped('/sign-in'),
	]);
}

/** On a device where nothing was chosen yet, the language and theme kept with the account. */
async function preferencesOf(request: Request, personId: string): Promise<string[]> {
	const person = await personNamed({ id: personId });
	if (!person) return [];
	const sent = request.headers.get('cookie') ?? '';
	const chosen = { [localeCookie]: person.locale, [themeCookie]: person.theme };
	return Object.entries(chosen)
		.filter(([name]) => !new RegExp(`(^|;\\s*)${name}=`).test(sent))
		.map(([name, value]) => cookie(name, value, { path: '/', seconds: 60 * 60 * 24 * 365, open: true }));
}

/** How long to wait, in whole minutes, as a 429 says. */
export function minutesOf(answer: Response): string {
	return String(Math.max(1, Math.ceil(Number(answer.headers.get('retry-after') ?? 60) / 60)));
}
