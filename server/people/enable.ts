import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { enableAccount } from '#server/people/accounts.ts';
import { loadPersonAt } from '#server/people/find.ts';
import type { PersonInput } from '#server/people/inputs.ts';

/** Lets a disabled person sign in again, with the memberships and the password they had. CONFLICT `stale`. */
export async function enablePerson(actor: Actor, input: PersonInput): Promise<{ version: number }> {
	scopeFor(actor, 'person.change');
	return transact(async () => {
		await loadPersonAt(actor, input.id, input.version);
		return enableAccount(actor, input.id);
	});
}
