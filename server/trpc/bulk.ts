import { z } from 'zod';
import { assignableByMe } from '#server/bulk/assignable.ts';
import { toEach } from '#server/bulk/each.ts';
import * as inputs from '#server/bulk/inputs.ts';
import { bulkOutput } from '#server/bulk/outputs.ts';
import { assignDirective } from '#server/directives/assign.ts';
import { directiveNumber } from '#server/directives/inputs.ts';
import { remindOfDirective } from '#server/reminders/remind.ts';
import { tagDirective, untagDirective } from '#server/tags/tag.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['bulk'];

const named = (numbers: readonly string[]) => numbers.map((number) => ({ number }));

/** The same act on up to 200 directives, each judged by itself; the answer says row by row what was done. */
export const bulkRouter = router({
	/** For the register's page: whom its reader may name. */
	assignable: procedureFor('directive.assign')
		.output(z.array(z.object({ id: z.string(), name: z.string(), position: z.string().nullable() })))
		.query(({ ctx }) => assignableByMe(ctx.actor)),
	assign: procedureFor('directive.assign')
		.meta({
			openapi: { method: 'POST', path: '/bulk/assign', tags, summary: 'Name one responsible person for several' },
		})
		.input(inputs.assignManyInput)
		.output(bulkOutput)
		.mutation(({ ctx, input: { directives, responsibleId } }) =>
			toEach(ctx.actor, 'directive.assign', directives, (row) => assignDirective(ctx.actor, { ...row, responsibleId })),
		),
	remind: procedureFor('directive.remind')
		.meta({ openapi: { method: 'POST', path: '/bulk/remind', tags, summary: 'Remind the ministries of several' } })
		.input(inputs.remindManyInput)
		.output(bulkOutput)
		.mutation(({ ctx, input: { numbers, note } }) =>
			toEach(ctx.actor, 'directive.remind', named(numbers), ({ number }) =>
				remindOfDirective(ctx.actor, { number, note }),
			),
		),
	remindOne: procedureFor('directive.remind')
		.meta({
			openapi: {
				method: 'POST',
				path: '/directives/{number}/remind',
				tags: ['directives'],
				summary: 'Remind its responsible person and coordinators',
			},
		})
		.input(inputs.remindManyInput.omit({ numbers: true }).extend({ number: directiveNumber }))
		.output(z.object({ number: z.string(), reminded: z.int() }))
		.mutation(({ ctx, input }) => remindOfDirective(ctx.actor, input)),
	tag: procedureFor('directive.tag')
		.meta({ openapi: { method: 'POST', path: '/bulk/tag', tags, summary: 'Put a word on several directives' } })
		.input(inputs.tagManyInput)
		.output(bulkOutput)
		.mutation(({ ctx, input: { numbers, word } }) =>
			toEach(ctx.actor, 'directive.tag', named(numbers), ({ number }) => tagDirective(ctx.actor, { number, word })),
		),
	untag: procedureFor('directive.tag')
		.meta({ openapi: { method: 'POST', path: '/bulk/untag', tags, summary: 'Take a word off several directives' } })
		.input(inputs.tagManyInput)
		.output(bulkOutput)
		.mutation(({ ctx, input: { numbers, word } }) =>
			toEach(ctx.actor, 'directive.tag', named(numbers), ({ number }) => untagDirective(ctx.actor, { number, word })),
		),
});
