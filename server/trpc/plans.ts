import { z } from 'zod';
import { changePlan } from '#server/milestones/change-plan.ts';
import { planTouched, typicalPlanOutput } from '#server/milestones/outputs.ts';
import { changePlanInput } from '#server/milestones/plan-inputs.ts';
import { listTypicalPlans } from '#server/milestones/typical-plans.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['typical plans'];

/** Typical plans by kind of directive. */
export const plansRouter = router({
	list: procedureFor('plan.read')
		.meta({ openapi: { method: 'GET', path: '/plans', tags, summary: 'Typical plans by kind of directive' } })
		.input(z.object({}))
		.output(z.array(typicalPlanOutput))
		.query(({ ctx }) => listTypicalPlans(ctx.actor)),
	change: procedureFor('plan.change')
		.meta({ openapi: { method: 'PUT', path: '/plans/{kind}', tags, summary: 'Write a typical plan anew, or add one' } })
		.input(changePlanInput)
		.output(planTouched)
		.mutation(({ ctx, input }) => changePlan(ctx.actor, input)),
});
