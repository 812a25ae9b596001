import { notification } from '#db/schema/collaboration.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import type { NotificationKind } from '#server/notifications/outputs.ts';
import { now } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';

type Told = {
	personId: string;
	kind: NotificationKind;
	directiveId?: string;
	/** Nothing that the person could lose the right to read: a notification is a pointer, the words stand elsewhere. */
	facts?: Record<string, unknown>;
};

/** Tells a person of something, in the transaction in which it happens. Nobody is told of what they did themselves. */
export async function notify(by: Actor, told: Told): Promise<void> {
	if (told.personId === by.personId) return;
	await transact((tx) =>
		tx.insert(notification).values({
			id: newId(),
			personId: told.personId,
			kind: told.kind,
			directiveId: told.directiveId ?? null,
			facts: told.facts ?? {},
			byId: by.personId || null,
			at: now(),
		}),
	);
}
