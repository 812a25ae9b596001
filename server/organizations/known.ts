import type { organization } from '#db/schema/people.ts';
import type { KnownOrganization } from '#server/capture/organization-book.ts';
import { country } from '#server/directives/rules.ts';

type Row = Pick<
	typeof organization.$inferSelect,
	'code' | 'nameEn' | 'nameRu' | 'nameKk' | 'shortEn' | 'shortRu' | 'shortKk'
>;

/** Organizations as texts and sheets name them: in every language, short, and by the country's other names. */
export function knownOrganizations(rows: readonly Row[]): KnownOrganization[] {
	const { aliases } = country();
	return rows.map((row) => ({
		code: row.code,
		name: { en: row.nameEn, ru: row.nameRu, kk: row.nameKk },
		short: { en: row.shortEn, ru: row.shortRu, kk: row.shortKk },
		aliases: aliases[row.code] ?? [],
	}));
}
