import type { Actor } from '#server/access/actor.ts';
import { membershipsOf } from '#server/people/rights.ts';
import { type Session, sessionFromHeaders } from '#server/people/sessions.ts';

/** Who is signed in, as the product's actor and as the session that says so. */
export type SignedIn = { actor: Actor; session: Session };

/** Whoever signed in and sent these headers, or null (see `sessionFromHeaders` for when). */
export async function signedInFromHeaders(headers: Headers): Promise<SignedIn | null> {
	const session = await sessionFromHeaders(headers);
	if (!session) return null;
	const actor: Actor = {
		personId: session.personId,
		name: session.name,
		email: session.email,
		locale: session.locale,
		memberships: await membershipsOf(session.personId),
		mustChangePassword: session.mustChangePassword,
		sessionId: session.id,
	};
	return { actor, session };
}

/** The actor behind a request's session cookie, with roles and organizations, or null: not signed in. */
export async function actorFromHeaders(headers: Headers): Promise<Actor | null> {
	return (await signedInFromHeaders(headers))?.actor ?? null;
}
