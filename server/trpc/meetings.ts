import { z } from 'zod';
import { editMeeting } from '#server/meetings/edit.ts';
import * as inputs from '#server/meetings/inputs.ts';
import { meetingOutput, meetingRow } from '#server/meetings/outputs.ts';
import { listMeetings, readMeeting } from '#server/meetings/read.ts';
import { recordMeeting } from '#server/meetings/record.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['meetings'];
const recorded = z.object({ id: z.string(), version: z.int() });

export const meetingsRouter = router({
	list: procedureFor('meeting.read')
		.meta({ openapi: { method: 'GET', path: '/meetings', tags, summary: 'Meetings, newest first' } })
		.input(inputs.listMeetingsInput)
		.output(z.object({ rows: z.array(meetingRow), nextCursor: z.string().nullable() }))
		.query(({ ctx, input }) => listMeetings(ctx.actor, input)),
	read: procedureFor('meeting.read')
		.meta({ openapi: { method: 'GET', path: '/meetings/{id}', tags, summary: 'One meeting with its directives' } })
		.input(z.object({ id: z.string().min(1).max(40) }))
		.output(meetingOutput)
		.query(({ ctx, input }) => readMeeting(ctx.actor, input.id)),
	record: procedureFor('meeting.record')
		.meta({ openapi: { method: 'POST', path: '/meetings', tags, summary: 'Register a meeting' } })
		.input(inputs.recordMeetingInput)
		.output(recorded)
		.mutation(({ ctx, input }) => recordMeeting(ctx.actor, input)),
	edit: procedureFor('meeting.edit')
		.meta({ openapi: { method: 'PATCH', path: '/meetings/{id}', tags, summary: "Correct a meeting's data" } })
		.input(inputs.editMeetingInput)
		.output(recorded)
		.mutation(({ ctx, input }) => editMeeting(ctx.actor, input)),
});
