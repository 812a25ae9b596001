import { useId } from 'react';
import { Filled, Patterns } from '#app/_ui/charts/figure.tsx';
import type { MeetingRow } from '#server/meetings/outputs.ts';
import styles from './_execution-bar.module.css';

/** How much of a meeting is done, drawn small. The same figures stand in words beside it. */
export function ExecutionBar({ execution, label }: { execution: MeetingRow['execution']; label: string }) {
	const id = useId();
	const { total, closed, overdue, drafts } = execution;
	if (total === 0) return null;
	const parts = [
		{ tone: 'success', amount: closed },
		{ tone: 'accent', amount: total - closed - overdue - drafts },
		{ tone: 'danger', amount: overdue },
		{ tone: 'neutral', amount: drafts },
	] as const;
	let reached = 0;
	return (
		<span className={styles.bar}>
			<Patterns id={id} />
			<svg width="100%" height="10" role="img" aria-label={label}>
				<title>{label}</title>
				{parts.map(({ tone, amount }) => {
					const from = reached;
					reached += amount;
					return amount > 0 ? (
						<Filled
							key={tone}
							id={id}
							tone={tone}
							x={`${(from / total) * 100}%`}
							width={`${(amount / total) * 100}%`}
							y={0}
							height={10}
						/>
					) : null;
				})}
			</svg>
		</span>
	);
}
