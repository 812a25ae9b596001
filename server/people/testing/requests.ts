import { answerAuth } from '#server/people/auth-door.ts';
import { baseUrl } from '#server/platform/config.ts';

let addresses = 0;

/** An address nobody used before, as our own server would name it. */
export function newAddress(): string {
	addresses += 1;
	return `10.20.${addresses >> 8}.${addresses & 255}`;
}

/** A POST to the sign-in library's doors, from a new address unless the headers say otherwise. */
export function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
	return answerAuth(
		new Request(`${baseUrl()}/api/auth${path}`, {
			method: 'POST',
			body: JSON.stringify(body),
			headers: { 'content-type': 'application/json', 'x-tapsyrma-address': newAddress(), ...headers },
		}),
	);
}

export function signIn(email: string, password: string, headers: Record<string, string> = {}): Promise<Response> {
	return post('/sign-in/email', { email, password }, headers);
}

/** The cookies an answer sets, as a browser would send them back. */
export function cookiesOf(answer: Response): string {
	return answer.headers
		.getSetCookie()
		.map((cookie) => cookie.split(';')[0])
		.filter((cookie) => !cookie?.endsWith('='))
		.join('; ');
}

/** Headers of the next request of whoever got this answer. */
export function headersAfter(answer: Response): Headers {
	return new Headers({ cookie: cookiesOf(answer) });
}
