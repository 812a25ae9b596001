import { z } from 'zod';

/** What people are told of. */
export const notificationKinds = [
	'change',
	'responsible',
	'reminder',
	'mention',
	'reply',
	'delegated',
	'delegation_done',
	'delegation_handed_back',
	'delegation_withdrawn',
	'handed_over',
	'deputy',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export const notificationRow = z.object({
	id: z.string(),
	kind: z.enum(notificationKinds),
	at: z.string(),
	/** The calendar date on which it came, in the government's time zone. */
	day: z.string(),
	read: z.boolean(),
	/** Who did it; null: the product. */
	by: z.string().nullable(),
	directive: z.object({ number: z.string(), title: z.string(), restricted: z.boolean() }).nullable(),
	facts: z.record(z.string(), z.unknown()),
});
export type NotificationRow = z.output<typeof notificationRow>;

export const notificationsOutput = z.object({
	rows: z.array(notificationRow),
	unread: z.int(),
	nextCursor: z.string().nullable(),
});
export type NotificationsOutput = z.output<typeof notificationsOutput>;
