import { z } from 'zod';
import * as inputs from '#server/notifications/inputs.ts';
import { markNotificationsRead } from '#server/notifications/mark-read.ts';
import { notificationsOutput } from '#server/notifications/outputs.ts';
import { countUnread, listNotifications } from '#server/notifications/read.ts';
import { readWatch, unwatchDirective, watchDirective } from '#server/notifications/watch.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['notifications'];
const unread = z.object({ unread: z.int() });
const watching = z.object({ number: z.string(), watching: z.boolean() });
const directivePath = '/directives/{number}';

export const notificationsRouter = router({
	list: procedureFor('notification.read')
		.meta({ openapi: { method: 'GET', path: '/notifications', tags, summary: 'What one was told of, newest first' } })
		.input(inputs.listNotificationsInput)
		.output(notificationsOutput)
		.query(({ ctx, input }) => listNotifications(ctx.actor, input)),
	unread: procedureFor('notification.read')
		.meta({ openapi: { method: 'GET', path: '/notifications/count', tags, summary: 'How many are not read yet' } })
		.input(z.object({}))
		.output(unread)
		.query(async ({ ctx }) => ({ unread: await countUnread(ctx.actor) })),
	markRead: procedureFor('notification.read')
		.meta({
			openapi: { method: 'POST', path: '/notifications/read', tags, summary: 'Mark as read, those named or all' },
		})
		.input(inputs.markReadInput)
		.output(unread)
		.mutation(({ ctx, input }) => markNotificationsRead(ctx.actor, input)),
	watched: procedureFor('directive.watch')
		.meta({
			openapi: { method: 'GET', path: `${directivePath}/watch`, tags, summary: 'Whether one watches a directive' },
		})
		.input(inputs.watchInput)
		.output(watching)
		.query(({ ctx, input }) => readWatch(ctx.actor, input)),
	watch: procedureFor('directive.watch')
		.meta({ openapi: { method: 'POST', path: `${directivePath}/watch`, tags, summary: 'Be told of its changes' } })
		.input(inputs.watchInput)
		.output(watching)
		.mutation(({ ctx, input }) => watchDirective(ctx.actor, input)),
	unwatch: procedureFor('directive.watch')
		.meta({
			openapi: { method: 'POST', path: `${directivePath}/unwatch`, tags, summary: 'Be told of its changes no longer' },
		})
		.input(inputs.watchInput)
		.output(watching)
		.mutation(({ ctx, input }) => unwatchDirective(ctx.actor, input)),
});
