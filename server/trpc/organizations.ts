import { z } from 'zod';
import { createOrganization } from '#server/organizations/create.ts';
import { editOrganization } from '#server/organizations/edit.ts';
import * as inputs from '#server/organizations/inputs.ts';
import {
	organizationOutput,
	organizationTouched,
	scorecardOutput,
	scorecardsOutput,
} from '#server/organizations/outputs.ts';
import { listOrganizations, readOrganization } from '#server/organizations/read.ts';
import { readScorecard } from '#server/organizations/scorecard.ts';
import { readScorecards } from '#server/organizations/scorecards.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['organizations'];

export const organizationsRouter = router({
	list: procedureFor('organization.read')
		.meta({
			openapi: { method: 'GET', path: '/organizations', tags, summary: "Organizations in the government's order" },
		})
		.input(inputs.listOrganizationsInput)
		.output(z.array(organizationOutput))
		.query(({ ctx, input }) => listOrganizations(ctx.actor, input)),
	read: procedureFor('organization.read')
		.meta({ openapi: { method: 'GET', path: '/organizations/{code}', tags, summary: 'One organization' } })
		.input(z.object({ code: z.string().min(1).max(40) }))
		.output(organizationOutput)
		.query(({ ctx, input }) => readOrganization(ctx.actor, input.code)),
	scorecards: procedureFor('organization.read')
		.meta({
			openapi: {
				method: 'GET',
				path: '/scorecards',
				tags,
				summary: 'Executive discipline of every organization in a period',
			},
		})
		.input(inputs.scorecardsInput)
		.output(scorecardsOutput)
		.query(({ ctx, input }) => readScorecards(ctx.actor, input)),
	scorecard: procedureFor('organization.read')
		.meta({
			openapi: {
				method: 'GET',
				path: '/scorecards/{code}',
				tags,
				summary: 'Load, punctuality and directives of one organization',
			},
		})
		.input(inputs.scorecardInput)
		.output(scorecardOutput)
		.query(({ ctx, input }) => readScorecard(ctx.actor, input)),
	create: procedureFor('organization.change')
		.meta({ openapi: { method: 'POST', path: '/organizations', tags, summary: 'Add an organization' } })
		.input(inputs.createOrganizationInput)
		.output(organizationTouched)
		.mutation(({ ctx, input }) => createOrganization(ctx.actor, input)),
	edit: procedureFor('organization.change')
		.meta({ openapi: { method: 'PATCH', path: '/organizations/{code}', tags, summary: 'Rename, reorder or end one' } })
		.input(inputs.editOrganizationInput)
		.output(organizationTouched)
		.mutation(({ ctx, input }) => editOrganization(ctx.actor, input)),
});
