import { and, inArray, type SQL } from 'drizzle-orm';
import { directive } from '#db/schema/directives.ts';
import type { Actor } from '#server/access/actor.ts';
import { directivesWithin, findScope, type Scope } from '#server/access/scope.ts';
import type { InboxGroup } from '#server/directives/inbox-outputs.ts';
import { type Move, type MoveName, moves } from '#server/directives/lifecycle.ts';
import type { DirectiveRow } from '#server/directives/outputs.ts';

/** One group of one person's inbox: what belongs to it, and the next step for each. */
export type Waiting = { group: InboxGroup; condition: SQL; move: (row: DirectiveRow) => MoveName };

/** Directives on which the stage allows a move, inside the scope of its action. Null: no role holds the action. */
export function openFor(actor: Actor, name: MoveName, ...more: (SQL | undefined)[]): SQL | null {
	const move: Move = moves[name];
	const scope = findScope(actor, move.action);
	if (!reaches(scope)) return null;
	return and(inArray(directive.stage, [...move.from]), directivesWithin(scope), ...more) ?? null;
}

/** A role held where it opens no directive (a registry role in a ministry) makes nobody wait. */
export function reaches(scope: Scope | null): scope is Scope {
	return scope !== null && scope.doors.length > 0;
}

export function group(name: InboxGroup, condition: SQL | null, move: Waiting['move']): Waiting[] {
	return condition ? [{ group: name, condition, move }] : [];
}
