import { desc, eq, inArray } from 'drizzle-orm';
import { learnedPhrase } from '#db/schema/capture.ts';
import { organization, person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { country } from '#server/directives/rules.ts';
import { nameOf } from '#server/organizations/names.ts';
import { meaningInput } from '#server/phrases/inputs.ts';
import { meaningsOf } from '#server/phrases/meanings.ts';
import type { PhraseExample, PhraseRow } from '#server/phrases/outputs.ts';

/** More than that nobody reviews in one go; the most often seen come first. */
const most = 200;

/** Phrases learned from corrections, in one state, the most often seen first. For administrators. */
export async function listPhrases(actor: Actor, input: { state: PhraseRow['state'] }): Promise<{ rows: PhraseRow[] }> {
	scopeFor(actor, 'phrase.review');
	const rows = await database()
		.select({ phrase: learnedPhrase, organization })
		.from(learnedPhrase)
		.leftJoin(organization, eq(organization.id, learnedPhrase.organizationId))
		.where(eq(learnedPhrase.state, input.state))
		.orderBy(desc(learnedPhrase.seen), desc(learnedPhrase.proposedAt), desc(learnedPhrase.id))
		.limit(most);
	const names = await namesOf(rows.flatMap(({ phrase }) => [phrase.proposedById, phrase.decidedById]));
	return {
		rows: rows.map(({ phrase: row, organization: named }) => {
			const { examples, meaning } = row.facts as { examples: PhraseExample[]; meaning: unknown };
			const organizationName = named ? nameOf(actor.locale, named) : null;
			return {
				id: row.id,
				kind: row.kind as PhraseRow['kind'],
				language: row.language,
				phrase: row.phrase,
				organization: organizationName && { code: organizationName.code, name: organizationName.name },
				meaning: meaningInput.nullable().parse(meaning),
				meanings: row.kind === 'deadline' ? meaningsOf(examples, country().calendar) : [],
				examples,
				seen: row.seen,
				state: row.state as PhraseRow['state'],
				proposedBy: names.get(row.proposedById ?? '') ?? null,
				proposedAt: row.proposedAt,
				decidedBy: names.get(row.decidedById ?? '') ?? null,
				decidedAt: row.decidedAt,
				version: row.version,
			};
		}),
	};
}

async function namesOf(ids: readonly (string | null)[]): Promise<Map<string, string>> {
	const wanted = [...new Set(ids.filter((id) => id !== null))];
	if (wanted.length === 0) return new Map();
	const rows = await database()
		.select({ id: person.id, name: person.name })
		.from(person)
		.where(inArray(person.id, wanted));
	return new Map(rows.map(({ id, name }) => [id, name]));
}
