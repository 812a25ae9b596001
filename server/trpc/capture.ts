import { z } from 'zod';
import { discardCapture, restoreCapture } from '#server/minutes/discard.ts';
import * as inputs from '#server/minutes/inputs.ts';
import { issueCapture } from '#server/minutes/issue.ts';
import { captureNotes } from '#server/minutes/notes.ts';
import * as outputs from '#server/minutes/outputs.ts';
import { followReading, proposeDirectives, readAgain, undoReading } from '#server/minutes/propose.ts';
import { listCaptures, readCapture } from '#server/minutes/read.ts';
import { sameMeeting } from '#server/minutes/same-meeting.ts';
import { saveCapture } from '#server/minutes/save.ts';
import { suggestCard } from '#server/minutes/suggest.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const touched = z.object({ id: z.string(), version: z.int() });

// Programs get proposals and draft by themselves; sessions are a person's working papers at the page.
export const captureRouter = router({
	propose: procedureFor('directive.draft')
		.meta({
			openapi: {
				method: 'POST',
				path: '/capture/proposals',
				tags: ['capture'],
				summary: 'The directives that a text proposes; nothing is kept',
			},
		})
		.input(inputs.proposeInput)
		.output(z.object({ proposals: z.array(outputs.proposalOutput) }))
		.mutation(({ ctx, input }) => proposeDirectives(ctx.actor, input)),
	list: procedureFor('meeting.record')
		.input(inputs.listCapturesInput)
		.output(z.object({ rows: z.array(outputs.captureRow), nextCursor: z.string().nullable() }))
		.query(({ ctx, input }) => listCaptures(ctx.actor, input)),
	read: procedureFor('meeting.record')
		.input(inputs.captureId)
		.output(outputs.captureOutput)
		.query(({ ctx, input }) => readCapture(ctx.actor, input.id)),
	follow: procedureFor('meeting.record')
		.input(inputs.captureId)
		.output(outputs.readingOutput)
		.mutation(({ ctx, input }) => followReading(ctx.actor, input)),
	readAgain: procedureFor('meeting.record')
		.input(inputs.readAgainInput)
		.output(touched)
		.mutation(({ ctx, input }) => readAgain(ctx.actor, input)),
	undoReading: procedureFor('meeting.record')
		.input(inputs.captureTouch)
		.output(touched)
		.mutation(({ ctx, input }) => undoReading(ctx.actor, input)),
	save: procedureFor('meeting.record')
		.input(inputs.saveCaptureInput)
		.output(outputs.savedOutput)
		.mutation(({ ctx, input }) => saveCapture(ctx.actor, input)),
	notes: procedureFor('directive.draft')
		.input(inputs.captureNotesInput)
		.output(outputs.savedOutput.pick({ notes: true }))
		.query(({ ctx, input }) => captureNotes(ctx.actor, input)),
	suggest: procedureFor('meeting.record')
		.input(inputs.suggestCardInput)
		.output(z.object({ card: inputs.cardInput }))
		.query(({ ctx, input }) => suggestCard(ctx.actor, input)),
	sameMeeting: procedureFor('meeting.record')
		.input(inputs.captureId)
		.output(outputs.sameMeetingOutput)
		.query(({ ctx, input }) => sameMeeting(ctx.actor, input)),
	discard: procedureFor('meeting.record')
		.input(inputs.captureTouch)
		.output(touched)
		.mutation(({ ctx, input }) => discardCapture(ctx.actor, input)),
	restore: procedureFor('meeting.record')
		.input(inputs.captureTouch)
		.output(touched)
		.mutation(({ ctx, input }) => restoreCapture(ctx.actor, input)),
	issue: procedureFor('directive.issue')
		.input(inputs.issueCaptureInput)
		.output(outputs.issuedOutput)
		.mutation(({ ctx, input }) => issueCapture(ctx.actor, input)),
});
