import { Tag, type TagTone } from '#app/_ui/tag.tsx';
import type { ReportOutput } from '#server/directives/outputs.ts';
import type { Translate } from '#server/platform/language.ts';
import styles from './_reports.module.css';

type Kept = ReportOutput['contributions'][number];
type State = NonNullable<Kept['state']>;

const tones: Record<State, TagTone> = { accepted: 'success', submitted: 'info', returned: 'warning' };

/** How a co-executor's contribution stands: in, on its way, asked again, or missing. */
export function ContributionTag({ t, state }: { t: Translate; state: State | null }) {
	return (
		<Tag tone={state ? tones[state] : 'warning'} outlined={state !== 'accepted'}>
			{t(`directive.contribution.${state ?? 'none'}`)}
		</Tag>
	);
}

/** What a final report consolidates: whose contributions were in when it was submitted, and whose were missing. */
export function Consolidated({ t, contributions }: { t: Translate; contributions: readonly Kept[] }) {
	if (contributions.length === 0) return null;
	const missing = contributions.filter(({ state }) => state !== 'accepted').length;
	return (
		<div>
			<h4 className={styles.small}>{t('directive.reports.contributions')}</h4>
			<p>{missing === 0 ? t('directive.reports.allIn') : t('directive.reports.missing', { count: missing })}</p>
			<ul className={styles.contributions} aria-label={t('directive.reports.contributions')}>
				{contributions.map(({ organization, state }) => (
					<li key={organization.id}>
						{organization.name} <ContributionTag t={t} state={state} />
					</li>
				))}
			</ul>
		</div>
	);
}
