import { Strip, type StripStep } from '#app/_ui/charts/strip.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { country } from '#server/directives/rules.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { addDays, daysBetween, formatDate, formatMonth } from '#server/platform/dates.ts';
import { isWorkingDay } from '#server/platform/working-days.ts';
import { registerOf, type Told } from './told.ts';

/** What falls due on each day of the coming weeks. */
export function Deadlines({ t, locale, overview }: Told) {
	const { deadlines } = overview;
	const count = deadlines.reduce((sum, each) => sum + each.count, 0);
	const busiest = deadlines.reduce((most, each) => (each.count > most.count ? each : most), { date: '', count: 0 });
	return (
		<Panel title={t('overview.deadlines.title')}>
			<Strip
				words={{
					title: t('overview.deadlines.finding', {
						count,
						busiest: busiest.date && formatDate(locale, busiest.date),
					}),
					note: t('overview.deadlines.note'),
					data: t('ui.chart.data'),
				}}
				steps={stepsOf({ t, locale, overview })}
				stepLabel={t('overview.deadlines.day')}
				countLabel={t('overview.deadlines.count')}
				todayLabel={overview.past ? formatDate(locale, overview.day) : t('overview.deadlines.today')}
			/>
		</Panel>
	);
}

function stepsOf({ locale, overview }: Told): StripStep[] {
	const { day, deadlinesTo, deadlines } = overview;
	const { calendar, rules } = country();
	const counts = new Map(deadlines.map(({ date, count }) => [date, count]));
	return Array.from({ length: daysBetween(day, deadlinesTo) + 1 }, (_, after) => {
		const date = addDays(day, after);
		const href = registerOf(overview, { onControl: 'true', dueFrom: date, dueTo: date });
		return {
			key: date,
			label: String(Number(date.slice(8))),
			fullLabel: formatDate(locale, date),
			count: counts.get(date) ?? 0,
			tone: after <= rules.dueSoonDays ? 'warning' : 'accent',
			rest: !isWorkingDay(calendar, date),
			...(href ? { href } : {}),
			...(after === 0 ? { today: true } : {}),
			...(beginsMonth(day, after) ? { begins: formatMonth(locale, date) } : {}),
		};
	});
}

/** Whether a month is named under a day: on its first, and on the first day shown where there is room before the next. */
function beginsMonth(day: CalendarDate, after: number): boolean {
	if (after > 0) return addDays(day, after).endsWith('-01');
	return [1, 2, 3, 4, 5, 6].every((next) => !addDays(day, next).endsWith('-01'));
}
