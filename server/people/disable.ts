import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { disableAccount } from '#server/people/accounts.ts';
import { loadPersonAt } from '#server/people/find.ts';
import type { PersonInput } from '#server/people/inputs.ts';

/** Shuts a person out at once: every session ends, none begins. RULE `last_administrator`, CONFLICT `stale`. */
export async function disablePerson(actor: Actor, input: PersonInput): Promise<{ version: number }> {
	scopeFor(actor, 'person.change');
	return transact(async () => {
		await loadPersonAt(actor, input.id, input.version);
		return disableAccount(actor, input.id);
	});
}
