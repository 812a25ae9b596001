import { asc, inArray } from 'drizzle-orm';
import { organization } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import { today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';

export type Organization = typeof organization.$inferSelect;

/** Organizations by code; throws RULE `organization_unknown` or, for one that no longer exists, `organization_ended`. */
export async function organizationsByCode(codes: readonly string[]): Promise<Map<string, Organization>> {
	const found = new Map<string, Organization>();
	if (codes.length === 0) return found;
	const rows = await database()
		.select()
		.from(organization)
		.where(inArray(organization.code, [...new Set(codes)]));
	for (const row of rows) found.set(row.code, row);
	for (const code of codes) {
		const row = found.get(code);
		if (!row) throw refuse('RULE', 'organization_unknown', { organization: code });
		if (!existsOn(row, today())) throw refuse('RULE', 'organization_ended', { organization: code });
	}
	return found;
}

/** Whether an organization exists on a date: structures change by decree, and old directives keep old names. */
export function existsOn(row: Pick<Organization, 'validFrom' | 'validTo'>, date: string): boolean {
	return (!row.validFrom || row.validFrom <= date) && (!row.validTo || date < row.validTo);
}

/** All organizations, in the government's own order. */
export async function allOrganizations(): Promise<Organization[]> {
	return database().select().from(organization).orderBy(asc(organization.position), asc(organization.code));
}
