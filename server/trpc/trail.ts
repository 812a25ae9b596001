import { listTrailInput } from '#server/trail/inputs.ts';
import { trailOutput, trailVerdict } from '#server/trail/outputs.ts';
import { checkTrail, listTrail, listTrailActors } from '#server/trail/read.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['trail'];

export const trailRouter = router({
	list: procedureFor('trail.read')
		.meta({ openapi: { method: 'GET', path: '/trail', tags, summary: 'The trail, newest event first' } })
		.input(listTrailInput)
		.output(trailOutput)
		.query(({ ctx, input }) => listTrail(ctx.actor, input)),
	actors: procedureFor('trail.read').query(({ ctx }) => listTrailActors(ctx.actor)),
	verify: procedureFor('trail.read')
		.meta({ openapi: { method: 'POST', path: '/trail/verify', tags, summary: 'Recompute the whole chain' } })
		.output(trailVerdict)
		.mutation(({ ctx }) => checkTrail(ctx.actor)),
});
