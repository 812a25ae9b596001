import { serverCaller } from '#app/_trpc/caller.ts';
import { Progress } from '../_actions/progress.tsx';
import type { Subject } from '../_actions/subject.ts';

/** The form of a progress report, with the directive's indicators to tell of. */
export async function ReportProgress({
	subject,
	first,
	percent,
}: {
	subject: Subject;
	first: boolean;
	percent: number | null;
}) {
	const api = await serverCaller();
	const { indicators } = await api.indicators.list({ number: subject.number });
	return (
		<Progress
			subject={subject}
			first={first}
			percent={percent?.toString() ?? ''}
			indicators={indicators.map(({ id, name, unit }) => ({ id, label: `${name}, ${unit}` }))}
		/>
	);
}
