import { z } from 'zod';
import { moveNames } from '#server/directives/lifecycle.ts';
import { directiveRow, movedDate } from '#server/directives/outputs.ts';
import { schedules } from '#server/directives/schedule.ts';

/** What may wait for a person, the most urgent first. */
export const inboxGroups = [
	'returned',
	'contribution_returned',
	'to_accept',
	'to_decide',
	'extension_to_decide',
	'to_review',
	'to_report',
	'report_due',
	'plan_owed',
	'milestone_due',
	'contribution_owed',
	'contribution_to_accept',
	'to_close',
	'control_ended',
	'to_assign',
	'to_issue',
] as const;
export type InboxGroup = (typeof inboxGroups)[number];

/** Without a group: the beginning of each. With one: that group alone, a page at a time. */
export const inboxInput = z.object({
	group: z.enum(inboxGroups).optional(),
	cursor: z.string().max(400).optional(),
	limit: z.int().min(1).max(200).optional(),
});
export type InboxInput = z.output<typeof inboxInput>;

export const inboxOutput = z.object({
	/** Whether any of the person's roles acts on directives at all. */
	acts: z.boolean(),
	groups: z.array(
		z.object({
			group: z.enum(inboxGroups),
			count: z.int(),
			/** Each with the move of the lifecycle that is the next step. */
			rows: z.array(
				z.object({
					row: directiveRow,
					move: z.enum(moveNames),
					/** The absent person for whom one takes the step as deputy. */
					onBehalfOf: z.string().nullable(),
					/** Where only a part is asked for (a co-executor's, a plan, a milestone): its date, and what the calendar says of it. */
					part: z
						.object({ dueOn: z.string().nullable(), ...movedDate, schedule: z.enum(schedules), daysLate: z.int() })
						.nullable(),
				}),
			),
			nextCursor: z.string().nullable(),
		}),
	),
});
export type Inbox = z.output<typeof inboxOutput>;
