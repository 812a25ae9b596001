import { z } from 'zod';
import { directiveNumber } from '#server/directives/inputs.ts';
import { addIndicator } from '#server/indicators/add.ts';
import { editIndicator } from '#server/indicators/edit.ts';
import * as inputs from '#server/indicators/inputs.ts';
import { readIndicators } from '#server/indicators/list.ts';
import { measureIndicator } from '#server/indicators/measure.ts';
import { indicatorsOutput, indicatorTouched } from '#server/indicators/outputs.ts';
import { retireIndicator } from '#server/indicators/retire.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['indicators'];

export const indicatorsRouter = router({
	list: procedureFor('directive.read')
		.meta({
			openapi: {
				method: 'GET',
				path: '/directives/{number}/indicators',
				tags,
				summary: 'Its figures against their trajectories',
			},
		})
		.input(z.object({ number: directiveNumber }))
		.output(indicatorsOutput)
		.query(({ ctx, input }) => readIndicators(ctx.actor, input.number)),
	add: procedureFor('indicator.keep')
		.meta({
			openapi: { method: 'POST', path: '/directives/{number}/indicators', tags, summary: 'Give it a figure to reach' },
		})
		.input(inputs.addIndicatorInput)
		.output(indicatorTouched)
		.mutation(({ ctx, input }) => addIndicator(ctx.actor, input)),
	edit: procedureFor('indicator.keep')
		.meta({
			openapi: { method: 'PATCH', path: '/indicators/{id}', tags, summary: 'Correct its words, baseline or target' },
		})
		.input(inputs.editIndicatorInput)
		.output(indicatorTouched)
		.mutation(({ ctx, input }) => editIndicator(ctx.actor, input)),
	measure: procedureFor('indicator.keep')
		.meta({
			openapi: { method: 'POST', path: '/indicators/{id}/values', tags, summary: 'Record what it was on a date' },
		})
		.input(inputs.measureInput)
		.output(indicatorTouched)
		.mutation(({ ctx, input }) => measureIndicator(ctx.actor, input)),
	retire: procedureFor('indicator.keep')
		.meta({ openapi: { method: 'POST', path: '/indicators/{id}/retire', tags, summary: 'Take it out' } })
		.input(inputs.retireIndicatorInput)
		.output(indicatorTouched)
		.mutation(({ ctx, input }) => retireIndicator(ctx.actor, input)),
});
