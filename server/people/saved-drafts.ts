import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm';
import { savedDraft } from '#db/schema/collaboration.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import type { KeepDraftInput } from '#server/people/inputs.ts';
import type { SavedDraftOutput } from '#server/people/outputs.ts';
import { machineTime } from '#server/platform/clock.ts';
import { formatInstant } from '#server/platform/dates.ts';
import { refuse } from '#server/platform/errors.ts';

// What a person has begun to type and not sent is that person's alone: nobody else reads it, and the trail tells
// nothing of it. Its times are the machine's own, so that the newer of two copies is known though a "now" is set.

/** As much text fits into one form; in characters of its JSON. */
const largest = 200_000;
/** A person has so many forms begun at once; the oldest gives way. */
const mostOfOne = 100;
/** A draft that nobody went on with for so many days is forgotten. */
const keptFor = 60;

function instant(time: number): string {
	return new Date(time).toISOString();
}

/** The actor's draft of that name, or null, and what time it is here, so that a browser can compare its own copy. */
export async function readSavedDraft(actor: Actor, input: { key: string }): Promise<SavedDraftOutput> {
	scopeFor(actor, 'account.read');
	const [row] = await database()
		.select()
		.from(savedDraft)
		.where(and(eq(savedDraft.personId, actor.personId), eq(savedDraft.key, input.key)));
	const draft = row && {
		value: row.value as Record<string, string[]>,
		updatedAt: row.updatedAt,
		updatedAtText: formatInstant(actor.locale, row.updatedAt),
	};
	return { draft: draft ?? null, now: instant(machineTime()) };
}

/** Keeps what stands in a form, in place of what was kept under the name before. TOO_LARGE `draft_too_large`. */
export async function keepSavedDraft(
	actor: Actor,
	input: KeepDraftInput,
): Promise<{ updatedAt: string; updatedAtText: string }> {
	scopeFor(actor, 'account.change');
	const { key, value } = input;
	if (JSON.stringify(value).length > largest) throw refuse('TOO_LARGE', 'draft_too_large');
	return transact(async (tx) => {
		const updatedAt = instant(machineTime());
		await tx
			.insert(savedDraft)
			.values({ personId: actor.personId, key, value, updatedAt })
			.onConflictDoUpdate({ target: [savedDraft.personId, savedDraft.key], set: { value, updatedAt } });
		const mine = await tx
			.select({ key: savedDraft.key })
			.from(savedDraft)
			.where(eq(savedDraft.personId, actor.personId))
			.orderBy(asc(savedDraft.updatedAt), asc(savedDraft.key));
		const over = mine.slice(0, Math.max(0, mine.length - mostOfOne)).map((row) => row.key);
		if (over.length > 0) {
			await tx.delete(savedDraft).where(and(eq(savedDraft.personId, actor.personId), inArray(savedDraft.key, over)));
		}
		return { updatedAt, updatedAtText: formatInstant(actor.locale, updatedAt) };
	});
}

/** Forgets a draft: it was sent, or thrown away. */
export async function forgetSavedDraft(actor: Actor, input: { key: string }): Promise<void> {
	scopeFor(actor, 'account.change');
	await transact((tx) =>
		tx.delete(savedDraft).where(and(eq(savedDraft.personId, actor.personId), eq(savedDraft.key, input.key))),
	);
}

/** Removes drafts that nobody went on with. A timed task. Returns how many. */
export async function forgetOldDrafts(): Promise<number> {
	const before = instant(machineTime() - keptFor * 24 * 60 * 60 * 1000);
	return transact(async (tx) => {
		const old = await tx.delete(savedDraft).where(lt(savedDraft.updatedAt, before)).returning({ one: sql`1` });
		return old.length;
	});
}
