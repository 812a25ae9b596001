import { and, eq, inArray, isNull } from 'drizzle-orm';
import { notification } from '#db/schema/collaboration.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import type { MarkReadInput } from '#server/notifications/inputs.ts';
import { countUnread } from '#server/notifications/read.ts';
import { now } from '#server/platform/clock.ts';

/**
 * Marks notifications of the actor as read, those named or all; others' stay as they are. What a person has read is
 * nobody else's business, so the trail does not tell it.
 */
export async function markNotificationsRead(actor: Actor, input: MarkReadInput): Promise<{ unread: number }> {
	scopeFor(actor, 'notification.read');
	return transact(async (tx) => {
		const named = input.ids ? inArray(notification.id, input.ids) : undefined;
		await tx
			.update(notification)
			.set({ readAt: now() })
			.where(and(eq(notification.personId, actor.personId), isNull(notification.readAt), named));
		return { unread: await countUnread(actor) };
	});
}
