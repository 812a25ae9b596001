import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentActor, serverCaller } from '#app/_trpc/caller.ts';
import { LinkButton } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Columns, Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { findScope } from '#server/access/scope.ts';
import type { Overview } from '#server/directives/overview-outputs.ts';
import { today } from '#server/platform/clock.ts';
import { formatLongDate } from '#server/platform/dates.ts';
import { dateInput } from '#server/platform/inputs.ts';
import { type Translate, translator } from '#server/platform/language.ts';
import { AsOf } from './_overview/as-of.tsx';
import { Changes } from './_overview/changes.tsx';
import { Deadlines } from './_overview/deadlines.tsx';
import { Duties } from './_overview/duties.tsx';
import { Figures } from './_overview/figures.tsx';
import { Disagreeing, Moved, Silent, UnderDecision } from './_overview/lists.tsx';
import { Matrix } from './_overview/matrix.tsx';

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('overview.title') };
}

/** Where everything stands, for officials: one sentence, then the numbers behind it, now or on a past day. */
export default async function OverviewPage({
	searchParams,
}: {
	searchParams: Promise<Record<string, string | string[]>>;
}) {
	await leadElsewhere();
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const asked = (await searchParams).asOf;
	const asOf = dateInput.safeParse(asked).data;
	const unreadable = Boolean(asked) && (!asOf || asOf > today());
	const overview = await (await serverCaller()).desk.overview({ asOf });
	const { totals, past, day, dueWithinWeek } = overview;
	const date = formatLongDate(locale, day);
	const told = { t, locale, overview };
	return (
		<Stack>
			<PageHeader
				t={t}
				title={t(past ? 'overview.headlinePast' : 'overview.headline', {
					total: totals.onControl,
					overdue: totals.overdue,
					week: dueWithinWeek,
				})}
				lead={t('overview.lead', { date })}
				actions={<AsOf t={t} day={past ? day : undefined} />}
			/>
			{unreadable && (
				<Notice tone="warning" label={t('ui.notice.warning')} compact>
					{t('overview.asOf.bad')}
				</Notice>
			)}
			{past && (
				<Notice tone="info" label={t('ui.notice.info')} compact>
					{t('overview.asOf.past', { date })}{' '}
					<LinkButton kind="quiet" size="small" href="/">
						{t('overview.asOf.now')}
					</LinkButton>
				</Notice>
			)}
			{overview.matrix.length === 0 ? (
				<Empty t={t} past={past} />
			) : (
				<>
					<Figures {...told} />
					<Deadlines {...told} />
					<Matrix {...told} />
					<Columns>
						<Stack>
							<UnderDecision {...told} />
							<Duties {...told} />
							<Moved {...told} />
						</Stack>
						<Stack>
							<Silent {...told} />
							<Disagreeing {...told} />
						</Stack>
					</Columns>
					<Changes {...told} />
				</>
			)}
		</Stack>
	);
}

/** Whoever may not read directives has another first page: the account while a password must change, else administration. */
async function leadElsewhere(): Promise<void> {
	const actor = await currentActor();
	if (!actor || findScope(actor, 'directive.read')) return;
	redirect(!actor.mustChangePassword && findScope(actor, 'person.read') ? '/admin' : '/account');
}

async function Empty({ t, past }: { t: Translate; past: Overview['past'] }) {
	const actor = await currentActor();
	const registers = actor !== null && findScope(actor, 'meeting.record') !== null;
	if (past) return <EmptyState title={t('overview.emptyPast')} icon="calendar" />;
	return (
		<EmptyState
			title={t('overview.empty')}
			icon="list"
			actions={
				registers && (
					<LinkButton kind="primary" icon="plus" href="/meetings/new">
						{t('meetings.register')}
					</LinkButton>
				)
			}
		>
			{t(registers ? 'overview.emptyController' : 'overview.emptyText')}
		</EmptyState>
	);
}
