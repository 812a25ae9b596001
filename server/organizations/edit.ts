import { and, eq } from 'drizzle-orm';
import { organization } from '#db/schema/people.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import type { EditOrganizationInput } from '#server/organizations/inputs.ts';
import type { OrganizationTouched } from '#server/organizations/outputs.ts';
import { loadOrganization } from '#server/organizations/read.ts';
import { assertValidity } from '#server/organizations/validity.ts';
import { refuse } from '#server/platform/errors.ts';
import { lastChangeOf } from '#server/trail/last-change.ts';
import { recordEvent } from '#server/trail/record.ts';

/**
 * Renames an organization, moves it in the order, says from when to when it exists. One that ends keeps its
 * directives under its name; it can be given no new ones. CONFLICT `stale`, RULE as at creation.
 */
export async function editOrganization(actor: Actor, input: EditOrganizationInput): Promise<OrganizationTouched> {
	scopeFor(actor, 'organization.change');
	assertValidity(input);
	return transact(async (tx) => {
		const found = await loadOrganization(input.code);
		const { code: _code, version, ...wanted } = input;
		if (found.version !== version) {
			const change = await lastChangeOf(actor, 'organization', found.id);
			throw refuse('CONFLICT', 'stale', { version: found.version, ...change, current: found });
		}
		const fields = (Object.keys(wanted) as (keyof typeof wanted)[]).filter((field) => wanted[field] !== found[field]);
		if (fields.length === 0) return { id: found.id, code: found.code, version };
		await tx
			.update(organization)
			.set({ ...wanted, version: version + 1 })
			.where(and(eq(organization.id, found.id), eq(organization.version, version)));
		const changed = Object.fromEntries(fields.map((field) => [field, { from: found[field], to: wanted[field] }]));
		const facts = { code: found.code, changed };
		await recordEvent(actor, { action: 'organization.edit', subjectKind: 'organization', subjectId: found.id, facts });
		return { id: found.id, code: found.code, version: version + 1 };
	});
}
