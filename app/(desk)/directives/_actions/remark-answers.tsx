'use client';

import { Field } from '#app/_ui/field.tsx';
import { TextArea } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { textOf } from './action-form.tsx';
import styles from './remark-answers.module.css';

/** A remark of the review before, still to be answered. */
export type OpenRemark = { id: string; number: number; text: string };

/** Each remark of the review before, with a field for its answer beside it. */
export function RemarkAnswers({ remarks }: { remarks: readonly OpenRemark[] }) {
	const t = useTexts('directives');
	if (remarks.length === 0) return null;
	return (
		<section className={styles.answers} aria-label={t('remarks.title')}>
			<h3>{t('remarks.title')}</h3>
			<p className={styles.help}>{t('remarks.answerHelp')}</p>
			<ol className={styles.list}>
				{remarks.map(({ id, number, text }) => (
					<li key={id} className={styles.remark}>
						<p className={styles.text}>
							<strong>{t('remarks.row', { position: String(number) })}.</strong> {text}
						</p>
						<Field name={`answer.${id}`} label={t('remarks.answer', { position: String(number) })} required>
							<TextArea rows={2} maxLength={4000} />
						</Field>
					</li>
				))}
			</ol>
		</section>
	);
}

/** The answers as the procedure takes them. */
export function answersIn(values: FormData, remarks: readonly OpenRemark[]) {
	return remarks.map(({ id }) => ({ remark: id, answer: textOf(values, `answer.${id}`) }));
}
