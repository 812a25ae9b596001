import { z } from 'zod';
import { finishDelegation } from '#server/delegations/finish.ts';
import { delegateTask } from '#server/delegations/give.ts';
import { handBackDelegation } from '#server/delegations/hand-back.ts';
import * as inputs from '#server/delegations/inputs.ts';
import { delegationsOutput, ownTask } from '#server/delegations/outputs.ts';
import { listDelegations, listOwnTasks } from '#server/delegations/read.ts';
import { withdrawDelegation } from '#server/delegations/withdraw.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['delegations'];
const touched = z.object({ id: z.string() });
const ofDirective = '/directives/{number}/delegations';

export const delegationsRouter = router({
	list: procedureFor('directive.read')
		.meta({ openapi: { method: 'GET', path: ofDirective, tags, summary: 'Tasks given inside the own organization' } })
		.input(inputs.delegationsInput)
		.output(delegationsOutput)
		.query(({ ctx, input }) => listDelegations(ctx.actor, input)),
	own: procedureFor('directive.read')
		.meta({
			openapi: { method: 'GET', path: '/delegations', tags, summary: 'Tasks that wait for the signed-in person' },
		})
		.input(z.object({}))
		.output(z.array(ownTask))
		.query(({ ctx }) => listOwnTasks(ctx.actor)),
	give: procedureFor('directive.delegate')
		.meta({ openapi: { method: 'POST', path: ofDirective, tags, summary: 'Give a task of it to a colleague' } })
		.input(inputs.delegateInput)
		.output(touched)
		.mutation(({ ctx, input }) => delegateTask(ctx.actor, input)),
	finish: procedureFor('directive.delegate')
		.meta({ openapi: { method: 'POST', path: '/delegations/{id}/finish', tags, summary: 'Say that a task is done' } })
		.input(inputs.finishInput)
		.output(touched)
		.mutation(({ ctx, input }) => finishDelegation(ctx.actor, input)),
	handBack: procedureFor('directive.delegate')
		.meta({ openapi: { method: 'POST', path: '/delegations/{id}/hand-back', tags, summary: 'Hand a task back' } })
		.input(inputs.handBackInput)
		.output(touched)
		.mutation(({ ctx, input }) => handBackDelegation(ctx.actor, input)),
	withdraw: procedureFor('directive.delegate')
		.meta({ openapi: { method: 'POST', path: '/delegations/{id}/withdraw', tags, summary: 'Take a task back' } })
		.input(inputs.withdrawInput)
		.output(touched)
		.mutation(({ ctx, input }) => withdrawDelegation(ctx.actor, input)),
});
