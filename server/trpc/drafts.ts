import { z } from 'zod';
import * as inputs from '#server/people/inputs.ts';
import { savedDraftOutput } from '#server/people/outputs.ts';
import { forgetSavedDraft, keepSavedDraft, readSavedDraft } from '#server/people/saved-drafts.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

// For the forms of the pages: programs send what they have and begin nothing.
export const draftsRouter = router({
	read: procedureFor('account.read')
		.input(inputs.draftKeyInput)
		.output(savedDraftOutput)
		.query(({ ctx, input }) => readSavedDraft(ctx.actor, input)),
	keep: procedureFor('account.change')
		.input(inputs.keepDraftInput)
		.output(z.object({ updatedAt: z.string(), updatedAtText: z.string() }))
		.mutation(({ ctx, input }) => keepSavedDraft(ctx.actor, input)),
	forget: procedureFor('account.change')
		.input(inputs.draftKeyInput)
		.mutation(({ ctx, input }) => forgetSavedDraft(ctx.actor, input)),
});
