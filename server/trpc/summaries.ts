import { z } from 'zod';
import { compileSummary } from '#server/summaries/compile.ts';
import { summaryInput } from '#server/summaries/inputs.ts';
import type { SummaryModel } from '#server/summaries/model.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

/** Directives that a preview lists. */
const PREVIEWED = 100;

export const summariesRouter = router({
	preview: procedureFor('summary.read')
		.input(summaryInput)
		.output(z.custom<SummaryModel>())
		.query(({ ctx, input }) => compileSummary(ctx.actor, input, PREVIEWED)),
});
