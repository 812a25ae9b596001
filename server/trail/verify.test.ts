import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { trailEvent, trailHead } from '#db/schema/trail.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { pastTheProduct, withoutGuards } from '#db/testing/past-the-product.ts';
import { database, transact } from '#db/transact.ts';
import { systemActor } from '#server/access/actor.ts';
import { hashOf, recordEvent, type TrailEvent } from '#server/trail/record.ts';
import { genesis, trailEnd, verifyTrail } from '#server/trail/verify.ts';

useFreshDatabase();

const actor = systemActor('a test');
let written: TrailEvent[] = [];

/** Ten events, anew for each test. */
async function writeTrail(): Promise<void> {
	await transact(async (tx) => {
		await tx.delete(trailEvent);
		await tx.update(trailHead).set({ seq: 0, hash: genesis });
		for (let n = 1; n <= 10; n += 1) {
			await recordEvent(actor, { action: 'test.happen', subjectKind: 'test', subjectId: `t${n}`, facts: { n } });
		}
	});
	written = (await database().select().from(trailEvent).orderBy(trailEvent.seq)) as TrailEvent[];
}

function eventAt(seq: number): TrailEvent {
	const found = written[seq - 1];
	if (!found) throw new Error(`no event ${seq}`);
	return found;
}

const put = (event: TrailEvent) => transact((tx) => tx.insert(trailEvent).values(event));
const remove = (seq: number) => transact((tx) => tx.delete(trailEvent).where(eq(trailEvent.seq, seq)));
const change = (seq: number, set: Partial<TrailEvent>) =>
	transact((tx) => tx.update(trailEvent).set(set).where(eq(trailEvent.seq, seq)));

describe('the guards of the trail', () => {
	beforeAll(() => recordEvent(actor, { action: 'test.happen', subjectKind: 'test', subjectId: 't0' }));

	test.each([
		['an edit', "update trail_event set action = 'nothing.happened'"],
		['a deletion', 'delete from trail_event'],
		['moving its end back', 'update trail_head set seq = 0'],
		['losing its end', 'delete from trail_head'],
	])('refuse %s even past the product', async (_, statement) => {
		await expect(pastTheProduct(statement)).rejects.toThrow(/trail/);
	});
});

describe('verifying a trail whose guards were taken away', () => {
	beforeAll(withoutGuards);
	beforeEach(writeTrail);

	test('finds a whole one whole and tells its end', async () => {
		const verdict = await verifyTrail();
		expect(verdict).toEqual({ whole: true, seq: 10, head: eventAt(10).hash });
		expect(await trailEnd()).toEqual({ seq: 10, head: eventAt(10).hash });
	});

	test.each([
		['its facts', { facts: { n: 5000 } }],
		['its time', { at: '2020-01-01T00:00:00.000Z' }],
		['its actor', { actorName: 'somebody else' }],
		['what it is about', { subjectId: 't9' }],
	])('finds an event edited in %s', async (_, set) => {
		await change(5, set);
		expect(await verifyTrail()).toEqual({ whole: false, seq: 5, fault: 'edited' });
	});

	test('finds an event edited together with its hash, by the one that follows', async () => {
		const edited = { ...eventAt(5), facts: { n: 5000 } };
		await change(5, { facts: edited.facts, hash: hashOf(edited) });
		expect(await verifyTrail()).toEqual({ whole: false, seq: 6, fault: 'broken_link' });
	});

	test('finds a deleted event', async () => {
		await remove(5);
		expect(await verifyTrail()).toEqual({ whole: false, seq: 5, fault: 'missing' });
	});

	test('finds the first event deleted', async () => {
		await remove(1);
		expect(await verifyTrail()).toEqual({ whole: false, seq: 1, fault: 'missing' });
	});

	test('finds deleted events whose followers were numbered anew', async () => {
		await remove(5);
		for (let seq = 6; seq <= 10; seq += 1) await change(seq, { seq: seq - 1 });
		expect(await verifyTrail()).toMatchObject({ whole: false, seq: 5 });
	});

	test('finds an inserted event', async () => {
		for (let seq = 10; seq >= 6; seq -= 1) await change(seq, { seq: seq + 1 });
		const inserted = { ...eventAt(5), seq: 6, subjectId: 'never', previous: eventAt(5).hash };
		await put({ ...inserted, hash: hashOf(inserted) });
		expect(await verifyTrail()).toEqual({ whole: false, seq: 7, fault: 'broken_link' });
	});

	test('finds an event inserted before the first', async () => {
		const inserted = { ...eventAt(1), seq: 0 };
		await put({ ...inserted, hash: hashOf(inserted) });
		expect(await verifyTrail()).toEqual({ whole: false, seq: 0, fault: 'broken_link' });
	});

	test('finds two events that changed places', async () => {
		const { seq: _, ...fifth } = eventAt(5);
		const { seq: __, ...sixth } = eventAt(6);
		await change(5, sixth);
		await change(6, fifth);
		expect(await verifyTrail()).toEqual({ whole: false, seq: 5, fault: 'broken_link' });
	});

	test('finds a trail cut off at its end', async () => {
		for (const seq of [8, 9, 10]) await remove(seq);
		expect(await verifyTrail()).toEqual({ whole: false, seq: 8, fault: 'head_differs' });
	});

	test('finds a trail cut off together with its noted end, by an anchor kept elsewhere', async () => {
		for (const seq of [8, 9, 10]) await remove(seq);
		await transact((tx) => tx.update(trailHead).set({ seq: 7, hash: eventAt(7).hash }));
		expect(await verifyTrail()).toMatchObject({ whole: true, seq: 7 });
		const { seq, hash } = eventAt(9);
		expect(await verifyTrail({ seq, hash })).toEqual({ whole: false, seq: 8, fault: 'missing' });
	});

	test('finds a trail rewritten from some event on, by an anchor after it', async () => {
		const { seq, hash } = eventAt(7);
		let previous = eventAt(4).hash;
		for (let at = 5; at <= 10; at += 1) {
			const forged = { ...eventAt(at), actorName: 'somebody else', previous };
			previous = hashOf(forged);
			await change(at, { actorName: forged.actorName, previous: forged.previous, hash: previous });
		}
		await transact((tx) => tx.update(trailHead).set({ seq: 10, hash: previous }));
		expect(await verifyTrail()).toMatchObject({ whole: true });
		expect(await verifyTrail({ seq, hash })).toEqual({ whole: false, seq: 7, fault: 'anchor_differs' });
	});
});
