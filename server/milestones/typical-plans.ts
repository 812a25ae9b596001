import { eq } from 'drizzle-orm';
import { planTemplate } from '#db/schema/execution.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import type { Names, PlanStep } from '#server/countries/pack.ts';
import { country } from '#server/directives/rules.ts';
import type { TypicalPlanOutput } from '#server/milestones/outputs.ts';
import { refuse } from '#server/platform/errors.ts';
import { inLocale } from '#server/platform/language.ts';

/** The typical plan for a kind of directive as this installation has it. */
export type TypicalPlan = {
	kind: string;
	names: Names;
	steps: readonly PlanStep[];
	/** How long such work usually takes, in calendar days, where a directive has no deadline. */
	usualDays: number;
	/** No longer offered. */
	retired: boolean;
	/** Zero while it stands as the country's pack has it. */
	version: number;
};

type Row = typeof planTemplate.$inferSelect;
/** What the table keeps in `steps`. */
export type KeptSteps = { usualDays: number; steps: PlanStep[] };

/** Every typical plan: the country's, as an administrator has changed them, and those that were added. */
export async function typicalPlans(): Promise<TypicalPlan[]> {
	const rows = await database().select().from(planTemplate).orderBy(planTemplate.kind);
	const changed = new Map(rows.map((row) => [row.kind, planOf(row)]));
	const packed = country().plans.map(({ kind, name, steps, usualDays }): TypicalPlan => {
		const own = changed.get(kind);
		changed.delete(kind);
		return own ?? { kind, names: name, steps, usualDays, retired: false, version: 0 };
	});
	return [...packed, ...changed.values()];
}

/** The typical plan of one kind, retired or not; null when there is none. */
export async function typicalPlanOf(kind: string): Promise<TypicalPlan | null> {
	const [row] = await database().select().from(planTemplate).where(eq(planTemplate.kind, kind));
	if (row) return planOf(row);
	return (await typicalPlans()).find((plan) => plan.kind === kind) ?? null;
}

function planOf({ kind, nameEn, nameRu, nameKk, steps, retiredAt, version }: Row): TypicalPlan {
	const kept = steps as KeptSteps;
	return { kind, names: { en: nameEn, ru: nameRu, kk: nameKk }, ...kept, retired: retiredAt !== null, version };
}

/** A kind that a directive may be given: one with a typical plan that is not retired. RULE `kind_unknown`. */
export async function checkKind(kind: string | null | undefined): Promise<void> {
	if (!kind) return;
	const plan = await typicalPlanOf(kind);
	if (!plan || plan.retired) throw refuse('RULE', 'kind_unknown', { kind });
}

/** The typical plans for whoever is signed in, named in the reader's language. */
export async function listTypicalPlans(actor: Actor): Promise<TypicalPlanOutput[]> {
	scopeFor(actor, 'plan.read');
	const plans = await typicalPlans();
	return plans.map((plan) => ({ ...plan, steps: [...plan.steps], name: inLocale(plan.names, actor.locale) }));
}
