import { z } from 'zod';
import { summaryInput } from '#server/summaries/inputs.ts';
import type { SummaryModel } from '#server/summaries/model.ts';
import { previewSummary } from '#server/summaries/preview.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

export const summariesRouter = router({
	preview: procedureFor('summary.read')
		.input(summaryInput)
		.output(z.custom<SummaryModel>())
		.query(({ ctx, input }) => previewSummary(ctx.actor, input)),
});
