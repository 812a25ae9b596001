import { orNotFound, serverCaller } from '#app/_trpc/caller.ts';
import { LinkButton } from '#app/_ui/button.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { type Query, withQuery } from '#app/_ui/query.ts';
import { type Translate, translator } from '#server/platform/language.ts';
import { summaryKinds } from '#server/summaries/kinds.ts';
import { Choices } from './_choices.tsx';
import { Preview } from './_preview.tsx';
import { askedFrom, problemsOf, queryOf } from './_query.ts';

/** Summaries: choose what about, over which time and as of when; see it; take it away as a file. */
export default async function Summaries({
	searchParams,
}: {
	searchParams: Promise<Record<string, string | string[]>>;
}) {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const input = askedFrom(await searchParams);
	const problems = problemsOf(input, locale);
	const api = await serverCaller();
	const model = Object.keys(problems).length > 0 ? null : await orNotFound(api.summaries.preview(input));
	return (
		<>
			<title>{t('summaries.page.title')}</title>
			<PageHeader
				t={t}
				title={t('summaries.page.title')}
				lead={t('summaries.page.lead')}
				actions={model && <Downloads t={t} query={queryOf({ ...input, locale: model.locale })} />}
			/>
			<Stack>
				<Choices t={t} locale={locale} input={input} problems={problems} shown={model?.scope ?? null} />
				{model && <Preview t={t} model={model} />}
			</Stack>
		</>
	);
}

function Downloads({ t, query }: { t: Translate; query: Query }) {
	return summaryKinds.map((kind) => (
		<LinkButton
			key={kind}
			kind={kind === 'pdf' ? 'primary' : 'secondary'}
			icon="download"
			href={withQuery(`/api/exports/summary.${kind}`, query)}
			title={t('summaries.page.download')}
			download
		>
			{kind.toUpperCase()}
		</LinkButton>
	));
}
