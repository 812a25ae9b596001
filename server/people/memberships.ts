import { and, eq, isNull, ne } from 'drizzle-orm';
import { membership, organization, person } from '#db/schema/people.ts';
import { database, transact } from '#db/transact.ts';
import { governmentRoles, organizationRoles, type Role, roles } from '#server/access/grants.ts';
import { existsOn, type Organization } from '#server/organizations/find.ts';
import type { MembershipInput } from '#server/people/inputs.ts';
import { now, today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';

/** A membership as people name it: a role and an organization's code, or null for the whole government. */
export type NamedMembership = { role: Role; organization: string | null };

export async function namedMembershipsOf(personId: string): Promise<NamedMembership[]> {
	const rows = await database()
		.select({ role: membership.role, organization: organization.code })
		.from(membership)
		.leftJoin(organization, eq(organization.id, membership.organizationId))
		.where(eq(membership.personId, personId));
	return inOrder(
		rows.map((row) => ({ role: row.role as Role, organization: row.organization })),
		(each) => each.organization,
	);
}

/** Memberships in the order of the roles, then of the organizations' codes, the whole government first. */
export function inOrder<T extends { role: Role }>(held: readonly T[], code: (each: T) => string | null): T[] {
	const key = (each: T) => `${roles.indexOf(each.role)} ${code(each) ?? ''}`;
	return [...held].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/**
 * Puts these memberships in place of a person's own, in the open transaction. Refuses with RULE: an organization
 * that does not exist (any more, unless the person belonged to it already), an organization's role held for the
 * whole government, the Government Office's role held in a ministry, the same membership twice.
 */
export async function replaceMemberships(personId: string, wanted: readonly MembershipInput[]): Promise<void> {
	await transact(async (tx) => {
		const before = await namedMembershipsOf(personId);
		const organizations = new Map((await database().select().from(organization)).map((row) => [row.code, row]));
		const rows = wanted.map(({ role, organization: code }) => {
			const held = before.some((each) => each.role === role && each.organization === code);
			return { role, organizationId: placeOf(role, code, organizations, held)?.id ?? null };
		});
		const distinct = new Set(rows.map((row) => `${row.role} ${row.organizationId ?? ''}`));
		if (distinct.size < rows.length) throw refuse('RULE', 'membership_twice');
		await tx.delete(membership).where(eq(membership.personId, personId));
		for (const row of rows) await tx.insert(membership).values({ id: newId(), personId, ...row, createdAt: now() });
	});
}

function placeOf(
	role: Role,
	code: string | null,
	organizations: ReadonlyMap<string, Organization>,
	held: boolean,
): Organization | null {
	if (code === null) {
		if (organizationRoles.includes(role)) throw refuse('RULE', 'role_needs_organization', { role });
		return null;
	}
	const found = organizations.get(code);
	if (!found) throw refuse('RULE', 'organization_unknown', { organization: code });
	if (!held && !existsOn(found, today())) throw refuse('RULE', 'organization_ended', { organization: code });
	if (governmentRoles.includes(role) && found.kind !== 'government_office') {
		throw refuse('RULE', 'role_of_government_office', { role });
	}
	return found;
}

/** RULE `last_administrator` when, without this person, nobody who may sign in would be an administrator. */
export async function assertAnotherAdministrator(personId: string): Promise<void> {
	const others = await database()
		.select({ id: person.id })
		.from(membership)
		.innerJoin(person, eq(person.id, membership.personId))
		.where(and(eq(membership.role, 'administrator'), isNull(person.disabledAt), ne(person.id, personId)))
		.limit(1);
	if (others.length === 0) throw refuse('RULE', 'last_administrator');
}
