import { z } from 'zod';
import { directiveNumber } from '#server/directives/inputs.ts';
import { touchedOutput } from '#server/directives/outputs.ts';
import { acceptFinalReport } from '#server/reports/accept.ts';
import { acceptContribution } from '#server/reports/accept-contribution.ts';
import { contribute } from '#server/reports/contribute.ts';
import * as inputs from '#server/reports/inputs.ts';
import { voicesOutput } from '#server/reports/outputs.ts';
import { returnFinalReport } from '#server/reports/return.ts';
import { returnContribution } from '#server/reports/return-contribution.ts';
import { submitFinalReport } from '#server/reports/submit.ts';
import { readVoices } from '#server/reports/voices.ts';
import { writeProgress } from '#server/reports/write.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['reports'];
const reported = touchedOutput.extend({ reportId: z.string() });

export const reportsRouter = router({
	write: procedureFor('report.write')
		.meta({ openapi: { method: 'POST', path: '/directives/{number}/reports', tags, summary: 'Report progress' } })
		.input(inputs.progressInput)
		.output(reported)
		.mutation(({ ctx, input }) => writeProgress(ctx.actor, input)),
	submit: procedureFor('report.submit')
		.meta({
			openapi: { method: 'POST', path: '/directives/{number}/submit', tags, summary: 'Submit the report on execution' },
		})
		.input(inputs.submitInput)
		.output(reported)
		.mutation(({ ctx, input }) => submitFinalReport(ctx.actor, input)),
	voices: procedureFor('directive.read')
		.meta({
			openapi: {
				method: 'GET',
				path: '/directives/{number}/voices',
				tags,
				summary: 'Self-report and assessment over time',
			},
		})
		.input(z.object({ number: directiveNumber }))
		.output(voicesOutput)
		.query(({ ctx, input }) => readVoices(ctx.actor, input.number)),
	contribute: procedureFor('report.contribute')
		.meta({
			openapi: {
				method: 'POST',
				path: '/directives/{number}/contributions',
				tags,
				summary: "Submit a co-executor's contribution to the lead",
			},
		})
		.input(inputs.contributeInput)
		.output(reported)
		.mutation(({ ctx, input }) => contribute(ctx.actor, input)),
	acceptContribution: procedureFor('report.accept-contribution')
		.meta({
			openapi: {
				method: 'POST',
				path: '/directives/{number}/contributions/{organization}/accept',
				tags,
				summary: "Accept a co-executor's contribution",
			},
		})
		.input(inputs.acceptContributionInput)
		.output(touchedOutput)
		.mutation(({ ctx, input }) => acceptContribution(ctx.actor, input)),
	returnContribution: procedureFor('report.return-contribution')
		.meta({
			openapi: {
				method: 'POST',
				path: '/directives/{number}/contributions/{organization}/return',
				tags,
				summary: 'Ask a co-executor again',
			},
		})
		.input(inputs.returnContributionInput)
		.output(touchedOutput)
		.mutation(({ ctx, input }) => returnContribution(ctx.actor, input)),
	accept: procedureFor('report.accept')
		.meta({
			openapi: {
				method: 'POST',
				path: '/directives/{number}/report/accept',
				tags,
				summary: 'Accept the report on execution',
			},
		})
		.input(inputs.acceptReportInput)
		.output(touchedOutput)
		.mutation(({ ctx, input }) => acceptFinalReport(ctx.actor, input)),
	return: procedureFor('report.return')
		.meta({
			openapi: { method: 'POST', path: '/directives/{number}/report/return', tags, summary: 'Return it for revision' },
		})
		.input(inputs.returnReportInput)
		.output(touchedOutput)
		.mutation(({ ctx, input }) => returnFinalReport(ctx.actor, input)),
});
