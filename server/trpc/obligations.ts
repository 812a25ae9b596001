import { z } from 'zod';
import { directiveNumber } from '#server/directives/inputs.ts';
import { readObligations } from '#server/obligations/list.ts';
import { obligationsOutput } from '#server/obligations/outputs.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

/** Periodic reports. They are met by a progress report that names one: `reports.write`. */
export const obligationsRouter = router({
	list: procedureFor('directive.read')
		.meta({
			openapi: {
				method: 'GET',
				path: '/directives/{number}/obligations',
				tags: ['periodic reports'],
				summary: 'The periodic reports that it owes',
			},
		})
		.input(z.object({ number: directiveNumber }))
		.output(obligationsOutput)
		.query(({ ctx, input }) => readObligations(ctx.actor, input.number)),
});
