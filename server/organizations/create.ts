import { eq } from 'drizzle-orm';
import { organization } from '#db/schema/people.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import type { CreateOrganizationInput } from '#server/organizations/inputs.ts';
import type { OrganizationTouched } from '#server/organizations/outputs.ts';
import { assertValidity } from '#server/organizations/validity.ts';
import { refuse } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import { recordEvent } from '#server/trail/record.ts';

/** Adds an organization. CONFLICT `organization_code_taken`, RULE `organization_ends_before_it_begins`. */
export async function createOrganization(actor: Actor, input: CreateOrganizationInput): Promise<OrganizationTouched> {
	scopeFor(actor, 'organization.change');
	assertValidity(input);
	return transact(async (tx) => {
		const taken = await tx.select({ id: organization.id }).from(organization).where(eq(organization.code, input.code));
		if (taken.length > 0) throw refuse('CONFLICT', 'organization_code_taken', { organization: input.code });
		const id = newId();
		await tx.insert(organization).values({ id, ...input });
		await recordEvent(actor, {
			action: 'organization.create',
			subjectKind: 'organization',
			subjectId: id,
			facts: input,
		});
		return { id, code: input.code, version: 1 };
	});
}
