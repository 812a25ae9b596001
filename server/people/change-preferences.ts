import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { updatePerson } from '#server/people/accounts.ts';
import { loadPerson } from '#server/people/find.ts';
import type { PreferencesInput } from '#server/people/inputs.ts';
import { recordEvent } from '#server/trail/record.ts';

/** Keeps one's language and theme with the account, for mails and for the next device. */
export async function changePreferences(actor: Actor, input: PreferencesInput): Promise<void> {
	scopeFor(actor, 'account.change');
	await transact(async () => {
		const found = await loadPerson(actor.personId);
		const next = { locale: input.locale ?? found.locale, theme: input.theme ?? found.theme };
		if (next.locale === found.locale && next.theme === found.theme) return;
		await updatePerson(found, next);
		await recordEvent(actor, {
			action: 'account.change-preferences',
			subjectKind: 'person',
			subjectId: found.id,
			facts: next,
		});
	});
}
