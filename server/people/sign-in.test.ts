import { dirname } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { openDatabase, theDatabase } from '#db/client.ts';
import { person, session } from '#db/schema/people.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { database } from '#db/transact.ts';
import { systemActor } from '#server/access/actor.ts';
import { createAccount, disableAccount } from '#server/people/accounts.ts';
import { actorFromHeaders } from '#server/people/actor.ts';
import { answerAuth } from '#server/people/auth-door.ts';
import { hashPassword } from '#server/people/passwords.ts';
import { forgetExpired } from '#server/people/sessions.ts';
import { beginAttempt } from '#server/people/sign-in-limits.ts';
import { cookiesOf, headersAfter, newAddress, post, signIn } from '#server/people/testing/requests.ts';
import { baseUrl, forgetConfig } from '#server/platform/config.ts';
import { readTrail } from '#server/trail/verify.ts';

const password = 'a long and quiet river';
const operator = systemActor('test');
let passwordHash = '';

async function newPerson(email: string): Promise<string> {
	const about = { email, name: 'Aigerim Saparova', locale: 'kk' as const };
	const memberships = [{ role: 'official' as const, organization: null }];
	return (await createAccount(operator, { ...about, memberships, passwordHash })).id;
}

async function actionsOf(personId: string): Promise<string[]> {
	const actions: string[] = [];
	for await (const event of readTrail()) if (event.subjectId === personId) actions.push(event.action);
	return actions;
}

/** Lets the machine's clock run on, for what runs out in real time. */
function later(milliseconds: number): void {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds });
}

useFreshDatabase();

beforeAll(async () => {
	passwordHash = await hashPassword(password);
});

afterEach(() => {
	vi.useRealTimers();
});

describe.skipIf(inject('postgresServer'))('while another process holds the database', () => {
	it('signing in says that it is busy, not that the password is wrong', async () => {
		await newPerson('busy@signin.example');
		const other = openDatabase({ folder: dirname(theDatabase().sqlite?.file ?? '') });
		other.sqlite?.writing.exec('BEGIN IMMEDIATE');
		const answer = await signIn('busy@signin.example', password);
		other.sqlite?.writing.exec('ROLLBACK');
		await other.close();
		expect(answer.status).toBe(503);
		expect(answer.headers.get('retry-after')).toBe('2');
		expect((await signIn('busy@signin.example', password)).status).toBe(200);
	}, 20_000);
});

describe('signing in', () => {
	it('sets a session cookie that makes the actor, and stands in the trail', async () => {
		const id = await newPerson('a@signin.example');
		const answer = await signIn('A@SignIn.example ', password);
		expect(answer.status).toBe(200);
		const [cookie] = answer.headers.getSetCookie();
		expect(cookie).toMatch(/^tapsyrma\.session_token=.*; HttpOnly; SameSite=Lax$/i);
		const actor = await actorFromHeaders(headersAfter(answer));
		expect(actor).toMatchObject({ personId: id, email: 'a@signin.example', locale: 'kk', mustChangePassword: false });
		expect(actor?.memberships).toEqual([{ role: 'official', organizationId: null, organizationKind: null }]);
		expect(await actionsOf(id)).toEqual(['person.create', 'account.sign-in']);
	});

	it('takes a form as well as JSON', async () => {
		await newPerson('form@signin.example');
		const body = new URLSearchParams({ email: 'form@signin.example', password });
		const request = new Request(`${baseUrl()}/api/auth/sign-in/email`, { method: 'POST', body });
		expect((await answerAuth(request)).status).toBe(200);
	});

	it('sets __Host- cookies when people come over https', async () => {
		await newPerson('https@signin.example');
		const before = process.env.BASE_URL;
		process.env.BASE_URL = 'https://control.gov.example';
		forgetConfig();
		try {
			const answer = await signIn('https@signin.example', password);
			const [cookie] = answer.headers.getSetCookie();
			expect(cookie).toMatch(/^__Host-tapsyrma\.session_token=/);
			expect(cookie).toMatch(/; Path=\/;.*Secure/i);
			expect(cookie).not.toMatch(/Domain/i);
			expect(await actorFromHeaders(headersAfter(answer))).not.toBeNull();
		} finally {
			process.env.BASE_URL = before;
			forgetConfig();
		}
	});

	it('gives one answer to an unknown e-mail, a wrong password and a disabled person', async () => {
		await newPerson('b@signin.example');
		await disableAccount(operator, await newPerson('c@signin.example'));
		const answers = await Promise.all([
			signIn('nobody@signin.example', password),
			signIn('b@signin.example', 'another long password'),
			signIn('c@signin.example', password),
			signIn('c@signin.example', 'another long password'),
		]);
		const said = await Promise.all(answers.map(async (answer) => `${answer.status} ${await answer.text()}`));
		expect(new Set(said).size).toBe(1);
		expect(said[0]).toMatch(/^401 /);
		expect(answers.flatMap((answer) => answer.headers.getSetCookie())).toEqual([]);
	});

	it('works as much to refuse an unknown e-mail as a wrong password', async () => {
		await newPerson('d@signin.example');
		// Time of the processor and not of the clock: a busy machine must not decide.
		const work = async (email: string) => {
			const start = process.cpuUsage();
			await signIn(email, 'another long password');
			const { user, system } = process.cpuUsage(start);
			return user + system;
		};
		const unknown: number[] = [];
		const wrong: number[] = [];
		for (let round = 0; round < 5; round += 1) {
			unknown.push(await work('nobody@timing.example'));
			wrong.push(await work('d@signin.example'));
		}
		const ratio = Math.min(...unknown) / Math.min(...wrong);
		expect(ratio).toBeGreaterThan(0.5);
		expect(ratio).toBeLessThan(2);
	});

	it('is the only way in: nobody makes an account or changes one through the library', async () => {
		const closed = [
			'/sign-up/email',
			'/sign-in/social',
			'/change-password',
			'/set-password',
			'/update-user',
			'/delete-user',
			'/change-email',
			'/request-password-reset',
			'/reset-password',
			'/two-factor/enable',
			'/two-factor/disable',
			'/two-factor/generate-backup-codes',
			'/two-factor/send-otp',
			'/revoke-sessions',
		];
		for (const path of closed) {
			const body = { email: 'new@signin.example', password, name: 'New' };
			expect(`${path} ${(await post(path, body)).status}`).toBe(`${path} 404`);
		}
		const found = await database().select().from(person).where(eq(person.email, 'new@signin.example'));
		expect(found).toEqual([]);
	});

	it('turns away pages of other sites and lets programs in', async () => {
		await newPerson('e@signin.example');
		const foreign: Record<string, string>[] = [
			{ origin: 'https://evil.example' },
			{ origin: 'null' },
			{ 'sec-fetch-site': 'cross-site' },
			{ 'sec-fetch-site': 'same-site', origin: 'http://other.localhost:3000' },
		];
		for (const headers of foreign) expect((await signIn('e@signin.example', password, headers)).status).toBe(403);
		const own: Record<string, string>[] = [
			{},
			{ origin: baseUrl() },
			{ 'sec-fetch-site': 'same-origin' },
			{ cookie: 'a=b' },
		];
		for (const headers of own) expect((await signIn('e@signin.example', password, headers)).status).toBe(200);
	});
});

describe('guessing passwords', () => {
	it('stops at ten for an account, whatever addresses it seems to come from', async () => {
		await newPerson('f@signin.example');
		const statuses: number[] = [];
		for (let guess = 0; guess < 12; guess += 1) {
			const forged = { 'x-forwarded-for': `203.0.113.${guess}`, 'x-real-ip': `203.0.113.${guess}` };
			statuses.push((await signIn('f@signin.example', `guess number ${guess}`, forged)).status);
		}
		expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
		const refused = await signIn('F@signin.example', password);
		expect(refused.status).toBe(429);
		expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
		later(15 * 60 * 1000 + 1000);
		expect((await signIn('f@signin.example', password)).status).toBe(200);
	});

	it('cannot slip past the limit by coming all at once', async () => {
		await newPerson('g@signin.example');
		const guesses = Array.from({ length: 25 }, (_, guess) => signIn('g@signin.example', `guess number ${guess}`));
		const statuses = (await Promise.all(guesses)).map((answer) => answer.status);
		expect(statuses.filter((status) => status === 401)).toHaveLength(10);
		expect(statuses.filter((status) => status === 429)).toHaveLength(15);
	});

	it('stops at one address that tries many accounts, also when it rotates X-Forwarded-For', async () => {
		const address = newAddress();
		for (let guess = 0; guess < 58; guess += 1) await beginAttempt(`many${guess}@signin.example`, address);
		const statuses: number[] = [];
		for (let guess = 58; guess < 62; guess += 1) {
			const headers = { 'x-tapsyrma-address': address, 'x-forwarded-for': `203.0.113.${guess}` };
			statuses.push((await signIn(`many${guess}@signin.example`, 'one password for all', headers)).status);
		}
		expect(statuses).toEqual([401, 401, 429, 429]);
	});

	it('is forgotten once the right password comes', async () => {
		await newPerson('h@signin.example');
		for (let round = 0; round < 3; round += 1) {
			for (let guess = 0; guess < 9; guess += 1) await beginAttempt('h@signin.example', newAddress());
			expect((await signIn('h@signin.example', password)).status).toBe(200);
		}
	});
});

describe('a session', () => {
	it('ends at once when its person is disabled', async () => {
		const id = await newPerson('i@signin.example');
		const headers = headersAfter(await signIn('i@signin.example', password));
		expect(await actorFromHeaders(headers)).not.toBeNull();
		await disableAccount(operator, id);
		expect(await actorFromHeaders(headers)).toBeNull();
		expect(await database().select().from(session).where(eq(session.userId, id))).toEqual([]);
	});

	it('ends after half an hour without use, and use keeps it', async () => {
		await newPerson('j@signin.example');
		const headers = headersAfter(await signIn('j@signin.example', password));
		later(29 * 60 * 1000);
		expect(await actorFromHeaders(headers)).not.toBeNull();
		await forgetExpired();
		later(29 * 60 * 1000);
		expect(await actorFromHeaders(headers)).not.toBeNull();
		await forgetExpired();
		later(31 * 60 * 1000);
		expect(await actorFromHeaders(headers)).toBeNull();
		const asked = new Request(`${baseUrl()}/api/auth/get-session`, { headers });
		expect(await (await answerAuth(asked)).json()).toBeNull();
		expect(await forgetExpired()).toBeGreaterThan(0);
	});

	it('ends after twelve hours of use', async () => {
		await newPerson('k@signin.example');
		const headers = headersAfter(await signIn('k@signin.example', password));
		for (let use = 0; use < 35; use += 1) {
			later(20 * 60 * 1000);
			expect(await actorFromHeaders(headers)).not.toBeNull();
			await forgetExpired();
		}
		later(21 * 60 * 1000);
		expect(await actorFromHeaders(headers)).toBeNull();
	});

	it('is not made by a cookie without the signature', async () => {
		await newPerson('l@signin.example');
		const cookie = cookiesOf(await signIn('l@signin.example', password));
		const token = cookie.slice(cookie.indexOf('=') + 1).split('.')[0];
		for (const forged of [
			`tapsyrma.session_token=${token}`,
			`tapsyrma.session_token=${token}.AAAA`,
			`${cookie}x`,
			'tapsyrma.session_token=%E0',
		]) {
			expect(await actorFromHeaders(new Headers({ cookie: forged }))).toBeNull();
		}
	});

	it('ends by signing out, which stands in the trail', async () => {
		const id = await newPerson('m@signin.example');
		const cookie = cookiesOf(await signIn('m@signin.example', password));
		expect((await post('/sign-out', {}, { cookie })).status).toBe(200);
		expect(await actorFromHeaders(new Headers({ cookie }))).toBeNull();
		expect(await actionsOf(id)).toEqual(['person.create', 'account.sign-in', 'account.sign-out']);
	});
});
