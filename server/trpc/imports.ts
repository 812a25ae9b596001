import { openSheetInput, rowsInput } from '#server/imports/inputs.ts';
import { openSheet } from '#server/imports/open.ts';
import { judgedRows, openedSheet } from '#server/imports/outputs.ts';
import { takeRows, tryRows } from '#server/imports/take.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['imports'];

export const importsRouter = router({
	open: procedureFor('register.import')
		.meta({ openapi: { method: 'POST', path: '/imports/sheet', tags, summary: 'Read a CSV or XLSX register' } })
		.input(openSheetInput)
		.output(openedSheet)
		.mutation(({ ctx, input }) => openSheet(ctx.actor, input)),
	check: procedureFor('register.import')
		.meta({ openapi: { method: 'POST', path: '/imports/check', tags, summary: 'Try rows out and change nothing' } })
		.input(rowsInput)
		.output(judgedRows)
		.mutation(({ ctx, input }) => tryRows(ctx.actor, input)),
	take: procedureFor('register.import')
		.meta({ openapi: { method: 'POST', path: '/imports', tags, summary: 'Take rows of a register in, all or none' } })
		.input(rowsInput)
		.output(judgedRows)
		.mutation(({ ctx, input }) => takeRows(ctx.actor, input)),
});
