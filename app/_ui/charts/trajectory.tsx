import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { ChartFigure, type ChartWords } from './figure.tsx';
import styles from './trajectory.module.css';

/** A point in time: `x` in whole days, any origin. */
type Point = { x: number; y: number };
export type TrajectoryPoint = Point & {
	key: string;
	/** Over the last one: the value. */
	label: string;
	/** On hover: date and value. */
	full: string;
};

const height = 190;
const top = 22;
const base = 156;
/** Room for the figures of the scale before the first point, and for the marker after the last, in per cent. */
const [first, last] = [9, 96];

/**
 * A figure's straight way from a baseline to a target, dashed, and what was measured on it. The two differ by line
 * and marker, not by colour alone. All texts are ready strings; nothing needs a script.
 */
export function Trajectory({
	words,
	table,
	from,
	to,
	points,
	today,
	targetLabel,
	dates,
	format,
	legend,
}: {
	words: ChartWords;
	table: ReactNode;
	from: Point;
	to: Point;
	points: readonly TrajectoryPoint[];
	/** Where we are, if that lies on the drawing. */
	today: { x: number; label: string } | null;
	targetLabel: string;
	/** Written under the ground line. */
	dates: readonly { x: number; label: string }[];
	/** Words a figure of the scale. */
	format: (value: number) => string;
	legend: { planned: string; measured: string };
}) {
	const ends = [from.x, to.x, ...points.map(({ x }) => x)];
	const across = scaleLinear([Math.min(...ends), Math.max(...ends)], [first, last]);
	const values = [from.y, to.y, ...points.map(({ y }) => y)];
	const up = scaleLinear([Math.min(...values), Math.max(...values)], [base, top]).nice(4);
	const at = ({ x, y }: Point) => ({ x: `${across(x)}%`, y: up(y) });
	const line = (a: Point, b: Point) => ({ x1: at(a).x, y1: at(a).y, x2: at(b).x, y2: at(b).y });
	const end = Math.max(...ends);
	const newest = points.at(-1);
	const way = scaleLinear([from.x, to.x], [from.y, to.y]).clamp(true);
	// Its value stands on the far side of the trajectory, where no line runs through it.
	const aside = newest && up(newest.y) < up(way(newest.x)) ? -10 : 18;
	return (
		<ChartFigure words={words} table={table}>
			<svg className={styles.drawing} width="100%" height={height}>
				<title>{words.title}</title>
				{up.ticks(4).map((value) => (
					<g key={value}>
						<line className={styles.grid} x1="0" x2="100%" y1={up(value)} y2={up(value)} />
						<text className={styles.label} x="0" y={up(value) - 4}>
							{format(value)}
						</text>
					</g>
				))}
				{today && (
					<g>
						<line className={styles.today} x1={`${across(today.x)}%`} x2={`${across(today.x)}%`} y1="12" y2={base} />
						<text className={styles.label} x={`${across(today.x)}%`} y="10" textAnchor="middle">
							{today.label}
						</text>
					</g>
				)}
				<line className={styles.planned} {...line(from, to)} />
				{end > to.x && <line className={styles.planned} {...line(to, { x: end, y: to.y })} />}
				<Diamond {...at(to)} label={targetLabel} />
				{points.map((point, index) => {
					const before = points[index - 1];
					return before && <line key={point.key} className={styles.measured} {...line(before, point)} />;
				})}
				{points.map((point) => (
					<circle key={point.key} className={styles.point} cx={at(point).x} cy={at(point).y} r="4">
						<title>{point.full}</title>
					</circle>
				))}
				{newest && (
					<text className={styles.value} x={at(newest).x} y={at(newest).y + aside} textAnchor="middle">
						{newest.label}
					</text>
				)}
				{dates.map(({ x, label }, index) => (
					<text
						key={x}
						className={styles.label}
						x={`${across(x)}%`}
						y={base + 18}
						textAnchor={index === 0 ? 'start' : 'end'}
					>
						{label}
					</text>
				))}
			</svg>
			<ul className={styles.legend}>
				<li>
					<svg width="28" height="10" aria-hidden="true" focusable="false">
						<line className={styles.measured} x1="0" x2="28" y1="5" y2="5" />
						<circle className={styles.point} cx="14" cy="5" r="4" />
					</svg>
					{legend.measured}
				</li>
				<li>
					<svg width="28" height="10" aria-hidden="true" focusable="false">
						<line className={styles.planned} x1="0" x2="28" y1="5" y2="5" />
					</svg>
					{legend.planned}
				</li>
			</ul>
		</ChartFigure>
	);
}

/** The target: an open diamond at the end of the line. */
function Diamond({ x, y, label }: { x: string; y: number; label: string }) {
	return (
		<svg x={x} y={y} overflow="visible" role="presentation">
			<path className={styles.target} d="M0-6 6 0 0 6-6 0z">
				<title>{label}</title>
			</path>
		</svg>
	);
}
