import styles from './skeleton.module.css';

/** Stands where a list or a text is being fetched. `label` is read out; the lines are only seen. */
export function Skeleton({ label, lines = 4 }: { label: string; lines?: number }) {
	return (
		<div className={styles.skeleton} role="status">
			<span className={styles.spoken}>{label}</span>
			{Array.from({ length: lines }, (_, line) => `line ${line}`).map((key) => (
				<span key={key} className={styles.line} aria-hidden="true" />
			))}
		</div>
	);
}
