import { and, eq, exists, gte, isNull, lte, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { type OpenDatabase, theDatabase } from '#db/client.ts';
import { deputy } from '#db/schema/collaboration.ts';
import { membership, organization, person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Membership } from '#server/access/actor.ts';
import type { Role } from '#server/access/grants.ts';
import { type Instant, today } from '#server/platform/clock.ts';

/** Built once for each database: every request asks this. Rights end by the date, without any task. */
function makeQuery(open: OpenDatabase) {
	const day = sql.placeholder('day');
	const standsIn = and(isNull(deputy.endedAt), lte(deputy.fromOn, day), gte(deputy.toOn, day));
	return open.reader
		.select({
			role: membership.role,
			organizationId: membership.organizationId,
			organizationKind: organization.kind,
			absentId: person.id,
			absentName: person.name,
		})
		.from(deputy)
		.innerJoin(person, eq(person.id, deputy.personId))
		.innerJoin(membership, eq(membership.personId, deputy.personId))
		.leftJoin(organization, eq(organization.id, membership.organizationId))
		.where(and(eq(deputy.deputyId, sql.placeholder('deputy')), isNull(person.disabledAt), standsIn))
		.orderBy(membership.id)
		.prepare('memberships_lent_to_deputy');
}

const queries = new WeakMap<OpenDatabase, ReturnType<typeof makeQuery>>();

/**
 * The memberships that absent people lend to their deputy today: only those held in an organization to which the
 * deputy belongs, never an administrator's, and only people's own, so that no chain of deputies comes about.
 */
export async function lentMemberships(deputyId: string, own: readonly Membership[]): Promise<Membership[]> {
	const open = theDatabase();
	let query = queries.get(open);
	if (!query) {
		query = makeQuery(open);
		queries.set(open, query);
	}
	const rows = await query.execute({ deputy: deputyId, day: today() });
	return rows
		.filter(({ role, organizationId }) => role !== 'administrator' && isAmong(own, organizationId))
		.map(({ absentId, absentName, role, ...place }) => ({
			...place,
			role: role as Role,
			onBehalfOf: { id: absentId, name: absentName },
		}));
}

function isAmong(own: readonly Membership[], organizationId: string | null): boolean {
	return own.some((held) => held.organizationId === organizationId);
}

/** Something a person did, for the question whose pair of eyes it was. */
export type Deed = { byId: string | null; at: Instant };

/**
 * Who of the doers counts as the same pair of eyes as a person: one of the two stood in for the other on the day of
 * the deed or since (four eyes, rule 8). The person is not among them.
 */
export async function sameEyes(personId: string, deeds: readonly Deed[]): Promise<string[]> {
	if (deeds.every(({ byId }) => byId === null || byId === personId)) return [];
	const rows = await database()
		.select()
		.from(deputy)
		.where(and(or(eq(deputy.personId, personId), eq(deputy.deputyId, personId)), lte(deputy.fromOn, today())));
	const tied = deeds.filter(({ byId, at }) =>
		rows.some(
			(row) =>
				byId === (row.personId === personId ? row.deputyId : row.personId) &&
				row.toOn >= at.slice(0, 10) &&
				(row.endedAt === null || row.endedAt > at),
		),
	);
	return tied.flatMap(({ byId }) => byId ?? []);
}

/** The same as a condition in a query: that a person and the one in a column stood in for one another since an instant. */
export function stoodInSince(personId: string, otherId: SQLWrapper, since: SQL): SQL {
	const pair = or(
		and(eq(deputy.personId, personId), sql`${deputy.deputyId} = ${otherId}`),
		and(eq(deputy.deputyId, personId), sql`${deputy.personId} = ${otherId}`),
	);
	// The date in the instant is UTC's, at most a day before the government's: nearer to too many eyes than too few.
	const overlapping = and(
		lte(deputy.fromOn, today()),
		sql`${deputy.toOn} >= substr(${since}, 1, 10)`,
		or(isNull(deputy.endedAt), sql`${deputy.endedAt} > ${since}`),
	);
	return exists(database().select({ one: sql`1` }).from(deputy).where(and(pair, overlapping)));
}
