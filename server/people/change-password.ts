import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { updatePerson, writePassword } from '#server/people/accounts.ts';
import { loadPerson } from '#server/people/find.ts';
import type { ChangePasswordInput } from '#server/people/inputs.ts';
import { assertGoodPassword, assertPassword } from '#server/people/password-proof.ts';
import { hashPassword } from '#server/people/passwords.ts';
import { endSessions } from '#server/people/sessions.ts';
import { refuse } from '#server/platform/errors.ts';
import { recordEvent } from '#server/trail/record.ts';

/**
 * Changes one's own password and ends one's other sessions; the one in use stays. RULE: `password_wrong` for the
 * current one, `password_same`, or what is wrong with the new one (`PasswordFault`). TOO_MANY after ten wrong ones.
 */
export async function changePassword(actor: Actor, input: ChangePasswordInput): Promise<{ endedSessions: number }> {
	scopeFor(actor, 'account.change');
	await assertPassword(actor, input.current);
	if (input.next === input.current) throw refuse('RULE', 'password_same');
	assertGoodPassword(input.next, actor);
	const hashed = await hashPassword(input.next);
	return transact(async () => {
		const found = await loadPerson(actor.personId);
		await writePassword(found.id, hashed);
		await updatePerson(found, { mustChangePassword: false });
		const endedSessions = await endSessions(found.id, actor.sessionId);
		await recordEvent(actor, { action: 'account.change-password', subjectKind: 'person', subjectId: found.id });
		return { endedSessions };
	});
}
