import { Panel } from '#app/_ui/panel.tsx';
import type { Comparison } from '#server/history/outputs.ts';
import { formatInstant } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import styles from './_comparison.module.css';

type Told = { t: Translate; locale: Locale; comparison: Comparison };
type Change = Comparison['changes'][number];

/** Two versions side by side, field by field; what differs is marked in the words themselves, not by colour alone. */
export function ComparisonPanel({ t, locale, comparison }: Told) {
	const { from, to, changes } = comparison;
	const headOf = ({ version, at }: Comparison['from']) =>
		t('directive.versions.head', { version: String(version), at: formatInstant(locale, at) });
	return (
		<Panel id="comparison" title={t('directive.versions.comparison')} flush={changes.length > 0}>
			{changes.length === 0 ? (
				<p>{t('directive.versions.same')}</p>
			) : (
				<div className={styles.frame}>
					<table className={styles.table}>
						<thead>
							<tr>
								<th scope="col">{t('directive.versions.field')}</th>
								<th scope="col">{headOf(from)}</th>
								<th scope="col">{headOf(to)}</th>
							</tr>
						</thead>
						<tbody>
							{changes.map((change) => (
								<tr key={change.field}>
									<th scope="row">{change.label}</th>
									<td data-label={headOf(from)}>
										<Side change={change} without="added" />
									</td>
									<td data-label={headOf(to)}>
										<Side change={change} without="removed" />
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
		</Panel>
	);
}

/** One of the two texts whole, with what the other has not. */
function Side({ change, without }: { change: Change; without: 'added' | 'removed' }) {
	const pieces = change.pieces.filter(({ kind }) => kind !== without);
	if (pieces.length === 0)
		return <p className={styles.nothing}>{without === 'added' ? change.before : change.after}</p>;
	return (
		<p className={styles.text}>
			{pieces.map(({ kind, text }, place) => {
				const key = `${place} ${kind}`;
				if (kind === 'removed') return <del key={key}>{text}</del>;
				return kind === 'added' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
			})}
		</p>
	);
}
