import { z } from 'zod';
import { touchedOutput } from '#server/directives/outputs.ts';
import { alignDirective } from '#server/links/align.ts';
import * as inputs from '#server/links/inputs.ts';
import { listLinks } from '#server/links/list.ts';
import { mergeDirective } from '#server/links/merge.ts';
import { linkOutput, splitOutput } from '#server/links/outputs.ts';
import { splitDirective } from '#server/links/split.ts';
import { unlinkDirective } from '#server/links/unlink.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['links'];
const touchedLink = z.object({ id: z.string() });

export const linksRouter = router({
	list: procedureFor('directive.read')
		.meta({
			openapi: {
				method: 'GET',
				path: '/directives/{number}/links',
				tags,
				summary: 'How a directive stands to others and to documents',
			},
		})
		.input(inputs.linksInput)
		.output(z.array(linkOutput))
		.query(({ ctx, input }) => listLinks(ctx.actor, input.number, input.on)),
	align: procedureFor('directive.link')
		.meta({
			openapi: { method: 'POST', path: '/directives/{number}/links', tags, summary: 'Say what it must align with' },
		})
		.input(inputs.alignInput)
		.output(touchedLink)
		.mutation(({ ctx, input }) => alignDirective(ctx.actor, input)),
	unlink: procedureFor('directive.link')
		.meta({
			openapi: { method: 'DELETE', path: '/directives/{number}/links/{id}', tags, summary: 'Take such a link back' },
		})
		.input(inputs.unlinkInput)
		.output(touchedLink)
		.mutation(({ ctx, input }) => unlinkDirective(ctx.actor, input)),
	split: procedureFor('directive.split')
		.meta({ openapi: { method: 'POST', path: '/directives/{number}/split', tags, summary: 'Split it into parts' } })
		.input(inputs.splitInput)
		.output(splitOutput)
		.mutation(({ ctx, input }) => splitDirective(ctx.actor, input)),
	merge: procedureFor('directive.merge')
		.meta({
			openapi: { method: 'POST', path: '/directives/{number}/merge', tags, summary: 'Merge a duplicate into another' },
		})
		.input(inputs.mergeInput)
		.output(touchedOutput)
		.mutation(({ ctx, input }) => mergeDirective(ctx.actor, input)),
});
