import { and, eq, ne } from 'drizzle-orm';
import { textResembles } from '#db/full-text.ts';
import { directive } from '#db/schema/directives.ts';
import { organization } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import { directivesWithin, type Scope } from '#server/access/scope.ts';
import { onControl } from '#server/directives/predicates.ts';
import { contentWords, similarity } from '#server/directives/similarity.ts';
import { inLocale, type Locale } from '#server/platform/language.ts';

/** A directive on control that seems to say the same. */
export type Duplicate = { number: string; title: string; likeness: number };

/** From here on two texts say the same: less for one lead, because many organizations are told the same thing. */
const threshold = { sameLead: 0.72, otherLead: 0.9 };
/** Of the longest words of a text first all must be shared, and where nothing is found so, some. */
const sharedWords = [6, 3];
const shown = 3;

/**
 * Directives on control, within the reader's reach, that say the same as these words; the likest first. `lead` is an
 * organization's code; `except` the number of the directive itself.
 */
export async function findDuplicates(
	scope: Scope,
	locale: Locale,
	given: { words: string; lead: string | null; except?: string | null },
): Promise<Duplicate[]> {
	const own = contentWords(given.words);
	for (const shared of sharedWords) {
		const found = await alike(scope, locale, { ...given, own, shared });
		if (found.length > 0) return found;
	}
	return [];
}

async function alike(
	scope: Scope,
	locale: Locale,
	given: { own: readonly string[]; shared: number; lead: string | null; except?: string | null },
): Promise<Duplicate[]> {
	const { own } = given;
	const resembles = textResembles(directive.id, own, given.shared);
	if (!resembles) return [];
	const rows = await database()
		.select({
			number: directive.number,
			words: directive.words,
			en: directive.titleEn,
			ru: directive.titleRu,
			kk: directive.titleKk,
			lead: organization.code,
		})
		.from(directive)
		.leftJoin(organization, eq(organization.id, directive.leadOrganizationId))
		.where(
			and(
				resembles,
				onControl(),
				directivesWithin(scope),
				given.except ? ne(directive.number, given.except) : undefined,
			),
		);
	return rows
		.map(({ number, words, lead, ...titles }) => ({
			number,
			title: inLocale(titles, locale) || words.slice(0, 140),
			likeness: similarity(own, contentWords(words)),
			least: lead !== null && lead === given.lead ? threshold.sameLead : threshold.otherLead,
		}))
		.filter(({ likeness, least }) => likeness >= least)
		.sort((one, other) => other.likeness - one.likeness)
		.slice(0, shown)
		.map(({ number, title, likeness }) => ({ number, title, likeness }));
}
