import { and, desc, eq, notInArray } from 'drizzle-orm';
import { trailEvent } from '#db/schema/trail.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { formatInstant } from '#server/platform/dates.ts';

/** Who last changed something and when, also in ready words: browsers cannot write Kazakh dates. */
export type LastChange = { changedBy: string | null; changedAt: string | null; changedAtText: string };

/** The latest event that changed an object, for whoever saved over a state that no longer stands. */
export async function lastChangeOf(reader: Actor, subjectKind: string, subjectId: string): Promise<LastChange> {
	const [last] = await database()
		.select({ changedBy: trailEvent.actorName, changedAt: trailEvent.at })
		.from(trailEvent)
		.where(
			and(
				eq(trailEvent.subjectKind, subjectKind),
				eq(trailEvent.subjectId, subjectId),
				notInArray(trailEvent.action, ['account.sign-in', 'account.sign-out']),
			),
		)
		.orderBy(desc(trailEvent.seq))
		.limit(1);
	if (!last) return { changedBy: null, changedAt: null, changedAtText: '' };
	return { ...last, changedAtText: formatInstant(reader.locale, last.changedAt) };
}
