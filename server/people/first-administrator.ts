import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { person } from '#db/schema/people.ts';
import { installation } from '#db/schema/platform.ts';
import { database, transact } from '#db/transact.ts';
import { systemActor } from '#server/access/actor.ts';
import { createAccount } from '#server/people/accounts.ts';
import type { FirstAdministratorInput } from '#server/people/inputs.ts';
import { assertGoodPassword } from '#server/people/password-proof.ts';
import { hashPassword } from '#server/people/passwords.ts';
import { machineTime, now } from '#server/platform/clock.ts';
import { baseUrl } from '#server/platform/config.ts';
import { refuse } from '#server/platform/errors.ts';

const name = 'first_administrator';
/** How long the link opens, in milliseconds. Another start of an empty installation makes another link. */
const lasts = 24 * 60 * 60 * 1000;

const offer = z.object({ hash: z.string(), until: z.number() });
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/**
 * The one-time link that creates the first administrator, or null when somebody can sign in already. The token has
 * 256 bits and is kept only as a hash; an earlier link stops working.
 */
export async function offerFirstAdministrator(): Promise<string | null> {
	const token = randomBytes(32).toString('base64url');
	return transact(async (tx) => {
		if (await isInhabited()) return null;
		const value = JSON.stringify({ hash: hashOf(token), until: machineTime() + lasts });
		await tx
			.insert(installation)
			.values({ name, value, changedAt: now() })
			.onConflictDoUpdate({ target: installation.name, set: { value, changedAt: now() } });
		return `${baseUrl()}/welcome?token=${token}`;
	});
}

/** Whether a token still opens the page. */
export async function isOffered(token: string): Promise<boolean> {
	const [row] = await database().select().from(installation).where(eq(installation.name, name));
	const kept = offer.safeParse(row ? JSON.parse(row.value) : null);
	if (!kept.success || kept.data.until <= machineTime()) return false;
	const due = Buffer.from(kept.data.hash, 'hex');
	const given = Buffer.from(hashOf(token), 'hex');
	return timingSafeEqual(due, given) && !(await isInhabited());
}

/**
 * Creates the first administrator and burns the link. NOT_FOUND `welcome_link_over` for a wrong, used or old one;
 * RULE with a `PasswordFault` for a weak password.
 */
export async function createFirstAdministrator(input: FirstAdministratorInput): Promise<{ id: string }> {
	if (!(await isOffered(input.token))) throw refuse('NOT_FOUND', 'welcome_link_over');
	assertGoodPassword(input.password, input);
	const passwordHash = await hashPassword(input.password);
	return transact(async (tx) => {
		// Asked again inside: of two people with the link one comes first.
		if (!(await isOffered(input.token))) throw refuse('NOT_FOUND', 'welcome_link_over');
		const { email, name: called, locale } = input;
		const { id } = await createAccount(systemActor('first administrator'), {
			email,
			name: called,
			locale,
			memberships: [{ role: 'administrator', organization: null }],
			passwordHash,
		});
		await tx.delete(installation).where(eq(installation.name, name));
		return { id };
	});
}

async function isInhabited(): Promise<boolean> {
	return (await database().select({ id: person.id }).from(person).limit(1)).length > 0;
}
