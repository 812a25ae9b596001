import { and, eq, isNull } from 'drizzle-orm';
import { learnedPhrase } from '#db/schema/capture.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { phraseKey } from '#server/capture/learned.ts';
import { country } from '#server/directives/rules.ts';
import { organizationsByCode } from '#server/organizations/find.ts';
import { meaningsOf } from '#server/phrases/meanings.ts';
import type { PhraseExample } from '#server/phrases/outputs.ts';
import { now } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import type { Locale } from '#server/platform/language.ts';

/** What a clerk put right while issuing: whom a phrase means, or which date. */
export type Correction = { language: Locale; phrase: string; example: PhraseExample } & (
	| { kind: 'alias'; organization: string }
	| { kind: 'deadline' }
);

/** Examples are kept to be looked at, not to be counted. */
const mostExamples = 5;

type Facts = { examples: PhraseExample[]; meaning: unknown };

/**
 * Takes corrections down as proposals for an administrator: one row a phrase, which counts how often it was seen. A
 * phrase that was rejected stays rejected. Nothing is read differently until it is accepted. Returns how many phrases
 * are new. Part of the verb that calls it, which has checked permission and records the event.
 */
export async function proposePhrases(actor: Actor, corrections: readonly Correction[]): Promise<number> {
	let fresh = 0;
	await transact(async () => {
		for (const correction of corrections) if (await propose(actor, correction)) fresh += 1;
	});
	return fresh;
}

async function propose(actor: Actor, correction: Correction): Promise<boolean> {
	const { kind, language, phrase, example } = correction;
	const key = phraseKey(phrase);
	if (key.length < 2) return false;
	const organizationId =
		correction.kind === 'alias'
			? ((await organizationsByCode([correction.organization])).get(correction.organization)?.id ?? null)
			: null;
	return transact(async (tx) => {
		const [standing] = await database()
			.select()
			.from(learnedPhrase)
			.where(
				and(
					eq(learnedPhrase.kind, kind),
					eq(learnedPhrase.language, language),
					eq(learnedPhrase.key, key),
					organizationId ? eq(learnedPhrase.organizationId, organizationId) : isNull(learnedPhrase.organizationId),
				),
			);
		const before = standing ? (standing.facts as Facts) : { examples: [], meaning: null };
		const examples = [...before.examples, example].slice(-mostExamples);
		const meaning = kind === 'deadline' ? (meaningsOf(examples, country().calendar)[0] ?? null) : null;
		if (standing) {
			// What is accepted keeps the meaning that was accepted.
			const facts = { examples, meaning: standing.state === 'proposed' ? meaning : before.meaning };
			await tx
				.update(learnedPhrase)
				.set({ seen: standing.seen + 1, facts, version: standing.version + 1 })
				.where(eq(learnedPhrase.id, standing.id));
			return false;
		}
		await tx.insert(learnedPhrase).values({
			id: newId(),
			kind,
			language,
			key,
			phrase: phrase.replace(/\s+/g, ' ').trim().slice(0, 300),
			organizationId,
			facts: { examples, meaning },
			seen: 1,
			state: 'proposed',
			proposedById: actor.personId || null,
			proposedAt: now(),
		});
		return true;
	});
}
