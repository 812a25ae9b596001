import { handOver } from '#server/handover/hand-over.ts';
import * as inputs from '#server/handover/inputs.ts';
import { handOverCounts, handOverPreview } from '#server/handover/outputs.ts';
import { previewHandOver } from '#server/handover/preview.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['people'];
const path = '/people/{personId}/hand-over';

export const handoverRouter = router({
	preview: procedureFor('person.hand-over')
		.meta({ openapi: { method: 'GET', path, tags, summary: 'What is open of a person, and who may take it over' } })
		.input(inputs.previewHandOverInput)
		.output(handOverPreview)
		.query(({ ctx, input }) => previewHandOver(ctx.actor, input)),
	perform: procedureFor('person.hand-over')
		.meta({ openapi: { method: 'POST', path, tags, summary: 'Hand everything open of a person to a colleague' } })
		.input(inputs.handOverInput)
		.output(handOverCounts)
		.mutation(({ ctx, input }) => handOver(ctx.actor, input)),
});
