import { z } from 'zod';
import { decidePhrase } from '#server/phrases/decide.ts';
import { decidePhraseInput, listPhrasesInput } from '#server/phrases/inputs.ts';
import { listPhrases } from '#server/phrases/list.ts';
import { phraseRow } from '#server/phrases/outputs.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['capture'];

export const phrasesRouter = router({
	list: procedureFor('phrase.review')
		.meta({ openapi: { method: 'GET', path: '/phrases', tags, summary: 'Phrases learned from corrections' } })
		.input(listPhrasesInput)
		.output(z.object({ rows: z.array(phraseRow) }))
		.query(({ ctx, input }) => listPhrases(ctx.actor, input)),
	decide: procedureFor('phrase.review')
		.meta({ openapi: { method: 'POST', path: '/phrases/{id}/decide', tags, summary: 'Accept or reject a phrase' } })
		.input(decidePhraseInput)
		.output(z.object({ id: z.string(), version: z.int() }))
		.mutation(({ ctx, input }) => decidePhrase(ctx.actor, input)),
});
