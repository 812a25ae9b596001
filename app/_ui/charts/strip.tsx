import { scaleBand, scaleLinear } from 'd3-scale';
import { Fragment, useId } from 'react';
import { ChartFigure, type ChartTone, type ChartWords, FiguresTable, Filled, Patterns } from './figure.tsx';
import styles from './strip.module.css';

export type StripStep = {
	key: string;
	/** Short, under the strip: "24". */
	label: string;
	/** In full, for the table and on hover: "24 Nov 2026". */
	fullLabel: string;
	count: number;
	href?: string;
	tone?: ChartTone;
	/** A day of rest: shaded. */
	rest?: boolean;
	/** Where we are: a rule stands before it. */
	today?: boolean;
	/** Written under the labels where a new month or week begins. */
	begins?: string;
};

const width = 100;
const top = 18;
const base = 84;

/** A strip of days or weeks with how much falls on each. Every count can lead to its list. */
export function Strip({
	words,
	steps,
	stepLabel,
	countLabel,
	todayLabel,
}: {
	words: ChartWords;
	steps: readonly StripStep[];
	/** Head the two columns of the table behind. */
	stepLabel: string;
	countLabel: string;
	todayLabel: string;
}) {
	const id = useId();
	const across = scaleBand(
		steps.map(({ key }) => key),
		[0, width],
	).padding(0.18);
	const up = scaleLinear([0, Math.max(1, ...steps.map(({ count }) => count))], [base, top]);
	const margin = (across.step() - across.bandwidth()) / 2;
	const dense = steps.length > 16;
	return (
		<ChartFigure
			words={words}
			table={
				<FiguresTable
					caption={words.title}
					headers={[stepLabel, countLabel]}
					rows={steps.map(({ key, fullLabel, count }) => ({ key, cells: [fullLabel, String(count)] }))}
				/>
			}
		>
			<Patterns id={id} />
			<svg className={dense ? `${styles.strip} ${styles.dense}` : styles.strip} width="100%" height="122">
				<title>{words.title}</title>
				{steps.map(({ key, rest }) =>
					rest ? (
						<rect
							key={key}
							className={styles.rest}
							x={`${(across(key) ?? 0) - margin}%`}
							width={`${across.step()}%`}
							y={top - 14}
							height={base - top + 14}
						/>
					) : null,
				)}
				{steps.map((step, at) => {
					const start = across(step.key) ?? 0;
					const middle = `${start + across.bandwidth() / 2}%`;
					const edge = start - margin;
					return (
						<Fragment key={step.key}>
							{step.today && (
								<>
									<line className={styles.today} x1={`${edge}%`} x2={`${edge}%`} y1="2" y2={base + 4} />
									<text className={styles.begins} x={`${edge}%`} y="10" dx="4">
										{todayLabel}
									</text>
								</>
							)}
							<Bar
								id={id}
								step={step}
								x={`${start}%`}
								width={`${across.bandwidth()}%`}
								y={up(step.count)}
								middle={middle}
							/>
							<text className={at % 2 ? styles.between : styles.label} x={middle} y={base + 16} textAnchor="middle">
								{step.label}
							</text>
							{step.begins && (
								<text className={styles.begins} x={`${start}%`} y={base + 33}>
									{step.begins}
								</text>
							)}
						</Fragment>
					);
				})}
				<line className={styles.ground} x1="0" x2="100%" y1={base} y2={base} />
			</svg>
		</ChartFigure>
	);
}

function Bar({
	id,
	step,
	x,
	width,
	y,
	middle,
}: {
	id: string;
	step: StripStep;
	x: string;
	width: string;
	y: number;
	middle: string;
}) {
	if (step.count === 0) return null;
	const drawn = (
		<>
			<Filled id={id} tone={step.tone ?? 'accent'} x={x} width={width} y={y} height={base - y} />
			<text className={styles.count} x={middle} y={y - 4} textAnchor="middle">
				{step.count}
			</text>
		</>
	);
	const name = `${step.fullLabel}: ${step.count}`;
	if (!step.href) {
		return (
			<g>
				<title>{name}</title>
				{drawn}
			</g>
		);
	}
	return (
		<a href={step.href} aria-label={name} className={styles.link}>
			<rect className={styles.reach} x={x} width={width} y={top - 14} height={base - top + 36} />
			{drawn}
		</a>
	);
}
