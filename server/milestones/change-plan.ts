import { and, eq } from 'drizzle-orm';
import { planTemplate } from '#db/schema/execution.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import type { ChangePlanInput } from '#server/milestones/plan-inputs.ts';
import { type KeptSteps, typicalPlanOf } from '#server/milestones/typical-plans.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { lastChangeOf } from '#server/trail/last-change.ts';
import { recordEvent } from '#server/trail/record.ts';

/**
 * Writes a typical plan anew over the country's, adds one for a new kind, or takes one out of what is offered. Road
 * maps already laid down stay as they are. CONFLICT `stale` when another version stands.
 */
export async function changePlan(actor: Actor, input: ChangePlanInput): Promise<{ kind: string; version: number }> {
	scopeFor(actor, 'plan.change');
	return transact(async (tx) => {
		const { kind, version, names, steps, usualDays, retired } = input;
		const found = await typicalPlanOf(kind);
		if ((found?.version ?? 0) !== version) {
			const change = await lastChangeOf(actor, 'plan', kind);
			throw refuse('CONFLICT', 'stale', { version: found?.version ?? 0, ...change });
		}
		const kept: KeptSteps = { usualDays, steps };
		const row = {
			nameEn: names.en,
			nameRu: names.ru,
			nameKk: names.kk,
			steps: kept,
			retiredAt: retired ? now() : null,
			updatedAt: now(),
			version: version + 1,
		};
		if (version === 0) await tx.insert(planTemplate).values({ kind, ...row });
		else {
			await tx
				.update(planTemplate)
				.set(row)
				.where(and(eq(planTemplate.kind, kind), eq(planTemplate.version, version)));
		}
		const facts = { kind, name: names.en, steps: steps.length, retired };
		await recordEvent(actor, { action: 'plan.change', subjectKind: 'plan', subjectId: kind, facts });
		return { kind, version: version + 1 };
	});
}
