import { randomInt } from 'node:crypto';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { eq } from 'drizzle-orm';
import { twoFactor } from '#db/schema/people.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { updatePerson } from '#server/people/accounts.ts';
import { loadPerson } from '#server/people/find.ts';
import type { CodeInput, PasswordProofInput } from '#server/people/inputs.ts';
import { assertPassword } from '#server/people/password-proof.ts';
import { type QrCode, qrCode } from '#server/people/qr.ts';
import { authSecret } from '#server/people/secret.ts';
import { endSessions } from '#server/people/sessions.ts';
import { appAddress, base32, isCode } from '#server/people/totp.ts';
import { machineTime } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import { recordEvent } from '#server/trail/record.ts';

// The rows are written as the sign-in library reads them, which asks for the code at sign-in. Setting up is the
// product's own, so that it stands in the trail and in one transaction with it.

const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

function randomText(length: number): string {
	return Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}

function makeBackupCodes(): string[] {
	return Array.from({ length: 10 }, () => `${randomText(5)}-${randomText(5)}`);
}

const sealed = (data: string) => symmetricEncrypt({ key: authSecret(), data });

export type SecondFactorSetup = { qr: QrCode; key: string; backupCodes: string[] };

/**
 * Begins to set up an authenticator app: a secret as QR code and as text, and ten codes for a lost device, shown
 * once. Nothing is asked at sign-in before a code is confirmed. RULE `password_wrong`, `second_factor_on`.
 */
export async function setUpSecondFactor(actor: Actor, input: PasswordProofInput): Promise<SecondFactorSetup> {
	scopeFor(actor, 'account.change');
	await assertPassword(actor, input.password);
	const secret = randomText(32);
	const backupCodes = makeBackupCodes();
	const row = { secret: await sealed(secret), backupCodes: await sealed(JSON.stringify(backupCodes)), verified: false };
	await transact(async (tx) => {
		const found = await loadPerson(actor.personId);
		if (found.twoFactorEnabled) throw refuse('RULE', 'second_factor_on');
		await tx.delete(twoFactor).where(eq(twoFactor.userId, found.id));
		await tx.insert(twoFactor).values({ id: newId(), userId: found.id, ...row });
	});
	return { qr: qrCode(appAddress(secret, actor.email)), key: base32(secret), backupCodes };
}

/**
 * Switches the second factor on once the app shows the right code. Other sessions end: they began without it.
 * RULE `code_wrong`, `second_factor_not_begun`.
 */
export async function confirmSecondFactor(actor: Actor, input: CodeInput): Promise<void> {
	scopeFor(actor, 'account.change');
	const [begun] = await database().select().from(twoFactor).where(eq(twoFactor.userId, actor.personId));
	if (!begun || begun.verified) throw refuse('RULE', 'second_factor_not_begun');
	const secret = await symmetricDecrypt({ key: authSecret(), data: begun.secret });
	if (!isCode(secret, input.code, machineTime())) throw refuse('RULE', 'code_wrong');
	await transact(async (tx) => {
		const found = await loadPerson(actor.personId);
		await tx.update(twoFactor).set({ verified: true }).where(eq(twoFactor.id, begun.id));
		await updatePerson(found, { twoFactorEnabled: true });
		await endSessions(found.id, actor.sessionId);
		await recordEvent(actor, { action: 'account.second-factor-on', subjectKind: 'person', subjectId: found.id });
	});
}

/** Switches the second factor off. RULE `password_wrong`. */
export async function dropSecondFactor(actor: Actor, input: PasswordProofInput): Promise<void> {
	scopeFor(actor, 'account.change');
	await assertPassword(actor, input.password);
	await transact(async (tx) => {
		const found = await loadPerson(actor.personId);
		await tx.delete(twoFactor).where(eq(twoFactor.userId, found.id));
		if (!found.twoFactorEnabled) return;
		await updatePerson(found, { twoFactorEnabled: false });
		await recordEvent(actor, { action: 'account.second-factor-off', subjectKind: 'person', subjectId: found.id });
	});
}

/** Makes ten new codes for a lost device; the earlier ones stop working. RULE `password_wrong`, `second_factor_not_begun`. */
export async function renewBackupCodes(actor: Actor, input: PasswordProofInput): Promise<{ backupCodes: string[] }> {
	scopeFor(actor, 'account.change');
	await assertPassword(actor, input.password);
	const backupCodes = makeBackupCodes();
	const kept = await sealed(JSON.stringify(backupCodes));
	await transact(async (tx) => {
		const found = await loadPerson(actor.personId);
		if (!found.twoFactorEnabled) throw refuse('RULE', 'second_factor_not_begun');
		await tx.update(twoFactor).set({ backupCodes: kept }).where(eq(twoFactor.userId, found.id));
		await recordEvent(actor, { action: 'account.renew-backup-codes', subjectKind: 'person', subjectId: found.id });
	});
	return { backupCodes };
}
