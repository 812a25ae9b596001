import { z } from 'zod';
import { countOwnTasks } from '#server/delegations/read.ts';
import { readInbox, waitingFor } from '#server/directives/inbox.ts';
import { inboxInput, inboxOutput } from '#server/directives/inbox-outputs.ts';
import { readOverview } from '#server/directives/overview.ts';
import { dutiesOutput, readDuties } from '#server/directives/overview-duties.ts';
import { overviewOutput } from '#server/directives/overview-outputs.ts';
import { dateInput } from '#server/platform/inputs.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['desk'];

/** What a person sees first: where everything stands, and what waits for them. */
export const deskRouter = router({
	overview: procedureFor('directive.read')
		.meta({
			openapi: { method: 'GET', path: '/overview', tags, summary: 'Where everything stands, now or on a past day' },
		})
		.input(z.object({ asOf: dateInput.optional() }))
		.output(overviewOutput)
		.query(({ ctx, input }) => readOverview(ctx.actor, input)),
	duties: procedureFor('directive.read')
		.meta({
			openapi: { method: 'GET', path: '/duties', tags, summary: 'Road maps and periodic reports that are owed' },
		})
		.input(z.object({}))
		.output(dutiesOutput)
		.query(({ ctx }) => readDuties(ctx.actor)),
	inbox: procedureFor('directive.read')
		.meta({ openapi: { method: 'GET', path: '/inbox', tags, summary: 'What waits for the signed-in person' } })
		.input(inboxInput)
		.output(inboxOutput)
		.query(({ ctx, input }) => readInbox(ctx.actor, input)),
	waiting: procedureFor('directive.read')
		.meta({
			openapi: { method: 'GET', path: '/inbox/count', tags, summary: 'How much waits for the signed-in person' },
		})
		.input(z.object({}))
		.output(z.object({ count: z.int() }))
		.query(async ({ ctx }) => ({ count: (await waitingFor(ctx.actor)) + (await countOwnTasks(ctx.actor)) })),
});
