import { serverCaller } from '#app/_trpc/caller.ts';
import { Field } from '#app/_ui/field.tsx';
import { FilterBar } from '#app/_ui/filter-bar.tsx';
import { DateInput, type Option, Select } from '#app/_ui/inputs.tsx';
import { languageOptions } from '#app/_ui/language-names.ts';
import { Texts } from '#app/_ui/texts.tsx';
import { formatDate } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import type { SummaryInput } from '#server/summaries/inputs.ts';
import type { SummaryScope } from '#server/summaries/model.ts';
import { summariesPath } from './_query.ts';
import styles from './page.module.css';

/** Meetings offered; an older one is reached from its own page. */
const OFFERED_MEETINGS = 60;

/** What the summary is about, over which time, as of when and in which language. */
export async function Choices({
	t,
	locale,
	input,
	problems,
	shown,
}: {
	t: Translate;
	locale: Locale;
	input: SummaryInput;
	problems: Partial<Record<string, string>>;
	shown: SummaryScope | null;
}) {
	const offered = await scopesOffered(t, locale, shown);
	return (
		<Texts locale={locale} namespaces={[]}>
			<FilterBar t={t} action={summariesPath}>
				<div className={styles.wide}>
					<Field name="scope" label={t('summaries.page.scope')}>
						<Select options={offered} defaultValue={input.scope} />
					</Field>
				</div>
				<Field name="from" label={t('summaries.page.from')}>
					<DateInput defaultValue={input.from ?? ''} />
				</Field>
				<Field name="to" label={t('summaries.page.to')} error={problems.to}>
					<DateInput defaultValue={input.to ?? ''} />
				</Field>
				<Field name="asOf" label={t('summaries.page.asOf')} error={problems.asOf}>
					<DateInput defaultValue={input.asOf?.slice(0, 10) ?? ''} />
				</Field>
				<Field name="locale" label={t('summaries.page.locale')}>
					<Select options={languageOptions} defaultValue={input.locale ?? locale} />
				</Field>
				<p className={styles.help}>{t('summaries.page.help')}</p>
			</FilterBar>
		</Texts>
	);
}

async function scopesOffered(t: Translate, locale: Locale, shown: SummaryScope | null): Promise<Option[]> {
	const api = await serverCaller();
	const organizations = await api.organizations.list({});
	const { rows } = await api.meetings.list({ limit: OFFERED_MEETINGS });
	const older = shown?.kind === 'meeting' && !rows.some((row) => row.id === shown.id) ? [shown] : [];
	return [
		{ value: 'all', label: t('summaries.scope.all') },
		...[...older, ...rows].map((row) => ({
			value: `meeting:${row.id}`,
			label: `${formatDate(locale, row.heldOn)} · ${row.title}`,
			group: t('summaries.page.meetings'),
		})),
		...organizations.map((each) => ({
			value: `organization:${each.code}`,
			label: each.name,
			group: t('summaries.page.organizations'),
		})),
	];
}
