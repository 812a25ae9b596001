import { scaleLinear } from 'd3-scale';
import Link from 'next/link';
import { Fragment, useId } from 'react';
import { ChartFigure, type ChartTone, type ChartWords, FiguresTable, Filled, Legend, Patterns } from './figure.tsx';
import styles from './stacked-bars.module.css';

export type Segment = { key: string; label: string; tone: ChartTone };

export type StackedBar = {
	key: string;
	label: string;
	href?: string;
	/** Amount by segment key. */
	values: Readonly<Record<string, number>>;
	/** The sum as people read it; without it the plain number stands. */
	total?: string;
};

/**
 * Horizontal bars, one a category, cut into segments whose numbers stand within them.
 * Drawn on the server from percentages, so that it fits every width without script.
 */
export function StackedBars({
	words,
	segments,
	bars,
	categoryLabel,
	totalLabel,
}: {
	words: ChartWords;
	segments: readonly Segment[];
	bars: readonly StackedBar[];
	/** Heads the first and the last column of the table behind. */
	categoryLabel: string;
	totalLabel: string;
}) {
	const id = useId();
	const totals = bars.map((bar) => segments.reduce((sum, { key }) => sum + (bar.values[key] ?? 0), 0));
	const scale = scaleLinear([0, Math.max(1, ...totals)], [0, 100]);
	return (
		<ChartFigure
			words={words}
			table={
				<FiguresTable
					caption={words.title}
					headers={[categoryLabel, ...segments.map(({ label }) => label), totalLabel]}
					rows={bars.map((bar, at) => ({
						key: bar.key,
						cells: [
							bar.label,
							...segments.map(({ key }) => String(bar.values[key] ?? 0)),
							bar.total ?? String(totals[at]),
						],
					}))}
				/>
			}
		>
			<Patterns id={id} />
			<Legend entries={segments} id={id} />
			<div className={styles.bars}>
				{bars.map((bar, at) => (
					<Fragment key={bar.key}>
						<span className={styles.name}>{bar.href ? <Link href={bar.href}>{bar.label}</Link> : bar.label}</span>
						<svg className={styles.bar} width="100%" height="22" aria-hidden="true" focusable="false">
							{pieces(bar, segments).map(({ segment, from, amount }) => (
								<Fragment key={segment.key}>
									<Filled
										id={id}
										tone={segment.tone}
										x={`${scale(from)}%`}
										width={`${scale(amount)}%`}
										y={2}
										height={18}
									/>
									<line className={styles.cut} x1={`${scale(from)}%`} x2={`${scale(from)}%`} y1="2" y2="20" />
									{scale(amount) >= 5 && (
										<text className={styles.amount} x={`${scale(from + amount / 2)}%`} y="15.5" textAnchor="middle">
											{amount}
										</text>
									)}
								</Fragment>
							))}
						</svg>
						<span className={styles.total}>{bar.total ?? totals[at]}</span>
					</Fragment>
				))}
			</div>
		</ChartFigure>
	);
}

function pieces(bar: StackedBar, segments: readonly Segment[]) {
	let reached = 0;
	return segments.flatMap((segment) => {
		const amount = bar.values[segment.key] ?? 0;
		const from = reached;
		reached += amount;
		return amount > 0 ? [{ segment, from, amount }] : [];
	});
}
