import { and, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import { notification } from '#db/schema/collaboration.ts';
import { directive } from '#db/schema/directives.ts';
import { person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { directivesWithin, findScope, scopeFor } from '#server/access/scope.ts';
import type { ListNotificationsInput } from '#server/notifications/inputs.ts';
import type { NotificationRow, NotificationsOutput } from '#server/notifications/outputs.ts';
import { dateOf } from '#server/platform/clock.ts';
import { decodeCursor, encodeCursor } from '#server/platform/cursor.ts';
import { inLocale, type Locale } from '#server/platform/language.ts';

/**
 * What the actor was told of, newest first. A notification about a directive that lies outside the actor's reach by
 * now does not exist, neither in the list nor in the count (rule 15).
 */
export async function listNotifications(actor: Actor, input: ListNotificationsInput): Promise<NotificationsOutput> {
	scopeFor(actor, 'notification.read');
	const after = input.cursor ? decodeCursor(input.cursor) : null;
	const found = await database()
		.select({ notification, directive, by: person.name })
		.from(notification)
		.leftJoin(directive, eq(directive.id, notification.directiveId))
		.leftJoin(person, eq(person.id, notification.byId))
		.where(
			and(
				mineWithinReach(actor),
				input.unread ? isNull(notification.readAt) : undefined,
				after ? sql`(${notification.at}, ${notification.id}) < (${after.value}, ${after.id})` : undefined,
			),
		)
		.orderBy(desc(notification.at), desc(notification.id))
		.limit(input.limit + 1);
	const page = found.slice(0, input.limit);
	const last = page.at(-1)?.notification;
	return {
		rows: page.map((each) => toRow(each, actor.locale)),
		unread: await countUnread(actor),
		nextCursor: last && found.length > input.limit ? encodeCursor({ value: last.at, id: last.id }) : null,
	};
}

/** How many the actor has not read: the number at the bell on every page. */
export async function countUnread(actor: Actor): Promise<number> {
	scopeFor(actor, 'notification.read');
	const [counted] = await database()
		.select({ count: sql<number>`count(*)` })
		.from(notification)
		.leftJoin(directive, eq(directive.id, notification.directiveId))
		.where(and(mineWithinReach(actor), isNull(notification.readAt)));
	return Number(counted?.count ?? 0);
}

function mineWithinReach(actor: Actor): SQL | undefined {
	const scope = findScope(actor, 'directive.read');
	return and(
		eq(notification.personId, actor.personId),
		or(isNull(notification.directiveId), scope ? directivesWithin(scope) : undefined),
	);
}

type Found = {
	notification: typeof notification.$inferSelect;
	directive: typeof directive.$inferSelect | null;
	by: string | null;
};

function toRow({ notification: told, directive: about, by }: Found, locale: Locale): NotificationRow {
	const title = about && inLocale({ en: about.titleEn, ru: about.titleRu, kk: about.titleKk }, locale);
	return {
		id: told.id,
		kind: told.kind as NotificationRow['kind'],
		at: told.at,
		day: dateOf(told.at),
		read: told.readAt !== null,
		by,
		directive: about && { number: about.number, title: title || about.words, restricted: about.restricted },
		facts: told.facts as NotificationRow['facts'],
	};
}
