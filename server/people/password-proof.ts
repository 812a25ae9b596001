import type { Actor } from '#server/access/actor.ts';
import { passwordHashOf } from '#server/people/find.ts';
import { isPassword, longestPassword, passwordFault, shortestPassword } from '#server/people/passwords.ts';
import { attemptSucceeded, beginAttempt } from '#server/people/sign-in-limits.ts';
import { refuse } from '#server/platform/errors.ts';

/**
 * That whoever acts knows the account's password. RULE `password_wrong`; TOO_MANY `sign_in_limit` after ten wrong
 * ones: an unlocked screen is no place to guess either. Counted apart from sign-ins, so that a stranger who guesses
 * there does not keep the person from changing the password here.
 */
export async function assertPassword(actor: Actor, password: string): Promise<void> {
	const { attempt, waitSeconds } = await beginAttempt(`proof:${actor.personId}`, `proof:${actor.personId}`);
	if (!attempt)
		throw refuse('TOO_MANY', 'sign_in_limit', { seconds: waitSeconds, minutes: Math.ceil(waitSeconds / 60) });
	const hashed = await passwordHashOf(actor.personId);
	if (!hashed || !(await isPassword(password, hashed))) throw refuse('RULE', 'password_wrong');
	await attemptSucceeded(attempt);
}

/** RULE with a `PasswordFault` when a new password may not be used. */
export function assertGoodPassword(password: string, owner: { email: string; name: string }): void {
	const fault = passwordFault(password, owner);
	if (fault) throw refuse('RULE', fault, { shortest: shortestPassword, longest: longestPassword });
}
