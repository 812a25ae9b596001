import { Panel } from '#app/_ui/panel.tsx';
import type { DirectiveOutput } from '#server/directives/outputs.ts';
import { formatInstant } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import { trailActor, trailSentence } from '../_trail-sentence.ts';
import styles from './_trail.module.css';

type Event = { seq: number; at: string; actor: string; action: string; facts: Record<string, unknown>; hash: string };

/** Everything that was ever done with this directive, newest first, in sentences. */
export function Trail({
	t,
	locale,
	events,
	parts,
}: {
	t: Translate;
	locale: Locale;
	events: readonly Event[];
	/** Whose names the sentences need: the trail itself keeps ids. */
	parts: DirectiveOutput['parts'];
}) {
	const shortOf = new Map(parts.map(({ organization }) => [organization.id, organization.short]));
	const named = (event: Event) => ({
		...event,
		facts: { ...event.facts, organization: shortOf.get(String(event.facts.organizationId)) ?? '—' },
	});
	return (
		<Panel id="trail" title={t('directive.trail.title')} lead={t('directive.trail.lead')}>
			<ol className={styles.trail}>
				{events.map((event) => (
					<li key={event.seq} className={styles.event}>
						<time className={styles.at} dateTime={event.at}>
							{formatInstant(locale, event.at)}
						</time>
						<span>
							<span className={styles.sentence}>{trailSentence(locale, named(event))}</span>
							<span className={styles.actor}>{trailActor(locale, event.actor, event.facts)}</span>
						</span>
						<span className={styles.seq} title={event.hash}>
							{t('directive.trail.seq', { seq: String(event.seq) })}
						</span>
					</li>
				))}
			</ol>
		</Panel>
	);
}
