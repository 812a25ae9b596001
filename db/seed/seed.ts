import { eq, sql } from 'drizzle-orm';
import { directiveTag, notification } from '#db/schema/collaboration.ts';
import {
	assignment,
	deadlineEntry,
	decision,
	directive,
	directiveVersion,
	evidence,
	meeting,
	report,
} from '#db/schema/directives.ts';
import { extension, milestone, milestoneVersion, obligation } from '#db/schema/execution.ts';
import { person } from '#db/schema/people.ts';
import { counter, installation } from '#db/schema/platform.ts';
import { trailEvent, trailHead } from '#db/schema/trail.ts';
import { settle } from '#db/seed/beside.ts';
import { daysUntil } from '#db/seed/calendar.ts';
import { type Chance, chanceOf } from '#db/seed/chance.ts';
import { live } from '#db/seed/life.ts';
import { castOf, draftOf, type Ground, type Sitting, sittingsFor } from '#db/seed/orders.ts';
import { openSeededAccounts } from '#db/seed/people.ts';
import { type Life, Recorder } from '#db/seed/record.ts';
import { openSink, type Sink } from '#db/seed/sink.ts';
import { database, transact } from '#db/transact.ts';
import { textOf } from '#server/directives/state.ts';
import { establishOrganizations } from '#server/organizations/establish.ts';
import { allOrganizations, existsOn } from '#server/organizations/find.ts';
import { at, now, today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import { withSeededIds } from '#server/platform/ids.ts';
import { hashOf } from '#server/trail/record.ts';
import { genesis, trailEnd } from '#server/trail/verify.ts';

/** Rows of the installation table: that the accounts are the demo's, and how far a seed has come. */
const demoMark = 'demo';
const seedMark = 'seed';
const atOnce = 500;

/** What a seed put down. */
export type Seeded = { directives: number; meetings: number; events: number };

/** One event of the trail before it has its number. */
type Happening = {
	at: number;
	by: { id: string; name: string } | null;
	action: string;
	subject: 'directive' | 'meeting';
	id: string;
	facts: Record<string, unknown>;
};

/** A directive to be: everything its life follows from. */
type Order = { sitting: Sitting; number: string; order: number; index: number; firstEvent: number };

/**
 * Fills an empty database, or the demo's, with a government of two years for load tests: everything that the
 * product's verbs would have written, in bulk. The same seed on the same day gives the same government. Accounts are
 * made as in the demo, with its password; a database that holds anything else is refused. Nobody may work in it
 * meanwhile; a seed that was broken off leaves a database that is good for nothing.
 */
export async function seedGovernment(wanted: { directives: number; seed: string }): Promise<Seeded> {
	const ground = await prepare(wanted.seed);
	const sittings = sittingsFor(ground, wanted.directives);
	const numbers = await Numbers.read();
	const orders = ordersOf(sittings, numbers);
	const happenings: Happening[] = sittings.flatMap(({ row, controller }) =>
		row ? [meetingEvent(row, controller)] : [],
	);
	for (const order of orders) {
		order.firstEvent = happenings.length;
		for (const happening of happeningsOf(lifeOf(ground, order))) happenings.push(happening);
	}
	const sequence = inOrderOfTime(happenings);
	const before = await trailEnd();
	const sink = await openSink();
	for (const { row } of sittings) if (row) sink.put(meeting, row);
	await writeLives(sink, ground, orders, before.seq, sequence.rank);
	const end = await writeTrail(sink, happenings, sequence.order, before);
	await sink.close();
	await finish(before.seq, end, numbers, wanted);
	return { directives: orders.length, meetings: sittings.filter(({ row }) => row).length, events: happenings.length };
}

async function prepare(seed: string): Promise<Ground> {
	const day = today();
	const opening = `${addDays(day, -750)}T04:00:00.000Z`;
	await transact(async (tx) => {
		const marks = (await tx.select().from(installation)).map((row) => row.name);
		if (marks.includes(seedMark)) throw new Error('this database was seeded already, or a seed was broken off in it');
		if (!marks.includes(demoMark) && (await tx.$count(person)) > 0) {
			throw new Error('this database holds an installation with people: a load-test government needs another place');
		}
		await at(opening, establishOrganizations);
		await tx.insert(installation).values({ name: seedMark, value: 'under way', changedAt: now() });
		// The accounts are the demo's, so the demo may serve them.
		if (!marks.includes(demoMark))
			await tx.insert(installation).values({ name: demoMark, value: day, changedAt: now() });
	});
	const organizations = (await allOrganizations()).filter((each) => existsOn(each, addDays(day, -750)));
	const staff = await transact(() =>
		at(opening, () => withSeededIds(`${seed}:people`, () => openSeededAccounts(seed, organizations))),
	);
	const office = organizations.find((each) => each.kind === 'government_office');
	const inOffice = office && staff.get(office.id);
	if (!inOffice) throw new Error('this country has no Government Office');
	const places = organizations.filter((each) => each.kind !== 'government_office');
	return { seed, days: daysUntil(day), places, staff, office: inOffice };
}

/** Running numbers of each year's register, going on from those given already. */
class Numbers {
	readonly #last: Map<string, number>;

	constructor(last: Map<string, number>) {
		this.#last = last;
	}

	static async read(): Promise<Numbers> {
		const rows = await database().select().from(counter);
		return new Numbers(new Map(rows.map((row) => [row.name, row.value])));
	}

	next(year: string): string {
		const name = `directive:${year}`;
		const value = (this.#last.get(name) ?? 0) + 1;
		this.#last.set(name, value);
		return `${year}-${String(value).padStart(5, '0')}`;
	}

	async save(): Promise<void> {
		await transact(async (tx) => {
			for (const [name, value] of this.#last) {
				await tx.insert(counter).values({ name, value }).onConflictDoUpdate({ target: counter.name, set: { value } });
			}
		});
	}
}

function ordersOf(sittings: readonly Sitting[], numbers: Numbers): Order[] {
	const orders: Order[] = [];
	for (const sitting of sittings) {
		const year = (sitting.row?.heldOn ?? new Date(sitting.day * 86_400_000).toISOString()).slice(0, 4);
		for (let order = 0; order < sitting.directives; order += 1) {
			orders.push({ sitting, number: numbers.next(year), order, index: orders.length, firstEvent: 0 });
		}
	}
	return orders;
}

/** The life of a directive; the same order always has the same one, so that it need not be kept in memory. */
export function lifeOf(ground: Ground, { sitting, number, order, index }: Omit<Order, 'firstEvent'>): Life {
	const chance: Chance = chanceOf(ground.seed, index + 1);
	const drafted = ground.days.atWork(sitting.day, 180 + order);
	const draft = draftOf(ground, sitting, number, order, drafted, chance);
	const cast = castOf(ground, sitting, draft.leadOrganizationId ?? '', chance);
	const life = live(new Recorder(draft, cast.controller, drafted, sitting.day, ground.days, chance), cast);
	settle(life, ground.days, chance);
	return life;
}

function happeningsOf(life: Life): Happening[] {
	return life.changes.map(({ at, by, action, facts, state }) => ({
		at,
		by,
		action,
		subject: 'directive',
		id: state.id,
		facts: { number: state.number, version: state.version, stage: state.stage, ...facts },
	}));
}

function meetingEvent(row: NonNullable<Sitting['row']>, by: Sitting['controller']): Happening {
	const facts = { title: row.title, heldOn: row.heldOn, number: row.number ?? null };
	return { at: Date.parse(row.createdAt), by, action: 'meeting.record', subject: 'meeting', id: row.id, facts };
}

/** The order in which things happened, and of each its place in it. Of two at one moment the first made comes first. */
function inOrderOfTime(happenings: readonly Happening[]): { order: Uint32Array; rank: Uint32Array } {
	const times = Float64Array.from(happenings, (happening) => happening.at);
	const order = Uint32Array.from(happenings.keys()).sort(
		(one, other) => (times[one] ?? 0) - (times[other] ?? 0) || one - other,
	);
	const rank = new Uint32Array(order.length);
	for (const [place, index] of order.entries()) rank[index] = place;
	return { order, rank };
}

async function writeLives(
	sink: Sink,
	ground: Ground,
	orders: readonly Order[],
	lastSeq: number,
	rank: Uint32Array,
): Promise<void> {
	for (const order of orders) {
		const life = lifeOf(ground, order);
		const { assignments: _, ...row } = life.state;
		sink.put(directive, row);
		for (const line of life.assignments) sink.put(assignment, line);
		for (const line of life.ledger) sink.put(deadlineEntry, line);
		writeVersions(sink, life, (index) => lastSeq + 1 + (rank[order.firstEvent + index] ?? 0));
		for (const line of life.reports) sink.put(report, line);
		for (const line of life.evidence) sink.put(evidence, line);
		for (const line of life.decisions) sink.put(decision, line);
		writeBeside(sink, life);
		sink.index(row.id, textOf(life.state));
		if (order.index % atOnce === atOnce - 1) await sink.flush();
	}
	await sink.flush();
}

function writeBeside(sink: Sink, { beside }: Life): void {
	for (const line of beside.milestones) sink.put(milestone, line);
	for (const line of beside.milestoneVersions) sink.put(milestoneVersion, line);
	for (const line of beside.extensions) sink.put(extension, line);
	for (const line of beside.obligations) sink.put(obligation, line);
	for (const line of beside.notifications) sink.put(notification, line);
	for (const line of beside.tags) sink.put(directiveTag, line);
}

function writeVersions(sink: Sink, { changes }: Life, seqOf: (index: number) => number): void {
	for (const [index, { state, by }] of changes.entries()) {
		sink.put(directiveVersion, {
			directiveId: state.id,
			version: state.version,
			validFrom: state.updatedAt,
			validTo: changes[index + 1]?.state.updatedAt ?? null,
			changedById: by?.id ?? null,
			eventSeq: seqOf(index),
			state,
		});
	}
}

async function writeTrail(
	sink: Sink,
	happenings: readonly Happening[],
	order: Uint32Array,
	before: { seq: number; head: string },
): Promise<{ seq: number; hash: string }> {
	let { seq } = before;
	let previous = before.seq === 0 ? genesis : before.head;
	for (const index of order) {
		const happening = happenings[index];
		if (!happening) continue;
		seq += 1;
		const event = {
			seq,
			at: new Date(happening.at).toISOString(),
			actorId: happening.by?.id ?? null,
			actorName: happening.by?.name ?? 'calendar',
			action: happening.action,
			subjectKind: happening.subject,
			subjectId: happening.id,
			directiveId: happening.subject === 'directive' ? happening.id : null,
			facts: happening.facts,
			previous,
		};
		previous = hashOf(event);
		sink.put(trailEvent, { ...event, hash: previous });
		if (seq % (atOnce * 10) === 0) await sink.flush();
	}
	await sink.flush();
	return { seq, hash: previous };
}

/** Notes the end of the trail and the numbers given, unless somebody wrote to the database meanwhile. */
async function finish(
	lastSeq: number,
	end: { seq: number; hash: string },
	numbers: Numbers,
	wanted: { directives: number; seed: string },
): Promise<void> {
	await transact(async (tx) => {
		const moved = await tx
			.update(trailHead)
			.set(end)
			.where(sql`${trailHead.id} = 1 and ${trailHead.seq} = ${lastSeq}`)
			.returning({ seq: trailHead.seq });
		if (moved.length === 0) throw new Error('somebody worked in this database during the seed: it is good for nothing');
		await numbers.save();
		const value = JSON.stringify(wanted);
		await tx.update(installation).set({ value, changedAt: now() }).where(eq(installation.name, seedMark));
	});
}
