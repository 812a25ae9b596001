import { scaleLinear } from 'd3-scale';
import figure from './figure.module.css';
import { ChartFigure, type ChartWords, FiguresTable } from './figure.tsx';
import styles from './levels.module.css';

export type LevelPoint = {
	key: string;
	/** Milliseconds. */
	at: number;
	/** A key of the levels. */
	level: string;
	/** In full, on hover: "24 Nov 2026: at risk". */
	label: string;
};

export type LevelSeries = {
	key: string;
	label: string;
	/** How its marks are drawn; its line differs alike, so that colour is not needed. */
	mark: 'hollow' | 'full';
	points: readonly LevelPoint[];
};

const top = 16;
const step = 42;
/** So far from its level's line a series is drawn, so that two on one level are both seen. */
const apart = 5;

/** Series that stand on one of a few named levels at any time, as steps from left to right, best level at the top. */
export function Levels({
	words,
	levels,
	series,
	from,
	to,
	ends,
	table,
}: {
	words: ChartWords;
	levels: readonly { key: string; label: string }[];
	series: readonly LevelSeries[];
	/** The time that is drawn, in milliseconds. */
	from: number;
	to: number;
	/** The same in words, under both ends. */
	ends: readonly [string, string];
	table: { headers: readonly string[]; rows: readonly { key: string; cells: readonly string[] }[] };
}) {
	const across = scaleLinear([from, Math.max(to, from + 1)], [1, 99]);
	const down = (level: string) => top + step * levels.findIndex(({ key }) => key === level) + step / 2;
	const base = top + step * levels.length;
	return (
		<ChartFigure words={words} table={<FiguresTable caption={words.title} {...table} />}>
			<ul className={figure.legend}>
				{series.map(({ key, label, mark }) => (
					<li key={key}>
						<svg width="26" height="12" aria-hidden="true" focusable="false">
							<line className={styles[`${mark}Line`]} x1="0" x2="26" y1="6" y2="6" />
							<circle className={styles[mark]} cx="13" cy="6" r="4" />
						</svg>
						{label}
					</li>
				))}
			</ul>
			<svg className={styles.levels} width="100%" height={base + 22}>
				<title>{words.title}</title>
				{levels.map(({ key, label }) => (
					<g key={key}>
						<line className={styles.rule} x1="0" x2="100%" y1={down(key)} y2={down(key)} />
						<text className={styles.label} x="0" y={down(key) - apart - 9}>
							{label}
						</text>
					</g>
				))}
				{series.map((each, at) => (
					<Steps
						key={each.key}
						series={each}
						end={99}
						x={(point) => across(point.at)}
						y={(point) => down(point.level) + (at % 2 ? apart : -apart)}
					/>
				))}
				<text className={styles.label} x="0" y={base + 16}>
					{ends[0]}
				</text>
				<text className={styles.label} x="100%" y={base + 16} textAnchor="end">
					{ends[1]}
				</text>
			</svg>
		</ChartFigure>
	);
}

/** What was said holds until the next word: a line to there, and the step to it. */
function Steps({
	series,
	end,
	x,
	y,
}: {
	series: LevelSeries;
	end: number;
	x: (point: LevelPoint) => number;
	y: (point: LevelPoint) => number;
}) {
	const line = styles[`${series.mark}Line`];
	return (
		<g>
			{series.points.map((point, at) => {
				const next = series.points[at + 1];
				const until = `${next ? x(next) : end}%`;
				return (
					<g key={point.key}>
						<line className={line} x1={`${x(point)}%`} x2={until} y1={y(point)} y2={y(point)} />
						{next && <line className={line} x1={until} x2={until} y1={y(point)} y2={y(next)} />}
					</g>
				);
			})}
			{series.points.map((point) => (
				<circle key={point.key} className={styles[series.mark]} cx={`${x(point)}%`} cy={y(point)} r="4">
					<title>{point.label}</title>
				</circle>
			))}
		</g>
	);
}
