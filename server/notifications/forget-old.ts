import { and, isNotNull, lt, or } from 'drizzle-orm';
import { notification } from '#db/schema/collaboration.ts';
import { transact } from '#db/transact.ts';
import { now } from '#server/platform/clock.ts';

const day = 24 * 60 * 60 * 1000;
/** How long what was read stays, and what nobody ever read, in days. */
const readFor = 60;
const unreadFor = 366;

/** Removes notifications that were read long ago, or never. A timed task. Returns how many. */
export async function forgetOldNotifications(): Promise<number> {
	const before = (days: number) => new Date(Date.parse(now()) - days * day).toISOString();
	return transact(async (tx) => {
		const old = or(
			and(isNotNull(notification.readAt), lt(notification.at, before(readFor))),
			lt(notification.at, before(unreadFor)),
		);
		return (await tx.delete(notification).where(old).returning({ id: notification.id })).length;
	});
}
