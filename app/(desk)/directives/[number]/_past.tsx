import { orNotFound, serverCaller } from '#app/_trpc/caller.ts';
import { LinkButton } from '#app/_ui/button.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { formatDate } from '#server/platform/dates.ts';
import { translator } from '#server/platform/language.ts';
import { PrintButton } from '../_print-button.tsx';
import { Assignees } from './_assignees.tsx';
import { CardHead } from './_card-head.tsx';
import { Deadline } from './_deadline.tsx';
import { Decisions } from './_decisions.tsx';
import { Marks } from './_head.tsx';
import { History } from './_history.tsx';
import styles from './_past.module.css';
import { People } from './_people.tsx';
import { Reports } from './_reports.tsx';
import { RoadMap } from './_road-map.tsx';
import { Source } from './_source.tsx';
import { Statuses } from './_statuses.tsx';
import { Trail } from './_trail.tsx';
import { Words } from './_words.tsx';
import page from './page.module.css';

/** The page of a directive as it stood at the end of a day: nothing that came later, and nothing to do. */
export async function Past({ number, on }: { number: string; on: CalendarDate }) {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const api = await serverCaller();
	const directive = await orNotFound(api.history.read({ number, on }));
	const trail = await orNotFound(api.history.trail({ number, on }));
	const told = { t, locale, directive, on };
	return (
		<>
			<title>{`${directive.number} · ${t('directive.past.title', { date: formatDate(locale, on) })}`}</title>
			<CardHead {...told} />
			<PageHeader
				t={t}
				title={directive.title}
				breadcrumbs={[
					{ label: t('register.title'), href: '/directives' },
					{ label: directive.number, href: `/directives/${directive.number}` },
				]}
				marks={<Marks t={t} locale={locale} directive={directive} />}
				actions={<PrintButton label={t('directive.print')} />}
			/>
			<div className={styles.banner}>
				<Notice label={t('ui.notice.info')} title={t('directive.past.title', { date: formatDate(locale, on) })}>
					<p>{t('directive.past.about')}</p>
					<LinkButton size="small" href={`/directives/${directive.number}`}>
						{t('directive.past.now')}
					</LinkButton>
				</Notice>
			</div>
			<div className={page.page}>
				<div className={page.actions} />
				<div className={page.story}>
					<Stack>
						<Words {...told} />
						<Source {...told} />
						<Assignees {...told} />
						<RoadMap {...told} personId="" />
						<Reports {...told} />
						<Decisions {...told} />
					</Stack>
				</div>
				<aside className={page.aside} aria-label={t('directive.aside')}>
					<Stack>
						<Deadline {...told} />
						<Statuses {...told} />
						<People {...told} />
						<History {...told} />
					</Stack>
				</aside>
			</div>
			<Trail t={t} locale={locale} events={trail} parts={directive.parts} />
		</>
	);
}
