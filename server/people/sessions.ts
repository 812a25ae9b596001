import { createHmac, timingSafeEqual } from 'node:crypto';
import { and, desc, eq, gt, lt, ne, or, sql } from 'drizzle-orm';
import { type OpenDatabase, theDatabase } from '#db/client.ts';
import { person, session, verification } from '#db/schema/people.ts';
import { database, transact } from '#db/transact.ts';
import { cookiePrefix } from '#server/people/auth.ts';
import { authSecret } from '#server/people/secret.ts';
import { machineTime, now } from '#server/platform/clock.ts';
import { isLocale, type Locale } from '#server/platform/language.ts';
import { log } from '#server/platform/log.ts';

/** A session nobody used for this long is over, in milliseconds. */
const idleAfter = 30 * 60 * 1000;
/** How often use is noted down: between two notes reading costs no write. */
const noteEvery = 60 * 1000;

export type Theme = 'system' | 'light' | 'dark';

/** A session that stands, with what every page needs of its person. */
export type Session = {
	id: string;
	personId: string;
	name: string;
	email: string;
	position: string | null;
	locale: Locale;
	theme: Theme;
	mustChangePassword: boolean;
	twoFactorEnabled: boolean;
};

/** Name of the cookie that carries a session. */
export function sessionCookie(): string {
	return `${cookiePrefix()}.session_token`;
}

/** The session token of a request, if its cookie bears this installation's signature. */
function tokenFrom(headers: Headers): string | null {
	const name = `${sessionCookie()}=`;
	for (const part of (headers.get('cookie') ?? '').split(/;\s*/)) {
		if (part.startsWith(name)) return signedValue(part.slice(name.length));
	}
	return null;
}

/** The sign-in library writes `value.signature`, HMAC-SHA-256 in base 64, percent-encoded. */
function signedValue(cookie: string): string | null {
	let text: string;
	try {
		text = decodeURIComponent(cookie);
	} catch {
		return null;
	}
	const dot = text.lastIndexOf('.');
	if (dot < 1) return null;
	const value = text.slice(0, dot);
	const given = Buffer.from(text.slice(dot + 1));
	const due = Buffer.from(createHmac('sha256', authSecret()).update(value).digest('base64'));
	return given.length === due.length && timingSafeEqual(given, due) ? value : null;
}

/** Built once for each database: every request asks this, and building the query costs ten times the read. */
function makeQuery(open: OpenDatabase) {
	return open.reader
		.select({
			id: session.id,
			personId: person.id,
			expiresAt: session.expiresAt,
			usedAt: session.updatedAt,
			name: person.name,
			email: person.email,
			position: person.position,
			locale: person.locale,
			theme: person.theme,
			disabledAt: person.disabledAt,
			mustChangePassword: person.mustChangePassword,
			twoFactorEnabled: person.twoFactorEnabled,
		})
		.from(session)
		.innerJoin(person, eq(person.id, session.userId))
		.where(eq(session.token, sql.placeholder('token')))
		.prepare('session_by_token');
}

const queries = new WeakMap<OpenDatabase, ReturnType<typeof makeQuery>>();

/**
 * The session of a request, or null: no cookie, a foreign signature, expired, idle for half an hour, or its
 * person disabled.
 */
export async function sessionFromHeaders(headers: Headers): Promise<Session | null> {
	const token = tokenFrom(headers);
	if (!token) return null;
	const open = theDatabase();
	let query = queries.get(open);
	if (!query) {
		query = makeQuery(open);
		queries.set(open, query);
	}
	const [found] = await query.execute({ token });
	if (!found || found.disabledAt !== null) return null;
	const time = machineTime();
	const idle = time - found.usedAt.getTime();
	if (found.expiresAt.getTime() <= time || idle > idleAfter) return null;
	if (idle > noteEvery) noteUse(found.id, found.personId, time);
	const { expiresAt: _end, usedAt: _used, disabledAt: _disabled, locale, theme, ...rest } = found;
	return { ...rest, locale: isLocale(locale) ? locale : 'ru', theme: theme as Theme };
}

/** Not awaited: a page must not wait for the queue of writes to say that somebody is looking at it. */
function noteUse(sessionId: string, personId: string, time: number): void {
	transact(async (tx) => {
		await tx
			.update(session)
			.set({ updatedAt: new Date(time) })
			.where(eq(session.id, sessionId));
		await noteSeen(personId);
	}).catch((error) => log().warn({ part: 'sessions', error: String(error) }, 'use of a session was not noted'));
}

/** Notes that a person is here. It is no change of the account, so its version stays. */
export async function noteSeen(personId: string): Promise<void> {
	await transact((tx) => tx.update(person).set({ lastSeenAt: now() }).where(eq(person.id, personId)));
}

export type SessionLine = {
	id: string;
	current: boolean;
	startedAt: string;
	usedAt: string;
	userAgent: string;
	address: string;
};

/** A person's standing sessions, the latest used first. */
export async function sessionsOf(personId: string, currentId: string | undefined): Promise<SessionLine[]> {
	const time = machineTime();
	const found = await database()
		.select()
		.from(session)
		.where(
			and(
				eq(session.userId, personId),
				gt(session.expiresAt, new Date(time)),
				gt(session.updatedAt, new Date(time - idleAfter)),
			),
		)
		.orderBy(desc(session.updatedAt));
	return found.map((line) => ({
		id: line.id,
		current: line.id === currentId,
		startedAt: line.createdAt.toISOString(),
		usedAt: line.updatedAt.toISOString(),
		userAgent: line.userAgent ?? '',
		address: line.ipAddress ?? '',
	}));
}

/** Ends a person's sessions, all of them or all but one, in the open transaction. Sign-ins half done end too. */
export async function endSessions(personId: string, exceptId?: string | undefined): Promise<number> {
	return transact(async (tx) => {
		const ended = await tx
			.delete(session)
			.where(and(eq(session.userId, personId), exceptId === undefined ? undefined : ne(session.id, exceptId)))
			.returning({ id: session.id });
		// Challenges of the second factor and devices once trusted stand here, with the person as their value.
		await tx.delete(verification).where(eq(verification.value, personId));
		return ended.length;
	});
}

/** Removes what has run out: sessions and challenges. A timed task. Returns how many sessions went. */
export async function forgetExpired(): Promise<number> {
	const time = machineTime();
	return transact(async (tx) => {
		const ended = await tx
			.delete(session)
			.where(or(lt(session.expiresAt, new Date(time)), lt(session.updatedAt, new Date(time - idleAfter))))
			.returning({ id: session.id });
		await tx.delete(verification).where(lt(verification.expiresAt, new Date(time)));
		return ended.length;
	});
}
