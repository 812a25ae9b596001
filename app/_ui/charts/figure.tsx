import type { ReactNode } from 'react';
import { Disclosure } from '../disclosure.tsx';
import styles from './figure.module.css';

/** Meanings that a drawing may carry; each has a colour and a pattern, and a word beside it. */
export type ChartTone = 'danger' | 'warning' | 'accent' | 'success' | 'neutral' | 'info' | 'late' | 'failed';

/** Words around a drawing, ready in the reader's language. */
export type ChartWords = {
	/** The finding, as a sentence: "Labour carries a third of all overdue directives". */
	title: string;
	/** What is drawn, over which time, as of when. */
	note?: string;
	/** Summary of the table behind the drawing; `ui.chart.data` says it generally. */
	data: string;
};

/** A drawing under the sentence that it proves, with its figures as a table behind it. */
export function ChartFigure({ words, table, children }: { words: ChartWords; table: ReactNode; children: ReactNode }) {
	return (
		<figure className={styles.figure}>
			<figcaption className={styles.caption}>
				<span className={styles.title}>{words.title}</span>
				{words.note && <span className={styles.note}>{words.note}</span>}
			</figcaption>
			{children}
			<Disclosure summary={words.data}>{table}</Disclosure>
		</figure>
	);
}

/** The figures behind a drawing. Cells are ready strings, the first of a row is its name. */
export function FiguresTable({
	caption,
	headers,
	rows,
}: {
	caption: string;
	headers: readonly string[];
	rows: readonly { key: string; cells: readonly string[] }[];
}) {
	return (
		<table className={styles.table}>
			<caption className={styles.spoken}>{caption}</caption>
			<thead>
				<tr>
					{headers.map((header) => (
						<th key={header} scope="col">
							{header}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map(({ key, cells: [name, ...values] }) => (
					<tr key={key}>
						<th scope="row">{name}</th>
						{values.map((value, place) => (
							<td key={headers[place + 1]}>{value}</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** Which words belong to which colour and pattern. */
export function Legend({
	entries,
	id,
}: {
	entries: readonly { key: string; label: string; tone: ChartTone }[];
	id: string;
}) {
	return (
		<ul className={styles.legend}>
			{entries.map((entry) => (
				<li key={entry.key}>
					<svg width="14" height="14" aria-hidden="true" focusable="false">
						<Filled id={id} tone={entry.tone} x="0" width="100%" y={0} height={14} />
					</svg>
					{entry.label}
				</li>
			))}
		</ul>
	);
}

/** Patterns of one drawing: without colour the tones still differ by their hatching. */
export function Patterns({ id }: { id: string }) {
	return (
		<svg className={styles.patterns} width="0" height="0" aria-hidden="true" focusable="false">
			<defs>
				<pattern id={`${id}-danger`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
					<path className={styles.hatch} d="M0 0v6" strokeWidth="3" />
				</pattern>
				<pattern id={`${id}-warning`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
					<path className={styles.hatch} d="M0 0v6" strokeWidth="1.6" />
				</pattern>
				<pattern id={`${id}-success`} width="5" height="5" patternUnits="userSpaceOnUse">
					<circle className={styles.dot} cx="2.5" cy="2.5" r="1" />
				</pattern>
				<pattern id={`${id}-late`} width="5" height="5" patternUnits="userSpaceOnUse">
					<path className={styles.hatch} d="M2.5 0v5" strokeWidth="1.4" />
				</pattern>
				<pattern id={`${id}-info`} width="5" height="5" patternUnits="userSpaceOnUse">
					<path className={styles.hatch} d="M0 2.5h5" strokeWidth="1.4" />
				</pattern>
			</defs>
		</svg>
	);
}

const hatched: readonly ChartTone[] = ['danger', 'warning', 'success', 'info', 'late'];

/** One filled piece: its colour, and its pattern over it. */
export function Filled({
	id,
	tone,
	x,
	y,
	width,
	height,
}: {
	id: string;
	tone: ChartTone;
	x: string;
	y: number | string;
	width: string;
	height: number | string;
}) {
	const place = { x, y, width, height };
	return (
		<>
			<rect {...place} className={styles[tone]} />
			{hatched.includes(tone) && <rect {...place} fill={`url(#${id}-${tone})`} />}
		</>
	);
}
