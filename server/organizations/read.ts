import { eq } from 'drizzle-orm';
import { organization } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { allOrganizations, existsOn, type Organization } from '#server/organizations/find.ts';
import type { ListOrganizationsInput, organizationKinds } from '#server/organizations/inputs.ts';
import { nameOf } from '#server/organizations/names.ts';
import type { OrganizationOutput } from '#server/organizations/outputs.ts';
import { today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import type { Locale } from '#server/platform/language.ts';

/** The organizations in the government's own order, named in the reader's language. */
export async function listOrganizations(actor: Actor, input: ListOrganizationsInput): Promise<OrganizationOutput[]> {
	scopeFor(actor, 'organization.read');
	const all = (await allOrganizations()).map((row) => shown(row, actor.locale));
	return input.state === 'standing' ? all.filter((each) => each.standing) : all;
}

/** One organization by its code. NOT_FOUND `organization_not_found`. */
export async function readOrganization(actor: Actor, code: string): Promise<OrganizationOutput> {
	scopeFor(actor, 'organization.read');
	return shown(await loadOrganization(code), actor.locale);
}

/** An organization's row by its code; NOT_FOUND `organization_not_found`. */
export async function loadOrganization(code: string): Promise<Organization> {
	const [row] = await database().select().from(organization).where(eq(organization.code, code));
	if (!row) throw refuse('NOT_FOUND', 'organization_not_found');
	return row;
}

function shown(row: Organization, locale: Locale): OrganizationOutput {
	return {
		...row,
		...nameOf(locale, row),
		kind: row.kind as (typeof organizationKinds)[number],
		standing: existsOn(row, today()),
	};
}
