/** A figure's way from a baseline to a target, and what was measured on it. Dates are `YYYY-MM-DD`. */
export type Course = { baseline: number; baselineOn: string; target: number; targetOn: string };
export type Measured = { measuredOn: string; value: number };

/** How a figure stands against its trajectory. */
export const indicatorStandings = ['not_measured', 'reached', 'missed', 'ahead', 'on', 'behind'] as const;
export type IndicatorStanding = (typeof indicatorStandings)[number];

export type Finding = {
	standing: IndicatorStanding;
	/** The latest measurement up to the day; null when there is none. */
	latest: Measured | null;
	/** Where the trajectory stood when that was measured, rounded as the figures are. */
	expected: number | null;
	/** By how much it is ahead of the trajectory, or behind it (or short of the target); never negative. */
	difference: number;
};

/**
 * Where the straight line from baseline to target stands on a date; before it begins the baseline, after its end the
 * target. Targets below the baseline go down in the same way.
 */
export function expectedOn({ baseline, baselineOn, target, targetOn }: Course, date: string): number {
	if (date <= baselineOn) return baseline;
	if (date >= targetOn) return target;
	const share = daysFrom(baselineOn, date) / daysFrom(baselineOn, targetOn);
	return baseline + (target - baseline) * share;
}

/** What stands for each date: of several rows for one date the last one, a correction. `values` in the order recorded. */
export function standingValues<M extends Measured>(values: readonly M[]): M[] {
	const byDate = new Map(values.map((each) => [each.measuredOn, each]));
	return [...byDate.values()].sort((a, b) => (a.measuredOn < b.measuredOn ? -1 : 1));
}

/**
 * What the measurements say on a day. A figure is compared with the trajectory of the day on which it was measured,
 * rounded to as many places as the figures themselves have: 61 against 68.2 is 7 behind. Once the last date is past,
 * what is short of the target has missed it.
 */
export function findingOf(course: Course, values: readonly Measured[], day: string): Finding {
	const latest = standingValues(values).findLast(({ measuredOn }) => measuredOn <= day) ?? null;
	if (!latest) return { standing: 'not_measured', latest, expected: null, difference: 0 };
	const places = Math.max(...[course.baseline, course.target, latest.value].map(placesOf));
	const way = course.target < course.baseline ? -1 : 1;
	const round = (value: number) => Number(value.toFixed(places));
	const expected = round(expectedOn(course, latest.measuredOn));
	const short = round((course.target - latest.value) * way);
	if (short <= 0) return { standing: 'reached', latest, expected, difference: Math.abs(short) };
	if (day > course.targetOn) return { standing: 'missed', latest, expected, difference: short };
	const lead = round((latest.value - expected) * way);
	const standing = lead > 0 ? 'ahead' : lead < 0 ? 'behind' : 'on';
	return { standing, latest, expected, difference: Math.abs(lead) };
}

/** Decimal places of a number as it is written, at most six. */
function placesOf(value: number): number {
	const [, decimals = ''] = value.toFixed(6).replace(/0+$/, '').split('.');
	return decimals.length;
}

function daysFrom(from: string, to: string): number {
	return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
