import { and, asc, eq, isNull } from 'drizzle-orm';
import { directive } from '#db/schema/directives.ts';
import { indicator } from '#db/schema/execution.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { directivesWithin, type Scope } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import { type DirectiveState, loadDirective } from '#server/directives/state.ts';
import { refuse } from '#server/platform/errors.ts';
import { lastChangeOf } from '#server/trail/last-change.ts';

export type Indicator = typeof indicator.$inferSelect;
export type IndicatorTouched = { id: string; number: string; version: number };

/** A directive's indicators in their order, without those taken out. The caller has checked the scope. */
export async function indicatorsOf(directiveId: string): Promise<Indicator[]> {
	return database()
		.select()
		.from(indicator)
		.where(and(eq(indicator.directiveId, directiveId), isNull(indicator.retiredAt)))
		.orderBy(asc(indicator.position), asc(indicator.id));
}

/**
 * An indicator and its directive, ready to be changed or measured: inside the scope and not taken out (else
 * NOT_FOUND), at a stage that lets figures change (else CONFLICT).
 */
export async function openIndicator(
	actor: Actor,
	scope: Scope,
	id: string,
): Promise<{ state: DirectiveState; found: Indicator }> {
	const [row] = await database()
		.select({ indicator })
		.from(indicator)
		.innerJoin(directive, eq(directive.id, indicator.directiveId))
		.where(and(eq(indicator.id, id), isNull(indicator.retiredAt), directivesWithin(scope)));
	if (!row) throw refuse('NOT_FOUND', 'indicator_not_found');
	const state = await loadDirective(scope, row.indicator.directiveId);
	await assertMove(actor, state, 'measure');
	return { state, found: row.indicator };
}

/** Throws CONFLICT `stale`, with who changed it, unless the version read is the one that stands. */
export async function assertIndicatorVersion(actor: Actor, found: Indicator, read: number): Promise<void> {
	if (found.version === read) return;
	const change = await lastChangeOf(actor, 'indicator', found.id);
	throw refuse('CONFLICT', 'stale', { version: found.version, ...change, current: found });
}

/** RULE `indicator_dates_reversed`, `indicator_without_way`: a figure needs somewhere to go, and time to get there. */
export function checkCourse(given: Pick<Indicator, 'baseline' | 'baselineOn' | 'target' | 'targetOn'>): void {
	if (given.targetOn <= given.baselineOn) throw refuse('RULE', 'indicator_dates_reversed', { ...given });
	if (given.target === given.baseline) throw refuse('RULE', 'indicator_without_way');
}
