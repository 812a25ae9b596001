import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentActor, serverCaller } from '#app/_trpc/caller.ts';
import { LinkButton } from '#app/_ui/button.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Columns, Panel, Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { findScope } from '#server/access/scope.ts';
import { formatInstant } from '#server/platform/dates.ts';
import { type Translate, translator } from '#server/platform/language.ts';

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('admin.title') };
}

/** The places of administration that the reader's roles open. */
export default async function AdministrationPage() {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const caller = await serverCaller();
	const actor = await currentActor();
	const administers = actor !== null && findScope(actor, 'person.read') !== null;
	const readsTrail = actor !== null && findScope(actor, 'trail.read') !== null;
	if (!administers && !readsTrail) notFound();
	const readsRules = actor !== null && findScope(actor, 'rules.read') !== null;
	const [people, organizations, trail, rules] = await Promise.all([
		administers ? caller.people.list({ limit: 1 }) : null,
		administers ? caller.organizations.list({ state: 'standing' }) : null,
		readsTrail ? caller.trail.list({ limit: 1 }) : null,
		readsRules ? caller.rules.read({}) : null,
	]);
	const plans = administers ? await caller.plans.list({}) : null;
	const phrases = administers ? (await caller.phrases.list({ state: 'proposed' })).rows : null;
	const latest = trail?.rows[0];
	return (
		<Stack>
			<PageHeader t={t} title={t('admin.title')} />
			<Columns>
				{people && (
					<Place t={t} title={t('people.title')} lead={t('admin.people.lead')} href="/admin/people">
						{t('admin.people.count', { count: people.total })}
					</Place>
				)}
				{organizations && (
					<Place
						t={t}
						title={t('organizations.admin.title')}
						lead={t('admin.organizations.lead')}
						href="/admin/organizations"
					>
						{t('admin.organizations.count', { count: organizations.length })}
					</Place>
				)}
				{rules && (
					<Place t={t} title={t('rules.title')} lead={t('admin.rules.lead')} href="/admin/rules">
						{t('admin.rules.own', { count: Object.values(rules).filter(({ own }) => own).length })}
					</Place>
				)}
				{plans && (
					<Place t={t} title={t('plans.title')} lead={t('admin.plans.lead')} href="/admin/plans">
						{t('admin.plans.count', { count: plans.length })}
					</Place>
				)}
				{phrases && (
					<Place t={t} title={t('phrases.title')} lead={t('phrases.lead')} href="/admin/phrases">
						{t('phrases.waiting', { count: phrases.length })}
					</Place>
				)}
				{trail && (
					<Place t={t} title={t('admin.trail.title')} lead={t('admin.trail.lead')} href="/admin/trail">
						{latest && t('admin.trail.latest', { seq: latest.seq, at: formatInstant(locale, latest.at) })}
					</Place>
				)}
			</Columns>
		</Stack>
	);
}

function Place({
	t,
	title,
	lead,
	href,
	children,
}: {
	t: Translate;
	title: string;
	lead: string;
	href: string;
	children: React.ReactNode;
}) {
	return (
		<Panel title={title} lead={lead}>
			<Stack>
				<div>{children}</div>
				<div>
					<LinkButton href={href} aria-label={`${t('admin.open')}: ${title}`}>
						{t('admin.open')}
					</LinkButton>
				</div>
			</Stack>
		</Panel>
	);
}
