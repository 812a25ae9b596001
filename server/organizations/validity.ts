import { refuse } from '#server/platform/errors.ts';

/** RULE `organization_ends_before_it_begins` when the first day without it does not lie after its first day. */
export function assertValidity(dates: { validFrom: string | null; validTo: string | null }): void {
	const { validFrom, validTo } = dates;
	if (validFrom && validTo && validTo <= validFrom) {
		throw refuse('RULE', 'organization_ends_before_it_begins', { validFrom, validTo });
	}
}
