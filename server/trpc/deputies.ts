import { z } from 'zod';
import { endDeputy } from '#server/people/end-deputy.ts';
import * as inputs from '#server/people/inputs.ts';
import { nameDeputy } from '#server/people/name-deputy.ts';
import { deputiesOutput } from '#server/people/outputs.ts';
import { readDeputies } from '#server/people/read-deputies.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['people'];
const made = z.object({ id: z.string() });

// Everybody names a deputy for themselves; the verbs ask more of whoever does it for somebody else.
export const deputiesRouter = router({
	read: procedureFor('account.read')
		.meta({ openapi: { method: 'GET', path: '/deputies', tags, summary: 'Who stands in for whom' } })
		.input(inputs.deputiesInput)
		.output(deputiesOutput)
		.query(({ ctx, input }) => readDeputies(ctx.actor, input)),
	name: procedureFor('account.change')
		.meta({ openapi: { method: 'POST', path: '/deputies', tags, summary: 'Name a deputy for an absence' } })
		.input(inputs.nameDeputyInput)
		.output(made)
		.mutation(({ ctx, input }) => nameDeputy(ctx.actor, input)),
	end: procedureFor('account.change')
		.meta({ openapi: { method: 'POST', path: '/deputies/{id}/end', tags, summary: 'End standing in at once' } })
		.input(inputs.endDeputyInput)
		.output(made)
		.mutation(({ ctx, input }) => endDeputy(ctx.actor, input)),
});
