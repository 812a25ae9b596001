import { eq } from 'drizzle-orm';
import { decision } from '#db/schema/directives.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { now } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';

const decisionKinds = [
	'assessment',
	'acceptance',
	'return',
	'proposal',
	'refusal',
	'closing',
	'additional_control',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

type NewDecision = {
	kind: DecisionKind;
	outcome?: string | null;
	assessment?: string | null;
	reportId?: string | null;
	basis?: string | null;
	note?: string | null;
	executedOn?: string | null;
};

/** Notes who found or decided what, on what basis, when (rule 8). Called by verbs, inside their transaction. */
export async function noteDecision(actor: Actor, directiveId: string, made: NewDecision): Promise<void> {
	await transact(async (tx) => {
		await tx.insert(decision).values({
			id: newId(),
			directiveId,
			position: await tx.$count(decision, eq(decision.directiveId, directiveId)),
			...made,
			madeById: actor.personId,
			madeAt: now(),
		});
	});
}
