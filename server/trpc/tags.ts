import { z } from 'zod';
import * as inputs from '#server/tags/inputs.ts';
import { listTags, tagsOn } from '#server/tags/list.ts';
import { tagDirective, untagDirective } from '#server/tags/tag.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['tags'];
const touchedDirective = z.object({ number: z.string() });

export const tagsRouter = router({
	list: procedureFor('directive.read')
		.meta({ openapi: { method: 'GET', path: '/tags', tags, summary: 'The words under which directives are filed' } })
		.input(z.object({}))
		.output(z.array(z.object({ word: z.string(), count: z.int() })))
		.query(({ ctx }) => listTags(ctx.actor)),
	on: procedureFor('directive.read')
		.meta({ openapi: { method: 'GET', path: '/tags/on', tags, summary: 'The words on given directives' } })
		.input(inputs.tagsOnInput)
		.output(z.array(z.object({ number: z.string(), words: z.array(z.string()) })))
		.query(({ ctx, input }) => tagsOn(ctx.actor, input.numbers)),
	tag: procedureFor('directive.tag')
		.meta({ openapi: { method: 'POST', path: '/directives/{number}/tags', tags, summary: 'Put a word on it' } })
		.input(inputs.tagInput)
		.output(touchedDirective)
		.mutation(({ ctx, input }) => tagDirective(ctx.actor, input)),
	untag: procedureFor('directive.tag')
		.meta({
			openapi: { method: 'DELETE', path: '/directives/{number}/tags/{word}', tags, summary: 'Take a word off it' },
		})
		.input(inputs.tagInput)
		.output(touchedDirective)
		.mutation(({ ctx, input }) => untagDirective(ctx.actor, input)),
});
