import { and, eq, ne, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { learnedPhrase } from '#db/schema/capture.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import type { decidePhraseInput } from '#server/phrases/inputs.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { lastChangeOf } from '#server/trail/last-change.ts';
import { recordEvent } from '#server/trail/record.ts';

/**
 * Accepts a learned phrase, from when on texts are read with it, or rejects it. Either may be changed later. Of one
 * phrase only one meaning is accepted: an earlier one gives way. Throws RULE `phrase_without_meaning` for a phrase of
 * time of which nobody says what it means.
 */
export async function decidePhrase(
	actor: Actor,
	input: z.output<typeof decidePhraseInput>,
): Promise<{ id: string; version: number }> {
	scopeFor(actor, 'phrase.review');
	return transact(async (tx) => {
		const [standing] = await tx.select().from(learnedPhrase).where(eq(learnedPhrase.id, input.id));
		if (!standing) throw refuse('NOT_FOUND', 'phrase_not_found');
		if (standing.version !== input.version) {
			const change = await lastChangeOf(actor, 'phrase', standing.id);
			throw refuse('CONFLICT', 'stale', { version: standing.version, ...change });
		}
		const accepted = input.decision === 'accept';
		const facts = standing.facts as { meaning?: unknown };
		const meaning = input.meaning ?? facts.meaning ?? null;
		if (accepted && standing.kind === 'deadline' && !meaning) throw refuse('RULE', 'phrase_without_meaning');
		const decided = { decidedById: actor.personId || null, decidedAt: now() };
		if (accepted) {
			await tx
				.update(learnedPhrase)
				.set({ ...decided, state: 'rejected', version: sql`${learnedPhrase.version} + 1` })
				.where(
					and(
						eq(learnedPhrase.kind, standing.kind),
						eq(learnedPhrase.language, standing.language),
						eq(learnedPhrase.key, standing.key),
						eq(learnedPhrase.state, 'accepted'),
						ne(learnedPhrase.id, standing.id),
					),
				);
		}
		const version = standing.version + 1;
		await tx
			.update(learnedPhrase)
			.set({ ...decided, state: accepted ? 'accepted' : 'rejected', facts: { ...facts, meaning }, version })
			.where(eq(learnedPhrase.id, standing.id));
		await recordEvent(actor, {
			action: accepted ? 'phrase.accept' : 'phrase.reject',
			subjectKind: 'phrase',
			subjectId: standing.id,
			facts: { phrase: standing.phrase, kind: standing.kind, meaning, organizationId: standing.organizationId },
		});
		return { id: standing.id, version };
	});
}
