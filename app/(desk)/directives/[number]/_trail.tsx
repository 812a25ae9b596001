import { Panel } from '#app/_ui/panel.tsx';
import { formatInstant } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import { trailActor, trailSentence } from '../_trail-sentence.ts';
import styles from './_trail.module.css';

type Event = { seq: number; at: string; actor: string; action: string; facts: Record<string, unknown>; hash: string };

/** Everything that was ever done with this directive, newest first, in sentences. */
export function Trail({ t, locale, events }: { t: Translate; locale: Locale; events: readonly Event[] }) {
	return (
		<Panel id="trail" title={t('directive.trail.title')} lead={t('directive.trail.lead')}>
			<ol className={styles.trail}>
				{events.map((event) => (
					<li key={event.seq} className={styles.event}>
						<time className={styles.at} dateTime={event.at}>
							{formatInstant(locale, event.at)}
						</time>
						<span>
							<span className={styles.sentence}>{trailSentence(locale, event)}</span>
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
