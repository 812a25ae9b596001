import Link from 'next/link';
import { DescriptionList } from '#app/_ui/description-list.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { country } from '#server/directives/rules.ts';
import { formatDate, formatInstant } from '#server/platform/dates.ts';
import { inLocale } from '#server/platform/language.ts';
import { locales } from '#server/platform/locales.ts';
import { Links } from './_links.tsx';
import { Tags } from './_tags.tsx';
import type { Told } from './_told.ts';

/** Where it comes from: the meeting or resolution, its basis, its other titles, and how it stands to other directives. */
export function Source({ t, locale, directive, on }: Told) {
	const { meeting, basis, sourceUrl, topic, issuedAt, titles } = directive;
	const known = country().rules.topics.find(({ code }) => code === topic);
	const others = locales.filter((each) => each !== locale && titles[each]);
	return (
		<Panel title={t('directive.source.title')}>
			<DescriptionList
				items={[
					{
						term: t('directive.source.meeting'),
						value: meeting ? (
							<Link href={`/meetings/${meeting.id}`}>
								{t('register.source.meeting', { title: meeting.title, date: formatDate(locale, meeting.heldOn) })}
							</Link>
						) : (
							t('directive.source.resolution')
						),
					},
					{ term: t('directive.source.basis'), value: basis },
					{
						term: t('directive.source.link'),
						value: sourceUrl && (
							<a href={sourceUrl} rel="noopener noreferrer" target="_blank">
								{hostOf(sourceUrl)}
							</a>
						),
					},
					{ term: t('directive.source.topic'), value: known && inLocale(known.name, locale) },
					{ term: t('directive.source.issued'), value: issuedAt && formatInstant(locale, issuedAt) },
					...others.map((each) => ({
						term: t(`directive.source.name.${each}`),
						value: <span lang={each}>{titles[each]}</span>,
					})),
				]}
			/>
			{!on && <Tags t={t} locale={locale} directive={directive} />}
			<Links t={t} locale={locale} directive={directive} {...(on ? { on } : {})} />
		</Panel>
	);
}

function hostOf(address: string): string {
	return URL.parse(address)?.host ?? address;
}
