import { z } from 'zod';
import { directiveNumber } from '#server/directives/inputs.ts';
import { directiveOutput, trailLine } from '#server/directives/outputs.ts';
import { directiveAsOf, roadMapAsOf, trailAsOf } from '#server/history/as-of.ts';
import * as inputs from '#server/history/inputs.ts';
import { listOpenings } from '#server/history/openings.ts';
import { comparisonOutput, openingOutput, versionOutput } from '#server/history/outputs.ts';
import { compareVersions, listVersions } from '#server/history/versions.ts';
import { roadMapOutput } from '#server/milestones/outputs.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['history'];

export const historyRouter = router({
	read: procedureFor('directive.read')
		.meta({
			openapi: {
				method: 'GET',
				path: '/directives/{number}/as-of/{on}',
				tags,
				summary: 'One directive as it stood at the end of a day',
			},
		})
		.input(inputs.asOfInput)
		.output(directiveOutput)
		.query(({ ctx, input }) => directiveAsOf(ctx.actor, input)),
	trail: procedureFor('directive.read')
		.meta({
			openapi: {
				method: 'GET',
				path: '/directives/{number}/as-of/{on}/trail',
				tags,
				summary: 'Its trail up to the end of a day',
			},
		})
		.input(inputs.asOfInput)
		.output(z.array(trailLine))
		.query(({ ctx, input }) => trailAsOf(ctx.actor, input)),
	roadMap: procedureFor('directive.read')
		.meta({
			openapi: {
				method: 'GET',
				path: '/directives/{number}/as-of/{on}/milestones',
				tags,
				summary: 'Its road map as it stood at the end of a day',
			},
		})
		.input(inputs.asOfInput)
		.output(roadMapOutput)
		.query(({ ctx, input }) => roadMapAsOf(ctx.actor, input)),
	versions: procedureFor('directive.read')
		.meta({
			openapi: {
				method: 'GET',
				path: '/directives/{number}/versions',
				tags,
				summary: 'Its versions: who made each, when, what it changed',
			},
		})
		.input(inputs.versionsInput)
		.output(z.array(versionOutput))
		.query(({ ctx, input }) => listVersions(ctx.actor, input.number)),
	compare: procedureFor('directive.read')
		.meta({
			openapi: {
				method: 'GET',
				path: '/directives/{number}/versions/compare',
				tags,
				summary: 'Two versions compared, their texts word by word',
			},
		})
		.input(inputs.compareInput)
		.output(comparisonOutput)
		.query(({ ctx, input }) => compareVersions(ctx.actor, input)),
	openings: procedureFor('directive.openings')
		.meta({
			openapi: {
				method: 'GET',
				path: '/directives/{number}/openings',
				tags,
				summary: 'Who opened a restricted directive, by person and day',
			},
		})
		.input(z.object({ number: directiveNumber }))
		.output(z.array(openingOutput))
		.query(({ ctx, input }) => listOpenings(ctx.actor, input.number)),
});
