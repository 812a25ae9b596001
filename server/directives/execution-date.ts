import { and, eq, isNotNull } from 'drizzle-orm';
import { evidence } from '#db/schema/directives.ts';
import { database } from '#db/transact.ts';
import { today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';

/**
 * Checks a claimed date of execution (rule 7): not in the future, and not before the newest document that is
 * offered as its evidence. Throws RULE `executed_in_future` or `executed_before_evidence`.
 */
export function checkExecutedOn(executedOn: string, documentDates: readonly (string | null | undefined)[]): void {
	if (executedOn > today()) throw refuse('RULE', 'executed_in_future', { executedOn });
	const newest = documentDates
		.filter((date): date is string => Boolean(date))
		.sort()
		.at(-1);
	if (newest && executedOn < newest) throw refuse('RULE', 'executed_before_evidence', { executedOn, evidence: newest });
}

/** Dates of the documents a report cites. */
export async function documentDatesOf(reportId: string | null): Promise<(string | null)[]> {
	if (!reportId) return [];
	const rows = await database()
		.select({ date: evidence.documentDate })
		.from(evidence)
		.where(and(eq(evidence.reportId, reportId), isNotNull(evidence.documentDate)));
	return rows.map((row) => row.date);
}
