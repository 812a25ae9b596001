import type { Metadata } from 'next';
import { currentActor, orNotFound, serverCaller } from '#app/_trpc/caller.ts';
import { LinkButton } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Field } from '#app/_ui/field.tsx';
import { FilterBar } from '#app/_ui/filter-bar.tsx';
import { TextInput } from '#app/_ui/inputs.tsx';
import { KeyboardList } from '#app/_ui/keyboard-list.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Pager } from '#app/_ui/pager.tsx';
import { Panel, Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { withQuery } from '#app/_ui/query.ts';
import { findScope } from '#server/access/scope.ts';
import { isCursor } from '#server/platform/cursor.ts';
import { type Translate, translator } from '#server/platform/language.ts';
import { MeetingsTable } from './_meetings-table.tsx';

const path = '/meetings';

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('meetings.title') };
}

/** Meetings by date, each with how much of it is done. */
export default async function MeetingsPage({
	searchParams,
}: {
	searchParams: Promise<Record<string, string | string[]>>;
}) {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const query = await searchParams;
	const q = first(query.q)?.trim().slice(0, 200) || undefined;
	const asked = first(query.cursor);
	const cursor = asked && isCursor(asked) ? asked : undefined;
	const { rows, nextCursor } = await orNotFound((await serverCaller()).meetings.list({ q, cursor, limit: 50 }));
	const actor = await currentActor();
	const mayRegister = actor !== null && findScope(actor, 'meeting.record') !== null;
	const register = mayRegister && (
		<>
			<LinkButton kind="primary" icon="document" href={`${path}/capture`}>
				{t('capture.openFrom')}
			</LinkButton>
			<LinkButton icon="plus" href={`${path}/new`}>
				{t('meetings.register')}
			</LinkButton>
		</>
	);
	const partial = rows.some((row) => !row.seesAll);
	return (
		<Stack>
			<PageHeader
				t={t}
				title={t('meetings.title')}
				lead={partial ? `${t('meetings.lead')} ${t('meetings.within')}` : t('meetings.lead')}
				actions={register}
			/>
			<FilterBar t={t} action={path} clearHref={q ? path : undefined}>
				<Field name="q" label={t('meetings.searchHelp')}>
					<TextInput type="search" defaultValue={q} maxLength={200} />
				</Field>
			</FilterBar>
			<Panel flush>
				{rows.length > 0 ? (
					<KeyboardList>
						<MeetingsTable t={t} locale={locale} rows={rows} />
					</KeyboardList>
				) : (
					<Nothing t={t} q={q} mayRegister={mayRegister} />
				)}
			</Panel>
			<Pager
				t={t}
				summary={rows.length > 0 ? t('meetings.shown', { count: rows.length }) : undefined}
				firstHref={cursor ? withQuery(path, { q }) : undefined}
				nextHref={nextCursor ? withQuery(path, { q, cursor: nextCursor }) : undefined}
			/>
		</Stack>
	);
}

function Nothing({ t, q, mayRegister }: { t: Translate; q: string | undefined; mayRegister: boolean }) {
	if (q) {
		return (
			<EmptyState
				title={t('meetings.nothingFound', { q })}
				icon="search"
				actions={<LinkButton href={path}>{t('meetings.clearSearch')}</LinkButton>}
			>
				{t('meetings.nothingFoundText')}
			</EmptyState>
		);
	}
	return (
		<EmptyState title={t('meetings.empty')} icon="calendar">
			{t(mayRegister ? 'meetings.emptyText' : 'meetings.emptyReader')}
		</EmptyState>
	);
}

function first(value: string | string[] | undefined): string | undefined {
	return Array.isArray(value) ? value[0] : value;
}
