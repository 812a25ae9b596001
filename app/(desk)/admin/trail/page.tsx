import type { Metadata } from 'next';
import { orNotFound, serverCaller } from '#app/_trpc/caller.ts';
import { Combobox } from '#app/_ui/combobox.tsx';
import { Field } from '#app/_ui/field.tsx';
import { FilterBar } from '#app/_ui/filter-bar.tsx';
import { DateInput, Select } from '#app/_ui/inputs.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Pager } from '#app/_ui/pager.tsx';
import { Panel, Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { withQuery } from '#app/_ui/query.ts';
import { Texts } from '#app/_ui/texts.tsx';
import { type Translate, translator } from '#server/platform/language.ts';
import { listTrailInput } from '#server/trail/inputs.ts';
import { given, type Search } from '../_search.ts';
import { TrailTable } from './_trail-table.tsx';
import { VerifyTrail } from './_verify-trail.tsx';

const path = '/admin/trail';
const nouns = [
	'directive',
	'deadline',
	'extension',
	'report',
	'meeting',
	'person',
	'account',
	'organization',
	'phrase',
	'rules',
] as const;

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('admin.trail.title') };
}

/** The trail, newest event first, within the reader's reach. */
export default async function TrailPage({ searchParams }: { searchParams: Promise<Search> }) {
	const [{ locale }, search] = await Promise.all([readerPreferences(), searchParams]);
	const t = translator(locale);
	const caller = await serverCaller();
	const asked = queryOf(search);
	const { person, subject, ...rest } = asked;
	const [trail, people] = await orNotFound(
		Promise.all([
			caller.trail.list({ ...rest, personId: person, subjectId: subject, cursor: given(search, 'cursor') }),
			caller.trail.actors(),
		]),
	);
	const isFiltered = Object.values(asked).some(Boolean);
	return (
		<Stack>
			<PageHeader
				t={t}
				title={t('admin.trail.title')}
				lead={`${t('admin.trail.lead')} ${t('admin.trail.reach')}`}
				breadcrumbs={[{ label: t('admin.title'), href: '/admin' }]}
			/>
			<Texts locale={locale} namespaces={['admin']}>
				<VerifyTrail />
			</Texts>
			<Filters t={t} asked={asked} people={people} clearHref={isFiltered ? path : undefined} />
			<Panel flush>
				<TrailTable t={t} locale={locale} rows={trail.rows} />
			</Panel>
			<Pager
				t={t}
				firstHref={given(search, 'cursor') ? withQuery(path, asked) : undefined}
				nextHref={trail.nextCursor ? withQuery(path, asked, { cursor: trail.nextCursor }) : undefined}
			/>
		</Stack>
	);
}

/** What the address asks for; what it says wrongly is as if it were not said. */
function queryOf(search: Search) {
	const fields = listTrailInput.shape;
	return {
		action: fields.action.safeParse(given(search, 'action')).data,
		person: fields.personId.safeParse(given(search, 'person')).data,
		subject: fields.subjectId.safeParse(given(search, 'subject')).data,
		from: fields.from.safeParse(given(search, 'from')).data,
		to: fields.to.safeParse(given(search, 'to')).data,
	};
}

function Filters({
	t,
	asked,
	people,
	clearHref,
}: {
	t: Translate;
	asked: ReturnType<typeof queryOf>;
	people: { id: string; name: string }[];
	clearHref: string | undefined;
}) {
	const about = nouns.map((value) => ({ value, label: t(`admin.trail.nouns.${value}`) }));
	return (
		<FilterBar t={t} action={path} keep={{ subject: asked.subject }} clearHref={clearHref}>
			<Field name="action" label={t('admin.trail.filter.noun')}>
				<Select options={about} empty={t('admin.trail.filter.any')} defaultValue={asked.action} />
			</Field>
			<Field name="person" label={t('admin.trail.filter.person')}>
				<Combobox
					items={people.map(({ id, name }) => ({ value: id, label: name }))}
					placeholder={t('admin.trail.filter.anyone')}
					defaultValue={asked.person ?? ''}
				/>
			</Field>
			<Field name="from" label={t('admin.trail.filter.from')}>
				<DateInput defaultValue={asked.from} />
			</Field>
			<Field name="to" label={t('admin.trail.filter.to')}>
				<DateInput defaultValue={asked.to} />
			</Field>
		</FilterBar>
	);
}
