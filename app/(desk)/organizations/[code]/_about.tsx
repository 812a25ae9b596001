import { DescriptionList } from '#app/_ui/description-list.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import type { OrganizationOutput } from '#server/organizations/outputs.ts';
import { addDays, formatDate } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';

/** Its names in the three languages and the days between which it exists. */
export function About({ t, locale, organization }: { t: Translate; locale: Locale; organization: OrganizationOutput }) {
	const { nameKk, nameRu, nameEn, shortKk, shortRu, shortEn, validFrom, validTo } = organization;
	const name = (language: Locale, full: string, short: string) => ({
		term: t(`organizations.about.name.${language}`),
		value: (
			<span lang={language}>{full === short ? full : t('organizations.about.withShort', { name: full, short })}</span>
		),
	});
	return (
		<Panel>
			<DescriptionList
				layout="grid"
				items={[
					name('kk', nameKk, shortKk),
					name('ru', nameRu, shortRu),
					name('en', nameEn, shortEn),
					{ term: t('organizations.about.from'), value: validFrom && formatDate(locale, validFrom) },
					{ term: t('organizations.about.until'), value: validTo && formatDate(locale, addDays(validTo, -1)) },
				]}
			/>
		</Panel>
	);
}
