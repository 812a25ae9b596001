import { eq } from 'drizzle-orm';
import { organization } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { circumstancesOf } from '#server/directives/circumstances.ts';
import { hindrance, type PartMove } from '#server/directives/lifecycle.ts';
import type { Assignment, DirectiveState } from '#server/directives/state.ts';
import { refuse } from '#server/platform/errors.ts';

/**
 * The co-executor's part that a move is about, once the lifecycle allows the move on it. Without an organization it
 * is the only one that the person may contribute for. Throws RULE when no such part, or more than one, is meant, and
 * CONFLICT with the reason when the move is not open on it.
 */
export async function partFor(
	actor: Actor,
	state: DirectiveState,
	move: PartMove,
	code: string | null,
): Promise<Assignment> {
	const facts = await circumstancesOf(actor, state);
	const named = code === null ? null : await idOf(code);
	const reached = facts.parts.filter((part) => move !== 'contribute' || part.own);
	const meant = code === null ? reached : reached.filter((part) => part.organizationId === named);
	const [part, another] = meant;
	if (another) throw refuse('RULE', 'part_unclear');
	if (!part) throw refuse('RULE', 'part_missing');
	const reason = hindrance(move, { ...facts, parts: [part] });
	if (reason) throw refuse('CONFLICT', reason, { move, stage: state.stage, version: state.version });
	const found = state.assignments.find((each) => each.organizationId === part.organizationId);
	if (!found) throw new Error('a part without its assignment');
	return found;
}

/** An organization that has ended since still has its part. */
async function idOf(code: string): Promise<string | null> {
	const [row] = await database().select({ id: organization.id }).from(organization).where(eq(organization.code, code));
	return row?.id ?? null;
}

/** The organizations of a directive with the contribution of one of them standing anew. */
export function withContribution(
	state: DirectiveState,
	organizationId: string,
	contribution: Assignment['contribution'],
): Assignment[] {
	return state.assignments.map((each) => (each.organizationId === organizationId ? { ...each, contribution } : each));
}
