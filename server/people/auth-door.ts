import { z } from 'zod';
import { transact } from '#db/transact.ts';
import { systemActor } from '#server/access/actor.ts';
import { signedInFromHeaders } from '#server/people/actor.ts';
import { addressHeader, auth, cookiePrefix } from '#server/people/auth.ts';
import { personNamed } from '#server/people/find.ts';
import { noteSeen, sessionCookie } from '#server/people/sessions.ts';
import { type Attempt, attemptSucceeded, beginAttempt } from '#server/people/sign-in-limits.ts';
import { baseUrl } from '#server/platform/config.ts';
import { asRefusal } from '#server/platform/faults.ts';
import { log } from '#server/platform/log.ts';
import { isOwnOrigin } from '#server/platform/origin.ts';
import { recordEvent } from '#server/trail/record.ts';

const credentials = z.object({ email: z.string().trim().min(1).max(320), password: z.string().min(1).max(1000) });
const code = z.object({ code: z.string().trim().min(1).max(40) });

type Door = (request: Request) => Promise<Response>;

/** Everything of the sign-in library that can be reached from outside. What is not named here does not exist. */
const doors: Record<string, Door> = {
	'POST /sign-in/email': signIn,
	'POST /two-factor/verify-totp': (request) => secondFactor(request, '/two-factor/verify-totp'),
	'POST /two-factor/verify-backup-code': (request) => secondFactor(request, '/two-factor/verify-backup-code'),
	'POST /sign-out': signOut,
	'GET /get-session': getSession,
};

/**
 * Answers a request under `/api/auth/`. Beside what the library does: only the doors above are open, pages of
 * other sites are turned away, refusals are counted by account and by address, every refusal of credentials
 * reads the same, and signing in and out stands in the trail.
 */
export async function answerAuth(request: Request): Promise<Response> {
	const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '').replace(/\/+$/, '');
	const door = doors[`${request.method} ${path}`];
	if (!door) return said(404, 'NOT_FOUND', 'There is nothing here.');
	if (request.method !== 'GET' && !isOwnOrigin(request.headers)) {
		return said(403, 'INVALID_ORIGIN', 'The request came from another site.');
	}
	try {
		return await door(request);
	} catch (error) {
		const refusal = asRefusal(error);
		if (refusal?.code !== 'BUSY') throw error;
		return busy();
	}
}

async function signIn(request: Request): Promise<Response> {
	const given = credentials.safeParse(await bodyOf(request));
	if (!given.success) return said(400, 'BAD_REQUEST', 'E-mail and password are needed.');
	const { email, password } = given.data;
	const { attempt, waitSeconds } = await beginAttempt(email, addressOf(request));
	if (!attempt) return tooMany(waitSeconds);
	const answer = await ask(request, '/sign-in/email', { email, password });
	if (answer.status === 429) return tooMany(Number(answer.headers.get('x-retry-after')) || 60);
	if (answer.status >= 500) return busy();
	if (!answer.ok) return refused(request);
	return welcome(answer, attempt, { byEmail: email });
}

async function secondFactor(request: Request, path: string): Promise<Response> {
	const given = code.safeParse(await bodyOf(request));
	if (!given.success) return said(400, 'BAD_REQUEST', 'A code is needed.');
	const answer = await ask(request, path, { code: given.data.code.replaceAll(/\s/g, '') });
	if (answer.status === 429) return tooMany(Number(answer.headers.get('x-retry-after')) || 900);
	if (answer.status >= 500) return busy();
	if (answer.ok) return welcome(answer, null, {});
	const reason = z.object({ code: z.string() }).safeParse(
		await answer
			.clone()
			.json()
			.catch(() => null),
	);
	// The library's other refusals (an expired challenge, too many tries) mean: begin again.
	const wrong = reason.success && (reason.data.code === 'INVALID_CODE' || reason.data.code === 'INVALID_BACKUP_CODE');
	log().info({ part: 'auth', address: addressOf(request) }, 'second factor refused');
	const end = wrong ? said(401, 'INVALID_CODE', 'The code is wrong.') : said(401, 'CHALLENGE_OVER', 'Sign in again.');
	for (const cookie of answer.headers.getSetCookie()) end.headers.append('set-cookie', cookie);
	return end;
}

/** The credentials were right: notes it in the trail, unless a second factor is still owed. */
async function welcome(answer: Response, attempt: Attempt | null, found: { byEmail?: string }): Promise<Response> {
	const said = z
		.object({ twoFactorRedirect: z.boolean().optional(), user: z.object({ id: z.string() }).optional() })
		.parse(await answer.clone().json());
	if (attempt) await attemptSucceeded(attempt);
	if (said.twoFactorRedirect) return answer;
	const person = await personNamed(said.user ? { id: said.user.id } : { email: found.byEmail ?? '' });
	if (person) {
		const actor = { ...systemActor(person.name), personId: person.id, email: person.email };
		await transact(async () => {
			await noteSeen(person.id);
			await recordEvent(actor, { action: 'account.sign-in', subjectKind: 'person', subjectId: person.id });
		});
	}
	return answer;
}

async function signOut(request: Request): Promise<Response> {
	const signedIn = await signedInFromHeaders(request.headers);
	const answer = await ask(request, '/sign-out', {});
	if (signedIn && answer.ok) {
		const { actor } = signedIn;
		await recordEvent(actor, { action: 'account.sign-out', subjectKind: 'person', subjectId: actor.personId });
	}
	return answer;
}

async function getSession(request: Request): Promise<Response> {
	// Asked first, because the library knows nothing of idle sessions and disabled people.
	if (!(await signedInFromHeaders(request.headers)))
		return Response.json(null, { headers: { 'cache-control': 'no-store' } });
	return ask(request, '/get-session', undefined);
}

/** Passes a request on with nothing in it but what this door has looked at; the address is the installation's own. */
function ask(request: Request, path: string, body: Record<string, string> | undefined): Promise<Response> {
	const headers = new Headers();
	for (const name of ['user-agent', addressHeader]) {
		const value = request.headers.get(name);
		if (value) headers.set(name, value);
	}
	const cookie = cookiesFor(path, request.headers.get('cookie') ?? '');
	if (cookie) headers.set('cookie', cookie);
	if (body) headers.set('content-type', 'application/json');
	const url = `${new URL(baseUrl()).origin}/api/auth${path}`;
	return auth().handler(
		new Request(url, { method: body ? 'POST' : 'GET', headers, ...(body ? { body: JSON.stringify(body) } : {}) }),
	);
}

/**
 * The library's own cookies that a path needs. A code is checked only for a sign-in under way, never for a
 * session that stands: there it would switch the second factor on past the trail. No device is trusted for good.
 */
function cookiesFor(path: string, cookie: string): string {
	const wanted = path.startsWith('/two-factor/') ? `${cookiePrefix()}.two_factor` : sessionCookie();
	return cookie
		.split(/;\s*/)
		.filter((part) => part.startsWith(`${wanted}=`))
		.join('; ');
}

/** JSON or a form; anything else is nothing. */
async function bodyOf(request: Request): Promise<unknown> {
	const type = request.headers.get('content-type') ?? '';
	try {
		if (type.startsWith('application/json')) return await request.json();
		if (type.startsWith('application/x-www-form-urlencoded')) return Object.fromEntries(await request.formData());
	} catch {
		return null;
	}
	return null;
}

function addressOf(request: Request): string {
	return request.headers.get(addressHeader) ?? 'unknown';
}

/** One answer to an unknown e-mail, a wrong password and a disabled person. */
function refused(request: Request): Response {
	log().info({ part: 'auth', address: addressOf(request) }, 'sign-in refused');
	return said(401, 'INVALID_EMAIL_OR_PASSWORD', 'Invalid email or password');
}

function tooMany(seconds: number): Response {
	const answer = said(429, 'TOO_MANY_REQUESTS', 'Too many attempts. Try again later.');
	answer.headers.set('retry-after', String(seconds));
	return answer;
}

/** The engine could not be written to: nothing was decided about the credentials. */
function busy(): Response {
	const answer = said(503, 'BUSY', 'The database is busy. Try again in a moment.');
	answer.headers.set('retry-after', '2');
	return answer;
}

function said(status: number, code: string, message: string): Response {
	return Response.json({ code, message }, { status, headers: { 'cache-control': 'no-store' } });
}
