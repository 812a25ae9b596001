import { z } from 'zod';
import * as inputs from '#server/talk/inputs.ts';
import { mentionableOutput, remarksOutput } from '#server/talk/outputs.ts';
import { listMentionable, listRemarks } from '#server/talk/read.ts';
import { removeRemark } from '#server/talk/remove.ts';
import { writeRemark } from '#server/talk/write.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['talk'];
const path = '/directives/{number}/remarks';

export const talkRouter = router({
	list: procedureFor('directive.read')
		.meta({ openapi: { method: 'GET', path, tags, summary: 'The talk about a directive' } })
		.input(inputs.listRemarksInput)
		.output(remarksOutput)
		.query(({ ctx, input }) => listRemarks(ctx.actor, input)),
	mentionable: procedureFor('comment.write')
		.meta({ openapi: { method: 'GET', path: '/directives/{number}/mentionable', tags, summary: 'Whom to mention' } })
		.input(inputs.mentionableInput)
		.output(mentionableOutput)
		.query(({ ctx, input }) => listMentionable(ctx.actor, input)),
	write: procedureFor('comment.write')
		.meta({ openapi: { method: 'POST', path, tags, summary: 'Say something about a directive' } })
		.input(inputs.writeRemarkInput)
		.output(z.object({ id: z.string(), mentioned: z.array(z.string()) }))
		.mutation(({ ctx, input }) => writeRemark(ctx.actor, input)),
	remove: procedureFor('comment.write')
		.meta({ openapi: { method: 'POST', path: '/remarks/{id}/remove', tags, summary: 'Take back an own remark' } })
		.input(inputs.removeRemarkInput)
		.output(z.object({ id: z.string() }))
		.mutation(({ ctx, input }) => removeRemark(ctx.actor, input)),
});
