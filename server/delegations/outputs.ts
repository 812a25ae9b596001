import { z } from 'zod';

export const delegationStates = ['open', 'done', 'handed_back', 'withdrawn'] as const;
export type DelegationState = (typeof delegationStates)[number];

export const delegationOutput = z.object({
	id: z.string(),
	task: z.string(),
	from: z.string(),
	to: z.string(),
	dueOn: z.string().nullable(),
	createdAt: z.string(),
	state: z.enum(delegationStates),
	endedAt: z.string().nullable(),
	/** What the other person said when it was done or handed back. */
	note: z.string().nullable(),
	/** Whether the reader may end it as the one to whom it was given. */
	mayFinish: z.boolean(),
	mayWithdraw: z.boolean(),
});
export type DelegationOutput = z.output<typeof delegationOutput>;

export const delegationsOutput = z.object({
	tasks: z.array(delegationOutput),
	/** To whom the reader may give a task of this directive now; nobody when the reader may not. */
	people: z.array(z.object({ id: z.string(), name: z.string(), position: z.string().nullable() })),
	/** The last day a task may be due; null: any. */
	latest: z.string().nullable(),
});
export type DelegationsOutput = z.output<typeof delegationsOutput>;

/** A task that waits for the reader, with the directive it belongs to. */
export const ownTask = z.object({
	id: z.string(),
	task: z.string(),
	from: z.string(),
	dueOn: z.string().nullable(),
	late: z.boolean(),
	createdAt: z.string(),
	/** The absent person for whom the reader stands in. */
	onBehalfOf: z.string().nullable(),
	directive: z.object({ number: z.string(), title: z.string(), restricted: z.boolean() }),
});
export type OwnTask = z.output<typeof ownTask>;
