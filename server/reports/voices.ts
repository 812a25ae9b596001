import { and, asc, eq } from 'drizzle-orm';
import { decision, report } from '#db/schema/directives.ts';
import { person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { openDirective } from '#server/history/openings.ts';
import type { Voices } from '#server/reports/outputs.ts';

/**
 * The ministry's word on itself and the controller's finding over time, each series oldest first: statuses, without
 * the reports' texts, so every reader of the directive may see them. NOT_FOUND outside the reader's reach.
 */
export async function readVoices(actor: Actor, number: string): Promise<Voices> {
	const { id } = await openDirective(actor, number);
	const selfReports = await database()
		.select({ at: report.recordedAt, confidence: report.confidence, percent: report.percent })
		.from(report)
		.where(and(eq(report.directiveId, id), eq(report.kind, 'progress')))
		.orderBy(asc(report.position));
	const assessments = await database()
		.select({ at: decision.madeAt, assessment: decision.assessment, madeBy: person.name })
		.from(decision)
		.innerJoin(person, eq(person.id, decision.madeById))
		.where(and(eq(decision.directiveId, id), eq(decision.kind, 'assessment')))
		.orderBy(asc(decision.position));
	const voices = { selfReports, assessments } as Pick<Voices, 'selfReports' | 'assessments'>;
	return { ...voices, differSince: differSince(voices) };
}

/** Since when the two last words have differed; null while they agree, or one has not spoken. */
function differSince({ selfReports, assessments }: Pick<Voices, 'selfReports' | 'assessments'>): string | null {
	const words = [
		...selfReports.map(({ at, confidence }) => ({ at, own: confidence })),
		...assessments.map(({ at, assessment }) => ({ at, found: assessment })),
	].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
	let since: string | null = null;
	let own: string | null = null;
	let found: string | null = null;
	for (const word of words) {
		if ('own' in word) own = word.own;
		else found = word.found;
		if (own === null || found === null || own === found) since = null;
		else since ??= word.at;
	}
	return since;
}
