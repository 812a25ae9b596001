import { asc, eq, gt } from 'drizzle-orm';
import { trailEvent, trailHead } from '#db/schema/trail.ts';
import { database } from '#db/transact.ts';
import { hashOf, type TrailEvent } from '#server/trail/record.ts';

export const genesis = '0'.repeat(64);

export type TrailVerdict =
	| { whole: true; seq: number; head: string }
	| { whole: false; seq: number; fault: 'edited' | 'missing' | 'broken_link' | 'head_differs' | 'anchor_differs' };

/** Reads the trail in order, a page at a time, so that any length fits in memory. */
export async function* readTrail(from = Number.MIN_SAFE_INTEGER): AsyncGenerator<TrailEvent> {
	for (let after = from; ; ) {
		const page = (await database()
			.select()
			.from(trailEvent)
			.where(gt(trailEvent.seq, after))
			.orderBy(asc(trailEvent.seq))
			.limit(1000)) as TrailEvent[];
		yield* page;
		const last = page.at(-1);
		if (!last) return;
		after = last.seq;
	}
}

/**
 * Recomputes the whole chain. Finds an event edited, deleted, inserted or moved, a cut-off end, and, given an
 * anchor noted elsewhere, a trail rewritten from some point on. `seq` is the last event, or the first bad one.
 */
export async function verifyTrail(anchor?: { seq: number; hash: string }): Promise<TrailVerdict> {
	let previous = genesis;
	let expected = 1;
	for await (const event of readTrail()) {
		// Numbers begin at 1: an event before that was put there past the product.
		if (event.seq < expected) return { whole: false, seq: event.seq, fault: 'broken_link' };
		if (event.seq !== expected) return { whole: false, seq: expected, fault: 'missing' };
		if (event.previous !== previous) return { whole: false, seq: event.seq, fault: 'broken_link' };
		if (hashOf(event) !== event.hash) return { whole: false, seq: event.seq, fault: 'edited' };
		if (anchor?.seq === event.seq && anchor.hash !== event.hash) {
			return { whole: false, seq: event.seq, fault: 'anchor_differs' };
		}
		previous = event.hash;
		expected += 1;
	}
	const last = expected - 1;
	const [head] = await database().select().from(trailHead).where(eq(trailHead.id, 1));
	if (!head || head.seq !== last || head.hash !== previous)
		return { whole: false, seq: expected, fault: 'head_differs' };
	if (anchor && anchor.seq > last) return { whole: false, seq: expected, fault: 'missing' };
	return { whole: true, seq: last, head: previous };
}

/** The end of the trail: its last number and hash, printed on every summary and shown by readiness. */
export async function trailEnd(): Promise<{ seq: number; head: string }> {
	const [head] = await database().select().from(trailHead).where(eq(trailHead.id, 1));
	return { seq: head?.seq ?? 0, head: head?.hash ?? genesis };
}
