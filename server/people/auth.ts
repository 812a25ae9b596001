import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { eq } from 'drizzle-orm';
import { person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import { authAdapter } from '#server/people/auth-adapter.ts';
import { hashPassword, isPassword, longestPassword, shortestPassword } from '#server/people/passwords.ts';
import { authSecret } from '#server/people/secret.ts';
import { baseUrl } from '#server/platform/config.ts';
import { newId } from '#server/platform/ids.ts';
import { log } from '#server/platform/log.ts';

/** The header in which our own server names the client's address; it drops any that a client sends. */
export const addressHeader = 'x-tapsyrma-address';

/** A session ends this long after it began, in seconds. */
const sessionLasts = 12 * 60 * 60;

/**
 * Requests a minute from one address. It stops floods; guessing is stopped by counting refusals
 * (`sign-in-limits.ts`), because a whole ministry may stand behind one address.
 */
const flood = { window: 60, max: 60 };

export type Auth = ReturnType<typeof makeAuth>;

const held = globalThis as typeof globalThis & { __tapsyrmaAuth?: { key: string; auth: Auth } };

/** The sign-in library, set up once for this installation's address and key. */
export function auth(): Auth {
	const secret = authSecret();
	const key = `${baseUrl()} ${secret}`;
	if (held.__tapsyrmaAuth?.key !== key) held.__tapsyrmaAuth = { key, auth: makeAuth(secret) };
	return held.__tapsyrmaAuth.auth;
}

/** Whether cookies are only sent over https; their names then begin with `__Host-`, which browsers enforce. */
function isSecure(): boolean {
	return baseUrl().startsWith('https://');
}

export function cookiePrefix(): string {
	return isSecure() ? '__Host-tapsyrma' : 'tapsyrma';
}

function makeAuth(secret: string) {
	return betterAuth({
		appName: 'Tapsyrma',
		baseURL: baseUrl(),
		basePath: '/api/auth',
		secret,
		telemetry: { enabled: false },
		trustedOrigins: [new URL(baseUrl()).origin],
		database: authAdapter(),
		user: { modelName: 'person' },
		session: {
			expiresIn: sessionLasts,
			// The end is fixed at the beginning; idleness is measured by `sessions.ts`.
			disableSessionRefresh: true,
			cookieCache: { enabled: false },
		},
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: shortestPassword,
			maxPasswordLength: longestPassword,
			password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(password, hash) },
		},
		plugins: [twoFactor({ issuer: 'Tapsyrma', twoFactorCookieMaxAge: 600 })],
		rateLimit: {
			enabled: true,
			storage: 'database',
			customRules: {
				'/sign-in/email': flood,
				'/two-factor/verify-totp': flood,
				'/two-factor/verify-backup-code': flood,
				'/sign-out': false,
				'/get-session': false,
			},
		},
		advanced: {
			database: { generateId: () => newId() },
			ipAddress: { ipAddressHeaders: [addressHeader] },
			cookiePrefix: cookiePrefix(),
			// The library would say `__Secure-`; the stricter `__Host-` stands in the prefix instead.
			useSecureCookies: false,
			defaultCookieAttributes: { secure: isSecure(), httpOnly: true, sameSite: 'lax', path: '/' },
			// `auth-door.ts` checks the origin: the library's own check turns away programs that keep cookies.
			disableCSRFCheck: true,
		},
		databaseHooks: { session: { create: { before: async (session) => mayBegin(session.userId) } } },
		logger: {
			level: 'error',
			log: (level, message) => log()[level === 'error' ? 'error' : 'debug']({ part: 'auth' }, message),
		},
	});
}

/** A disabled person's password is right, and still no session begins. */
async function mayBegin(personId: string): Promise<boolean> {
	const [found] = await database()
		.select({ disabledAt: person.disabledAt })
		.from(person)
		.where(eq(person.id, personId));
	return found !== undefined && found.disabledAt === null;
}
