import { touchedOutput } from '#server/directives/outputs.ts';
import { decideExtension } from '#server/extensions/decide.ts';
import * as inputs from '#server/extensions/inputs.ts';
import { listExtensions } from '#server/extensions/list.ts';
import { extensionsOutput } from '#server/extensions/outputs.ts';
import { requestExtension } from '#server/extensions/request.ts';
import { withdrawExtension } from '#server/extensions/withdraw.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['extensions'];

export const extensionsRouter = router({
	list: procedureFor('directive.read')
		.meta({
			openapi: {
				method: 'GET',
				path: '/directives/{number}/extensions',
				tags,
				summary: 'Requests to move its deadline, newest first',
			},
		})
		.input(inputs.listExtensionsInput)
		.output(extensionsOutput)
		.query(({ ctx, input }) => listExtensions(ctx.actor, input.number)),
	request: procedureFor('extension.request')
		.meta({
			openapi: {
				method: 'POST',
				path: '/directives/{number}/extensions',
				tags,
				summary: 'Ask for a later deadline, on or before the day of the present one',
			},
		})
		.input(inputs.requestExtensionInput)
		.output(touchedOutput)
		.mutation(({ ctx, input }) => requestExtension(ctx.actor, input)),
	decide: procedureFor('extension.decide')
		.meta({
			openapi: {
				method: 'POST',
				path: '/directives/{number}/extensions/decide',
				tags,
				summary: 'Grant the request that waits, grant another date, or refuse it with a reason',
			},
		})
		.input(inputs.decideExtensionInput)
		.output(touchedOutput)
		.mutation(({ ctx, input }) => decideExtension(ctx.actor, input)),
	withdraw: procedureFor('extension.withdraw')
		.meta({
			openapi: {
				method: 'POST',
				path: '/directives/{number}/extensions/withdraw',
				tags,
				summary: 'Take back the request that waits',
			},
		})
		.input(inputs.withdrawExtensionInput)
		.output(touchedOutput)
		.mutation(({ ctx, input }) => withdrawExtension(ctx.actor, input)),
});
