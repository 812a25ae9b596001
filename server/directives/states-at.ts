import { setImmediate as othersTurn } from 'node:timers/promises';
import { and, asc, eq, gt, isNull, lte, or, type SQL } from 'drizzle-orm';
import { directive, directiveVersion } from '#db/schema/directives.ts';
import { database } from '#db/transact.ts';
import { directivesWithin, isWithin, type Scope } from '#server/access/scope.ts';
import { type DirectiveState, placeOf } from '#server/directives/state.ts';
import type { Instant } from '#server/platform/clock.ts';

/** A directive's state at an instant, and the event that brought it about. */
export type Then = { state: DirectiveState; eventSeq: number };

/** Versions are read this many at a time, so that their words never lie in memory all at once. */
const portion = 1000;

/** The condition on a version that it was the one that stood at the instant. */
export function stoodAt(instant: Instant): SQL | undefined {
	return and(
		lte(directiveVersion.validFrom, instant),
		or(isNull(directiveVersion.validTo), gt(directiveVersion.validTo, instant)),
	);
}

/**
 * Issued directives as they stood, of those that `only` (a condition on `directive`) lets through. A directive
 * counts when the reader reaches it now and would have reached it then: what has since become restricted, or moved
 * to others, does not come back through the past.
 */
export async function* statesAt(scope: Scope, instant: Instant, only?: SQL): AsyncGenerator<Then> {
	for (let after = ''; ; ) {
		// In the order of the versions' own key: any other makes the engine sort all of them for each portion.
		const rows = await database()
			.select({ id: directiveVersion.directiveId, state: directiveVersion.state, eventSeq: directiveVersion.eventSeq })
			.from(directiveVersion)
			.innerJoin(directive, eq(directive.id, directiveVersion.directiveId))
			.where(and(gt(directiveVersion.directiveId, after), stoodAt(instant), directivesWithin(scope), only))
			.orderBy(asc(directiveVersion.directiveId))
			.limit(portion);
		for (const row of rows) {
			const state = row.state as DirectiveState;
			if (state.issuedAt && isWithin(scope, placeOf(state))) yield { state, eventSeq: row.eventSeq };
		}
		const last = rows.at(-1);
		if (!last || rows.length < portion) return;
		after = last.id;
		// The embedded engine answers at once, so that without this nobody else would get a word in.
		await othersTurn();
	}
}
