import type { Metadata } from 'next';
import { orNotFound, serverCaller } from '#app/_trpc/caller.ts';
import { LinkButton } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { FilterBar } from '#app/_ui/filter-bar.tsx';
import { Select, TextInput } from '#app/_ui/inputs.tsx';
import { KeyboardList } from '#app/_ui/keyboard-list.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Pager } from '#app/_ui/pager.tsx';
import { Panel, Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { withQuery } from '#app/_ui/query.ts';
import { roles } from '#server/access/grants.ts';
import { listPeopleInput } from '#server/people/inputs.ts';
import { type Translate, translator } from '#server/platform/language.ts';
import { given, type Search } from '../_search.ts';
import { PeopleTable } from './_people-table.tsx';

const path = '/admin/people';

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('people.title') };
}

/** Everybody with an account, found by words, organization and role. */
export default async function PeoplePage({ searchParams }: { searchParams: Promise<Search> }) {
	const [{ locale }, search] = await Promise.all([readerPreferences(), searchParams]);
	const t = translator(locale);
	const caller = await serverCaller();
	const asked = queryOf(search);
	const [people, organizations] = await Promise.all([
		orNotFound(caller.people.list({ ...asked, cursor: given(search, 'cursor') })),
		caller.organizations.list({}),
	]);
	const shown = { ...asked, state: asked.state === 'active' ? undefined : asked.state };
	const isFiltered = Object.values(shown).some(Boolean);
	return (
		<Stack>
			<PageHeader
				t={t}
				title={t('people.title')}
				lead={t('people.lead', { count: people.total })}
				breadcrumbs={[{ label: t('admin.title'), href: '/admin' }]}
				actions={
					<LinkButton kind="primary" icon="plus" href={`${path}/new`}>
						{t('people.create')}
					</LinkButton>
				}
			/>
			<Filters
				t={t}
				asked={asked}
				organizations={organizations.map(({ code, name }) => ({ value: code, label: name }))}
				clearHref={isFiltered ? path : undefined}
			/>
			<KeyboardList>
				<Panel flush>
					<PeopleTable t={t} locale={locale} rows={people.rows} clearHref={isFiltered ? path : undefined} />
				</Panel>
			</KeyboardList>
			<Pager
				t={t}
				firstHref={given(search, 'cursor') ? withQuery(path, shown) : undefined}
				nextHref={people.nextCursor ? withQuery(path, shown, { cursor: people.nextCursor }) : undefined}
			/>
		</Stack>
	);
}

/** What the address asks for; what it says wrongly is as if it were not said. */
function queryOf(search: Search) {
	const fields = listPeopleInput.shape;
	return {
		query: fields.query.safeParse(given(search, 'query')).data,
		organization: fields.organization.safeParse(given(search, 'organization')).data,
		role: fields.role.safeParse(given(search, 'role')).data,
		state: fields.state.safeParse(given(search, 'state')).data ?? 'active',
	};
}

function Filters({
	t,
	asked,
	organizations,
	clearHref,
}: {
	t: Translate;
	asked: ReturnType<typeof queryOf>;
	organizations: { value: string; label: string }[];
	clearHref: string | undefined;
}) {
	const states = (['active', 'disabled', 'all'] as const).map((value) => ({
		value,
		label: t(`people.filter.states.${value}`),
	}));
	return (
		<FilterBar t={t} action={path} clearHref={clearHref}>
			<Field name="query" label={t('people.filter.query')}>
				<TextInput type="search" maxLength={200} defaultValue={asked.query} />
			</Field>
			<Field name="organization" label={t('people.filter.organization')}>
				<Select options={organizations} empty={t('people.filter.any')} defaultValue={asked.organization} />
			</Field>
			<Field name="role" label={t('people.filter.role')}>
				<Select
					options={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
					empty={t('people.filter.any')}
					defaultValue={asked.role}
				/>
			</Field>
			<Field name="state" label={t('people.filter.state')}>
				<Select options={states} defaultValue={asked.state} />
			</Field>
		</FilterBar>
	);
}
