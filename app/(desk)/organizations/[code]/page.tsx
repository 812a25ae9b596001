import type { Metadata } from 'next';
import Link from 'next/link';
import { orNotFound, serverCaller } from '#app/_trpc/caller.ts';
import { LinkButton } from '#app/_ui/button.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Columns, Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { Tag } from '#app/_ui/tag.tsx';
import type { ScorecardOutput } from '#server/organizations/outputs.ts';
import { steps } from '#server/organizations/period.ts';
import { type Translate, translator } from '#server/platform/language.ts';
import { chosenPeriod, first, type Params } from '../_period.ts';
import { registerHref } from '../_register.ts';
import { About } from './_about.tsx';
import { Discipline } from './_discipline.tsx';
import { CoExecuted, MostMoved, OnControl, Silent } from './_lists.tsx';
import { LoadPanel } from './_load.tsx';
import { Now } from './_now.tsx';
import { Owed } from './_owed.tsx';
import { People } from './_people.tsx';
import { PunctualityPanel } from './_punctuality.tsx';
import type { Region } from './_region.ts';

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Params> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const api = await serverCaller();
	return { title: (await orNotFound(api.organizations.read({ code: (await params).code }))).name };
}

/** One organization: what it is, what it has on control, how punctual it is and who works there. */
export default async function OrganizationPage({ params, searchParams }: Props) {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const { code } = await params;
	const query = await searchParams;
	const period = chosenPeriod(query);
	const step = steps.find((each) => each === first(query.step)) ?? 'month';
	const api = await serverCaller();
	const page = await orNotFound(api.organizations.scorecard({ code, from: period.from, to: period.to, step }));
	return (
		<Stack>
			<Head t={t} page={page} />
			<About t={t} locale={locale} organization={page.organization} />
			{page.card ? (
				<Card t={t} locale={locale} page={page} card={page.card} period={period} step={step} />
			) : (
				<OutOfReach t={t} page={page} />
			)}
			<People t={t} locale={locale} page={page} />
		</Stack>
	);
}

function Head({ t, page: { organization, card } }: { t: Translate; page: ScorecardOutput }) {
	return (
		<PageHeader
			t={t}
			title={organization.name}
			breadcrumbs={[{ label: t('organizations.title'), href: '/organizations' }]}
			marks={
				<>
					<Tag tone="neutral">{t(`organizations.kind.${organization.kind}`)}</Tag>
					{!organization.standing && (
						<Tag tone="warning" outlined>
							{t('organizations.ended')}
						</Tag>
					)}
				</>
			}
			actions={
				card && (
					<LinkButton icon="summary" href={`/summaries?scope=organization:${organization.code}`}>
						{t('organizations.summary')}
					</LinkButton>
				)
			}
		/>
	);
}

function Card(region: Region) {
	return (
		<>
			{region.page.withoutRestricted && (
				<Notice compact label={region.t('ui.notice.info')}>
					{region.t('organizations.bounds.withoutRestricted')}
				</Notice>
			)}
			<Now {...region} />
			<Owed {...region} />
			<OnControl {...region} />
			<Columns>
				<Discipline {...region} />
				<PunctualityPanel {...region} />
			</Columns>
			<LoadPanel {...region} />
			<Columns>
				<MostMoved {...region} />
				<Silent {...region} />
			</Columns>
			<CoExecuted {...region} />
		</>
	);
}

/** A reader of another organization: figures over what happens to be shared would mislead. */
function OutOfReach({ t, page: { organization, shared, readsDirectives } }: { t: Translate; page: ScorecardOutput }) {
	return (
		<Notice label={t('ui.notice.info')}>
			<p>{t(readsDirectives ? 'organizations.bounds.other' : 'organizations.bounds.noFigures')}</p>
			{shared > 0 && (
				<p>
					<Link href={registerHref({ organization: [organization.code] })}>
						{t('organizations.shared', { count: shared })}
					</Link>
				</p>
			)}
		</Notice>
	);
}
