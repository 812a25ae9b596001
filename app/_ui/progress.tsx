import styles from './progress.module.css';

/** How much of something is done. `text` says it in words and stands beside the bar, e.g. "45 %". */
export function Progress({
	value,
	max = 100,
	label,
	text,
}: {
	/** Absent while the amount is not known. */
	value?: number;
	max?: number;
	label: string;
	text?: string;
}) {
	return (
		<span className={styles.progress}>
			<progress value={value} max={max} aria-label={label} />
			{text && (
				<span className={styles.text} aria-hidden="true">
					{text}
				</span>
			)}
		</span>
	);
}
