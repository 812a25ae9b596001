import { serverCaller } from '#app/_trpc/caller.ts';
import { FiguresTable } from '#app/_ui/charts/figure.tsx';
import { Trajectory } from '#app/_ui/charts/trajectory.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { Tag, type TagTone } from '#app/_ui/tag.tsx';
import { Texts } from '#app/_ui/texts.tsx';
import type { IndicatorOutput, Indicators as IndicatorsOutput } from '#server/indicators/outputs.ts';
import type { IndicatorStanding } from '#server/indicators/trajectory.ts';
import { dateOf, today } from '#server/platform/clock.ts';
import { daysBetween, formatDate, formatNumber } from '#server/platform/dates.ts';
import { AddIndicator, EditIndicator, MeasureIndicator, RetireIndicator } from '../_actions/indicators.tsx';
import styles from './_indicators.module.css';
import type { Told } from './_told.ts';

type Shown = Omit<Told, 'directive'> & { told: IndicatorsOutput; personId: string };

/** The figures by which the directive is measured, each drawn against its trajectory under the finding in words. */
export async function Indicators({ t, locale, directive, personId }: Told & { personId: string }) {
	if (!directive.issuedAt) return null;
	const told = await (await serverCaller()).indicators.list({ number: directive.number });
	if (told.indicators.length === 0 && !told.keeps) return null;
	const shown = { t, locale, told, personId };
	const start = {
		baseline: '0',
		baselineOn: today(),
		targetOn: directive.deadline ?? '',
		name: '',
		unit: '',
		target: '',
	};
	const none = told.indicators.length === 0;
	return (
		<Texts locale={locale} namespaces={['directives', 'conflict']}>
			<Panel
				id="indicators"
				title={t('indicators.title')}
				lead={none && t('indicators.none')}
				actions={
					told.keeps && (
						<AddIndicator
							subject={{ number: told.number, version: told.version, personId, today: today() }}
							start={start}
						/>
					)
				}
			>
				{!none && (
					<div className={styles.all}>
						{told.indicators.map((indicator) => (
							<Indicator key={indicator.id} {...shown} indicator={indicator} />
						))}
					</div>
				)}
			</Panel>
		</Texts>
	);
}

const tones: Record<IndicatorStanding, TagTone> = {
	not_measured: 'neutral',
	reached: 'success',
	missed: 'danger',
	ahead: 'success',
	on: 'success',
	behind: 'warning',
};

function Indicator(props: Shown & { indicator: IndicatorOutput }) {
	const { t, told, indicator, personId } = props;
	const { id, version, name, unit, baseline, baselineOn, target, targetOn, standing } = indicator;
	const subject = { id, version, name, personId };
	return (
		<article className={styles.indicator} aria-label={name}>
			<p>
				<Tag tone={tones[standing]} filled={standing === 'missed'}>
					{t(`indicators.standing.${standing}`)}
				</Tag>
			</p>
			<Drawing {...props} />
			{told.keeps && (
				<div className={styles.actions}>
					{indicator.mayMeasure && <MeasureIndicator subject={subject} today={today()} />}
					<EditIndicator
						subject={subject}
						start={{ name, unit, baseline: String(baseline), baselineOn, target: String(target), targetOn }}
					/>
					<RetireIndicator subject={subject} />
				</div>
			)}
		</article>
	);
}

function Drawing({ t, locale, indicator }: Shown & { indicator: IndicatorOutput }) {
	const { baseline, baselineOn, target, targetOn, unit, values, finding } = indicator;
	const day = (date: string) => daysBetween('2000-01-01', date);
	const date = (iso: string) => formatDate(locale, iso);
	const number = (value: number) => formatNumber(locale, value);
	const standing = values.filter(({ corrected }) => !corrected);
	const now = today();
	const last = [targetOn, ...standing.map(({ measuredOn }) => measuredOn)].toSorted().at(-1) ?? targetOn;
	return (
		<Trajectory
			words={{
				title: finding,
				note: t('indicators.note', {
					unit,
					baseline: number(baseline),
					baselineOn: date(baselineOn),
					target: number(target),
					targetOn: date(targetOn),
				}),
				data: t('indicators.data', { count: values.length }),
			}}
			table={<Data t={t} locale={locale} indicator={indicator} />}
			from={{ x: day(baselineOn), y: baseline }}
			to={{ x: day(targetOn), y: target }}
			points={standing.map(({ id, measuredOn, value }) => ({
				key: id,
				x: day(measuredOn),
				y: value,
				label: number(value),
				full: `${date(measuredOn)}: ${number(value)} ${unit}`,
			}))}
			today={now > baselineOn && now < last ? { x: day(now), label: t('indicators.today') } : null}
			targetLabel={t('indicators.target', { target: number(target), date: date(targetOn) })}
			dates={[
				{ x: day(baselineOn), label: date(baselineOn) },
				{ x: day(last), label: date(last) },
			]}
			format={number}
			legend={{ planned: t('indicators.legend.planned'), measured: t('indicators.legend.measured') }}
		/>
	);
}

/** Everything measured, with what was corrected since, who recorded it and why. */
function Data({ t, locale, indicator }: Omit<Shown, 'told' | 'personId'> & { indicator: IndicatorOutput }) {
	const { name, values } = indicator;
	const header = (key: string) => t(`indicators.column.${key}`);
	const rows = values.map((each) => ({
		key: each.id,
		cells: [
			formatDate(locale, each.measuredOn),
			each.corrected
				? t('indicators.corrected', { value: formatNumber(locale, each.value) })
				: formatNumber(locale, each.value),
			formatNumber(locale, each.expected),
			t('directive.by', { name: each.recordedBy, at: formatDate(locale, dateOf(each.recordedAt)) }),
			[each.reported ? t('indicators.reported') : '', each.note ?? ''].filter(Boolean).join('. ') || '—',
		],
	}));
	return (
		<FiguresTable
			caption={name}
			headers={[header('date'), header('value'), header('expected'), header('by'), header('note')]}
			rows={rows}
		/>
	);
}
