import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { resetAccountSecondFactor } from '#server/people/accounts.ts';
import { loadPersonAt } from '#server/people/find.ts';
import type { PersonInput } from '#server/people/inputs.ts';

/** Takes the second factor off for somebody who lost the device. Every session ends. CONFLICT `stale`. */
export async function resetSecondFactor(actor: Actor, input: PersonInput): Promise<{ version: number }> {
	scopeFor(actor, 'person.change');
	return transact(async () => {
		await loadPersonAt(actor, input.id, input.version);
		return resetAccountSecondFactor(actor, input.id);
	});
}
