import type { organization } from '#db/schema/people.ts';
import type { OrganizationRef } from '#server/directives/outputs.ts';
import { inLocale, type Locale } from '#server/platform/language.ts';

type Named = Pick<
	typeof organization.$inferSelect,
	'id' | 'code' | 'nameEn' | 'nameRu' | 'nameKk' | 'shortEn' | 'shortRu' | 'shortKk'
>;

/** An organization's full and short name for a reader. */
export function nameOf(locale: Locale, row: Named): OrganizationRef {
	return {
		id: row.id,
		code: row.code,
		name: inLocale({ en: row.nameEn, ru: row.nameRu, kk: row.nameKk }, locale),
		short: inLocale({ en: row.shortEn, ru: row.shortRu, kk: row.shortKk }, locale),
	};
}
