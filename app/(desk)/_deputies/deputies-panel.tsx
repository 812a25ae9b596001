import { Panel, Stack } from '#app/_ui/panel.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { Texts } from '#app/_ui/texts.tsx';
import type { DeputiesOutput } from '#server/people/outputs.ts';
import { today } from '#server/platform/clock.ts';
import { formatDate } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import styles from './deputies-panel.module.css';
import { EndDeputy } from './end-deputy.tsx';
import { NameDeputy } from './name-deputy.tsx';

type Line = DeputiesOutput['deputies'][number];
type Of = { t: Translate; locale: Locale; deputies: DeputiesOutput };

/** Who stands in for a person, and for whom the person stands in. With `personId` it is somebody else's page. */
export function DeputiesPanel({ t, locale, deputies, personId }: Of & { personId?: string }) {
	const { deputies: named, standsInFor, colleagues } = deputies;
	const people = colleagues.map(({ id, name, position }) => ({
		value: id,
		label: name,
		...(position ? { hint: position } : {}),
	}));
	return (
		<Panel id="deputies" title={t('deputies.title')} lead={t('deputies.lead')}>
			<Texts locale={locale} namespaces={['deputies']}>
				<Stack>
					{named.length > 0 && <Lines t={t} locale={locale} lines={named} kind="standIn" />}
					{standsInFor.length > 0 && <Lines t={t} locale={locale} lines={standsInFor} kind="standsInFor" />}
					{people.length > 0 ? (
						<NameDeputy people={people} today={today()} personId={personId} />
					) : (
						<p>{t('deputies.nobody')}</p>
					)}
				</Stack>
			</Texts>
		</Panel>
	);
}

function Lines({
	t,
	locale,
	lines,
	kind,
}: Omit<Of, 'deputies'> & { lines: readonly Line[]; kind: 'standIn' | 'standsInFor' }) {
	return (
		<ul className={styles.list}>
			{lines.map(({ id, name, fromOn, toOn, reason, current }) => (
				<li key={id} className={styles.line}>
					<div>
						<p>
							{t(`deputies.${kind}`, { name })}{' '}
							<Tag tone={current ? 'accent' : 'neutral'} outlined={!current}>
								{t(current ? 'deputies.current' : 'deputies.coming')}
							</Tag>
						</p>
						<p className={styles.days}>
							{t('deputies.days', { from: formatDate(locale, fromOn), to: formatDate(locale, toOn) })}
							{reason && ` · ${reason}`}
						</p>
					</div>
					<EndDeputy id={id} name={name} />
				</li>
			))}
		</ul>
	);
}
