import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { currentActor, serverCaller } from '#app/_trpc/caller.ts';
import { Procedures } from '#app/_trpc/client.tsx';
import { KeptDrafts } from '#app/_trpc/kept-drafts.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { WithUploads } from '#app/_ui/upload-rules.tsx';
import { Bell } from '#app/(desk)/_shell/bell.tsx';
import type { NavItem } from '#app/(desk)/_shell/nav-links.tsx';
import { Shell } from '#app/(desk)/_shell/shell.tsx';
import type { Actor } from '#server/access/actor.ts';
import { findScope } from '#server/access/scope.ts';
import { acceptedExtensions } from '#server/evidence/kinds.ts';
import { config } from '#server/platform/config.ts';
import { formatNumber } from '#server/platform/dates.ts';
import { type Locale, type Translate, translator } from '#server/platform/language.ts';

/** Every signed-in page stands in here: who is not signed in is led to sign in, and back afterwards. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
	const actor = await currentActor();
	if (!actor) redirect(`/sign-in?returnTo=${encodeURIComponent((await headers()).get('x-path') ?? '/')}`);
	const { locale, theme } = await readerPreferences();
	const t = translator(locale);
	const organization = await organizationOf(actor);
	return (
		<Procedures>
			<KeptDrafts personId={actor.personId}>
				<WithUploads rules={uploadRules()}>
					<Shell
						t={t}
						locale={locale}
						theme={theme}
						person={{
							name: actor.name,
							initials: initialsOf(actor.name),
							organization,
							roles: [
								...new Set(actor.memberships.filter((held) => !held.onBehalfOf).map((held) => t(`roles.${held.role}`))),
							],
						}}
						items={await placesOf(actor, t, locale)}
						bell={await bellOf(actor, t)}
					>
						{children}
					</Shell>
				</WithUploads>
			</KeptDrafts>
		</Procedures>
	);
}

function uploadRules() {
	return { address: '/api/v1/files', extensions: acceptedExtensions, largest: config().UPLOAD_MAX_BYTES };
}

function initialsOf(name: string): string {
	return name
		.split(/\s+/)
		.slice(0, 2)
		.map((part) => part[0]?.toUpperCase() ?? '')
		.join('');
}

async function organizationOf(actor: Actor): Promise<string | null> {
	const id = actor.memberships.find((held) => held.organizationId)?.organizationId;
	if (!id || actor.mustChangePassword) return null;
	const organizations = await (await serverCaller()).organizations.list({});
	return organizations.find((each) => each.id === id)?.name ?? null;
}

/** The places the person's roles open, in the order of a working day. */
async function placesOf(actor: Actor, t: Translate, locale: Locale): Promise<NavItem[]> {
	const reads = findScope(actor, 'directive.read') !== null;
	const places: (NavItem | null)[] = [
		reads ? { href: '/', label: t('nav.overview'), icon: 'home' } : null,
		reads ? { href: '/inbox', label: t('nav.inbox'), icon: 'inbox', ...(await waitingOf(t, locale)) } : null,
		// What is on control comes first; the closed ones are a click away.
		reads ? { href: '/directives?onControl=true', label: t('nav.directives'), icon: 'list' } : null,
		reads ? { href: '/meetings', label: t('nav.meetings'), icon: 'calendar' } : null,
		{ href: '/organizations', label: t('nav.organizations'), icon: 'building' },
		reads ? { href: '/summaries', label: t('nav.summaries'), icon: 'summary' } : null,
		findScope(actor, 'person.read') ? { href: '/admin', label: t('nav.admin'), icon: 'gear' } : null,
		findScope(actor, 'trail.read') ? { href: '/admin/trail', label: t('nav.trail'), icon: 'scales' } : null,
	];
	return places.filter((place): place is NavItem => place !== null);
}

/** The bell, for whoever may be told of anything. */
async function bellOf(actor: Actor, t: Translate): Promise<ReactNode> {
	if (!findScope(actor, 'notification.read')) return null;
	const { unread } = await (await serverCaller()).notifications.unread({});
	return <Bell label={t('notifications.title')} unreadLabel={t('notifications.unread')} unread={unread} />;
}

/** How much waits in the inbox; nothing stands there when nothing waits. */
async function waitingOf(t: Translate, locale: Locale): Promise<Pick<NavItem, 'count' | 'countLabel'>> {
	const { count } = await (await serverCaller()).desk.waiting({});
	return count > 0 ? { count: formatNumber(locale, count), countLabel: t('inbox.waiting', { count }) } : {};
}
