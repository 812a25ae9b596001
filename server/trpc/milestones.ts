import { z } from 'zod';
import { directiveNumber } from '#server/directives/inputs.ts';
import { touchedOutput } from '#server/directives/outputs.ts';
import { addMilestones } from '#server/milestones/add.ts';
import { dropMilestone } from '#server/milestones/drop.ts';
import { editMilestone } from '#server/milestones/edit.ts';
import { finishMilestone } from '#server/milestones/finish.ts';
import * as inputs from '#server/milestones/inputs.ts';
import { readRoadMap } from '#server/milestones/list.ts';
import { moveMilestone } from '#server/milestones/move.ts';
import { milestoneTouched, roadMapOutput } from '#server/milestones/outputs.ts';
import { reopenMilestone } from '#server/milestones/reopen.ts';
import { reorderMilestone } from '#server/milestones/reorder.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['road maps'];
const post = (path: `/${string}`, summary: string) => ({ openapi: { method: 'POST', path, tags, summary } as const });

export const milestonesRouter = router({
	list: procedureFor('directive.read')
		.meta({
			openapi: { method: 'GET', path: '/directives/{number}/milestones', tags, summary: 'Its road map, in order' },
		})
		.input(z.object({ number: directiveNumber }))
		.output(roadMapOutput)
		.query(({ ctx, input }) => readRoadMap(ctx.actor, input.number)),
	add: procedureFor('milestone.keep')
		.meta(post('/directives/{number}/milestones', 'Add milestones, one or a whole plan'))
		.input(inputs.addMilestonesInput)
		.output(touchedOutput.extend({ ids: z.array(z.string()) }))
		.mutation(({ ctx, input }) => addMilestones(ctx.actor, input)),
	edit: procedureFor('milestone.keep')
		.meta({ openapi: { method: 'PATCH', path: '/milestones/{id}', tags, summary: 'Change its words, owner or note' } })
		.input(inputs.editMilestoneInput)
		.output(milestoneTouched)
		.mutation(({ ctx, input }) => editMilestone(ctx.actor, input)),
	move: procedureFor('report.milestone')
		.meta(post('/milestones/{id}/move', 'Move it to another date, with a reason'))
		.input(inputs.moveMilestoneInput)
		.output(milestoneTouched)
		.mutation(({ ctx, input }) => moveMilestone(ctx.actor, input)),
	finish: procedureFor('report.milestone')
		.meta(post('/milestones/{id}/finish', 'Mark it as reached on a date'))
		.input(inputs.finishMilestoneInput)
		.output(milestoneTouched)
		.mutation(({ ctx, input }) => finishMilestone(ctx.actor, input)),
	drop: procedureFor('milestone.keep')
		.meta(post('/milestones/{id}/drop', 'Give it up, with a reason'))
		.input(inputs.dropMilestoneInput)
		.output(milestoneTouched)
		.mutation(({ ctx, input }) => dropMilestone(ctx.actor, input)),
	reopen: procedureFor('report.milestone')
		.meta(post('/milestones/{id}/reopen', 'Take back that it was reached or given up'))
		.input(inputs.reopenMilestoneInput)
		.output(milestoneTouched)
		.mutation(({ ctx, input }) => reopenMilestone(ctx.actor, input)),
	reorder: procedureFor('milestone.keep')
		.meta(post('/milestones/{id}/reorder', 'Put it at another place of the road map'))
		.input(inputs.reorderMilestoneInput)
		.output(milestoneTouched)
		.mutation(({ ctx, input }) => reorderMilestone(ctx.actor, input)),
});
