import { z } from 'zod';
import { directiveRow } from '#server/directives/outputs.ts';
import { meetingControls } from '#server/meetings/control.ts';

const execution = z.object({
	total: z.int(),
	drafts: z.int(),
	onControl: z.int(),
	closed: z.int(),
	overdue: z.int(),
	dueSoon: z.int(),
});

export const meetingRow = z.object({
	id: z.string(),
	title: z.string(),
	kind: z.string(),
	heldOn: z.string(),
	number: z.string().nullable(),
	chair: z.string(),
	chairLevel: z.string(),
	place: z.string().nullable(),
	version: z.int(),
	/** Counts of the directives within the reader's reach. */
	execution,
	/** As those directives say; the whole truth only where `seesAll`. */
	control: z.enum(meetingControls),
	/** Whether the reader reaches every directive of the meeting: drafts and restricted ones included. */
	seesAll: z.boolean(),
});
export type MeetingRow = z.output<typeof meetingRow>;

export const meetingOutput = meetingRow.extend({
	sourceUrl: z.string().nullable(),
	language: z.string(),
	minutes: z.string().nullable(),
	updatedAt: z.string(),
	directives: z.array(directiveRow),
	mayEdit: z.boolean(),
	mayDraft: z.boolean(),
	mayIssue: z.boolean(),
});
export type MeetingOutput = z.output<typeof meetingOutput>;
