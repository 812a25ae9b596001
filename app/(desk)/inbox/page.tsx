import type { Metadata } from 'next';
import { orNotFound, serverCaller } from '#app/_trpc/caller.ts';
import { LinkButton } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { KeyboardList } from '#app/_ui/keyboard-list.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { type InboxGroup, inboxGroups } from '#server/directives/inbox-outputs.ts';
import { isCursor } from '#server/platform/cursor.ts';
import { type Translate, translator } from '#server/platform/language.ts';
import { Group } from './_group.tsx';
import { OwnTasks } from './_own-tasks.tsx';

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('inbox.title') };
}

/** What waits for the reader, by urgency, each with its one next step. `?group=` shows one group in full. */
export default async function InboxPage({
	searchParams,
}: {
	searchParams: Promise<Record<string, string | string[]>>;
}) {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const query = await searchParams;
	const chosen = inboxGroups.find((each) => each === query.group);
	const asked = typeof query.cursor === 'string' ? query.cursor : '';
	const cursor = chosen && isCursor(asked) ? asked : undefined;
	const api = await serverCaller();
	const [inbox, { count }, tasks] = await orNotFound(
		Promise.all([api.desk.inbox({ group: chosen, cursor }), api.desk.waiting({}), api.delegations.own({})]),
	);
	const own = chosen ? [] : tasks;
	return (
		<Stack>
			<PageHeader
				t={t}
				title={chosen ? t(`inbox.groups.${chosen}`) : t('inbox.title')}
				lead={chosen || count === 0 ? undefined : t('inbox.lead', { count })}
				breadcrumbs={chosen ? [{ label: t('inbox.title'), href: '/inbox' }] : []}
			/>
			{inbox.groups.length + own.length > 0 ? (
				<KeyboardList>
					<Stack>
						<OwnTasks t={t} locale={locale} tasks={own} />
						{inbox.groups.map((group) => (
							<Group
								key={group.group}
								t={t}
								locale={locale}
								group={group}
								alone={chosen !== undefined}
								cursor={cursor}
							/>
						))}
					</Stack>
				</KeyboardList>
			) : (
				<Nothing t={t} acts={inbox.acts} chosen={chosen} />
			)}
		</Stack>
	);
}

function Nothing({ t, acts, chosen }: { t: Translate; acts: boolean; chosen: InboxGroup | undefined }) {
	return (
		<EmptyState
			title={t(acts ? 'inbox.nothing' : 'inbox.noActs')}
			icon={acts ? 'check' : 'inbox'}
			actions={
				chosen ? (
					<LinkButton href="/inbox">{t('inbox.back')}</LinkButton>
				) : (
					<LinkButton href="/" icon="home">
						{t('inbox.toOverview')}
					</LinkButton>
				)
			}
		>
			{t(acts ? 'inbox.nothingText' : 'inbox.noActsText')}
		</EmptyState>
	);
}
