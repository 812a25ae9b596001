import { eq, sql } from 'drizzle-orm';
import { type OpenDatabase, theDatabase } from '#db/client.ts';
import { membership, organization } from '#db/schema/people.ts';
import type { Actor, Membership } from '#server/access/actor.ts';
import type { Role } from '#server/access/grants.ts';
import { type Session, sessionFromHeaders } from '#server/people/sessions.ts';

function makeQuery(open: OpenDatabase) {
	return open.reader
		.select({
			role: membership.role,
			organizationId: membership.organizationId,
			organizationKind: organization.kind,
		})
		.from(membership)
		.leftJoin(organization, eq(organization.id, membership.organizationId))
		.where(eq(membership.personId, sql.placeholder('person')))
		.orderBy(membership.id)
		.prepare('memberships_of_person');
}

const queries = new WeakMap<OpenDatabase, ReturnType<typeof makeQuery>>();

/** A person's memberships as they stand now. */
export async function membershipsOf(personId: string): Promise<Membership[]> {
	const open = theDatabase();
	let query = queries.get(open);
	if (!query) {
		query = makeQuery(open);
		queries.set(open, query);
	}
	const found = await query.execute({ person: personId });
	return found.map((row) => ({ ...row, role: row.role as Role }));
}

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
