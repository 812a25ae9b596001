import { orNotFound, serverCaller } from '#app/_trpc/caller.ts';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { translator } from '#server/platform/language.ts';
import { ComparisonPanel } from './_comparison.tsx';
import { Versions } from './_versions.tsx';

type Query = Record<string, string | string[] | undefined>;

/** The versions of a directive, and two of them side by side where two are chosen by the address. */
export default async function DirectiveHistory({
	params,
	searchParams,
}: {
	params: Promise<{ number: string }>;
	searchParams: Promise<Query>;
}) {
	const { number: given } = await params;
	const number = decodeURIComponent(given);
	const query = await searchParams;
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const api = await serverCaller();
	const versions = await orNotFound(api.history.versions({ number }));
	const [from, to] = [Number(query.from), Number(query.to)].sort((a, b) => a - b);
	const comparison = from && to ? await orNotFound(api.history.compare({ number, from, to })) : null;
	return (
		<>
			<title>{t('directive.versions.title', { number })}</title>
			<PageHeader
				t={t}
				title={t('directive.versions.title', { number })}
				lead={t('directive.versions.lead')}
				breadcrumbs={[
					{ label: t('register.title'), href: '/directives' },
					{ label: number, href: `/directives/${number}` },
				]}
			/>
			<Stack>
				{comparison && <ComparisonPanel t={t} locale={locale} comparison={comparison} />}
				<Versions t={t} locale={locale} number={number} versions={versions} from={from} to={to} />
			</Stack>
		</>
	);
}
