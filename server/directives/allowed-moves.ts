import type { Actor } from '#server/access/actor.ts';
import { findScope, isWithin } from '#server/access/scope.ts';
import { circumstancesOf } from '#server/directives/circumstances.ts';
import { hindrance, type Move, moveNames, moves } from '#server/directives/lifecycle.ts';
import type { AllowedMove } from '#server/directives/outputs.ts';
import type { DirectiveState } from '#server/directives/state.ts';
import { translator } from '#server/platform/language.ts';

/**
 * The moves that the actor's roles hold on this directive: open now, or with the reason why not. Made from the
 * same table and the same scopes as the verbs, so that a button cannot disagree with the server.
 */
export async function allowedMovesOf(actor: Actor, state: DirectiveState): Promise<AllowedMove[]> {
	const facts = await circumstancesOf(actor, state);
	const placed = { ...state, organizationIds: state.assignments.map((each) => each.organizationId) };
	const found: AllowedMove[] = [];
	for (const name of moveNames) {
		const move: Move = moves[name];
		const scope = findScope(actor, move.action);
		if (!scope || !isWithin(scope, placed)) continue;
		const outcomes = (move.outcome ?? []).filter((outcome) => hindrance(name, facts, outcome) === null);
		const reason = outcomes.length > 0 ? null : hindrance(name, facts, move.outcome?.[0]);
		found.push({
			move: name,
			action: move.action,
			allowed: reason === null,
			outcomes,
			reason,
			because: reason ? translator(actor.locale)(`errors.${reason}`) : null,
		});
	}
	return found;
}
