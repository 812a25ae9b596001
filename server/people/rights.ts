import { eq, sql } from 'drizzle-orm';
import { type OpenDatabase, theDatabase } from '#db/client.ts';
import { membership, organization } from '#db/schema/people.ts';
import type { Membership } from '#server/access/actor.ts';
import type { Role } from '#server/access/grants.ts';
import { lentMemberships } from '#server/people/standing-in.ts';

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

/** A person's memberships as they stand now, and those that absent people lend to their deputy today. */
export async function membershipsOf(personId: string): Promise<Membership[]> {
	const open = theDatabase();
	let query = queries.get(open);
	if (!query) {
		query = makeQuery(open);
		queries.set(open, query);
	}
	const found = await query.execute({ person: personId });
	const own = found.map((row) => ({ ...row, role: row.role as Role }));
	return [...own, ...(await lentMemberships(personId, own))];
}
