import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { resetAccountPassword } from '#server/people/accounts.ts';
import { loadPersonAt } from '#server/people/find.ts';
import type { PersonInput } from '#server/people/inputs.ts';

/**
 * Makes a new password for somebody who forgot theirs. It is in the answer, once, and must be changed at the next
 * sign-in; every session ends. CONFLICT `stale`.
 */
export async function resetPassword(actor: Actor, input: PersonInput): Promise<{ version: number; password: string }> {
	scopeFor(actor, 'person.change');
	await loadPersonAt(actor, input.id, input.version);
	return resetAccountPassword(actor, input.id);
}
