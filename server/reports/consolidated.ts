import { inArray } from 'drizzle-orm';
import { organization } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import { partsWithin, type Scope } from '#server/access/scope.ts';
import type { ReportOutput } from '#server/directives/outputs.ts';
import { type DirectiveState, placeOf } from '#server/directives/state.ts';
import { nameOf } from '#server/organizations/names.ts';
import type { KeptContribution } from '#server/reports/contributions.ts';

type Kept = { contributions: unknown };

/**
 * What each of some final reports kept of the contributions it consolidates, with the organizations' names. They may
 * have been taken off the directive since. A co-executor is told of its own.
 */
export async function consolidated(
	scope: Scope,
	state: DirectiveState,
	reports: readonly Kept[],
): Promise<(report: Kept) => ReportOutput['contributions']> {
	const own = partsWithin(scope, placeOf(state));
	const ids = [...new Set(reports.flatMap(keptIn).map((each) => each.organizationId))];
	const rows = ids.length ? await database().select().from(organization).where(inArray(organization.id, ids)) : [];
	const names = new Map(rows.map((row) => [row.id, nameOf(scope.actor.locale, row)]));
	return (report) =>
		keptIn(report).flatMap(({ organizationId, state: stood }) => {
			const named = names.get(organizationId);
			return named && (own === null || own.includes(organizationId)) ? [{ organization: named, state: stood }] : [];
		});
}

/** Reports written before contributions were kept say nothing of them. */
function keptIn({ contributions }: Kept): KeptContribution[] {
	return (contributions as KeptContribution[] | null) ?? [];
}
