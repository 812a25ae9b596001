import { and, eq } from 'drizzle-orm';
import { fold } from '#db/full-text.ts';
import { account, person, twoFactor } from '#db/schema/people.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { loadPerson, type Person, personNamed } from '#server/people/find.ts';
import type { CreatePersonInput } from '#server/people/inputs.ts';
import { assertAnotherAdministrator, namedMembershipsOf, replaceMemberships } from '#server/people/memberships.ts';
import { generatePassword, hashPassword } from '#server/people/passwords.ts';
import { endSessions } from '#server/people/sessions.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import { recordEvent } from '#server/trail/record.ts';

// What happens to accounts, whoever asks: the administrators' verbs ask permission and then come here; operators'
// commands, the first administrator's link and the demo come here directly, named in the trail as what they are.

export type NewAccount = CreatePersonInput & {
	/** The password's hash, when it is made already: hashing one password for sixty demo accounts takes its time. */
	passwordHash?: string;
	/** Whether the first sign-in must choose another password. Default: yes, unless a hash was given. */
	mustChangePassword?: boolean;
};

/** What a search by words goes over. */
export function foldedPerson(about: Pick<Person, 'name' | 'email' | 'position'>): string {
	return fold(`${about.name} ${about.email} ${about.position ?? ''}`);
}

/**
 * Creates a person with memberships. Without a given hash a password is made and returned; it is kept nowhere and
 * must be changed at the first sign-in. CONFLICT `email_taken`; RULE for memberships (see `replaceMemberships`).
 */
export async function createAccount(by: Actor, given: NewAccount): Promise<{ id: string; password: string | null }> {
	// Before the transaction: hashing takes milliseconds in which every other write would wait.
	const password = given.passwordHash ? null : generatePassword();
	const passwordHash = given.passwordHash ?? (await hashPassword(password ?? ''));
	return transact(async (tx) => {
		const email = given.email.trim().toLowerCase();
		if (await personNamed({ email })) throw refuse('CONFLICT', 'email_taken', { email });
		const id = newId();
		const about = { name: given.name, email, position: given.position || null };
		await tx.insert(person).values({
			id,
			...about,
			locale: given.locale,
			folded: foldedPerson(about),
			mustChangePassword: given.mustChangePassword ?? password !== null,
			createdAt: new Date(now()),
			updatedAt: new Date(now()),
		});
		await insertCredential(id, passwordHash);
		await replaceMemberships(id, given.memberships);
		await recordEvent(by, {
			action: 'person.create',
			subjectKind: 'person',
			subjectId: id,
			facts: { ...about, locale: given.locale, memberships: await namedMembershipsOf(id) },
		});
		return { id, password };
	});
}

async function insertCredential(personId: string, password: string): Promise<void> {
	const at = new Date(now());
	const row = { id: newId(), accountId: personId, providerId: 'credential', userId: personId, password };
	await transact((tx) => tx.insert(account).values({ ...row, createdAt: at, updatedAt: at }));
}

/** Changes columns of a person's row and counts its version up, guarded by the version that was read. */
export async function updatePerson(read: Person, change: Partial<Person>): Promise<number> {
	return transact(async (tx) => {
		const [written] = await tx
			.update(person)
			.set({ ...change, version: read.version + 1, updatedAt: new Date(now()) })
			.where(and(eq(person.id, read.id), eq(person.version, read.version)))
			.returning({ version: person.version });
		if (!written) throw refuse('CONFLICT', 'stale', { version: read.version });
		return written.version;
	});
}

/** Ends a person's sessions and keeps new ones from beginning, at once. RULE `last_administrator`. */
export async function disableAccount(by: Actor, id: string): Promise<{ version: number }> {
	return transact(async () => {
		const found = await loadPerson(id);
		if (found.disabledAt !== null) return { version: found.version };
		const held = await namedMembershipsOf(id);
		if (held.some(({ role }) => role === 'administrator')) await assertAnotherAdministrator(id);
		const version = await updatePerson(found, { disabledAt: now() });
		await endSessions(id);
		await recordEvent(by, { action: 'person.disable', subjectKind: 'person', subjectId: id });
		return { version };
	});
}

export async function enableAccount(by: Actor, id: string): Promise<{ version: number }> {
	return transact(async () => {
		const found = await loadPerson(id);
		if (found.disabledAt === null) return { version: found.version };
		const version = await updatePerson(found, { disabledAt: null });
		await recordEvent(by, { action: 'person.enable', subjectKind: 'person', subjectId: id });
		return { version };
	});
}

/** Puts a made password in place of a forgotten one, to be changed at the next sign-in, and ends all sessions. */
export async function resetAccountPassword(by: Actor, id: string): Promise<{ version: number; password: string }> {
	const password = generatePassword();
	const hashed = await hashPassword(password);
	return transact(async () => {
		const found = await loadPerson(id);
		await writePassword(id, hashed);
		const version = await updatePerson(found, { mustChangePassword: true });
		await endSessions(id);
		await recordEvent(by, { action: 'person.reset-password', subjectKind: 'person', subjectId: id });
		return { version, password };
	});
}

/** Writes a password's hash, in the open transaction. */
export async function writePassword(personId: string, password: string): Promise<void> {
	await transact(async (tx) => {
		const written = await tx
			.update(account)
			.set({ password, updatedAt: new Date(now()) })
			.where(and(eq(account.userId, personId), eq(account.providerId, 'credential')))
			.returning({ id: account.id });
		if (written.length === 0) await insertCredential(personId, password);
	});
}

/** Takes the second factor off an account whose holder lost the device, and ends all sessions. */
export async function resetAccountSecondFactor(by: Actor, id: string): Promise<{ version: number }> {
	return transact(async (tx) => {
		const found = await loadPerson(id);
		await tx.delete(twoFactor).where(eq(twoFactor.userId, id));
		const version = await updatePerson(found, { twoFactorEnabled: false });
		await endSessions(id);
		await recordEvent(by, { action: 'person.reset-second-factor', subjectKind: 'person', subjectId: id });
		return { version };
	});
}
