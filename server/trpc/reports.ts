import { z } from 'zod';
import { touchedOutput } from '#server/directives/outputs.ts';
import { acceptFinalReport } from '#server/reports/accept.ts';
import * as inputs from '#server/reports/inputs.ts';
import { returnFinalReport } from '#server/reports/return.ts';
import { submitFinalReport } from '#server/reports/submit.ts';
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
