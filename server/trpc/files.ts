import { z } from 'zod';
import { directiveNumber } from '#server/directives/inputs.ts';
import { touchedOutput } from '#server/directives/outputs.ts';
import { attachToDirective, attachToMeeting, detachFromDirective, detachFromMeeting } from '#server/evidence/attach.ts';
import { discardFile } from '#server/evidence/discard.ts';
import * as inputs from '#server/evidence/inputs.ts';
import { attachmentsOutput } from '#server/evidence/outputs.ts';
import { directiveFiles, meetingFiles } from '#server/evidence/read.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['files'];
const touchedMeeting = z.object({ id: z.string(), version: z.int() });

/** Files once they are uploaded; the bytes themselves come and go through `file-bytes.ts`. */
export const filesRouter = router({
	ofDirective: procedureFor('directive.read')
		.meta({ openapi: { method: 'GET', path: '/directives/{number}/files', tags, summary: "A directive's own files" } })
		.input(z.object({ number: directiveNumber }))
		.output(attachmentsOutput)
		.query(({ ctx, input }) => directiveFiles(ctx.actor, input.number)),
	ofMeeting: procedureFor('meeting.read')
		.meta({ openapi: { method: 'GET', path: '/meetings/{id}/files', tags, summary: "A meeting's files" } })
		.input(z.object({ id: z.string().min(1).max(40) }))
		.output(attachmentsOutput)
		.query(({ ctx, input }) => meetingFiles(ctx.actor, input.id)),
	attachToDirective: procedureFor('directive.attach')
		.meta({
			openapi: {
				method: 'POST',
				path: '/directives/{number}/files',
				tags,
				summary: 'Add uploaded files to a directive',
			},
		})
		.input(inputs.attachToDirectiveInput)
		.output(touchedOutput)
		.mutation(({ ctx, input }) => attachToDirective(ctx.actor, input)),
	detachFromDirective: procedureFor('directive.attach')
		.meta({
			openapi: {
				method: 'POST',
				path: '/directives/{number}/files/{attachmentId}/remove',
				tags,
				summary: 'Take a file off a directive',
			},
		})
		.input(inputs.detachFromDirectiveInput)
		.output(touchedOutput)
		.mutation(({ ctx, input }) => detachFromDirective(ctx.actor, input)),
	attachToMeeting: procedureFor('meeting.attach')
		.meta({
			openapi: { method: 'POST', path: '/meetings/{id}/files', tags, summary: 'Add uploaded files to a meeting' },
		})
		.input(inputs.attachToMeetingInput)
		.output(touchedMeeting)
		.mutation(({ ctx, input }) => attachToMeeting(ctx.actor, input)),
	detachFromMeeting: procedureFor('meeting.attach')
		.meta({
			openapi: {
				method: 'POST',
				path: '/meetings/{id}/files/{attachmentId}/remove',
				tags,
				summary: 'Take a file off a meeting',
			},
		})
		.input(inputs.detachFromMeetingInput)
		.output(touchedMeeting)
		.mutation(({ ctx, input }) => detachFromMeeting(ctx.actor, input)),
	discard: procedureFor('file.upload')
		.meta({
			openapi: { method: 'DELETE', path: '/files/{id}', tags, summary: 'Throw away an upload that nothing uses yet' },
		})
		.input(z.object({ id: inputs.fileId }))
		.output(z.object({ id: z.string() }))
		.mutation(({ ctx, input }) => discardFile(ctx.actor, input.id)),
});
