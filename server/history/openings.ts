import { and, desc, eq, inArray } from 'drizzle-orm';
import { opening } from '#db/schema/collaboration.ts';
import { person } from '#db/schema/people.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { type DirectiveState, loadDirective } from '#server/directives/state.ts';
import type { OpeningOutput } from '#server/history/outputs.ts';
import { now, today } from '#server/platform/clock.ts';

/** What a person opens again within this many milliseconds is the same time: reading on costs no write. */
const sameTime = 5 * 60_000;

/** Directives noted in one transaction, so that others get their turn to write. */
const some = 500;

/**
 * Notes that a person opens restricted directives: a row for each person, directive and day. Awaited before anything
 * of them is told, so that where it cannot be written the reading fails with it (the database is busy or full) and no
 * restricted directive is read unrecorded.
 */
export async function noteOpenings(actor: Actor, directiveIds: readonly string[]): Promise<void> {
	if (actor.personId === '') return;
	for (let start = 0; start < directiveIds.length; start += some) {
		await noteSome(actor, directiveIds.slice(start, start + some));
	}
}

async function noteSome(actor: Actor, directiveIds: readonly string[]): Promise<void> {
	const due = (await openedToday(actor, directiveIds)).filter(({ lastAt }) => isAnotherTime(lastAt));
	if (due.length === 0) return;
	await transact(async (tx) => {
		const at = now();
		// Read once more: between the reading and this turn in the queue another request may have written.
		for (const { directiveId, row, lastAt } of await openedToday(actor, directiveIds)) {
			if (!isAnotherTime(lastAt)) continue;
			if (row)
				await tx
					.update(opening)
					.set({ lastAt: at, times: row.times + 1 })
					.where(ofDay(actor, [directiveId]));
			else {
				const first = { directiveId, personId: actor.personId, openedOn: today(), firstAt: at, lastAt: at, times: 1 };
				await tx.insert(opening).values(first);
			}
		}
	});
}

/** Notes those of some directives that are restricted, before their words are told. */
export async function noteRestricted(
	actor: Actor,
	directives: readonly { id: string; restricted: boolean }[],
): Promise<void> {
	await noteOpenings(
		actor,
		directives.filter(({ restricted }) => restricted).map(({ id }) => id),
	);
}

function isAnotherTime(lastAt: string | null): boolean {
	return lastAt === null || Date.parse(now()) - Date.parse(lastAt) > sameTime;
}

function ofDay(actor: Actor, directiveIds: readonly string[]) {
	return and(
		inArray(opening.directiveId, [...directiveIds]),
		eq(opening.personId, actor.personId),
		eq(opening.openedOn, today()),
	);
}

async function openedToday(actor: Actor, directiveIds: readonly string[]) {
	const rows = await database().select().from(opening).where(ofDay(actor, directiveIds));
	return directiveIds.map((directiveId) => {
		const row = rows.find((each) => each.directiveId === directiveId);
		return { directiveId, row, lastAt: row?.lastAt ?? null };
	});
}

/**
 * The directive of that number as it stands, for somebody who is going to be told of it: NOT_FOUND outside the
 * reader's reach, and noted as opened where it is restricted.
 */
export async function openDirective(actor: Actor, number: string): Promise<DirectiveState> {
	const state = await loadDirective(scopeFor(actor, 'directive.read'), number);
	if (state.restricted) await noteOpenings(actor, [state.id]);
	return state;
}

/** Who opened a restricted directive and when, the newest day first. NOT_FOUND outside the reader's reach. */
export async function listOpenings(actor: Actor, number: string): Promise<OpeningOutput[]> {
	const { id } = await loadDirective(scopeFor(actor, 'directive.openings'), number);
	const rows = await database()
		.select({ opening, name: person.name, position: person.position })
		.from(opening)
		.innerJoin(person, eq(person.id, opening.personId))
		.where(eq(opening.directiveId, id))
		.orderBy(desc(opening.openedOn), desc(opening.lastAt))
		.limit(500);
	return rows.map(({ opening: { openedOn, firstAt, lastAt, times }, name, position }) => ({
		person: name,
		position,
		on: openedOn,
		firstAt,
		lastAt,
		times,
	}));
}
