import { and, eq, isNull, ne } from 'drizzle-orm';
import { watch } from '#db/schema/collaboration.ts';
import { person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { eventsSeen } from '#server/access/events-seen.ts';
import { findScope, isWithin, type Placed } from '#server/access/scope.ts';
import { notify } from '#server/notifications/notify.ts';
import { membershipsOf } from '#server/people/rights.ts';

/** What happened to a directive, as the trail tells it. */
type Change = {
	directiveId: string;
	placed: Placed;
	action: string;
	facts: Record<string, unknown>;
	/** Who answers for it from now on, when that is what changed. */
	responsibleId?: string | null;
};

/**
 * Tells whoever watches a directive that it changed, in the transaction of the change, and a newly responsible person
 * that it is theirs. Only people who reach the directive as it stands now are told, nobody twice, and no co-executor
 * of another's contribution.
 */
export async function tellWatchers(by: Actor, change: Change): Promise<void> {
	const { directiveId, placed, action, facts, responsibleId } = change;
	if (responsibleId) await notify(by, { personId: responsibleId, kind: 'responsible', directiveId });
	const watchers = await database()
		.select({ id: person.id, name: person.name, email: person.email })
		.from(watch)
		.innerJoin(person, eq(person.id, watch.personId))
		.where(and(eq(watch.directiveId, directiveId), isNull(person.disabledAt), ne(person.id, by.personId)));
	for (const { id, name, email } of watchers) {
		if (id === responsibleId) continue;
		const memberships = await membershipsOf(id);
		const scope = findScope({ personId: id, name, email, locale: by.locale, memberships }, 'directive.read');
		if (!scope || !isWithin(scope, placed) || !eventsSeen(scope, placed)({ action, facts })) continue;
		await notify(by, { personId: id, kind: 'change', directiveId, facts: { action, ...facts } });
	}
}
