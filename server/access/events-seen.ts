import { and, eq, exists, inArray, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { directive } from '#db/schema/directives.ts';
import { trailEvent } from '#db/schema/trail.ts';
import { database } from '#db/transact.ts';
import { isGovernmentScope, type Placed, partsWithin, type Scope } from '#server/access/scope.ts';

/** Events that tell of a co-executor's contribution. */
const ofContributions = ['report.contribute', 'report.accept-contribution', 'report.return-contribution'];

type Event = { action: string; facts: Record<string, unknown> };

/** Which events of a directive a reader of it is told: not those of another co-executor's contribution (rule 9). */
export function eventsSeen(scope: Scope, placed: Placed): (event: Event) => boolean {
	const own = partsWithin(scope, placed);
	return ({ action, facts }) =>
		own === null || !ofContributions.includes(action) || own.includes(String(facts.organizationId));
}

/** What was done last, as far as the reader is told; empty where it is another co-executor's. */
export function actionSeen(
	scope: Scope,
	placed: Placed,
	event: { action: string; facts: unknown } | undefined,
): string {
	if (!event) return '';
	const { action, facts } = event;
	return eventsSeen(scope, placed)({ action, facts: facts as Record<string, unknown> }) ? action : '';
}

/** The same for the trail of the whole installation, where contributions are told to the government and to leads. */
export function contributionsTold(scope: Scope): SQL | undefined {
	if (isGovernmentScope(scope)) return undefined;
	const own = scope.doors.flatMap((door) => door.organizationIds ?? []);
	const led = database()
		.select({ one: sql`1` })
		.from(directive)
		.where(and(eq(directive.id, trailEvent.directiveId), inArray(directive.leadOrganizationId, own)));
	return or(notInArray(trailEvent.action, ofContributions), exists(led));
}
