import { createHash } from 'node:crypto';
import { eq, lt } from 'drizzle-orm';
import { rateLimit, signInFailure } from '#db/schema/people.ts';
import { transact } from '#db/transact.ts';
import { machineTime } from '#server/platform/clock.ts';

/** Refusals are counted over this long, in milliseconds; then counting begins anew. */
const window = 15 * 60 * 1000;
/** A person mistypes a few times; a program that guesses is stopped, whatever addresses it comes from. */
const perAccount = 10;
/** Many people may stand behind one address, and few of them mistype at once. */
const perAddress = 60;

export type Attempt = { keys: string[] };

/** What the limit says to an attempt: go on, or wait that many seconds. */
export type Verdict = { attempt: Attempt; waitSeconds: 0 } | { attempt: null; waitSeconds: number };

/**
 * Counts an attempt as refused before it is looked at, so that a hundred sent at once cannot all slip by;
 * `attemptSucceeded` takes it back. The account's key is a hash: the table tells nobody who was guessed at,
 * and an account that does not exist is counted like one that does.
 */
export async function beginAttempt(email: string, address: string): Promise<Verdict> {
	const account = `account:${createHash('sha256').update(email.trim().toLowerCase()).digest('hex')}`;
	const keys = [account, `address:${address}`];
	const limits = [perAccount, perAddress];
	const time = machineTime();
	return transact(async (tx) => {
		await tx.delete(signInFailure).where(lt(signInFailure.since, time - window));
		const counted: number[] = [];
		for (const [index, key] of keys.entries()) {
			const [row] = await tx.select().from(signInFailure).where(eq(signInFailure.key, key));
			if (row && row.count >= (limits[index] ?? 0)) {
				return { attempt: null, waitSeconds: Math.max(1, Math.ceil((row.since + window - time) / 1000)) };
			}
			counted.push(row?.count ?? 0);
		}
		for (const [index, key] of keys.entries()) {
			const count = (counted[index] ?? 0) + 1;
			if (count === 1) await tx.insert(signInFailure).values({ key, count, since: time });
			else await tx.update(signInFailure).set({ count }).where(eq(signInFailure.key, key));
		}
		return { attempt: { keys }, waitSeconds: 0 };
	});
}

/** The password was right: the account's refusals are forgotten, the address's count goes back by this one. */
export async function attemptSucceeded(attempt: Attempt): Promise<void> {
	const [account, address] = attempt.keys;
	await transact(async (tx) => {
		if (account) await tx.delete(signInFailure).where(eq(signInFailure.key, account));
		if (!address) return;
		const [row] = await tx.select().from(signInFailure).where(eq(signInFailure.key, address));
		if (!row) return;
		if (row.count <= 1) await tx.delete(signInFailure).where(eq(signInFailure.key, address));
		else
			await tx
				.update(signInFailure)
				.set({ count: row.count - 1 })
				.where(eq(signInFailure.key, address));
	});
}

/** Removes counts whose window is over, the sign-in library's own among them. A timed task. Returns how many went. */
export async function forgetOldCounts(): Promise<number> {
	const time = machineTime();
	return transact(async (tx) => {
		const refused = await tx
			.delete(signInFailure)
			.where(lt(signInFailure.since, time - window))
			.returning({ key: signInFailure.key });
		const limited = await tx
			.delete(rateLimit)
			.where(lt(rateLimit.lastRequest, time - 24 * 60 * 60 * 1000))
			.returning({ id: rateLimit.id });
		return refused.length + limited.length;
	});
}
