import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { endSessions } from '#server/people/sessions.ts';
import { recordEvent } from '#server/trail/record.ts';

/** Ends every session of one's own but the one in use. Returns how many ended. */
export async function signOutOthers(actor: Actor): Promise<{ endedSessions: number }> {
	scopeFor(actor, 'account.change');
	return transact(async () => {
		const endedSessions = await endSessions(actor.personId, actor.sessionId);
		const facts = { endedSessions };
		await recordEvent(actor, {
			action: 'account.sign-out-others',
			subjectKind: 'person',
			subjectId: actor.personId,
			facts,
		});
		return { endedSessions };
	});
}
