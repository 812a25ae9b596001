import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { foldedPerson, updatePerson } from '#server/people/accounts.ts';
import { loadPersonAt, personNamed } from '#server/people/find.ts';
import type { EditPersonInput } from '#server/people/inputs.ts';
import { refuse } from '#server/platform/errors.ts';
import { recordEvent } from '#server/trail/record.ts';

/** Changes a person's name, e-mail, position and language. CONFLICT `stale`, `email_taken`. */
export async function editPerson(actor: Actor, input: EditPersonInput): Promise<{ version: number }> {
	scopeFor(actor, 'person.change');
	return transact(async () => {
		const found = await loadPersonAt(actor, input.id, input.version);
		const about = { name: input.name, email: input.email, position: input.position || null, locale: input.locale };
		const holder = await personNamed({ email: about.email });
		if (holder && holder.id !== found.id) throw refuse('CONFLICT', 'email_taken', { email: about.email });
		const fields = (['name', 'email', 'position', 'locale'] as const).filter((field) => about[field] !== found[field]);
		if (fields.length === 0) return { version: found.version };
		const version = await updatePerson(found, { ...about, folded: foldedPerson(about) });
		await recordEvent(actor, {
			action: 'person.edit',
			subjectKind: 'person',
			subjectId: found.id,
			facts: { changed: Object.fromEntries(fields.map((field) => [field, { from: found[field], to: about[field] }])) },
		});
		return { version };
	});
}
