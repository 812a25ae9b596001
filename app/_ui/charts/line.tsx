import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { Fragment } from 'react';
import { ChartFigure, type ChartTone, type ChartWords, FiguresTable } from './figure.tsx';
import styles from './line.module.css';

export type LinePoint = {
	key: string;
	/** Short, under the axis. */
	label: string;
	/** In full, for the table. */
	fullLabel?: string;
	/** Absent where there is nothing to measure: the line is broken there. */
	value: number | null;
	/** The value as people read it: "92 %". */
	text: string;
};

const height = 150;
const top = 16;
const base = 122;

/** One value over time. First, last and lowest points carry their value in words. */
export function Line({
	words,
	points,
	range,
	tone = 'accent',
	pointLabel,
	valueLabel,
}: {
	words: ChartWords;
	points: readonly LinePoint[];
	/** The scale's ends; without it from zero to the highest value. */
	range?: readonly [number, number];
	tone?: Extract<ChartTone, 'accent' | 'danger'>;
	/** Head the two columns of the table behind. */
	pointLabel: string;
	valueLabel: string;
}) {
	const known = points.flatMap(({ key, value }) => (value === null ? [] : [{ key, value }]));
	const across = scalePoint(
		points.map(({ key }) => key),
		[5, 95],
	);
	const [low, high] = range ?? [0, Math.max(1, ...known.map(({ value }) => value))];
	const up = scaleLinear([low, high], [base, top]);
	const path = line<LinePoint>()
		.defined(({ value }) => value !== null)
		.x(({ key }) => across(key) ?? 0)
		.y(({ value }) => up(value ?? low));
	const lowest = known.reduce(
		(least, point) => (point.value < least.value ? point : least),
		known[0] ?? { key: '', value: 0 },
	);
	const worded = new Set([known[0]?.key, known.at(-1)?.key, lowest.key]);
	const ticks = up.ticks(3);
	const every = Math.ceil(points.length / 8);
	return (
		<ChartFigure
			words={words}
			table={
				<FiguresTable
					caption={words.title}
					headers={[pointLabel, valueLabel]}
					rows={points.map(({ key, label, fullLabel, text }) => ({ key, cells: [fullLabel ?? label, text] }))}
				/>
			}
		>
			<div className={styles.frame}>
				<svg width="32" height={height} aria-hidden="true" focusable="false">
					{ticks.map((tick) => (
						<text key={tick} className={styles.label} x="26" y={up(tick) + 4} textAnchor="end">
							{tick}
						</text>
					))}
				</svg>
				<svg className={styles.chart} width="100%" height={height} aria-hidden="true" focusable="false">
					{ticks.map((tick) => (
						<line key={tick} className={styles.grid} x1="0" x2="100%" y1={up(tick)} y2={up(tick)} />
					))}
					{/* The line alone is stretched to the width; letters and points keep their shape. */}
					<svg width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden="true">
						<path className={`${styles.line} ${styles[tone]}`} d={path([...points]) ?? ''} />
					</svg>
					{points.map((point, at) => (
						<Fragment key={point.key}>
							{point.value !== null && (
								<circle
									className={`${styles.point} ${styles[tone]}`}
									cx={`${across(point.key)}%`}
									cy={up(point.value)}
									r="3.5"
								/>
							)}
							{point.value !== null && worded.has(point.key) && (
								<text className={styles.value} x={`${across(point.key)}%`} y={up(point.value) - 8} textAnchor="middle">
									{point.text}
								</text>
							)}
							{at % every === 0 && (
								<text className={styles.label} x={`${across(point.key)}%`} y={height - 8} textAnchor="middle">
									{point.label}
								</text>
							)}
						</Fragment>
					))}
				</svg>
			</div>
		</ChartFigure>
	);
}
