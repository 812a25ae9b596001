import { inArray } from 'drizzle-orm';
import { organization } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import { assignablePeople } from '#server/directives/assign.ts';
import type { OrganizationRef } from '#server/directives/outputs.ts';
import type { DirectiveState } from '#server/directives/state.ts';
import { nameOf } from '#server/organizations/names.ts';
import { refuse } from '#server/platform/errors.ts';
import type { Locale } from '#server/platform/language.ts';

type Owner = { organizationId: string | null; ownerId: string | null };
type Given = { organization?: string | null | undefined; ownerId?: string | null | undefined };

/** An organization that may answer for a milestone, with its people who may. */
export type PossibleOwner = { organization: OrganizationRef; people: { id: string; name: string }[] };

/** The directive's organizations, the lead first, with their active coordinators and executors. */
export async function possibleOwners(
	state: Pick<DirectiveState, 'assignments'>,
	locale: Locale,
): Promise<PossibleOwner[]> {
	const ids = state.assignments.map((each) => each.organizationId);
	const rows = ids.length ? await database().select().from(organization).where(inArray(organization.id, ids)) : [];
	const found: PossibleOwner[] = [];
	for (const id of ids) {
		const row = rows.find((each) => each.id === id);
		if (!row) continue;
		const people = await assignablePeople(id);
		found.push({
			organization: nameOf(locale, row),
			people: people.map(({ id: personId, name }) => ({ id: personId, name })),
		});
	}
	return found;
}

/**
 * Who will answer for each milestone: an organization of the directive (the lead when none is named), and perhaps one
 * of its people. RULE `milestone_owner_unknown`, `milestone_person_unknown`.
 */
export async function chosenOwners(state: DirectiveState, given: readonly Given[]): Promise<Owner[]> {
	const possible = await possibleOwners(state, 'en');
	return given.map(({ organization: code, ownerId }) => {
		const place = code
			? possible.find((each) => each.organization.code === code)
			: possible.find((each) => each.organization.id === state.leadOrganizationId);
		if (code && !place) throw refuse('RULE', 'milestone_owner_unknown', { organization: code });
		if (ownerId && !place?.people.some(({ id }) => id === ownerId)) throw refuse('RULE', 'milestone_person_unknown');
		return { organizationId: place?.organization.id ?? null, ownerId: ownerId || null };
	});
}
