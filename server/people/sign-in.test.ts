import { beforeAll, describe, expect, it } from 'vitest';
import { person, session } from '#db/schema/people.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { database, transact } from '#db/transact.ts';
import { systemActor } from '#server/access/actor.ts';
import { createAccount, disableAccount } from '#server/people/accounts.ts';
import { actorFromHeaders } from '#server/people/actor.ts';
import { answerAuth } from '#server/people/auth-door.ts';
import { hashPassword } from '#server/people/passwords.ts';
import { sessionFromHeaders } from '#server/people/sessions.ts';
import { baseUrl } from '#server/platform/config.ts';
import { readTrail } from '#server/trail/verify.ts';

const password = 'a long and quiet river';
const operator = systemActor('test');
let passwordHash = '';
let addresses = 0;

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
	addresses += 1;
	return answerAuth(
		new Request(`${baseUrl()}/api/auth${path}`, {
			method: 'POST',
			body: JSON.stringify(body),
			headers: {
				'content-type': 'application/json',
				'x-tapsyrma-address': `10.1.${addresses >> 8}.${addresses & 255}`,
				...headers,
			},
		}),
	);
}

function signIn(email: string, given = password, headers: Record<string, string> = {}): Promise<Response> {
	return post('/sign-in/email', { email, password: given }, headers);
}

function cookiesOf(answer: Response): string {
	return answer.headers
		.getSetCookie()
		.map((cookie) => cookie.split(';')[0])
		.join('; ');
}

async function newPerson(email: string): Promise<string> {
	const about = { email, name: 'Aigerim Saparova', locale: 'kk' as const };
	const memberships = [{ role: 'official' as const, organization: null }];
	return (await createAccount(operator, { ...about, memberships, passwordHash })).id;
}

useFreshDatabase();

beforeAll(async () => {
	passwordHash = await hashPassword(password);
});

describe('signing in', () => {
	it('sets a session cookie that makes the actor', async () => {
		const id = await newPerson('a@signin.example');
		const answer = await signIn('A@SignIn.example');
		expect(answer.status).toBe(200);
		const [cookie] = answer.headers.getSetCookie();
		expect(cookie).toMatch(/^tapsyrma\.session_token=/);
		expect(cookie).toMatch(/HttpOnly/i);
		expect(cookie).toMatch(/SameSite=Lax/i);
		const actor = await actorFromHeaders(new Headers({ cookie: cookiesOf(answer) }));
		expect(actor).toMatchObject({ personId: id, email: 'a@signin.example', locale: 'kk' });
		expect(actor?.memberships).toEqual([{ role: 'official', organizationId: null, organizationKind: null }]);
	});
});
