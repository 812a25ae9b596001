import { and, asc, inArray, or, type SQL, sql } from 'drizzle-orm';
import { directive } from '#db/schema/directives.ts';
import { database } from '#db/transact.ts';
import { type Absent, type Actor, capacitiesOf } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { ofCoExecutors, owedParts } from '#server/directives/inbox-of-contributions.ts';
import { ofControllers, ofCurators, ofDeciders } from '#server/directives/inbox-of-government-office.ts';
import { ofCoordinators, ofExecutors } from '#server/directives/inbox-of-lead.ts';
import { ofPlanKeepers, plannedParts } from '#server/directives/inbox-of-plans.ts';
import type { Waiting } from '#server/directives/inbox-openings.ts';
import { type Inbox, type InboxInput, inboxGroups } from '#server/directives/inbox-outputs.ts';
import type { DirectiveRow } from '#server/directives/outputs.ts';
import { selectRows } from '#server/directives/rows.ts';
import { standingKey } from '#server/directives/state.ts';
import { decodeCursor, encodeCursor } from '#server/platform/cursor.ts';

/** How many of each group stand on the first page. */
const beginning = 10;

/** The same, with what of it waits for the actor only on behalf of an absent person. */
type WaitingForAll = Waiting & { own: SQL; lent: { absent: Absent; condition: SQL }[] };

/**
 * What waits for the actor, by urgency: every directive on which one of the actor's roles can take the next step
 * now. Officials and auditors take none, so nothing waits for them (`acts` is false).
 */
export async function readInbox(actor: Actor, input: InboxInput): Promise<Inbox> {
	scopeFor(actor, 'directive.read');
	const waiting = waitingOf(actor);
	const wanted = input.group ? waiting.filter(({ group }) => group === input.group) : waiting;
	const limit = input.limit ?? (input.group ? 50 : beginning);
	const groups: Inbox['groups'] = [];
	for (const each of wanted) {
		const count = await database().$count(directive, each.condition);
		if (count > 0) groups.push({ group: each.group, count, ...(await pageOf(actor, each, limit, input.cursor)) });
	}
	return { acts: waiting.length > 0, groups };
}

/** How much waits for the actor in all: one number beside the inbox on every page. */
export async function waitingFor(actor: Actor): Promise<number> {
	scopeFor(actor, 'directive.read');
	let count = 0;
	for (const { condition } of waitingOf(actor)) count += await database().$count(directive, condition);
	return count;
}

async function pageOf(actor: Actor, waiting: WaitingForAll, limit: number, cursor: string | undefined) {
	const { group, condition, move } = waiting;
	const after = cursor ? decodeCursor(cursor) : null;
	const beyond = after ? sql`(${directive.deadlineKey}, ${directive.id}) > (${after.value}, ${after.id})` : undefined;
	const order = [asc(directive.deadlineKey), asc(directive.id)];
	// Sorted by an expression: along an index of all deadlines SQLite would look for the few that wait among everything.
	const ids = database()
		.select({ id: directive.id })
		.from(directive)
		.where(and(condition, beyond))
		.orderBy(sql`coalesce(${directive.deadlineKey}, '')`, asc(directive.id))
		.limit(limit + 1);
	const found = await selectRows(actor.locale, inArray(directive.id, ids), order, limit + 1);
	const rows = found.slice(0, limit);
	const last = rows.at(-1);
	const parts = new Map([...(await owedParts(actor, group, rows)), ...(await plannedParts(actor, group, rows))]);
	const absentFor = await absentByRow(waiting, rows);
	return {
		rows: rows.map((row) => ({
			row,
			move: move(row),
			part: parts.get(row.id) ?? null,
			onBehalfOf: absentFor.get(row.id) ?? null,
		})),
		nextCursor:
			found.length > limit && last ? encodeCursor({ value: last.deadline ?? standingKey, id: last.id }) : null,
	};
}

/** For whom rows wait that wait for the actor only as somebody's deputy, by the row's id. */
async function absentByRow({ own, lent }: WaitingForAll, rows: readonly DirectiveRow[]): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	if (lent.length === 0 || rows.length === 0) return found;
	const shown = inArray(
		directive.id,
		rows.map(({ id }) => id),
	);
	const idsWhere = async (condition: SQL) => {
		const matching = await database().select({ id: directive.id }).from(directive).where(and(shown, condition));
		return matching.map(({ id }) => id);
	};
	const mine = new Set(await idsWhere(own));
	for (const { absent, condition } of lent) {
		for (const id of await idsWhere(condition)) if (!mine.has(id) && !found.has(id)) found.set(id, absent.name);
	}
	return found;
}

/** The groups that the actor's roles open, in order of urgency; a deputy's include those of the absent person. */
function waitingOf(actor: Actor): WaitingForAll[] {
	const all = capacitiesOf(actor).flatMap((capacity) =>
		waitingIn(capacity.actor).map((each) => ({ ...each, absent: capacity.onBehalfOf })),
	);
	return inboxGroups.flatMap((group) => {
		const same = all.filter((each) => each.group === group);
		const [first] = same;
		if (!first) return [];
		// A person who is coordinator and executor has one group of each kind, not two.
		const condition = either(same);
		const own = either(same.filter(({ absent }) => !absent));
		const lent = same.flatMap(({ absent, condition: theirs }) => (absent ? [{ absent, condition: theirs }] : []));
		return [{ group, move: first.move, condition, own, lent }];
	});
}

function either(waiting: readonly Waiting[]): SQL {
	return or(...waiting.map(({ condition }) => condition)) ?? sql`1 = 0`;
}

function waitingIn(actor: Actor): Waiting[] {
	return [
		...ofCoordinators(actor),
		...ofExecutors(actor),
		...ofControllers(actor),
		...ofCurators(actor),
		...ofDeciders(actor),
		...ofCoExecutors(actor),
		...ofPlanKeepers(actor),
	];
}
