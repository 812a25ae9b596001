import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { trailEvent, trailHead } from '#db/schema/trail.ts';
import { transact } from '#db/transact.ts';
import type { Absent, Actor } from '#server/access/actor.ts';
import { onBehalf, type Placed } from '#server/access/scope.ts';
import { now } from '#server/platform/clock.ts';
import { canonical } from '#server/trail/canonical.ts';

export type TrailFacts = Record<string, unknown>;

export type NewEvent = {
	action: string;
	subjectKind: string;
	subjectId: string;
	/** Set when the event is about a directive, so that the directive's readers may see it. */
	directiveId?: string | null;
	facts?: TrailFacts;
	/** Where the directive lies, to tell whose right carried the action when the actor stands in for somebody. */
	placed?: Placed;
	/** Said by the verb where the right is not a membership's: a task given to an absent person. */
	onBehalfOf?: Absent | null;
};

export type TrailEvent = {
	seq: number;
	at: string;
	actorId: string | null;
	actorName: string;
	action: string;
	subjectKind: string;
	subjectId: string;
	directiveId: string | null;
	facts: TrailFacts;
	previous: string;
	hash: string;
};

/** SHA-256 over the canonical JSON of everything an event says, the hash of the event before included. */
export function hashOf(event: Omit<TrailEvent, 'hash'>): string {
	const { seq, at, actorId, actorName, action, subjectKind, subjectId, directiveId, facts, previous } = event;
	return createHash('sha256')
		.update(canonical({ seq, at, actorId, actorName, action, subjectKind, subjectId, directiveId, facts, previous }))
		.digest('hex');
}

/**
 * Adds one event to the trail, in the transaction of the change it tells of (rule 16 of the domain).
 * The time is the server's. Whoever acts for an absent person is named as the doer; the facts say for whom.
 * Returns the event's number.
 */
export async function recordEvent(actor: Actor, event: NewEvent): Promise<number> {
	return transact(async (tx) => {
		const [head] = await tx.select().from(trailHead).where(eq(trailHead.id, 1));
		if (!head) throw new Error('the trail has no head: the database is damaged');
		const absent = event.onBehalfOf === undefined ? onBehalf(actor, event.action, event.placed) : event.onBehalfOf;
		const behalf = absent ? { onBehalfOf: absent.name, onBehalfOfId: absent.id } : {};
		const body = {
			seq: head.seq + 1,
			at: now(),
			actorId: actor.personId || null,
			actorName: actor.name,
			action: event.action,
			subjectKind: event.subjectKind,
			subjectId: event.subjectId,
			directiveId: event.directiveId ?? null,
			// What is hashed is what will be read back: JSON knows no undefined.
			facts: JSON.parse(JSON.stringify({ ...event.facts, ...behalf })) as TrailFacts,
			previous: head.hash,
		};
		const hash = hashOf(body);
		await tx.insert(trailEvent).values({ ...body, hash });
		await tx.update(trailHead).set({ seq: body.seq, hash }).where(eq(trailHead.id, 1));
		return body.seq;
	});
}
