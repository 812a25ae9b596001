// biome-ignore-all lint/a11y/noRedundantRoles: rows become cards on narrow screens, and elements that are no longer
// displayed as a table lose its roles in some browsers.
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Translate } from '#server/platform/language.ts';
import { classes } from './classes.ts';
import styles from './data-table.module.css';
import { Icon } from './icon.tsx';
import { type Query, withQuery } from './query.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export type Column<Row> = {
	key: string;
	header: string;
	cell: (row: Row) => ReactNode;
	/** Numbers stand at the end of their column. */
	align?: 'start' | 'end' | 'center';
	/** The column that names the row; it becomes the row's header and the heading of its card. */
	primary?: boolean;
	/** Value of `sort` in the URL; without it the column cannot be sorted by. */
	sort?: string;
	/** `narrow` takes as little width as its content needs; `wide` gets what is left. */
	width?: 'narrow' | 'wide';
	/** Left out on paper: check boxes, buttons. */
	screenOnly?: boolean;
	/** The header is only heard: what stands below says by itself what it is. */
	headerSpoken?: boolean;
};

export type Sort = {
	/** The page's own path and query: header links change `sort` and `order` and drop `cursor`. */
	path: string;
	query: Query;
	by: string | undefined;
	order: 'asc' | 'desc';
};

/**
 * Rows under named columns. Headers sort through the URL; on narrow screens every row becomes a card
 * whose values are labelled by the headers. The caption says what the table holds.
 */
export function DataTable<Row>({
	t,
	caption,
	captionHidden = true,
	columns,
	rows,
	rowKey,
	sort,
	tone,
	empty,
	foot,
}: {
	t: Translate;
	caption: string;
	captionHidden?: boolean;
	columns: readonly Column<Row>[];
	rows: readonly Row[];
	rowKey: (row: Row) => string;
	sort?: Sort;
	/** A rule at the row's edge, beside a mark that says the same in words. */
	tone?: (row: Row) => 'danger' | 'warning' | undefined;
	/** Shown instead of rows; says what to do next. */
	empty?: ReactNode;
	/** Cells of a closing row of totals, by column key. */
	foot?: Readonly<Record<string, ReactNode>>;
}) {
	if (rows.length === 0 && empty) return <>{empty}</>;
	return (
		<div className={styles.frame}>
			<table className={styles.table} role="table">
				<caption className={captionHidden ? styles.spoken : styles.caption}>{caption}</caption>
				<thead role="rowgroup">
					<tr role="row">
						{columns.map((column) => (
							<Header key={column.key} t={t} column={column} sort={sort} />
						))}
					</tr>
				</thead>
				<tbody role="rowgroup">
					{rows.map((row) => (
						<tr key={rowKey(row)} role="row" data-row={rowKey(row)} className={rowTone(tone?.(row))}>
							{columns.map((column) => {
								const Cell = column.primary ? 'th' : 'td';
								return (
									<Cell
										key={column.key}
										scope={column.primary ? 'row' : undefined}
										role={column.primary ? 'rowheader' : 'cell'}
										data-label={column.header}
										className={look(column)}
									>
										<div className={styles.value}>{column.cell(row)}</div>
									</Cell>
								);
							})}
						</tr>
					))}
				</tbody>
				{foot && (
					<tfoot role="rowgroup">
						<tr role="row">
							{columns.map((column) => (
								<td key={column.key} role="cell" data-label={column.header} className={look(column)}>
									{foot[column.key]}
								</td>
							))}
						</tr>
					</tfoot>
				)}
			</table>
		</div>
	);
}

function rowTone(tone: 'danger' | 'warning' | undefined) {
	return tone && (tone === 'danger' ? styles.rowDanger : styles.rowWarning);
}

function look({ align, primary, width, screenOnly, headerSpoken }: Omit<Column<never>, 'cell'>) {
	return classes(
		align === 'end' && styles.end,
		align === 'center' && styles.center,
		primary && styles.primary,
		width && styles[width],
		screenOnly && styles.screenOnly,
		headerSpoken && styles.corner,
	);
}

function Header<Row>({ t, column, sort }: { t: Translate; column: Column<Row>; sort: Sort | undefined }) {
	const sorted = sort && column.sort !== undefined && sort.by === column.sort;
	const next = sorted && sort.order === 'asc' ? 'desc' : 'asc';
	return (
		<th
			scope="col"
			role="columnheader"
			className={look(column)}
			aria-sort={sorted ? (sort.order === 'asc' ? 'ascending' : 'descending') : undefined}
		>
			{sort && column.sort !== undefined ? (
				<Link
					className={styles.sort}
					href={withQuery(sort.path, sort.query, { sort: column.sort, order: next, cursor: undefined })}
					title={t(next === 'asc' ? 'ui.table.sortAscending' : 'ui.table.sortDescending', { column: column.header })}
				>
					{column.header}
					<Icon
						name={sorted && sort.order === 'desc' ? 'down' : 'up'}
						size={12}
						className={sorted ? styles.sorted : styles.unsorted}
					/>
				</Link>
			) : column.headerSpoken ? (
				<VisuallyHidden>{column.header}</VisuallyHidden>
			) : (
				column.header
			)}
		</th>
	);
}
