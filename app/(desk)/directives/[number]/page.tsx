import { currentActor, orNotFound, serverCaller } from '#app/_trpc/caller.ts';
import { Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { translator } from '#server/platform/language.ts';
import { ActionsPanel } from './_actions-panel.tsx';
import { Assignees } from './_assignees.tsx';
import { CardHead } from './_card-head.tsx';
import { Deadline } from './_deadline.tsx';
import { Decisions } from './_decisions.tsx';
import { Extensions } from './_extensions.tsx';
import { Files } from './_files.tsx';
import { Head } from './_head.tsx';
import { History } from './_history.tsx';
import { Indicators } from './_indicators.tsx';
import { Obligations } from './_obligations.tsx';
import { Openings } from './_openings.tsx';
import { Past } from './_past.tsx';
import { People } from './_people.tsx';
import { Proposal } from './_proposal.tsx';
import { Reports } from './_reports.tsx';
import { RoadMap } from './_road-map.tsx';
import { Source } from './_source.tsx';
import { Statuses } from './_statuses.tsx';
import { Talk } from './_talk.tsx';
import { Tasks } from './_tasks.tsx';
import { Trail } from './_trail.tsx';
import { VoicesOverTime } from './_voices.tsx';
import { Words } from './_words.tsx';
import styles from './page.module.css';

type Props = {
	params: Promise<{ number: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One directive tells its story: its words and people, what was reported and decided, what may be done now. */
export default async function DirectivePage({ params, searchParams }: Props) {
	const { number } = await params;
	const { on } = await searchParams;
	if (on) return <Past number={decodeURIComponent(number)} on={String(on)} />;
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const api = await serverCaller();
	const directive = await orNotFound(api.directives.read({ number: decodeURIComponent(number) }));
	const trail = await api.directives.trail({ number: directive.number });
	const actor = await currentActor();
	const told = { t, locale, directive };
	return (
		<>
			<title>{`${directive.number} ${directive.title}`}</title>
			<CardHead {...told} />
			<Head {...told} />
			<Proposal {...told} />
			<div className={styles.page}>
				<div className={styles.actions}>
					<ActionsPanel {...told} personId={actor?.personId ?? ''} />
				</div>
				<div className={styles.story}>
					<Stack>
						<Words {...told} />
						<Source {...told} />
						<Assignees {...told} />
						<RoadMap {...told} personId={actor?.personId ?? ''} />
						<Indicators {...told} personId={actor?.personId ?? ''} />
						<Obligations {...told} />
						<Reports {...told} />
						<VoicesOverTime {...told} />
						<Decisions {...told} />
						<Files {...told} personId={actor?.personId ?? ''} />
						<Tasks {...told} personId={actor?.personId ?? ''} />
					</Stack>
				</div>
				<aside className={styles.aside} aria-label={t('directive.aside')}>
					<Stack>
						<Deadline {...told} />
						<Extensions {...told} />
						<Statuses {...told} />
						<People {...told} />
						<History {...told} />
						<Openings {...told} />
					</Stack>
				</aside>
			</div>
			<Talk {...told} personId={actor?.personId ?? ''} query={await searchParams} />
			<Trail t={t} locale={locale} events={trail} parts={directive.parts} />
		</>
	);
}
