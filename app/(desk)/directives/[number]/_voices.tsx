import { serverCaller } from '#app/_trpc/caller.ts';
import { LinkButton } from '#app/_ui/button.tsx';
import { Levels } from '#app/_ui/charts/levels.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { confidences } from '#server/directives/vocabulary.ts';
import { dateOf, endOf, today } from '#server/platform/clock.ts';
import { formatDate, formatInstant, formatPercent } from '#server/platform/dates.ts';
import type { Voices } from '#server/reports/outputs.ts';
import type { Told } from './_told.ts';

/** What the ministry says of itself beside what the controller found, over time. A single word needs no drawing. */
export async function VoicesOverTime({ t, locale, directive }: Told) {
	const api = await serverCaller();
	const voices = await api.reports.voices({ number: directive.number });
	const { selfReports, assessments } = voices;
	const times = [...selfReports, ...assessments].map(({ at }) => at).sort();
	const [first, ...later] = times;
	if (!first || later.length === 0) return null;
	// The last words still hold, until today or the day on which it was taken off control.
	const end = directive.closedOn ?? today();
	const said = (at: string, level: string) => `${formatInstant(locale, at)}: ${t(`marks.track.${level}`)}`;
	return (
		<Panel
			id="voices"
			title={t('directive.voices.title')}
			actions={
				voices.differSince &&
				!directive.closedOn && (
					<LinkButton size="small" href="/directives?disagreeing=true">
						{t('directive.voices.others')}
					</LinkButton>
				)
			}
		>
			<Levels
				words={{
					title: findingOf({ t, locale, directive }, voices),
					note: t('directive.voices.note'),
					data: t('ui.chart.data'),
				}}
				levels={confidences.map((key) => ({ key, label: t(`marks.track.${key}`) }))}
				series={[
					{
						key: 'own',
						label: t('directive.statuses.own'),
						mark: 'hollow',
						points: selfReports.map(({ at, confidence }) => ({
							key: at,
							at: Date.parse(at),
							level: confidence,
							label: said(at, confidence),
						})),
					},
					{
						key: 'found',
						label: t('directive.statuses.finding'),
						mark: 'full',
						points: assessments.map(({ at, assessment }) => ({
							key: at,
							at: Date.parse(at),
							level: assessment,
							label: said(at, assessment),
						})),
					},
				]}
				from={Date.parse(first)}
				to={Math.max(Date.parse(endOf(end)), Date.parse(later.at(-1) ?? first))}
				ends={[formatDate(locale, dateOf(first)), formatDate(locale, end)]}
				table={tableOf({ t, locale, directive }, voices)}
			/>
		</Panel>
	);
}

/** What the drawing shows, as a sentence. */
function findingOf({ t, locale }: Told, { selfReports, assessments, differSince }: Voices): string {
	const own = selfReports.at(-1)?.confidence;
	const found = assessments.at(-1)?.assessment;
	if (!own || !found) return t(own ? 'directive.voices.ownOnly' : 'directive.voices.foundOnly');
	const words = { own: t(`marks.track.${own}`), found: t(`marks.track.${found}`) };
	return differSince
		? t('directive.voices.differ', { ...words, date: formatDate(locale, dateOf(differSince)) })
		: t('directive.voices.agree', words);
}

function tableOf({ t, locale }: Told, { selfReports, assessments }: Voices) {
	const rows = [
		...selfReports.map(({ at, confidence, percent }) => ({
			at,
			cells: [
				t('directive.statuses.own'),
				t(`marks.track.${confidence}`),
				percent === null ? '—' : formatPercent(locale, percent),
			],
		})),
		...assessments.map(({ at, assessment, madeBy }) => ({
			at,
			cells: [
				t('directive.voices.by', { who: t('directive.statuses.finding'), name: madeBy }),
				t(`marks.track.${assessment}`),
				'—',
			],
		})),
	].sort((a, b) => (a.at < b.at ? -1 : 1));
	return {
		headers: ['when', 'who', 'state', 'done'].map((key) => t(`directive.voices.columns.${key}`)),
		rows: rows.map(({ at, cells }) => ({ key: `${at} ${cells[0]}`, cells: [formatInstant(locale, at), ...cells] })),
	};
}
