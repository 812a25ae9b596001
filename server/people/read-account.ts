import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { loadPerson } from '#server/people/find.ts';
import type { AccountOutput } from '#server/people/outputs.ts';
import { membershipsByPerson } from '#server/people/read.ts';
import { sessionsOf, type Theme } from '#server/people/sessions.ts';
import { isLocale } from '#server/platform/language.ts';

/** One's own account: what is kept, what one may do, where one is signed in. */
export async function readAccount(actor: Actor): Promise<AccountOutput> {
	scopeFor(actor, 'account.read');
	const found = await loadPerson(actor.personId);
	const { id, name, email, position, locale, theme, mustChangePassword, twoFactorEnabled } = found;
	return {
		id,
		name,
		email,
		position,
		locale: isLocale(locale) ? locale : 'ru',
		theme: theme as Theme,
		mustChangePassword,
		twoFactorEnabled,
		memberships: (await membershipsByPerson([id], actor.locale)).get(id) ?? [],
		sessions: await sessionsOf(id, actor.sessionId),
	};
}
