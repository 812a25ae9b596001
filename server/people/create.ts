import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { createAccount } from '#server/people/accounts.ts';
import type { CreatePersonInput } from '#server/people/inputs.ts';

/** Creates an account; the password made for it is in the answer, once. See `createAccount` for the refusals. */
export async function createPerson(actor: Actor, input: CreatePersonInput): Promise<{ id: string; password: string }> {
	scopeFor(actor, 'person.change');
	const { id, password } = await createAccount(actor, input);
	return { id, password: password ?? '' };
}
