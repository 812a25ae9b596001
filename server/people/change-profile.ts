import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { foldedPerson, updatePerson } from '#server/people/accounts.ts';
import { loadPerson } from '#server/people/find.ts';
import type { ProfileInput } from '#server/people/inputs.ts';
import { recordEvent } from '#server/trail/record.ts';

/** Names one's own position. The name and the e-mail are the administrator's to change. */
export async function changeProfile(actor: Actor, input: ProfileInput): Promise<void> {
	scopeFor(actor, 'account.change');
	await transact(async () => {
		const found = await loadPerson(actor.personId);
		const position = input.position || null;
		if (position === found.position) return;
		await updatePerson(found, { position, folded: foldedPerson({ ...found, position }) });
		await recordEvent(actor, {
			action: 'account.change-profile',
			subjectKind: 'person',
			subjectId: found.id,
			facts: { position: { from: found.position, to: position } },
		});
	});
}
