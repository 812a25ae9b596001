import { setImmediate as othersTurn } from 'node:timers/promises';
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { assignment, directive } from '#db/schema/directives.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { type Scope, scopeFor } from '#server/access/scope.ts';
import { gathered, matching, throughOne } from '#server/directives/filters.ts';
import type { ListInput, RegisterFilter } from '#server/directives/inputs.ts';
import type { DirectiveRow, RegisterPage } from '#server/directives/outputs.ts';
import { selectRows, selectWholeRows } from '#server/directives/rows.ts';
import { decodeCursor, encodeCursor } from '#server/platform/cursor.ts';

/** Matches are counted up to here: an exact count of a hundred thousand would cost more than the page itself. */
const countedUpTo = 1000;

type Sort = Pick<ListInput, 'sort' | 'direction'>;

const sortColumns: Record<ListInput['sort'], SQL> = {
	deadline: sql`${directive.deadlineKey}`,
	number: sql`${directive.number}`,
	updated: sql`${directive.updatedAt}`,
	reported: sql`coalesce(${directive.lastReportAt}, '')`,
};

function sortValue(row: DirectiveRow, sort: ListInput['sort']): string {
	switch (sort) {
		case 'deadline':
			return row.deadline ?? '9999-12-31';
		case 'number':
			return row.number;
		case 'updated':
			return row.updatedAt;
		case 'reported':
			return row.lastReportAt ?? '';
	}
}

/** A page of the register: what the filter matches inside the actor's reach, in order, by key and not by offset. */
export async function listDirectives(actor: Actor, input: ListInput): Promise<RegisterPage> {
	const scope = scopeFor(actor, 'directive.read');
	const filter = matching(scope, input);
	const gathering = and(filter, ...gathered(scope, input)) ?? filter;
	const through = throughOne(scope, input);
	const counted = await countMatches(through ? filter : gathering, through, countedUpTo + 1);
	const way = counted > countedUpTo ? filter : gathering;
	const rows = await selectRows(...pageOf(scope, way, input, input.cursor, input.limit + 1));
	const shown = rows.slice(0, input.limit);
	const last = shown.at(-1);
	const more = rows.length > input.limit && last;
	return {
		rows: shown,
		nextCursor: more ? encodeCursor({ value: sortValue(last, input.sort), id: last.id }) : null,
		total: { count: Math.min(counted, countedUpTo), atLeast: counted > countedUpTo },
	};
}

/** What selects a page of the register. */
function pageOf(scope: Scope, filter: SQL, { sort, direction }: Sort, cursor: string | undefined, limit: number) {
	const column = sortColumns[sort];
	const order = direction === 'asc' ? asc : desc;
	const after = cursor ? decodeCursor(cursor) : null;
	const beyond = after
		? direction === 'asc'
			? sql`(${column}, ${directive.id}) > (${after.value}, ${after.id})`
			: sql`(${column}, ${directive.id}) < (${after.value}, ${after.id})`
		: undefined;
	const orders = [order(column), order(directive.id)];
	// Ids come first: sorting whole rows would carry all their words along.
	const found = database()
		.select({ id: directive.id })
		.from(directive)
		.where(and(filter, beyond))
		.orderBy(...orders)
		.limit(limit);
	return [scope.actor.locale, inArray(directive.id, found), orders, limit] as const;
}

async function countMatches(condition: SQL, through: SQL | null, most: number): Promise<number> {
	const one = database()
		.select({ one: sql<number>`1`.as('one') })
		.from(directive);
	const met = through ? one.innerJoin(assignment, and(eq(assignment.directiveId, directive.id), through)) : one;
	const some = met.where(condition).limit(most).as('some');
	const [row] = await database().select({ n: sql<number>`count(*)` }).from(some);
	return Number(row?.n ?? 0);
}

/** How many directives match exactly, for headline figures. */
export async function countDirectives(actor: Actor, filter: RegisterFilter): Promise<number> {
	const scope = scopeFor(actor, 'directive.read');
	return database().$count(directive, matching(scope, filter));
}

/**
 * Every match in order, read a page at a time, so that an export of any length fits in memory. The rows are whole: the
 * caller notes the restricted ones as opened.
 */
export async function* eachDirective(
	scope: Scope,
	filter: RegisterFilter,
	sort: Sort = { sort: 'deadline', direction: 'asc' },
): AsyncGenerator<DirectiveRow> {
	const condition = matching(scope, filter);
	for (let cursor: string | undefined; ; ) {
		const rows = await selectWholeRows(...pageOf(scope, condition, sort, cursor, 500));
		yield* rows;
		const last = rows.at(-1);
		if (!last || rows.length < 500) return;
		cursor = encodeCursor({ value: sortValue(last, sort.sort), id: last.id });
		// The embedded engine answers at once, so that without this nobody else would get a word in.
		await othersTurn();
	}
}
