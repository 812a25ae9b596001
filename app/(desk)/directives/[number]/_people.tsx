import { DescriptionList } from '#app/_ui/description-list.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { country } from '#server/directives/rules.ts';
import { inLocale } from '#server/platform/language.ts';
import type { Told } from './_told.ts';

/** Who gave it and who answers for it. */
export function People({ t, locale, directive }: Told) {
	const { issuer, issuerLevel, lead, responsible } = directive;
	const level = country().rules.issuerLevels.find((each) => each.level === issuerLevel);
	// An office that is named in full need not be said twice.
	const office = level && inLocale(level.name, locale);
	const said = office && issuer.toLocaleLowerCase(locale).includes(office.toLocaleLowerCase(locale));
	return (
		<Panel title={t('directive.people.title')}>
			<DescriptionList
				layout="above"
				items={[
					{
						term: t('directive.people.issuer'),
						value: office && !said ? `${issuer} · ${office}` : issuer,
					},
					{ term: t('directive.people.lead'), value: lead?.name ?? t('register.noLead') },
					{ term: t('directive.people.responsible'), value: responsible ?? t('directive.people.nobody') },
				]}
			/>
		</Panel>
	);
}
