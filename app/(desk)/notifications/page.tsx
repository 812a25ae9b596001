import type { Metadata } from 'next';
import { orNotFound, serverCaller } from '#app/_trpc/caller.ts';
import { LinkButton } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { KeyboardList } from '#app/_ui/keyboard-list.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Pager } from '#app/_ui/pager.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { withQuery } from '#app/_ui/query.ts';
import { Texts } from '#app/_ui/texts.tsx';
import { isCursor } from '#server/platform/cursor.ts';
import { translator } from '#server/platform/language.ts';
import { Day } from './_day.tsx';
import { MarkAllRead } from './_mark-read.tsx';

const path = '/notifications';

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('notifications.title') };
}

/** What the reader was told of, newest first, a group for each day. `?unread=true` leaves out what was read. */
export default async function NotificationsPage({
	searchParams,
}: {
	searchParams: Promise<Record<string, string | string[]>>;
}) {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const query = await searchParams;
	const only = query.unread === 'true';
	const asked = typeof query.cursor === 'string' && isCursor(query.cursor) ? query.cursor : undefined;
	const api = await serverCaller();
	const { rows, unread, nextCursor } = await orNotFound(
		api.notifications.list({ cursor: asked, unread: only || undefined }),
	);
	const view = only ? { unread: 'true' } : {};
	return (
		<Texts locale={locale} namespaces={['notifications']}>
			<Stack>
				<PageHeader
					t={t}
					title={t('notifications.title')}
					lead={t('notifications.lead', { count: unread })}
					actions={
						<>
							<LinkButton href={withQuery(path, only ? {} : { unread: 'true' })}>
								{t(only ? 'notifications.showAll' : 'notifications.showUnread')}
							</LinkButton>
							{unread > 0 && <MarkAllRead />}
						</>
					}
				/>
				{rows.length === 0 ? (
					<EmptyState title={t(only ? 'notifications.noneUnread' : 'notifications.none')} icon="bell">
						{t('notifications.noneText')}
					</EmptyState>
				) : (
					<KeyboardList>
						<Stack>
							{[...Map.groupBy(rows, ({ day }) => day)].map(([day, told]) => (
								<Day key={day} t={t} locale={locale} day={day} rows={told} />
							))}
						</Stack>
					</KeyboardList>
				)}
				<Pager
					t={t}
					firstHref={asked ? withQuery(path, view) : undefined}
					nextHref={nextCursor ? withQuery(path, { ...view, cursor: nextCursor }) : undefined}
				/>
			</Stack>
		</Texts>
	);
}
