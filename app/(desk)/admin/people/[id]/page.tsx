import type { Metadata } from 'next';
import Link from 'next/link';
import { orNotFound, serverCaller } from '#app/_trpc/caller.ts';
import { DescriptionList } from '#app/_ui/description-list.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Columns, Panel, Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { withQuery } from '#app/_ui/query.ts';
import { Texts } from '#app/_ui/texts.tsx';
import { DeputiesPanel } from '#app/(desk)/_deputies/deputies-panel.tsx';
import type { PersonOutput } from '#server/people/outputs.ts';
import { formatInstant } from '#server/platform/dates.ts';
import { type Locale, type Translate, translator } from '#server/platform/language.ts';
import { AccountTags } from '../_account-tags.tsx';
import { membershipChoices } from '../_membership-choices.ts';
import styles from '../_people.module.css';
import { AboutForm } from './_about-form.tsx';
import { AccessActs } from './_access-acts.tsx';
import { MembershipsForm } from './_memberships-form.tsx';

type Params = Promise<{ id: string }>;

async function personOf(params: Params): Promise<PersonOutput> {
	const { id } = await params;
	return orNotFound((await serverCaller()).people.read({ id: id.slice(0, 40) }));
}

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
	return { title: (await personOf(params)).name };
}

/** One person: who, what they may do, and how they get in. */
export default async function PersonPage({ params }: { params: Params }) {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const person = await personOf(params);
	const caller = await serverCaller();
	const organizations = await caller.organizations.list({});
	const deputies = await caller.deputies.read({ personId: person.id });
	const memberships = person.memberships.map(({ role, organization }) => ({
		role,
		organization: organization?.code ?? null,
	}));
	const held = memberships.flatMap(({ organization }) => organization ?? []);
	return (
		<Texts locale={locale} namespaces={['people', 'conflict', 'handover']}>
			<Stack>
				<PageHeader
					t={t}
					title={person.name}
					lead={person.email}
					marks={<AccountTags t={t} person={person} />}
					breadcrumbs={[
						{ label: t('admin.title'), href: '/admin' },
						{ label: t('people.title'), href: '/admin/people' },
					]}
				/>
				<Columns kind="main-aside">
					<Stack>
						<Panel title={t('people.memberships.title')} lead={t('people.memberships.lead')}>
							<MembershipsForm
								id={person.id}
								version={person.version}
								memberships={memberships}
								choices={membershipChoices(t, organizations, held)}
							/>
						</Panel>
						<Panel title={t('people.about.title')}>
							<AboutForm
								id={person.id}
								version={person.version}
								about={{
									name: person.name,
									email: person.email,
									position: person.position ?? '',
									locale: person.locale,
								}}
							/>
						</Panel>
						<DeputiesPanel t={t} locale={locale} deputies={deputies} personId={person.id} />
					</Stack>
					<AccessPanel t={t} locale={locale} person={person} />
				</Columns>
			</Stack>
		</Texts>
	);
}

function AccessPanel({ t, locale, person }: { t: Translate; locale: Locale; person: PersonOutput }) {
	const { id, version, name, disabledAt, lastSeenAt, twoFactorEnabled, mustChangePassword } = person;
	const facts = [
		{ term: t('people.access.disabledAt'), value: disabledAt && formatInstant(locale, disabledAt) },
		{
			term: t('people.access.seen'),
			value: lastSeenAt ? formatInstant(locale, lastSeenAt) : t('people.never'),
		},
		{ term: t('people.access.sessions'), value: t('people.access.devices', { count: person.sessions }) },
		{
			term: t('people.access.password'),
			value: t(mustChangePassword ? 'people.access.mustChange' : 'people.access.own'),
		},
		{ term: t('people.access.factor'), value: t(twoFactorEnabled ? 'people.access.on' : 'people.access.off') },
		{ term: t('people.access.created'), value: formatInstant(locale, person.createdAt) },
	];
	return (
		<Panel title={t('people.access.title')}>
			<Stack>
				<DescriptionList layout="above" items={facts} />
				<AccessActs person={{ id, version, name, disabled: disabledAt !== null, twoFactorEnabled }} />
				<ul className={styles.links}>
					<li>
						<Link href={withQuery('/admin/trail', { person: id })}>{t('people.access.trail')}</Link>
					</li>
					<li>
						<Link href={withQuery('/admin/trail', { subject: id })}>{t('people.access.history')}</Link>
					</li>
				</ul>
			</Stack>
		</Panel>
	);
}
