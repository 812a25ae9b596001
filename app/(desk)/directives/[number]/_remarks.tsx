import type { ReportOutput } from '#server/directives/outputs.ts';
import type { Translate } from '#server/platform/language.ts';
import styles from './_remarks.module.css';

type Remark = ReportOutput['remarks'][number];

/** What the reviewer wanted mended, on the report that was sent back. */
export function Remarks({ t, remarks }: { t: Translate; remarks: readonly Remark[] }) {
	if (remarks.length === 0) return null;
	return (
		<div className={styles.remarks}>
			<h4 className={styles.title}>{t('directive.remarks.title')}</h4>
			<ol className={styles.list}>
				{remarks.map(({ id, number, text, answeredInId }) => (
					<li key={id} value={number}>
						{text} {answeredInId === null && <em className={styles.open}>{t('directive.remarks.open')}</em>}
					</li>
				))}
			</ol>
		</div>
	);
}

/** On the report that answers: each remark of the review before, and its answer beside it. */
export function Answers({ t, remarks }: { t: Translate; remarks: readonly Remark[] }) {
	if (remarks.length === 0) return null;
	return (
		<table className={styles.answers}>
			<caption className={styles.title}>{t('directive.remarks.answered')}</caption>
			<thead>
				<tr>
					<th scope="col">{t('directive.remarks.remark')}</th>
					<th scope="col">{t('directive.remarks.answer')}</th>
				</tr>
			</thead>
			<tbody>
				{remarks.map(({ id, number, text, answer }) => (
					<tr key={id}>
						<th scope="row">{t('directive.remarks.numbered', { number, text })}</th>
						<td>{answer}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
