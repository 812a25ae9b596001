import { eq } from 'drizzle-orm';
import { learnedPhrase } from '#db/schema/capture.ts';
import { organization } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Learned } from '#server/capture/learned.ts';
import { meaningInput } from '#server/phrases/inputs.ts';
import type { Locale } from '#server/platform/language.ts';

/** What administrators accepted, for the reading of texts. Proposed and rejected phrases change nothing. */
export async function acceptedPhrases(): Promise<Learned> {
	const rows = await database()
		.select({
			kind: learnedPhrase.kind,
			language: learnedPhrase.language,
			key: learnedPhrase.key,
			phrase: learnedPhrase.phrase,
			facts: learnedPhrase.facts,
			code: organization.code,
		})
		.from(learnedPhrase)
		.leftJoin(organization, eq(organization.id, learnedPhrase.organizationId))
		.where(eq(learnedPhrase.state, 'accepted'));
	const aliases: Learned['aliases'][number][] = [];
	const terms: Learned['terms'][number][] = [];
	for (const { kind, key, phrase, facts, code, ...row } of rows) {
		const language = row.language as Locale;
		if (kind === 'alias' && code) aliases.push({ language, key, phrase, code });
		const meaning = meaningInput.safeParse((facts as { meaning?: unknown }).meaning);
		if (kind === 'deadline' && meaning.success) terms.push({ language, key, meaning: meaning.data });
	}
	return { aliases, terms };
}
